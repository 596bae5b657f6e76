// refused: no match for|invalid operands
#include "values/money.hpp"

using namespace bpa;

int main() {
    const Money price = Money::ore(1);
    const ExactMoney exact = ExactMoney::of(price);
    static_cast<void>(exact + ExactMoney::of(price));
#ifdef BPA_REFUSED
    static_cast<void>(exact + price);
    static_cast<void>(exact == price);
#endif
}
