#include "calc/period_lines.hpp"

#include <map>
#include <utility>

namespace bpa::calc {

using line::InputName;

namespace {

line::Line line_of(const PeriodPay& pay, const facts::Adjustment& adjustment) {
    const auto& employment = person_of(pay).employments.at(adjustment.employment);
    line::Line line;
    line.employment = employment.number;
    line.arrangement = only_arrangement(employment, adjustment.date);
    line.code = adjustment.code;
    line.earned_on = adjustment.date;
    line.amount = adjustment.amount;
    line.derivation = {.rule = rule_of(pay.rules, adjustment.code),
                       .basis = adjustment.citation,
                       .inputs = {{InputName::amount, adjustment.amount, adjustment.place}},
                       .exact_ore = Exact{adjustment.amount.ore()},
                       .rounding = {}};
    return line;
}

void add_to_due(const PeriodPay& pay, Due& due, const facts::Adjustment& adjustment) {
    auto line = line_of(pay, adjustment);
    due.account = due_account(pay,
                              line::AccountKind::adjusted,
                              line.employment,
                              pay.rules.legend.at(adjustment.code).code);
    due.code = line.code;
    due.employment = line.employment;
    due.rule = line.derivation.rule;
    due.basis = line.derivation.basis;
    due.days = {adjustment.date, std::nullopt};
    due.place = adjustment.place;
    due.may_grow = true;
    due.lines.push_back(std::move(line));
}

} // namespace

void add_adjustments(PeriodPay& pay) {
    std::map<std::pair<std::uint32_t, line::PayCodeIndex>, Due> all;
    for (const auto& adjustment : pay.facts.adjustments) {
        if (adjustment.assistant == pay.assistant) {
            add_to_due(pay, all[{adjustment.employment, adjustment.code}], adjustment);
        }
    }
    std::vector<line::Account> settled;
    for (auto& [key, due] : all) {
        settled.push_back(due.account);
        settle_due(pay, std::move(due));
    }
    name_gone(pay, line::AccountKind::adjusted, settled);
}

} // namespace bpa::calc
