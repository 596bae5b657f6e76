#include "calc/earning.hpp"
#include "calc/stack.hpp"

namespace bpa::calc {

std::optional<Unpriced> add_supplements(Earning& earning,
                                        const SegmentPlace& place,
                                        const Wage& base,
                                        const ExactMinutes& counted) {
    const auto& segment = place.first;
    if (segment.hour_kind == line::HourKind::overtime &&
        earning.overtime_on(segment.date).supplements == rulebook::OvertimeSupplements::dropped) {
        return std::nullopt;
    }
    const auto& book = earning.book_on(segment.date);
    const auto duty = earning.plan ? earning.plan->rule->as_duty : segment.duty;
    const auto applied = supplements_on({segment, duty},
                                        {earning.work.employment, book},
                                        earning.rules.calendar,
                                        {earning.work.rates, base.rate});
    if (const auto* problem = std::get_if<Unpriced>(&applied)) {
        return *problem;
    }
    if (counted == ExactMinutes{}) {
        return std::nullopt;
    }
    for (const auto& one : std::get<AppliedList>(applied)) {
        const auto& supplement = book.supplements.at(one.supplement);
        add_to_sum(earning.sums, place, {supplement.rule, supplement.pays_as, one.rate, counted});
    }
    return std::nullopt;
}

} // namespace bpa::calc
