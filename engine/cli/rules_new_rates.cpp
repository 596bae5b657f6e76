#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/rate_skeleton.hpp"
#include "cli/rules_folder.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

/// What is known of the agreement; nothing when its rules are wrong, which is told.
std::optional<NewRates> known_rates(const Request& request, const fs::path& folder) {
    source::Inputs inputs{rules_only(folder)};
    source::Diagnostics diagnostics;
    NewRates rates{.agreement = *request.agreement,
                   .title = {},
                   .from = *request.from,
                   .all = request.all,
                   .dated = {},
                   .clauses = {}};
    if (auto rules = rulebook::load_base_rules(inputs, diagnostics)) {
        rulebook::load_rulebooks(*rules, inputs, {{rates.agreement, {}}}, {}, diagnostics);
        if (diagnostics.empty()) {
            rates.title = rules->rulebooks.at(rates.agreement).title.in(request.language);
            rates.clauses = rulebook::agreement_text(rates.agreement, inputs, diagnostics).clauses;
            rates.dated = rulebook::dated_rules(inputs, rates.agreement, diagnostics);
        }
    }
    if (!diagnostics.empty()) {
        complain(diagnostics, inputs.files(), request.language);
        return std::nullopt;
    }
    return rates;
}

/// Writes a new file; false, and told, when there is one already or it cannot be written.
bool write_new(const fs::path& path, std::string_view text, Language language) {
    constexpr Words exists{.nb = "bpalonn: {} kan ikke skrives, eller finnes fra før\n",
                           .en = "bpalonn: {} cannot be written, or exists already\n"};
    constexpr Words remedy{.nb = "  = velg et annet navn med --out, i en mappe som finnes\n",
                           .en = "  = choose another name with --out, in a folder that exists\n"};
    // `x`: never an existing file, also when it appeared just now.
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{
        std::fopen(path.c_str(), "wbx"), [](std::FILE* open) { return std::fclose(open); }};
    const bool is_written = file != nullptr &&
                            std::fwrite(text.data(), 1, text.size(), file.get()) == text.size() &&
                            std::fflush(file.get()) == 0;
    if (!is_written) {
        complain(fmt::format(fmt::runtime(exists.in(language)), path.string()));
        complain(remedy.in(language));
    }
    return is_written;
}

} // namespace

int rules_new_rates(const Request& request) {
    constexpr Words nothing{
        .nb = "Hver regel i {} med daterte verdier er bekreftet {}; ingen trenger en ny verdi.\n",
        .en = "Every rule of {} with dated values is confirmed on {}; none needs a new value.\n"};
    constexpr Words written{
        .nb = "{0} er skrevet. Fyll den ut, og legg den i avtalens mappe som {1}.\n",
        .en = "{0} is written. Fill it in and put it into the agreement's folder as {1}.\n"};
    const auto folder = find_rules(request);
    const auto rates = folder ? known_rates(request, *folder) : std::nullopt;
    if (!rates) {
        return exit_code::wrong_input;
    }
    const auto skeleton = rate_skeleton(*rates, request.language);
    if (!skeleton) {
        say(fmt::format(
            fmt::runtime(nothing.in(request.language)), rates->title, rates->from.text()));
        say(told_inherited(*rates, request.language));
        return exit_code::done;
    }
    if (!request.out) {
        say(*skeleton);
        return exit_code::done;
    }
    if (!write_new(*request.out, *skeleton, request.language)) {
        return exit_code::wrong_input;
    }
    say(fmt::format(fmt::runtime(written.in(request.language)),
                    request.out->string(),
                    rate_set_name(rates->from)));
    return exit_code::done;
}

} // namespace bpa::cli
