#pragma once

#include "calendar/day_calendar.hpp"
#include "values/date.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace bpa::rulebook {

/// Knows a stretch of the clock in which no window begins or ends. It lasts until the next one.
struct ClockStretch {
    int from = 0; ///< minutes after midnight
    /// Bit per supplement of the rulebook that has an open window, for whatever duty, weekly norm
    /// and beginning of the shift.
    std::uint64_t supplements = 0;
    /// Of those, the ones for which that says all: whatever the weekly norm, and whenever the shift
    /// began.
    std::uint64_t certain = 0;
};

/// Knows when the windows of a rulebook are open on days that have no name they ask for: worked out
/// once, since every shift asks.
class OpeningHours {
public:
    /// Stretches of the days from Monday to Sunday, each in order from midnight.
    using Week = std::array<std::vector<ClockStretch>, 7>;

    OpeningHours() = default;
    /// `names` are the named days that windows ask for, `days_back` how many days before a day a
    /// window may have opened that is open on it.
    OpeningHours(Week week, std::uint64_t names, int days_back)
        : week_{std::move(week)}, names_{names}, days_back_{days_back} {}

    /// The stretches of a day; none when its name may matter, or that of a day before it.
    [[nodiscard]] std::span<const ClockStretch> on(Date day,
                                                   const calendar::DayCalendar& calendar) const {
        std::uint64_t named = 0;
        for (int ago = 0; ago <= days_back_; ++ago) {
            named |= calendar.days_on(day.plus_days(-ago));
        }
        if ((named & names_) != 0) {
            return {};
        }
        return week_[static_cast<std::size_t>(day.weekday()) - 1];
    }

private:
    Week week_; ///< of empty lists, when nothing was worked out
    std::uint64_t names_ = 0;
    int days_back_ = 0;
};

} // namespace bpa::rulebook
