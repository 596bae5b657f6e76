#include "calc/period_pay.hpp"

namespace bpa::calc {

void add_guarantees(PeriodPay& /*pay*/, const Terms& /*terms*/) {}

} // namespace bpa::calc
