// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    Money price = Money::ore(100);
    static_cast<void>(price + Money::ore(1));
#ifdef BPA_REFUSED
    static_cast<void>(price + 1);
    static_cast<void>(price == 100);
#endif
}
