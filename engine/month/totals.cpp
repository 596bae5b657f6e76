#include "month/totals.hpp"

#include "calc/period_lines.hpp"
#include "month/steps.hpp"
#include "values/check.hpp"

#include <algorithm>

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

void add_amount(std::pair<line::PersonTotals&, Money&> totals_and_gross,
                const line::PayCode& code,
                Money amount) {
    auto& [totals, gross] = totals_and_gross;
    switch (code.role) {
    case line::PayRole::pay:
        gross += amount;
        break;
    case line::PayRole::benefit:
        totals.benefits += amount;
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
    // The steps only add lines of the period. Those of shifts stand before them, in order.
    auto& lines = month.result.lines;
    const auto of_period =
        std::find_if(lines.begin(), lines.end(), [](const auto& line) { return !line.shift; });
    calc::order_lines({of_period, lines.end()}, month.rules.legend);
    Money gross;
    for (const auto& [code, sum] : month.sums) {
        add_amount({month.result.totals, gross}, month.rules.legend.at(code), sum);
    }
    BPA_CHECK(gross == month.result.gross);
    close_totals(month.result.totals, gross);
    if (month.result.totals.net < Money{}) {
        // Nobody pays to work. What was paid too much needs an agreement, not a negative payment.
        month.result.findings.push_back(
            {.code = "finding/negative-net",
             .level = line::FindingLevel::stop,
             .assistant = month.assistant.id,
             .place = month.assistant.place,
             .args = {{"assistant", month.assistant.id}, {"net", month.result.totals.net.text()}},
             .citation = std::nullopt});
    }
}

} // namespace bpa::month
