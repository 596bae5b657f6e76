// refused: no match for|invalid operands
#include "values/date.hpp"

using namespace bpa;

int main() {
    const Instant start = Instant::from_minutes(0);
    static_cast<void>(start + Minutes::of(1));
#ifdef BPA_REFUSED
    static_cast<void>(start + 1);
    static_cast<void>(start + start);
#endif
}
