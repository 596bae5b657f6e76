#pragma once

#include "facts/facts.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

namespace bpa::calc {

/// Full years of seniority on a day.
///
/// Counted by the calendar: from the stated start (or the first day of the employment), less
/// credited months; a year counts from its anniversary, also inside a pay period.
///
/// Counted in hours: credited hours and those `worked` under earlier shifts, divided by the hours
/// of a year. A step therefore takes effect from the first shift that starts after its hours are
/// reached, and never inside a shift. Hours count when they are paid.
[[nodiscard]] int
seniority_years(const facts::Employment& employment, Date day, Minutes worked = {});

/// Where the facts say how seniority is counted.
[[nodiscard]] source::Place seniority_place(const facts::Employment& employment);

} // namespace bpa::calc
