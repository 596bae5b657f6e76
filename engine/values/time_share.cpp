#include "values/time_share.hpp"

#include "values/check.hpp"

namespace bpa {

std::optional<TimeShare> TimeShare::of(const Exact& share) {
    BPA_CHECK(Exact{0} < share && share < Exact{1});
    if (share.denominator() > most) {
        return std::nullopt;
    }
    return TimeShare{static_cast<std::int32_t>(share.numerator()),
                     static_cast<std::int32_t>(share.denominator())};
}

Instant TimeShare::part_reached(Instant from, Minutes counted) const {
    BPA_CHECK(!is_nothing() && counted > Minutes{});
    const std::int64_t wanted = counted_to(from) + counted.count();
    return Instant::from_minutes((wanted * whole_ + part_ - 1) / part_);
}

} // namespace bpa
