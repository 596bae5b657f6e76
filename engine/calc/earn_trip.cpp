#include "calc/earning.hpp"
#include "calc/trip_model.hpp"

namespace bpa::calc {

Price<bool> add_trip_addition(Earning& earning, const SegmentPlace& place, const Wage& base) {
    const auto& shift = earning.work.shift;
    const auto& segment = place.first;
    if (!shift.details->trip || segment.is_rostered) {
        return false;
    }
    const Date day = earning.rules.clock.to_wall(shift.start).date;
    const auto* model = trip_model_of(shift, earning.book_on(day));
    if (model == nullptr) {
        return false;
    }
    const auto rate = earning.work.rates.share(
        {model->addition, model->rule, model->rounding}, base.rate, segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    add_to_sum(earning.sums,
               place,
               {.rule = model->rule,
                .code = model->pays_as,
                .rate = std::get<line::RateIndex>(rate),
                .counted = ExactMinutes::of(segment.minutes)});
    return true;
}

} // namespace bpa::calc
