#pragma once

#include "calc/guarantees.hpp"

#include <vector>

/// What shifts have in common that were planned and not worked: called off, or taken as time off.
namespace bpa::calc {

/// Knows planned time of a shift, of days whose hour is the same.
struct PlannedPart {
    DutyHour hour;
    Minutes length;  ///< without unpaid breaks
    Minutes day_off; ///< of it, paid by law as a day off
};
/// The time of a shift, each day by its own wage; nothing after reporting.
[[nodiscard]] std::vector<PlannedPart>
planned_parts(PeriodPay& pay, const Terms& terms, const facts::Shift& shift);

/// Whether a monthly salary pays a shift that was not worked. It pays what was planned; where the
/// period has a roster for her and the shift is not in it, the shift was an extra one. Kroner for
/// being on duty are beside every salary.
[[nodiscard]] bool
is_paid_by_salary(const PeriodPay& pay, const Terms& terms, const facts::Shift& shift);

} // namespace bpa::calc
