// refused: private|conversion from|cannot convert|no match for 'operator='|no viable
#include "values/date.hpp"

using namespace bpa;

int main() {
    Date day = Date::from_days(20000);
#ifdef BPA_REFUSED
    day = 20000;
    day = Date(20000);
#endif
}
