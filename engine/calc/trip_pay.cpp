#include "calc/period_pay.hpp"

namespace bpa::calc {

void add_trip_pay(PeriodPay& /*pay*/, const Terms& /*terms*/) {}

} // namespace bpa::calc
