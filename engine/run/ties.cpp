#include "run/ties.hpp"

#include "values/check.hpp"

#include <vector>

namespace bpa::run {
namespace {

void check_segment(const line::Segment& segment) {
    BPA_CHECK(segment.minutes.count() == segment.to - segment.from);
    BPA_CHECK(segment.on_duty == (segment.is_break ? Minutes{} : segment.minutes));
}

/// The minutes of each shift, as its segments have them.
std::vector<Minutes> classified_minutes(const line::AssistantResult& result) {
    std::vector<Minutes> minutes(result.shifts.size());
    for (const line::Segment& segment : result.segments) {
        check_segment(segment);
        minutes.at(static_cast<std::size_t>(segment.shift)) += segment.minutes;
    }
    return minutes;
}

std::vector<Minutes> entered_minutes(const line::AssistantResult& result) {
    std::vector<Minutes> minutes;
    for (const line::ShiftView& shift : result.shifts) {
        minutes.push_back(shift.length);
    }
    return minutes;
}

/// Knows what lines come to, summed apart from the code that made the totals.
struct Sums {
    Money gross;
    Money provisional_gross;
    line::PersonTotals totals;
};

/// The total that a kind of cost is; null for none.
Money* part_of(line::PersonTotals& totals, line::CostKind kind) {
    switch (kind) {
    case line::CostKind::none:
        return nullptr;
    case line::CostKind::holiday_pay:
        return &totals.holiday_pay;
    case line::CostKind::pension:
        return &totals.pension;
    case line::CostKind::contribution:
        return &totals.contribution;
    case line::CostKind::cover:
        return &totals.covers;
    }
    return nullptr;
}

Sums sums_of_lines(const line::AssistantResult& result, const line::Legend& legend) {
    Sums sums;
    line::PersonTotals& totals = sums.totals;
    Money costs;
    for (const line::Line& line : result.lines) {
        const line::PayCode& code = legend.at(line.code);
        switch (code.role) {
        case line::PayRole::pay:
            sums.gross += line.amount;
            sums.provisional_gross += line.provisional ? line.amount : Money{};
            break;
        case line::PayRole::benefit:
            totals.benefits += line.amount;
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
        case line::PayRole::cost:
            costs += line.amount;
            break;
        }
        if (Money* of_kind = part_of(totals, code.cost)) {
            *of_kind += line.amount;
        }
    }
    totals.net = sums.gross + totals.reimbursed - totals.withheld - totals.deducted;
    totals.cost = sums.gross + totals.reimbursed + costs;
    return sums;
}

} // namespace

void Ties::add(const line::AssistantResult& who) {
    BPA_CHECK(classified_minutes(who) == entered_minutes(who));
    const Sums sums = sums_of_lines(who, legend_);
    BPA_CHECK(sums.gross == who.gross);
    BPA_CHECK(sums.provisional_gross == who.provisional_gross);
    BPA_CHECK(sums.totals == who.totals);
    gross_ += sums.gross;
    provisional_gross_ += sums.provisional_gross;
    totals_ += sums.totals;
}

void Ties::finish(const line::RunResult& result) const {
    BPA_CHECK(gross_ == result.gross);
    BPA_CHECK(provisional_gross_ == result.provisional_gross);
    BPA_CHECK(totals_ == result.totals);
    line::PersonTotals of_arrangements;
    for (const line::ArrangementCost& cost : result.arrangements) {
        of_arrangements += cost.totals;
    }
    BPA_CHECK(result.arrangements.empty() || of_arrangements == totals_);
}

} // namespace bpa::run
