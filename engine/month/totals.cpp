#include "month/totals.hpp"

#include "month/steps.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <tuple>

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

/// Lines of shifts stay as they are; the others follow by pay code, day and employment.
void order_lines(PersonMonth& month) {
    auto& lines = month.result.lines;
    std::stable_sort(lines.begin(), lines.end(), [&](const line::Line& a, const line::Line& b) {
        if (a.shift || b.shift) {
            return a.shift.has_value() && !b.shift.has_value();
        }
        const auto key = [&](const line::Line& line) {
            return std::tuple{
                month.rules.legend.at(line.code).number, line.earned_on, line.employment};
        };
        return key(a) < key(b);
    });
}

} // namespace

void add_amount(std::pair<line::PersonTotals&, Money&> totals_and_gross,
                const line::PayCode& code,
                Money amount) {
    auto& [totals, gross] = totals_and_gross;
    switch (code.role) {
    case line::PayRole::pay:
        gross += amount;
        break;
    case line::PayRole::reimbursement:
        totals.reimbursed += amount;
        break;
    case line::PayRole::tax:
        totals.withheld += amount;
        break;
    case line::PayRole::deduction:
        totals.deducted += amount;
        break;
    case line::PayRole::cost:
        part_of(totals, code.cost) += amount;
        break;
    }
}

void close_totals(line::PersonTotals& totals, Money gross) {
    const Money paid = gross + totals.reimbursed;
    totals.net = paid - totals.withheld - totals.deducted;
    totals.cost = paid + totals.holiday_pay + totals.pension + totals.contribution + totals.covers;
}

void add_totals(PersonMonth& month) {
    order_lines(month);
    Money gross;
    for (const auto& line : month.result.lines) {
        add_amount({month.result.totals, gross}, month.rules.legend.at(line.code), line.amount);
    }
    BPA_CHECK(gross == month.result.gross);
    close_totals(month.result.totals, gross);
}

} // namespace bpa::month
