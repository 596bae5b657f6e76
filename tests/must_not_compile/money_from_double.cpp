// refused: deleted|conversion from|cannot convert|no match for 'operator='|no viable
#include "values/money.hpp"

using namespace bpa;

int main() {
    static_cast<void>(Money::ore(150));
#ifdef BPA_REFUSED
    static_cast<void>(Money::ore(1.5));
    static_cast<void>(Money::ore(1.5F));
#endif
}
