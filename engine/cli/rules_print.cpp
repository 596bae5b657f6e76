#include "cli/rules_print.hpp"

#include "cli/json.hpp"
#include "outputs/display/page.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace bpa::cli {
namespace {

/// Where the reason of a clause and of an option begins.
constexpr std::size_t reason_indent = 13;
constexpr std::size_t option_indent = 6;

using rulebook::ClauseCoverage;
using rulebook::ClauseStatus;

std::string_view key_of(ClauseStatus status) {
    switch (status) {
    case ClauseStatus::covered:
        return "covered";
    case ClauseStatus::open:
        return "open";
    case ClauseStatus::not_covered:
        return "not_covered";
    }
    BPA_CHECK(false);
}

std::string_view word_for(ClauseStatus status, Language language) {
    constexpr Words covered{.nb = "dekket", .en = "covered"};
    constexpr Words open{.nb = "åpen", .en = "open"};
    constexpr Words not_covered{.nb = "ikke dekket", .en = "not covered"};
    switch (status) {
    case ClauseStatus::covered:
        return covered.in(language);
    case ClauseStatus::open:
        return open.in(language);
    case ClauseStatus::not_covered:
        return not_covered.in(language);
    }
    BPA_CHECK(false);
}

std::string_view word_for_gap(const std::string& gap, Language language) {
    constexpr Words carried{.nb = "ikke bekreftet denne dagen; siste kjente verdi vises",
                            .en = "not confirmed on this day; the last known value is shown"};
    constexpr Words not_yet{.nb = "gjelder ikke ennå denne dagen",
                            .en = "not in force yet on this day"};
    constexpr Words ended{.nb = "gjelder ikke lenger denne dagen",
                          .en = "no longer in force on this day"};
    constexpr Words missing{.nb = "står på ansettelsen, ikke her",
                            .en = "stands on the employment, not here"};
    if (gap == "carried_forward") {
        return carried.in(language);
    }
    if (gap == "not_yet") {
        return not_yet.in(language);
    }
    return gap == "ended" ? ended.in(language) : missing.in(language);
}

/// How sure a value is; the keys are those of the rule files.
std::string_view word_for_confidence(const std::string& key, Language language) {
    constexpr Words verified{.nb = "bekreftet", .en = "verified"};
    constexpr Words single{.nb = "sett i bare én kilde", .en = "seen in one source only"};
    constexpr Words derived{.nb = "utledet", .en = "derived"};
    if (key == "verified") {
        return verified.in(language);
    }
    return key == "single" ? single.in(language) : derived.in(language);
}

/// When the rule or step holds, and its values.
void add_values(std::string& text, const ShownRule& rule, Language language) {
    if (!rule.when.empty()) {
        text += fmt::format("      {}\n", rule.when);
    }
    for (const auto& value : rule.values) {
        text += fmt::format("      {}–{}  {}\n",
                            value.from.text(),
                            value.until ? value.until->text() : "",
                            value.value);
        text += fmt::format("        {}, {} ({})\n",
                            value.source,
                            value.at,
                            word_for_confidence(value.confidence, language));
    }
    if (!rule.gap.empty()) {
        text += fmt::format("      {}\n", word_for_gap(rule.gap, language));
    }
}

void add_rule(std::string& text, const ShownRule& rule, Language language) {
    constexpr Words confirmed{.nb = "bekreftet til og med {}", .en = "confirmed until {}"};
    text += fmt::format("    {} ({})\n", rule.title, rule.id);
    add_values(text, rule, language);
    for (const auto& step : rule.steps) {
        add_values(text, step, language);
    }
    if (rule.verified_until) {
        text += "      " +
                fmt::format(fmt::runtime(confirmed.in(language)), rule.verified_until->text()) +
                "\n";
    }
}

void add_options(std::string& text, const ShownAgreement& agreement, Language language) {
    constexpr Words heading{.nb = "  Valg der avtaleteksten er åpen:\n",
                            .en = "  Options where the text is open:\n"};
    constexpr Words by_default{.nb = " (standard, ikke valgt av noen)",
                               .en = " (default, chosen by nobody)"};
    if (agreement.options.empty()) {
        return;
    }
    text += heading.in(language);
    for (const auto& option : agreement.options) {
        text += fmt::format("    {} = {}{}\n      {}\n",
                            option.option,
                            option.value,
                            option.is_default ? by_default.in(language) : "",
                            option.title.in(language));
        outputs::display::append_wrapped(text, option.reason.in(language), option_indent);
    }
}

std::string joined(const std::vector<std::string>& words) {
    return fmt::format("{}", fmt::join(words, ", "));
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
    ordered_json steps = ordered_json::array();
    for (const auto& step : rule.steps) {
        steps.push_back({{"when", step.when}, {"gap", step.gap}, {"values", values_of(step)}});
    }
    return {{"rule", rule.id},
            {"title", rule.title},
            {"when", rule.when},
            {"confirmed_until", nullable(text_of(rule.verified_until))},
            {"gap", rule.gap},
            {"values", values_of(rule)},
            {"steps", steps}};
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

std::string show_text(const std::vector<ShownAgreement>& agreements, const Request& request) {
    std::string text;
    for (const auto& agreement : agreements) {
        text += fmt::format("{} ({})\n", agreement.title, agreement.id);
        if (request.on) {
            text += fmt::format("{}\n", request.on->text());
        }
        // Several clauses may rest on one rule; its values stand under the first.
        std::set<std::string> seen;
        for (const auto& clause : agreement.clauses) {
            const auto word = word_for(clause.status, request.language);
            text += fmt::format(
                "\n  {} – {} [{}]\n", clause.title.in(request.language), clause.at, word);
            for (const auto& id : clause.rules) {
                const auto* rule = find_rule(agreement, id);
                if (rule != nullptr && seen.insert(id).second) {
                    add_rule(text, *rule, request.language);
                } else if (rule != nullptr) {
                    text += fmt::format("    {} ({})\n", rule->title, rule->id);
                }
            }
        }
        text += "\n";
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
        for (const auto& clause : agreement.clauses) {
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
        for (const auto& clause : agreement.clauses) {
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
            return std::ranges::count(agreement.clauses, status, &ClauseCoverage::status);
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
        for (const auto& clause : agreement.clauses) {
            clauses.push_back(json_of(clause, language));
        }
        list.push_back(
            {{"agreement", agreement.id}, {"title", agreement.title}, {"clauses", clauses}});
    }
    return json_text({{"agreements", list}});
}

} // namespace bpa::cli
