#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "rulebook/supplement_rules.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <vector>

/// Rules of travel and of trips with the user.
namespace bpa::rulebook {

// ---- kind: short_notice ------------------------------------------------------------------------

/// Knows a percent that holds inside windows of the clock.
struct ShortNoticeStep {
    std::vector<Window> windows;
    Dated<Percent> percent;
};

/// Knows an addition to travel time she was not told of by the day before: on the first so much of
/// each trip, whatever runs pay it.
struct ShortNotice {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Dated<Minutes> most_per_trip;
    std::vector<ShortNoticeStep> steps; ///< the first that holds
    Dated<Percent> percent;             ///< of the hour, where no step holds
    Rounding rounding;                  ///< of the rate
};

// ---- kind: stay_allowance ----------------------------------------------------------------------

/// Knows kroner for each 24 hours of a trip from its departure. A remainder of more than
/// `remainder_over` is a day of its own, of less is none; the text may leave open what just as much
/// is.
struct StayAllowance {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    Dated<Money> per_day;
    Minutes remainder_over;
    bool counts_at_boundary = false; ///< a remainder of just so much is a day
    bool is_boundary_open = false;   ///< an option says so: a finding tells it
};

// ---- kind: trip_model --------------------------------------------------------------------------

/// Knows how working time on a trip is paid against the roster: what the plan covers as usual, what
/// goes beyond it as the hour and an addition, with no supplements for the same minutes.
struct TripModel {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{}; ///< the addition
    DutySet duties = 0;
    Dated<Percent> addition; ///< of the hour
    Rounding rounding;       ///< of the rate
};

} // namespace bpa::rulebook
