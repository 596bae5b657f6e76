#include "calc/open_rules.hpp"

#include <map>
#include <set>

namespace bpa::calc {

namespace {

/// Knows what one open rule may give.
struct Possible {
    ExactMinutes hours;
    Money amount;
    const line::Line* first = nullptr;
};

} // namespace

void note_open_rules(const RateBook& rates,
                     const rulebook::Rules& rules,
                     line::AssistantResult& result) {
    std::map<line::RuleIndex, Possible> all;
    for (const auto& line : result.lines) {
        const auto* open = line.rate ? rates.open(*line.rate) : nullptr;
        if (open == nullptr || rates.at(*line.rate).derivation.rule != line.derivation.rule) {
            continue;
        }
        auto& possible = all[line.derivation.rule];
        const auto more = HourlyRate::ore(open->value.ore() - rates.at(*line.rate).value.ore());
        possible.hours += line.counted;
        possible.amount += round_to_ore(more * line.counted, line.derivation.rounding);
        possible.first = possible.first == nullptr ? &line : possible.first;
    }
    for (const auto& [rule, possible] : all) {
        const auto& name = rules.legend.at(rule);
        result.findings.push_back({.code = "finding/open-rule",
                                   .level = line::FindingLevel::review,
                                   .assistant = result.person.alias,
                                   .place = name.place,
                                   .args = {{"rule", name.id},
                                            {"hours", possible.hours.text()},
                                            {"amount", possible.amount.text()}},
                                   .citation = possible.first->derivation.basis});
    }
}

void note_provisional_lines(const rulebook::Rules& rules, line::AssistantResult& result) {
    const auto& alias = result.person.alias;
    std::set<line::RuleIndex> noted;
    for (const auto& line : result.lines) {
        if (!line.provisional || !noted.insert(line.derivation.rule).second) {
            continue;
        }
        const auto& name = rules.legend.at(line.derivation.rule);
        result.findings.push_back(
            {.code = "finding/provisional-rate",
             .level = line::FindingLevel::review,
             .assistant = alias,
             .place = name.place,
             .args = {{"assistant", alias}, {"rule", name.id}, {"date", line.earned_on.text()}},
             .citation = line.derivation.basis});
    }
}

} // namespace bpa::calc
