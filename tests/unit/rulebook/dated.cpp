#include "rulebook/dated.hpp"

#include <catch2/catch.hpp>

namespace bpa::rulebook {
namespace {

Date date(unsigned month, unsigned day) {
    return *Date::from_civil(2025, month, day);
}

Entry<int> entry(DateRange days, int value) {
    return {days, value, {}, {}};
}

} // namespace

TEST_CASE("a dated value holds from its first day until the next one") {
    const Dated<int> dated{{entry({date(2, 1), {}}, 1), entry({date(4, 1), {}}, 2)}, date(6, 30)};
    CHECK(dated.on(date(1, 31)).coverage == Coverage::not_yet);
    CHECK(dated.on(date(2, 1)).entry->value == 1);
    CHECK(dated.on(date(3, 31)).entry->value == 1);
    CHECK(dated.on(date(4, 1)).entry->value == 2);
    CHECK(dated.on(date(6, 30)).coverage == Coverage::confirmed);
    CHECK(dated.on(date(7, 1)).coverage == Coverage::carried_forward);
    CHECK(dated.on(date(7, 1)).entry->value == 2);
}

TEST_CASE("a value that ended gives nothing, confirmed or not") {
    const Dated<int> dated{{entry({date(2, 1), date(3, 31)}, 1)}, date(6, 30)};
    CHECK(dated.on(date(3, 31)).coverage == Coverage::confirmed);
    CHECK(dated.on(date(4, 1)).coverage == Coverage::ended);
    CHECK(dated.on(date(4, 1)).entry == nullptr);
}

TEST_CASE("a value without a last confirmed day is a fact without end") {
    const Dated<int> dated{{entry({date(2, 1), {}}, 1)}, {}};
    CHECK(dated.on(*Date::from_civil(2099, 1, 1)).coverage == Coverage::confirmed);
    CHECK(Dated<int>{}.on(date(1, 1)).coverage == Coverage::missing);
}

} // namespace bpa::rulebook
