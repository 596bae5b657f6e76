// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    const Minutes time = Minutes::of(90);
    static_cast<void>(time + Minutes::of(1));
#ifdef BPA_REFUSED
    static_cast<void>(time + 1);
    static_cast<void>(time < 60);
#endif
}
