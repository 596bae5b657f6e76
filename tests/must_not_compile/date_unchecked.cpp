// refused: no matching|conversion from|cannot convert|no match for 'operator='|no viable
#include "values/date.hpp"

using namespace bpa;

int main() {
    Date day = Date::from_civil(2026, 2, 28).value();
#ifdef BPA_REFUSED
    day = Date::from_civil(2026, 2, 28);
    day = Date(2026, 2, 30);
#endif
}
