#pragma once

#include "values/date.hpp"
#include "values/exact.hpp"

#include <cstdint>
#include <optional>

namespace bpa {

/// Knows how much of a time counts: all of it, nothing, or a part, such as a seventh.
///
/// Of a part, minutes are counted off on one clock that never stops, down to whole ones, so that a
/// time gives the same however it is cut into shifts or segments: 56 hours at 1/7 are 8 hours.
/// Whoever asks therefore says from when until when, not how long.
class TimeShare {
public:
    /// All of it.
    constexpr TimeShare() = default;
    [[nodiscard]] static constexpr TimeShare nothing() { return TimeShare{0, 1}; }
    /// A part: more than nothing, less than all. Nothing when it takes numbers over `most` to say.
    [[nodiscard]] static std::optional<TimeShare> of(const Exact& share);
    /// Lets any instant be multiplied by a part without going over 64 bits.
    static constexpr std::int32_t most = 1'000'000;

    [[nodiscard]] constexpr bool is_all() const { return part_ == whole_; }
    [[nodiscard]] constexpr bool is_nothing() const { return part_ == 0; }
    [[nodiscard]] Exact exact() const { return Exact::ratio(part_, whole_); }

    /// The minutes that count of the time between two instants.
    [[nodiscard]] Minutes counted(Instant from, Instant until) const {
        return is_all() ? until - from : Minutes::of(counted_to(until) - counted_to(from));
    }
    /// The first instant at which so many minutes from an instant on have counted, at least one. Of
    /// nothing none ever do; asking is a bug.
    [[nodiscard]] Instant reached(Instant from, Minutes counted) const {
        return is_all() ? from + counted : part_reached(from, counted);
    }

    friend constexpr bool operator==(TimeShare, TimeShare) = default;

private:
    constexpr TimeShare(std::int32_t part, std::int32_t whole) : part_{part}, whole_{whole} {}
    /// On the clock since 1970.
    [[nodiscard]] constexpr std::int64_t counted_to(Instant at) const {
        return at.minutes() * part_ / whole_;
    }
    [[nodiscard]] Instant part_reached(Instant from, Minutes counted) const;

    std::int32_t part_ = 1;
    std::int32_t whole_ = 1;
};

} // namespace bpa
