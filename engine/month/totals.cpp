#include "month/lines.hpp"
#include "month/steps.hpp"
#include "values/check.hpp"

namespace bpa::month {
namespace {

Money& part_of(line::PersonTotals& totals, line::CostKind kind) {
    switch (kind) {
    case line::CostKind::holiday_pay:
        return totals.holiday_pay;
    case line::CostKind::pension:
        return totals.pension;
    case line::CostKind::contribution:
        return totals.contribution;
    case line::CostKind::cover:
        return totals.covers;
    case line::CostKind::none:
        break;
    }
    fail_check("a cost has a kind", __FILE__, __LINE__);
}

} // namespace

void add_totals(PersonMonth& month) {
    auto& totals = month.result.totals;
    for (const auto& line : month.result.lines) {
        switch (month.rules.legend.at(line.code).role) {
        case line::PayRole::pay:
            break;
        case line::PayRole::cost:
            part_of(totals, month.rules.legend.at(line.code).cost) += line.amount;
            break;
        case line::PayRole::reimbursement:
            totals.reimbursed += line.amount;
            break;
        case line::PayRole::tax:
            totals.withheld += line.amount;
            break;
        case line::PayRole::deduction:
            totals.deducted += line.amount;
            break;
        }
    }
    totals.net = month.result.gross + totals.reimbursed - totals.withheld - totals.deducted;
    totals.cost = month.result.gross + totals.reimbursed + totals.holiday_pay + totals.pension +
                  totals.contribution + totals.covers;
}

void add_costs(EmployerMonth& month) {
    for (const auto& assistant : month.result.assistants) {
        month.result.totals += assistant.totals;
    }
}

} // namespace bpa::month
