#include "calc/period_pay.hpp"

namespace bpa::calc {

void add_salary(PeriodPay& pay) {
    static_cast<void>(pay);
}

void add_own_supplements(PeriodPay& pay) {
    static_cast<void>(pay);
}

void add_may_days(PeriodPay& pay) {
    static_cast<void>(pay);
}

void add_adjustments(PeriodPay& pay) {
    static_cast<void>(pay);
}

} // namespace bpa::calc
