// refused: no match for|invalid operands
#include "values/date.hpp"

using namespace bpa;

int main() {
    const Date day;
    const Minutes time = Minutes::of(90);
    static_cast<void>(day.plus_days(1));
#ifdef BPA_REFUSED
    static_cast<void>(day + time);
    static_cast<void>(time + day.days());
    static_cast<void>(day + 1);
#endif
}
