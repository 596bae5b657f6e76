// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    const HourlyRate rate = HourlyRate::ore(20000);
    static_cast<void>(rate * Minutes::of(60));
#ifdef BPA_REFUSED
    static_cast<void>(rate * Money::ore(100));
    static_cast<void>(rate * 60);
    static_cast<void>(rate + rate);
#endif
}
