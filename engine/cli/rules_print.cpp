#include "cli/rules_print.hpp"

#include "cli/json.hpp"
#include "cli/rules_words.hpp"
#include "outputs/display/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace bpa::cli {
namespace {

/// Where the reason of a clause and of an option begins.
constexpr std::size_t reason_indent = 13;
constexpr std::size_t option_indent = 6;
/// Where what a rule says begins.
constexpr std::size_t rule_indent = 6;

using rulebook::ClauseCoverage;
using rulebook::ClauseStatus;

using outputs::display::append_wrapped;

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
}

template <class... Values>
std::string say(const Words& words, Language language, const Values&... values) {
    return fmt::format(fmt::runtime(words.in(language)), values...);
}

/// A text in its parts, a line for each.
void add_parts(std::string& text, const std::string& whole, std::size_t indent) {
    for (const auto& part : parts_of(whole)) {
        append_wrapped(text, part, indent);
    }
}

void add_basis(std::string& text, const ShownBasis& basis, std::size_t indent, Language language) {
    const auto sure = word_for_confidence(basis.confidence, language);
    append_wrapped(text, fmt::format("{}, {} ({})", basis.source, basis.at, sure), indent);
}

void add_value(std::string& text, const ShownValue& value, Language language) {
    const auto days =
        fmt::format("{}–{}", value.from.text(), value.until ? value.until->text() : "");
    if (parts_of(value.value).size() == 1) {
        append_wrapped(text, days + "  " + value.value, rule_indent);
    } else {
        append_wrapped(text, days, rule_indent);
        add_parts(text, value.value, rule_indent + 2);
    }
    add_basis(text, {value.source, value.at, value.confidence}, rule_indent + 2, language);
}

/// When the rule or step holds, and its values.
void add_values(std::string& text, const ShownRule& rule, Language language) {
    if (!rule.when.empty()) {
        add_parts(text, rule.when, rule_indent);
    }
    for (const auto& condition : rule.conditions) {
        append_wrapped(text, condition, rule_indent);
    }
    if (rule.basis) {
        add_basis(text, *rule.basis, rule_indent + 2, language);
    }
    for (const auto& value : rule.values) {
        add_value(text, value, language);
    }
    if (!rule.gap.empty()) {
        append_wrapped(text, "! " + std::string{word_for_gap(rule.gap, language)}, rule_indent);
    }
}

/// The names of the first cases, and how many more there are.
void add_case_names(std::string& text, const ShownRule& rule, Language language) {
    constexpr std::size_t most_names = 5;
    constexpr Words more{.nb = " og {} til", .en = " and {} more"};
    if (rule.cases.empty()) {
        return;
    }
    std::string names;
    for (std::size_t i = 0; i < std::min(most_names, rule.cases.size()); ++i) {
        names += (names.empty() ? "" : ", ") + rule.cases[i].name;
    }
    if (rule.cases.size() > most_names) {
        names += say(more, language, rule.cases.size() - most_names);
    }
    append_wrapped(text, fmt::format("{}: {}", cases_label.in(language), names), rule_indent);
}

void add_rule(std::string& text, const ShownRule& rule, Language language) {
    append_wrapped(text, fmt::format("{} ({})", rule.title, rule.id), rule_indent - 2);
    if (!rule.from_agreement.empty()) {
        append_wrapped(text, say(from_agreement, language, rule.from_agreement), rule_indent);
    }
    add_values(text, rule, language);
    for (const auto& step : rule.steps) {
        add_values(text, step, language);
    }
    if (rule.verified_until) {
        append_wrapped(
            text, say(confirmed_until, language, rule.verified_until->text()), rule_indent);
    }
    add_case_names(text, rule, language);
}

void add_options(std::string& text, const ShownAgreement& agreement, Language language) {
    if (agreement.options.empty()) {
        return;
    }
    text += fmt::format("\n  {}:\n", options_heading.in(language));
    for (const auto& option : agreement.options) {
        text += fmt::format("    {} = {}{}\n",
                            option.option,
                            option.value,
                            option.is_default ? fmt::format(" ({})", by_default.in(language)) : "");
        append_wrapped(text, option.title.in(language), option_indent);
        append_wrapped(text,
                       fmt::format("{}: {}",
                                   choices_label.in(language),
                                   choices_of(agreement.text, option, language)),
                       option_indent);
        append_wrapped(text, option.reason.in(language), option_indent);
    }
}

/// What agreement this is: who made it, for whom, from when, and the day shown.
void add_head(std::string& text, const ShownAgreement& agreement, const Request& request) {
    const auto language = request.language;
    append_wrapped(text, fmt::format("{} ({})", agreement.title, agreement.id), 0);
    const auto add = [&](const Words& label, const std::string& value) {
        if (!value.empty()) {
            append_wrapped(text, fmt::format("{}: {}", label.in(language), value), 0);
        }
    };
    add(parties_label, agreement.text.parties);
    add(scope_label, agreement.text.scope.in(language));
    add(builds_on, joined(agreement.inherited));
    if (agreement.text.valid_from) {
        text += say(in_force_from, language, agreement.text.valid_from->text()) + "\n";
    }
    if (request.on) {
        text += say(shown_for, language, request.on->text()) + "\n";
    }
    if (!agreement.has_cases) {
        text += fmt::format("{}\n", no_cases.in(language));
    }
}

void add_clause(std::string& text,
                const ShownAgreement& agreement,
                const ClauseCoverage& clause,
                std::set<std::string>& seen,
                Language language) {
    constexpr Words above{.nb = "{} ({}) – se over", .en = "{} ({}) – see above"};
    text += "\n";
    append_wrapped(text,
                   fmt::format("{} – {} [{}]",
                               clause.title.in(language),
                               clause.at,
                               word_for(clause.status, language)),
                   rule_indent - 4);
    if (const auto& reason = clause.reason.in(language); !reason.empty()) {
        append_wrapped(text, reason, rule_indent - 2);
    }
    for (const auto& id : clause.rules) {
        const auto* rule = find_rule(agreement, id);
        if (rule != nullptr && seen.insert(id).second) {
            add_rule(text, *rule, language);
        } else {
            append_wrapped(text,
                           rule != nullptr ? say(above, language, rule->title, rule->id) : id,
                           rule_indent - 2);
        }
    }
    if (!clause.options.empty()) {
        constexpr Words label{.nb = "valg: {}", .en = "options: {}"};
        append_wrapped(text, say(label, language, joined(clause.options)), rule_indent - 2);
    }
}

std::optional<std::string> text_of(const std::optional<Date>& date) {
    return date ? std::optional{date->text()} : std::nullopt;
}

ordered_json nullable(const std::optional<std::string>& text) {
    return text ? ordered_json(*text) : ordered_json(nullptr);
}

ordered_json values_of(const ShownRule& rule) {
    ordered_json values = ordered_json::array();
    for (const auto& value : rule.values) {
        values.push_back({{"from", value.from.text()},
                          {"until", nullable(text_of(value.until))},
                          {"value", value.value},
                          {"source", value.source},
                          {"at", value.at},
                          {"confidence", value.confidence}});
    }
    return values;
}

ordered_json json_of(const ShownRule& rule) {
    ordered_json basis = nullptr;
    if (rule.basis) {
        basis = {{"source", rule.basis->source},
                 {"at", rule.basis->at},
                 {"confidence", rule.basis->confidence}};
    }
    ordered_json cases = ordered_json::array();
    for (const auto& one : rule.cases) {
        cases.push_back({{"case", one.name}, {"story", one.story}});
    }
    ordered_json steps = ordered_json::array();
    for (const auto& step : rule.steps) {
        steps.push_back({{"when", step.when}, {"gap", step.gap}, {"values", values_of(step)}});
    }
    return {{"rule", rule.id},
            {"title", rule.title},
            {"from_agreement", rule.from_agreement},
            {"when", rule.when},
            {"conditions", rule.conditions},
            {"basis", basis},
            {"confirmed_until", nullable(text_of(rule.verified_until))},
            {"gap", rule.gap},
            {"values", values_of(rule)},
            {"steps", steps},
            {"cases", cases}};
}

ordered_json json_of(const rulebook::StepNotFound& step, Language language) {
    return {{"from", step.from.text()},
            {step.is_pay_step ? "pay_step" : "years", step.years},
            {"reason", step.reason.in(language)}};
}

/// `from 2023-05-01, 6 years: why`.
std::string not_found_text(const rulebook::StepNotFound& step, Language language) {
    constexpr Words by_years{.nb = "fra {}, {} år: {}", .en = "from {}, {} years: {}"};
    constexpr Words by_step{.nb = "fra {}, lønnstrinn {}: {}", .en = "from {}, pay step {}: {}"};
    return fmt::format(fmt::runtime((step.is_pay_step ? by_step : by_years).in(language)),
                       step.from.text(),
                       step.years,
                       step.reason.in(language));
}

ordered_json json_of(const ClauseCoverage& clause, Language language) {
    ordered_json not_found = ordered_json::array();
    for (const auto& step : clause.not_found) {
        not_found.push_back(json_of(step, language));
    }
    return {{"clause", clause.clause},
            {"title", clause.title.in(language)},
            {"at", clause.at},
            {"status", key_of(clause.status)},
            {"rules", clause.rules},
            {"options", clause.options},
            {"confirmed_until", nullable(text_of(clause.confirmed_until))},
            {"reason", clause.reason.in(language)},
            {"not_found", not_found}};
}

} // namespace

std::string
choices_of(const rulebook::AgreementText& text, const line::OptionUse& option, Language language) {
    const auto found = std::ranges::find_if(text.options, [&](const auto& one) {
        return one.agreement == option.agreement && one.option == option.option;
    });
    return found == text.options.end() || found->choices.empty()
               ? std::string{any_clock.in(language)}
               : joined(found->choices);
}

std::string show_text(const std::vector<ShownAgreement>& agreements, const Request& request) {
    std::string text;
    for (const auto& agreement : agreements) {
        text += text.empty() ? "" : "\n";
        add_head(text, agreement, request);
        // Several clauses may rest on one rule; its values stand under the first.
        std::set<std::string> seen;
        for (const auto& clause : agreement.text.clauses) {
            add_clause(text, agreement, clause, seen, request.language);
        }
        if (const auto others = unnamed_rules(agreement); !others.empty()) {
            text += fmt::format("\n  {}\n", other_rules.in(request.language));
            for (const auto* rule : others) {
                add_rule(text, *rule, request.language);
            }
        }
        add_options(text, agreement, request.language);
    }
    return text;
}

std::string show_json(const std::vector<ShownAgreement>& agreements, const Request& request) {
    ordered_json list = ordered_json::array();
    for (const auto& agreement : agreements) {
        ordered_json clauses = ordered_json::array();
        ordered_json rules = ordered_json::array();
        ordered_json options = ordered_json::array();
        for (const auto& clause : agreement.text.clauses) {
            clauses.push_back(json_of(clause, request.language));
        }
        for (const auto& rule : agreement.rules) {
            rules.push_back(json_of(rule));
        }
        for (const auto& option : agreement.options) {
            options.push_back({{"option", option.option},
                               {"value", option.value},
                               {"is_default", option.is_default},
                               {"title", option.title.in(request.language)},
                               {"reason", option.reason.in(request.language)}});
        }
        list.push_back({{"agreement", agreement.id},
                        {"title", agreement.title},
                        {"clauses", clauses},
                        {"rules", rules},
                        {"options", options}});
    }
    const ordered_json all{{"on", nullable(text_of(request.on))}, {"agreements", list}};
    return json_text(all);
}

std::string coverage_text(const std::vector<ShownAgreement>& agreements, Language language) {
    constexpr Words rules{.nb = "regler", .en = "rules"};
    constexpr Words options{.nb = "valg", .en = "options"};
    constexpr Words confirmed{.nb = "bekreftet til og med", .en = "confirmed until"};
    constexpr Words not_found{.nb = "ikke funnet", .en = "not found"};
    constexpr Words counts{.nb = "\n{} dekket, {} åpne, {} ikke dekket\n",
                           .en = "\n{} covered, {} open, {} not covered\n"};
    std::string text;
    for (const auto& agreement : agreements) {
        text += fmt::format("{} ({})\n", agreement.title, agreement.id);
        for (const auto& clause : agreement.text.clauses) {
            text += fmt::format("\n{:<11}  {} – {}\n",
                                word_for(clause.status, language),
                                clause.title.in(language),
                                clause.at);
            const auto add = [&text](std::string_view label, const std::string& value) {
                text += value.empty() ? "" : fmt::format("{:13}{}: {}\n", "", label, value);
            };
            add(rules.in(language), joined(clause.rules));
            add(options.in(language), joined(clause.options));
            add(confirmed.in(language), text_of(clause.confirmed_until).value_or(""));
            for (const auto& step : clause.not_found) {
                add(not_found.in(language), not_found_text(step, language));
            }
            if (const auto& reason = clause.reason.in(language); !reason.empty()) {
                outputs::display::append_wrapped(text, reason, reason_indent);
            }
        }
        const auto count = [&agreement](ClauseStatus status) {
            return std::ranges::count(agreement.text.clauses, status, &ClauseCoverage::status);
        };
        text += fmt::format(fmt::runtime(counts.in(language)),
                            count(ClauseStatus::covered),
                            count(ClauseStatus::open),
                            count(ClauseStatus::not_covered));
    }
    return text;
}

std::string coverage_json(const std::vector<ShownAgreement>& agreements, Language language) {
    ordered_json list = ordered_json::array();
    for (const auto& agreement : agreements) {
        ordered_json clauses = ordered_json::array();
        for (const auto& clause : agreement.text.clauses) {
            clauses.push_back(json_of(clause, language));
        }
        list.push_back(
            {{"agreement", agreement.id}, {"title", agreement.title}, {"clauses", clauses}});
    }
    return json_text({{"agreements", list}});
}

} // namespace bpa::cli
