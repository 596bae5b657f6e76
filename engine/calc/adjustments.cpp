#include "calc/period_lines.hpp"
#include "calc/select.hpp"

#include <algorithm>
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

/// Whoever may approve her shifts may approve an amount for her; never she herself.
bool is_approved(const PeriodPay& pay, const facts::Adjustment& adjustment) {
    const std::string& approver = pay.facts.approver(adjustment.approval);
    if (approver == person_of(pay).id) {
        return false;
    }
    const auto& employment = person_of(pay).employments.at(adjustment.employment);
    const auto* places = facts::in_force(employment.arrangements, adjustment.date);
    const auto& known = pay.facts.arrangements;
    return places != nullptr &&
           std::any_of(known.begin(), known.end(), [&](const facts::Arrangement& arrangement) {
               const auto& own = places->value;
               return std::find(own.begin(), own.end(), arrangement.id) != own.end() &&
                      leads_on(arrangement, approver, adjustment.date);
           });
}

void note_not_approved(PeriodPay& pay, const facts::Adjustment& adjustment) {
    const auto& alias = person_of(pay).id;
    pay.result.findings.push_back({.code = "finding/adjustment-approver",
                                   .level = line::FindingLevel::review,
                                   .assistant = alias,
                                   .place = adjustment.place,
                                   .args = {{"assistant", alias},
                                            {"amount", adjustment.amount.text()},
                                            {"pay_code", pay.rules.legend.at(adjustment.code).code},
                                            {"date", adjustment.date.text()},
                                            {"approver", pay.facts.approver(adjustment.approval)}},
                                   .citation = std::nullopt});
}

} // namespace

void add_adjustments(PeriodPay& pay) {
    std::map<std::pair<std::uint32_t, line::PayCodeIndex>, Due> all;
    for (const auto& adjustment : facts::of_assistant(pay.facts.adjustments, pay.assistant)) {
        if (is_approved(pay, adjustment)) {
            add_to_due(pay, all[{adjustment.employment, adjustment.code}], adjustment);
        } else {
            note_not_approved(pay, adjustment);
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
