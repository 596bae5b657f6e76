#include "calc/open_rules.hpp"

#include <map>

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

void note_time_off(const std::vector<TimeOffEarned>& earned,
                   const facts::Shift& shift,
                   std::pair<const std::string&, const facts::Employment&> whose,
                   std::pair<Counting&, line::AssistantResult&> counting_and_result) {
    auto& [counting, result] = counting_and_result;
    const auto& [alias, employment] = whose;
    std::map<line::RuleIndex, TimeOffEarned> by_rule;
    for (const auto& one : earned) {
        auto& sum = by_rule.try_emplace(one.rule->rule, one.rule, one.earned_on).first->second;
        sum.time += one.time;
    }
    for (const auto& [rule, sum] : by_rule) {
        const auto& name = counting.rules().legend.at(rule);
        const line::Counter counter{line::CounterKind::time_off, employment.number, 0, name.id};
        counting.add(counter, sum.time);
        const int months = sum.rule->time_off->within_months;
        result.findings.push_back({.code = "finding/time-off-earned",
                                   .level = line::FindingLevel::note,
                                   .assistant = alias,
                                   .place = shift.place,
                                   .args = {{"assistant", alias},
                                            {"earned", sum.time.text()},
                                            {"rule", name.id},
                                            {"balance", counting.at(counter).text()},
                                            {"until",
                                             months == 0 ? ""
                                                         : Month::of(sum.earned_on)
                                                               .plus_months(months)
                                                               .day_or_last(sum.earned_on.day())
                                                               .text()}},
                                   .citation = sum.rule->rate.entries().front().citation});
    }
}

} // namespace bpa::calc
