// refused: private|conversion from|cannot convert|no match for 'operator='|no viable
#include "values/date.hpp"

using namespace bpa;

int main() {
    ClockTime clock = ClockTime::from_minutes(360).value();
#ifdef BPA_REFUSED
    clock = 360;
    clock = ClockTime(std::int16_t{360});
#endif
}
