#include "run/ties.hpp"

#include "values/check.hpp"

#include <map>
#include <vector>

namespace bpa::run {
namespace {

/// Gross, and the part of it on rates carried forward.
struct Gross {
    Money all;
    Money provisional;

    friend bool operator==(const Gross&, const Gross&) = default;
};

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

Gross sum_of_lines(const line::AssistantResult& result, const line::Legend& legend) {
    Gross gross;
    for (const line::Line& line : result.lines) {
        if (legend.at(line.code).role != line::PayRole::pay) {
            continue;
        }
        gross.all += line.amount;
        gross.provisional += line.provisional ? line.amount : Money{};
    }
    return gross;
}

/// Lines summed anew, apart from the code that made the totals.
line::PersonTotals totals_of_lines(const line::AssistantResult& result,
                                   const line::Legend& legend) {
    std::map<line::PayRole, Money> by_role;
    std::map<line::CostKind, Money> by_kind;
    for (const line::Line& line : result.lines) {
        const line::PayCode& code = legend.at(line.code);
        by_role[code.role] += line.amount;
        by_kind[code.cost] += line.amount;
    }
    line::PersonTotals totals{.reimbursed = by_role[line::PayRole::reimbursement],
                              .withheld = by_role[line::PayRole::tax],
                              .deducted = by_role[line::PayRole::deduction],
                              .holiday_pay = by_kind[line::CostKind::holiday_pay],
                              .pension = by_kind[line::CostKind::pension],
                              .contribution = by_kind[line::CostKind::contribution],
                              .covers = by_kind[line::CostKind::cover]};
    const Money paid = by_role[line::PayRole::pay] + totals.reimbursed;
    totals.net = paid - totals.withheld - totals.deducted;
    totals.cost = paid + by_role[line::PayRole::cost];
    return totals;
}

} // namespace

void check_ties(const line::RunResult& result, const line::Legend& legend) {
    Gross sum;
    line::PersonTotals totals;
    for (const line::AssistantResult& assistant : result.assistants) {
        BPA_CHECK(classified_minutes(assistant) == entered_minutes(assistant));
        const Gross own = sum_of_lines(assistant, legend);
        BPA_CHECK((own == Gross{assistant.gross, assistant.provisional_gross}));
        BPA_CHECK(assistant.totals == totals_of_lines(assistant, legend));
        sum.all += own.all;
        sum.provisional += own.provisional;
        totals += assistant.totals;
    }
    BPA_CHECK((sum == Gross{result.gross, result.provisional_gross}));
    BPA_CHECK(totals == result.totals);
    line::PersonTotals of_arrangements;
    for (const line::ArrangementCost& cost : result.arrangements) {
        of_arrangements += cost.totals;
    }
    BPA_CHECK(result.arrangements.empty() || of_arrangements == totals);
}

} // namespace bpa::run
