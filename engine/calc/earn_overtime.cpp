#include "calc/earning.hpp"

namespace bpa::calc {

std::optional<Unpriced> add_overtime(Earning& earning,
                                     const SegmentPlace& place,
                                     const Wage& base,
                                     const CountedTime& counted) {
    const auto& segment = place.first;
    if (segment.hour_kind != line::HourKind::overtime) {
        return std::nullopt;
    }
    const auto terms = earning.overtime_on(segment.date);
    const auto rate = earning.work.rates.share(
        {*terms.percent, terms.rule, terms.rounding}, base.rate, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    add_to_sum(earning.sums,
               place,
               {terms.rule,
                terms.pays_as,
                std::get<line::RateIndex>(rate),
                counted.converted + counted.calls});
    return std::nullopt;
}

} // namespace bpa::calc
