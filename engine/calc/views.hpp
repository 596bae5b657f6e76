#pragma once

#include "calc/calculate.hpp"
#include "calc/convert.hpp"

#include <utility>

namespace bpa::calc {

/// A shift, a person, a carried shift as the outputs show them.
[[nodiscard]] line::ShiftView
shift_view(const facts::Facts& facts, const rulebook::Rules& rules, const facts::Shift& shift);
/// `hours_worked` is ever, this run included, by employment number.
[[nodiscard]] line::PersonView person_view(const facts::Assistant& assistant,
                                           const rulebook::Rules& rules,
                                           const Settings& settings,
                                           const std::map<std::uint32_t, Minutes>& hours_worked);
[[nodiscard]] line::CarriedShift carried_view(const facts::Facts& facts,
                                              const rulebook::Rules& rules,
                                              const facts::Shift& shift,
                                              line::UnpaidReason reason,
                                              const source::SourceFiles& files);
/// Why a shift of a converted duty is to be looked at: a code, with how its time was divided.
[[nodiscard]] line::Finding
plan_finding(const facts::Facts& facts,
             const rulebook::Rules& rules,
             const facts::Shift& shift,
             std::pair<const char*, const ConversionPlan&> code_and_plan);
/// The finding that names a shift which is not paid, and why.
[[nodiscard]] line::Finding unpaid_finding(const facts::Facts& facts,
                                           const rulebook::Rules& rules,
                                           const facts::Shift& shift,
                                           line::UnpaidReason reason);

/// The wall-clock reading of an instant, with its offset.
[[nodiscard]] LocalTime local_time(const calendar::OsloTime& clock, Instant instant);

} // namespace bpa::calc
