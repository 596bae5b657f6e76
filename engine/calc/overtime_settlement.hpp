#pragma once

#include "calc/period_pay.hpp"
#include "calc/terms.hpp"

namespace bpa::calc {

/// Rounds overtime where its rule says so: a line of the hour and one of the addition for the time
/// that rounding adds or takes, by step of the rule, for each shift or for the pay period. What
/// earlier runs of the period settled is a counter, so that the runs together round the sum once.
///
/// Counts the hours of overtime that are taken as time off.
void add_overtime_settlement(PeriodPay& pay, const Terms& terms);

} // namespace bpa::calc
