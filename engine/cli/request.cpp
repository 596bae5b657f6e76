#include "cli/request.hpp"

#include "cli/command_tie.hpp"
#include "cli/values.hpp"
#include "cli/withhold_values.hpp"

#include <boost/program_options.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace bpa::cli {
namespace {

namespace po = boost::program_options;

/// Options as written: name to values.
using Written = std::map<std::string, std::vector<std::string>>;

constexpr std::string_view operand_key = "operand";

bool is_option(std::string_view argument) {
    return argument.size() > 1 && argument.front() == '-';
}

UsageProblem
problem(Language language, const Words& pattern, std::string_view word, const Words& remedy = {}) {
    return {.language = language,
            .message = fmt::format(fmt::runtime(pattern.in(language)), word),
            .remedy = std::string{remedy.in(language)}};
}

std::string did_you_mean(Language language, const std::string& nearest) {
    if (nearest.empty()) {
        return language == Language::nb ? "se bpalonn --help" : "see bpalonn --help";
    }
    return fmt::format(
        fmt::runtime(language == Language::nb ? "mente du `{}`?" : "did you mean `{}`?"), nearest);
}

/// Position of the first word that is no option; common options may stand before the command.
std::size_t command_position(const std::vector<std::string>& arguments) {
    std::size_t at = 0;
    while (at < arguments.size() && is_option(arguments[at])) {
        at += arguments[at] == "--lang" || arguments[at] == "--format" ? 2U : 1U;
    }
    return std::min(at, arguments.size());
}

const Command* find_command(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

UsageProblem unknown_command(const std::string& name, Language language) {
    std::vector<std::string> known;
    for (const auto& command : commands()) {
        known.emplace_back(command.name);
    }
    constexpr Words text{.nb = "`{}` er ikke en kommando", .en = "`{}` is not a command"};
    auto result = problem(language, text, name);
    result.remedy = did_you_mean(language, source::nearest(name, known));
    return result;
}

/// A command of two words of which only the first is there.
UsageProblem incomplete_command(const std::string& word, Language language) {
    constexpr Words text{.nb = "`{}` trenger ett ord til", .en = "`{}` needs one more word"};
    constexpr Words rules{.nb =
                              "skriv rules show, rules check, rules coverage eller rules new-rates",
                          .en = "write rules show, rules check, rules coverage or rules new-rates"};
    constexpr Words import{.nb = "skriv import tax-cards eller import feedback",
                           .en = "write import tax-cards or import feedback"};
    return problem(language, text, word, word == "rules" ? rules : import);
}

po::options_description description_of(const Command& command) {
    po::options_description description;
    const auto add = [&description](const Option& option) {
        if (option.value.empty()) {
            description.add_options()(std::string{option.name}.c_str(), "");
        } else {
            description.add_options()(
                std::string{option.name}.c_str(), po::value<std::string>(), "");
        }
    };
    std::ranges::for_each(command.options, add);
    std::ranges::for_each(common_options(), add);
    description.add_options()(operand_key.data(), po::value<std::vector<std::string>>(), "");
    return description;
}

UsageProblem unknown_option(const Command& command, const std::string& name, Language language) {
    std::vector<std::string> known;
    for (const auto& options : {command.options, common_options()}) {
        for (const auto& option : options) {
            known.push_back(fmt::format("--{}", option.name));
        }
    }
    constexpr Words text{.nb = "`{}` er ikke et valg i denne kommandoen",
                         .en = "`{}` is not an option of this command"};
    auto result = problem(language, text, name);
    const auto nearest = source::nearest(name, known);
    result.remedy = nearest.empty() ? fmt::format("bpalonn {} --help", command.name)
                                    : did_you_mean(language, nearest);
    return result;
}

std::variant<Written, UsageProblem>
split_options(const Command& command, const std::vector<std::string>& words, Language language) {
    namespace style = po::command_line_style;
    try {
        po::positional_options_description positions;
        positions.add(operand_key.data(), -1);
        const auto description = description_of(command);
        const auto parsed =
            po::command_line_parser(words)
                .options(description)
                .positional(positions)
                .style(style::allow_long | style::long_allow_adjacent | style::long_allow_next)
                .run();
        Written written;
        for (const auto& option : parsed.options) {
            auto& values = written[option.string_key];
            values.insert(values.end(), option.value.begin(), option.value.end());
            if (option.value.empty()) {
                values.emplace_back();
            }
        }
        return written;
    } catch (const po::unknown_option& wrong) {
        return unknown_option(command, wrong.get_option_name(), language);
    } catch (const po::error_with_option_name& wrong) {
        constexpr Words text{.nb = "`{}` mangler en verdi, eller har en der ingen skal stå",
                             .en = "`{}` lacks a value, or has one where none belongs"};
        auto result = problem(language, text, wrong.get_option_name());
        result.remedy = fmt::format("bpalonn {} --help", command.name);
        return result;
    }
}

std::optional<UsageProblem> take_operand(Request& request, const Written& written) {
    const auto found = written.find(std::string{operand_key});
    const std::vector<std::string> none;
    const auto& operands = found == written.end() ? none : found->second;
    for (const auto& operand : operands) {
        if (is_option(operand)) {
            return unknown_option(*request.command, operand, request.language);
        }
    }
    const auto name = request.command->operand;
    const bool is_many = name.ends_with("…");
    const std::size_t wanted = name.empty() ? 0 : 1;
    if (operands.size() > wanted && !is_many) {
        constexpr Words text{.nb = "`{}` er ett ord for mye", .en = "`{}` is one word too many"};
        return problem(request.language, text, operands.at(wanted));
    }
    if (operands.size() < wanted ||
        (wanted == 1 && std::ranges::find(operands, "") != operands.end())) {
        constexpr Words text{.nb = "kommandoen mangler {}", .en = "the command lacks {}"};
        constexpr Words folder{.nb = "skriv mappen rett etter kommandoen",
                               .en = "write the folder right after the command"};
        constexpr Words file{.nb = "skriv filen rett etter kommandoen",
                             .en = "write the file right after the command"};
        return problem(request.language, text, name, name.starts_with("FILE") ? file : folder);
    }
    if (is_many) {
        request.files.assign(operands.begin(), operands.end());
    } else if (wanted == 1) {
        request.operand = operands.front();
    }
    return std::nullopt;
}

std::optional<UsageProblem> take_values(Request& request, const Written& written) {
    for (const auto& [name, values] : written) {
        if (name == operand_key) {
            continue;
        }
        if (values.size() > 1 && name != "rows" && name != "status" && name != "acknowledge") {
            constexpr Words text{.nb = "`--{}` er skrevet to ganger",
                                 .en = "`--{}` is written twice"};
            constexpr Words remedy{.nb = "behold den riktige", .en = "keep the right one"};
            return problem(request.language, text, name, remedy);
        }
        for (const auto& value : values) {
            if (const auto refusal = set_option(request, name, value)) {
                return UsageProblem{
                    .language = request.language,
                    .message = fmt::format("--{}: {}", name, refusal->message),
                    .remedy = refusal->remedy,
                };
            }
        }
    }
    return std::nullopt;
}

std::optional<UsageProblem> check_required(const Request& request, const Written& written) {
    for (const auto& option : request.command->options) {
        const bool has_month_itself =
            request.command->id == CommandId::reconcile && is_run(request.operand);
        if (option.required && !has_month_itself && !written.contains(std::string{option.name})) {
            constexpr Words text{.nb = "`--{}` mangler", .en = "`--{}` is missing"};
            auto result = problem(request.language, text, option.name);
            result.remedy = fmt::format(
                "--{} {}: {}", option.name, option.value, option.help.in(request.language));
            return result;
        }
    }
    if (request.command->id == CommandId::withhold) {
        return check_withhold(request);
    }
    if (request.report.addition && request.report.empty) {
        constexpr Words text{.nb = "`{}` er enten --addition eller --empty",
                             .en = "`{}` is either --addition or --empty"};
        return problem(request.language, text, "report");
    }
    const auto& pay = request.payments;
    if (static_cast<int>(pay.file) + static_cast<int>(pay.unpaid) + static_cast<int>(pay.again) >
        1) {
        constexpr Words text{.nb = "`{}` er bare ett av --file, --unpaid og --again",
                             .en = "`{}` is only one of --file, --unpaid and --again"};
        return problem(request.language, text, "payments");
    }
    if (request.format == Format::html && !request.agreement) {
        constexpr Words text{.nb = "`--format {}` viser én avtale",
                             .en = "`--format {}` shows one agreement"};
        constexpr Words remedy{.nb = "skriv hvilken med --agreement",
                               .en = "say which with --agreement"};
        return problem(request.language, text, "html", remedy);
    }
    const auto chosen = static_cast<int>(request.line.has_value()) +
                        static_cast<int>(request.shift.has_value()) +
                        static_cast<int>(request.assistant.has_value());
    if (request.command->id == CommandId::explain && chosen != 1) {
        constexpr Words text{.nb = "`{}` trenger nøyaktig ett av --line, --shift og --assistant",
                             .en = "`{}` needs exactly one of --line, --shift and --assistant"};
        return problem(request.language, text, "explain");
    }
    return std::nullopt;
}

/// The request of a line that names no command: help, version, or a mistake.
std::variant<Request, UsageProblem> read_bare(const std::vector<std::string>& arguments,
                                              Language language) {
    Request request{.language = language};
    request.help = std::ranges::find(arguments, "--help") != arguments.end();
    request.version = std::ranges::find(arguments, "--version") != arguments.end();
    if (request.help || request.version) {
        return request;
    }
    constexpr Words text{.nb = "det mangler en kommando{}", .en = "a command is missing{}"};
    auto result = problem(language, text, "");
    result.remedy = did_you_mean(language, {});
    return result;
}

std::variant<Request, UsageProblem> read_options(Request request,
                                                 const std::vector<std::string>& words) {
    auto split = split_options(*request.command, words, request.language);
    if (auto* wrong = std::get_if<UsageProblem>(&split)) {
        return *wrong;
    }
    const auto& written = std::get<Written>(split);
    if (written.contains("help")) {
        request.help = true;
        return request;
    }
    if (auto wrong = take_values(request, written)) {
        return *wrong;
    }
    if (auto wrong = take_operand(request, written)) {
        return *wrong;
    }
    if (auto wrong = check_required(request, written)) {
        return *wrong;
    }
    return request;
}

} // namespace

Language language_of(const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool is_next =
            arguments[i] == "--lang" && i + 1 < arguments.size() && arguments[i + 1] == "en";
        if (is_next || arguments[i] == "--lang=en") {
            return Language::en;
        }
    }
    return Language::nb;
}

std::variant<Request, UsageProblem> read_request(const std::vector<std::string>& arguments) {
    const Language language = language_of(arguments);
    const std::size_t at = command_position(arguments);
    if (at == arguments.size()) {
        return read_bare(arguments, language);
    }
    std::string name = arguments[at];
    std::size_t taken = 1;
    if (name == "rules" || name == "import") {
        if (at + 1 == arguments.size() || is_option(arguments[at + 1])) {
            if (std::ranges::find(arguments, "--help") != arguments.end()) {
                return Request{.language = language, .help = true};
            }
            return incomplete_command(name, language);
        }
        name += " " + arguments[at + 1];
        taken = 2;
    }
    const Command* command = find_command(name);
    if (command == nullptr) {
        return unknown_command(name, language);
    }
    std::vector<std::string> words = arguments;
    const auto first = words.begin() + static_cast<std::ptrdiff_t>(at);
    words.erase(first, first + static_cast<std::ptrdiff_t>(taken));
    return read_options(Request{.command = command, .language = language}, words);
}

} // namespace bpa::cli
