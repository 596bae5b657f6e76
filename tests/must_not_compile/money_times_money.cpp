// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    Money price = Money::ore(100);
    static_cast<void>(price + price);
#ifdef BPA_REFUSED
    static_cast<void>(price * price);
#endif
}
