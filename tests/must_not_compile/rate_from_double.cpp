// refused: deleted
#include "values/money.hpp"

using namespace bpa;

int main() {
    static_cast<void>(HourlyRate::ore(20000));
#ifdef BPA_REFUSED
    static_cast<void>(HourlyRate::ore(200.0));
#endif
}
