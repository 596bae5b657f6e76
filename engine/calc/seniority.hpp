#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>

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

/// The same under terms that may count in a way of their own: what the employment states with a
/// source goes before it. Nothing when the terms count in hours and have no hours of a year on the
/// day.
[[nodiscard]] std::optional<int> seniority_years(const facts::Employment& employment,
                                                 const rulebook::Rulebook& book,
                                                 Date day,
                                                 Minutes worked);

/// Whether years of seniority follow from hours worked.
[[nodiscard]] bool follows_hours(const facts::Employment& employment,
                                 const rulebook::Rulebook& book);

/// The rule that makes so many hours a year of seniority here; null when they do not count.
[[nodiscard]] const rulebook::AnnualHoursRule* hours_of_year(const facts::Employment& employment,
                                                             const rulebook::Rulebook& book);

/// Where the facts say how seniority is counted.
[[nodiscard]] source::Place seniority_place(const facts::Employment& employment);

} // namespace bpa::calc
