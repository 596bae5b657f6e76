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
};

/// More than one part of a shift earns at a time; rarely needs memory of its own.
using AppliedList = ShortList<Applied, 4>;

/// A part of a shift, and the duty it is paid as: its own, or the one that is converted.
struct PaidAs {
    const line::Segment& segment;
    line::DutyIndex duty{};
    std::span<const line::Segment> before = {}; ///< the shift's segments before it
    /// Whether overtime drops the supplements that do not say otherwise.
    bool drops_on_overtime = false;
};

/// Whether a segment is time a supplement is for: by its duty, its population and a window.
[[nodiscard]] Price<bool> covers(const rulebook::TimeSupplement& rule,
                                 const PaidAs& paid,
                                 const PriceContext& context,
                                 const calendar::DayCalendar& calendar);

/// Which supplements a segment earns: those whose duty, population and window fit, put together as
/// the rulebook's stacking groups say. Rates are only asked for where the answer depends on them or
/// is paid, so that a supplement another one sets aside needs no rate.
[[nodiscard]] Price<AppliedList>
supplements_on(const PaidAs& paid,
               const PriceContext& context,
               const calendar::DayCalendar& calendar,
               std::pair<RateBook&, line::RateIndex> rates_and_base);

} // namespace bpa::calc
