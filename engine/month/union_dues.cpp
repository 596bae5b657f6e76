#include "month/deadlines.hpp"
#include "month/deductions.hpp"
#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>
#include <map>

namespace bpa::month {
namespace {

/// The union of an employment on a day; empty when it says none.
std::string union_of(const PersonMonth& month, const line::Line& line) {
    for (const auto& employment : month.assistant.employments) {
        if (employment.number == line.employment) {
            const auto* member = facts::in_force(employment.union_name, line.earned_on);
            return member == nullptr ? std::string{} : member->value;
        }
    }
    return {};
}

const facts::UnionAccount* account_of(const PersonMonth& month, const std::string& name) {
    const facts::UnionAccount* found = nullptr;
    for (const auto& each : month.facts.employer.unions) {
        if (each.value.name == name && each.from <= month.settings.payment_date) {
            found = &each.value;
        }
    }
    return found;
}

void add_due(PersonMonth& month, const std::string& name, Money amount) {
    const facts::UnionAccount* account = account_of(month, name);
    if (account == nullptr) {
        tell(month,
             {.code = "finding/union-account-missing",
              .level = line::FindingLevel::review,
              .place = month.assistant.place,
              .args = {{"amount", amount.text()}},
              .citation = std::nullopt});
    }
    const Payment payment{month.settings.payment_date, month.rules.calendar};
    const Due due = due_by(account == nullptr ? facts::PaymentTerm{} : account->term, payment);
    line::Payee payee = account == nullptr ? line::Payee{.name = name} : account->payee;
    month.result.due.push_back({.kind = line::DueKind::union_dues,
                                .due = due.day,
                                .amount = amount,
                                .covers = due.covers,
                                .basis = std::nullopt,
                                .payee = std::move(payee)});
}

} // namespace

void add_union_dues(PersonMonth& month) {
    const auto dues = code_named(month.rules, "union_fee");
    if (!month.sums.has(dues)) {
        return;
    }
    std::map<std::string, Money> by_union;
    for (const auto& line : month.result.lines) {
        if (line.code == dues) {
            by_union[union_of(month, line)] += line.amount;
        }
    }
    for (const auto& [name, amount] : by_union) {
        if (amount != Money{}) {
            add_due(month, name, amount);
        }
    }
}

} // namespace bpa::month
