#include "values/exact.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

using bpa::Exact;

namespace {

// 2^exponent, built by doubling.
Exact power_of_two(int exponent) {
    Exact value{1};
    for (int i = 0; i < exponent; ++i) {
        value = value + value;
    }
    return value;
}

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

} // namespace

TEST_CASE("a fraction is kept in lowest terms with a positive denominator") {
    CHECK(Exact::ratio(2, 4) == Exact::ratio(1, 2));
    CHECK(Exact::ratio(-2, -4) == Exact::ratio(1, 2));
    CHECK(Exact::ratio(1, -2).denominator() == 2);
    CHECK(Exact::ratio(1, -2).numerator() == -1);
    CHECK(Exact::ratio(0, -7) == Exact{});
    CHECK(Exact::ratio(0, -7).denominator() == 1);
    CHECK(Exact::ratio(12, 4).is_whole());
    CHECK_FALSE(Exact::ratio(13, 4).is_whole());
    CHECK(Exact::decimal(1250, 4) == Exact::ratio(1, 8));
    CHECK(Exact::decimal(7, 0) == Exact{7});
}

TEST_CASE("exact arithmetic is school arithmetic") {
    const Exact third = Exact::ratio(1, 3);
    const Exact sixth = Exact::ratio(1, 6);
    CHECK(third + sixth == Exact::ratio(1, 2));
    CHECK(third - sixth == sixth);
    CHECK(sixth - third == -sixth);
    CHECK(third * sixth == Exact::ratio(1, 18));
    CHECK(third / sixth == Exact{2});
    CHECK(Exact{1} / Exact::ratio(-1, 2) == Exact{-2});
    CHECK(third * Exact{3} == Exact{1});
    // A tenth added ten times is one; in binary floating point it is not.
    Exact sum;
    for (int i = 0; i < 10; ++i) {
        sum = sum + Exact::decimal(1, 1);
    }
    CHECK(sum == Exact{1});
}

TEST_CASE("exact numbers are ordered by value") {
    CHECK(Exact::ratio(1, 3) < Exact::ratio(1, 2));
    CHECK(Exact::ratio(-1, 2) < Exact::ratio(-1, 3));
    CHECK(Exact{-1} < Exact{});
    CHECK(Exact::ratio(2, 6) <= Exact::ratio(1, 3));
    // The cross products need 247 bits here.
    CHECK(power_of_two(124) / Exact{5} < power_of_two(124) / Exact{3});
    CHECK(Exact{3} / power_of_two(124) > Exact{-1} / power_of_two(123));
}

TEST_CASE("exact numbers are written as decimals when that is short and exact") {
    struct Row {
        Exact value;
        std::string text;
    };
    const Row rows[] = {
        {Exact{}, "0"},
        {Exact{-12}, "-12"},
        {Exact::decimal(981045, 3), "981.045"},
        {Exact::decimal(-5, 1), "-0.5"},
        {Exact::decimal(120, 2), "1.2"},
        {Exact::decimal(1, 9), "0.000000001"},
        // 1/512 is 0.001953125, nine decimals; 1/1024 has ten and stays a fraction.
        {Exact::ratio(1, 512), "0.001953125"},
        {Exact::ratio(1, 1024), "1/1024"},
        // 1846 = 2 * 13 * 71 and 40244100 = 26 * 1547850.
        {Exact::ratio(40244100, 1846), "1547850/71"},
        {Exact::ratio(-4, 3), "-4/3"},
        {Exact{smallest}, "-9223372036854775808"},
    };
    for (const Row& row : rows) {
        CHECK(row.value.text() == row.text);
    }
}

TEST_CASE("the largest exact number is 2^127 - 1 and the next one stops the run") {
    const Exact half = power_of_two(126);
    const Exact largest = half + (half - Exact{1});
    CHECK(largest.text() == "170141183460469231731687303715884105727");
    CHECK((-largest).text() == "-170141183460469231731687303715884105727");
    CHECK_THROWS_AS(largest + Exact{1}, std::overflow_error);
    CHECK_THROWS_AS(-largest - Exact{1}, std::overflow_error);
    CHECK_THROWS_AS(half * Exact{2}, std::overflow_error);
    CHECK_THROWS_AS(half / Exact::ratio(1, 2), std::overflow_error);
    CHECK_THROWS_AS(Exact{1} / half / Exact{2}, std::overflow_error);
}

TEST_CASE("a step on the way may be larger than the result") {
    const Exact large = power_of_two(124);
    CHECK((large / Exact{3}) * (Exact{3} / large) == Exact{1});
    CHECK(large / large == Exact{1});
    CHECK(Exact{1} / large + Exact{1} / large == Exact{2} / large);
    CHECK(Exact{smallest} / Exact{-1} == power_of_two(63));
    CHECK(Exact{smallest} * Exact{smallest} == power_of_two(126));
    CHECK(Exact::ratio(smallest, smallest) == Exact{1});
    CHECK(Exact::ratio(1, smallest) == -(Exact{1} / power_of_two(63)));
}

TEST_CASE("division by zero and an unknown scale are bugs") {
    CHECK_THROWS_AS(Exact{1} / Exact{}, bpa::InternalError);
    CHECK_THROWS_AS(Exact::ratio(1, 0), bpa::InternalError);
    CHECK_THROWS_AS(Exact::decimal(1, 19), bpa::InternalError);
    CHECK_THROWS_AS(Exact::decimal(1, -1), bpa::InternalError);
}
