// refused: deleted
#include "values/exact.hpp"

using namespace bpa;

int main() {
    const Exact share{1};
    static_cast<void>(share);
#ifdef BPA_REFUSED
    const Exact rough(0.1);
    const Exact single(0.1F);
#endif
}
