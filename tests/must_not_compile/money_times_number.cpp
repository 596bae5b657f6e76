// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    const Money price = Money::ore(100);
    static_cast<void>(price * Percent{});
#ifdef BPA_REFUSED
    static_cast<void>(price * 0.12);
    static_cast<void>(price * 2);
    static_cast<void>(price * Exact{2});
#endif
}
