#pragma once

#include "calc/rates.hpp"
#include "line/line.hpp"
#include "rulebook/rulebook.hpp"
#include "values/short_list.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace bpa::calc {

/// A supplement that is paid on a segment.
struct Applied {
    std::size_t supplement = 0; ///< index into `Rulebook::supplements`
    line::RateIndex rate{};
    std::optional<std::int64_t> ladder = {}; ///< where on its ladder it stands, when it has steps
    bool is_like_sunday = false;             ///< paid only because the day is paid as a Sunday
    bool is_for_overtime = false;            ///< paid instead of what overtime adds
};

/// More than one part of a shift earns at a time; rarely needs memory of its own.
using AppliedList = ShortList<Applied, 4>;

/// The Sunday that work on another day is paid as, and the supplement that does so.
struct LikeSunday {
    std::size_t supplement = 0; ///< index into `Rulebook::supplements`
    Date sunday;
};

/// A part of a shift, and the duty it is paid as: its own, or the one that is converted.
struct PaidAs {
    const line::Segment& segment;
    line::DutyIndex duty{};
    std::span<const line::Segment> before = {}; ///< the shift's segments before it
    /// Whether overtime drops the supplements that do not say otherwise.
    bool drops_on_overtime = false;
    std::optional<LikeSunday> like_sunday = {}; ///< beside what the day itself gives
    std::optional<Date> as_day = {}; ///< windows are held against this day instead of its own
};

/// What windows are held against: the names of days, and who knows her weekly norm.
using DaysAndNorms = std::pair<const calendar::DayCalendar&, const RateBook&>;

/// Whether a segment is time a supplement is for: by its duty, its population and a window.
[[nodiscard]] Price<bool> covers(const rulebook::TimeSupplement& rule,
                                 const PaidAs& paid,
                                 const PriceContext& context,
                                 const DaysAndNorms& known);

/// Which supplements a segment earns: those whose duty, population and window fit, put together as
/// the rulebook's stacking groups say. Rates are only asked for where the answer depends on them or
/// is paid, so that a supplement another one sets aside needs no rate.
[[nodiscard]] Price<AppliedList>
supplements_on(const PaidAs& paid,
               const PriceContext& context,
               const calendar::DayCalendar& calendar,
               std::pair<RateBook&, line::RateIndex> rates_and_base);

} // namespace bpa::calc
