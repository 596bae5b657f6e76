#include "values/time_share.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

namespace bpa {
namespace {

Instant at(std::int64_t minutes) {
    return Instant::from_minutes(minutes);
}

TimeShare share(std::int64_t part, std::int64_t whole) {
    return TimeShare::of(Exact::ratio(part, whole)).value();
}

} // namespace

TEST_CASE("all of a time, nothing of it", "[values]") {
    CHECK(TimeShare{}.counted(at(5), at(65)) == Minutes::of(60));
    CHECK(TimeShare{}.reached(at(5), Minutes::of(60)) == at(65));
    CHECK(TimeShare::nothing().counted(at(5), at(65)) == Minutes{});
    CHECK_THROWS_AS(TimeShare::nothing().reached(at(5), Minutes::of(1)), InternalError);
}

TEST_CASE("of a share the minutes count that the clock completes", "[values]") {
    // Two fifths: of the minutes 0 to 4 the third and the fifth, and so on.
    const auto two_fifths = share(2, 5);
    CHECK(two_fifths.counted(at(0), at(2)) == Minutes{});
    CHECK(two_fifths.counted(at(0), at(3)) == Minutes::of(1));
    CHECK(two_fifths.counted(at(0), at(5)) == Minutes::of(2));
    CHECK(two_fifths.counted(at(4), at(5)) == Minutes::of(1));
    CHECK(two_fifths.reached(at(0), Minutes::of(1)) == at(3));
    CHECK(two_fifths.reached(at(0), Minutes::of(2)) == at(5));
    CHECK(two_fifths.reached(at(4), Minutes::of(2)) == at(8));
    // A seventh: every seventh minute.
    CHECK(share(1, 7).reached(at(3), Minutes::of(1)) == at(7));
    CHECK(share(1, 7).reached(at(7), Minutes::of(1)) == at(14));
    CHECK(share(1, 7).counted(at(3), at(3 + 56 * 60)) == Minutes::of(8 * 60));
}

TEST_CASE("a share reached is the first instant, and a cut before it moves nothing", "[values]") {
    constexpr int minutes = 60;
    for (const auto& part : {share(1, 7), share(1, 5), share(3, 8), share(6, 7)}) {
        for (int from = 0; from < minutes; ++from) {
            Minutes counted;
            for (int until = from + 1; until <= from + minutes; ++until) {
                const Minutes now = part.counted(at(from), at(until));
                if (now > counted) { // never by more than one
                    REQUIRE(now == counted + Minutes::of(1));
                    REQUIRE(part.reached(at(from), now) == at(until));
                }
                counted = now;
                for (int cut = from; cut <= until; ++cut) {
                    REQUIRE(part.counted(at(from), at(cut)) + part.counted(at(cut), at(until)) ==
                            counted);
                }
            }
        }
    }
}

TEST_CASE("a share is told in numbers of reasonable size", "[values]") {
    CHECK(share(2, 14) == share(1, 7));
    CHECK(share(1, 7).exact() == Exact::ratio(1, 7));
    CHECK(TimeShare::of(Exact::ratio(1, TimeShare::most)).has_value());
    CHECK_FALSE(TimeShare::of(Exact::ratio(1, TimeShare::most + 1)).has_value());
}

} // namespace bpa
