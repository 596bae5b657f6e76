#pragma once

#include "calc/period_pay.hpp"
#include "calc/terms.hpp"

namespace bpa::calc {

/// Kroner for each 24 hours of the trips she is back from, in the run of the period in which she
/// came back. A trip entered or approved later is paid by the run that finds it so, as far back as
/// this chain of runs goes; what was paid before is a counter, so that a trip whose times were
/// corrected is paid the difference. Approval is asked for as of a shift.
void add_stay_allowances(PeriodPay& pay, const Terms& terms);

} // namespace bpa::calc
