#include "values/money.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>

using namespace bpa;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

} // namespace

TEST_CASE("money is added, subtracted and negated in whole øre") {
    CHECK(Money::ore(210408) + Money::ore(-50) == Money::ore(210358));
    CHECK(Money::ore(1) - Money::ore(3) == Money::ore(-2));
    CHECK(-Money::ore(7) == Money::ore(-7));
    Money sum;
    sum += Money::ore(5);
    sum += Money::ore(6);
    CHECK(sum == Money::ore(11));
    CHECK(Money::ore(-1) < Money{});
}

TEST_CASE("money that does not fit 64 bits stops the run") {
    CHECK(Money::ore(largest - 1) + Money::ore(1) == Money::ore(largest));
    CHECK_THROWS_AS(Money::ore(largest) + Money::ore(1), std::overflow_error);
    CHECK_THROWS_AS(Money::ore(smallest) - Money::ore(1), std::overflow_error);
    CHECK_THROWS_AS(-Money::ore(smallest), std::overflow_error);
}

TEST_CASE("money is written in kroner with two decimals") {
    CHECK(Money::ore(210408).text() == "2104.08");
    CHECK(Money::ore(-50).text() == "-0.50");
    CHECK(Money::ore(5).text() == "0.05");
    CHECK(Money{}.text() == "0.00");
    CHECK(Money::ore(100000000).text() == "1000000.00");
    CHECK(Money::ore(smallest).text() == "-92233720368547758.08");
    CHECK(HourlyRate::ore(21801).text() == "218.01");
}

TEST_CASE("minutes are written as hours and minutes") {
    CHECK(Minutes::of(37 * 60 + 30).text() == "37:30");
    CHECK(Minutes::of(5).text() == "0:05");
    CHECK(Minutes::of(-65).text() == "-1:05");
    CHECK(Minutes{}.text() == "0:00");
    CHECK(Minutes::of(100 * 60).text() == "100:00");
    Minutes sum = Minutes::of(45);
    sum += Minutes::of(30);
    CHECK(sum - Minutes::of(15) == Minutes::of(60));
}

TEST_CASE("exact minutes are written with the fraction, and a sign in front of all of it") {
    const auto text_of = [](std::int64_t top, std::int64_t bottom) {
        return ExactMinutes::of_minutes(Exact::ratio(top, bottom)).text();
    };
    CHECK(text_of(250, 1) == "4:10");
    CHECK(text_of(500, 3) == "2:46 2/3");
    CHECK(text_of(0, 1) == "0:00");
    // Used beyond a decision: -85 5/7 minutes, and less than a minute.
    CHECK(text_of(-600, 7) == "-1:25 5/7");
    CHECK(text_of(-5, 7) == "-0:00 5/7");
}

TEST_CASE("an exact amount becomes øre by the stated rounding") {
    struct Row {
        Exact ore;
        RoundingMode mode;
        std::int64_t unit_ore;
        std::int64_t expected;
    };
    constexpr auto half_up = RoundingMode::half_up;
    constexpr auto half_upwards = RoundingMode::half_upwards;
    constexpr auto down = RoundingMode::down;
    constexpr auto up = RoundingMode::up;
    const Row rows[] = {
        {Exact{17}, half_up, 1, 17},
        {Exact{17}, up, 1, 17},
        {Exact{-17}, down, 1, -17},
        // A tie goes away from zero, so that a reversal takes back what was paid.
        {Exact::ratio(1, 2), half_up, 1, 1},
        {Exact::ratio(-1, 2), half_up, 1, -1},
        {Exact::ratio(1, 2), half_upwards, 1, 1},
        {Exact::ratio(-1, 2), half_upwards, 1, 0},
        {Exact::ratio(-3, 2), half_upwards, 1, -1},
        {Exact::ratio(-151, 100), half_upwards, 1, -2},
        {Exact::ratio(5, 2), half_up, 1, 3},
        {Exact::ratio(-5, 2), half_up, 1, -3},
        {Exact::ratio(1, 3), half_up, 1, 0},
        {Exact::ratio(-1, 3), half_up, 1, 0},
        {Exact::ratio(2, 3), half_up, 1, 1},
        {Exact::decimal(4999, 4), half_up, 1, 0},
        {Exact::ratio(2, 3), down, 1, 0},
        {Exact::ratio(-2, 3), down, 1, 0},
        {Exact::ratio(-5, 3), down, 1, -1},
        {Exact::ratio(1, 3), up, 1, 1},
        {Exact::ratio(-1, 3), up, 1, -1},
        {Exact::ratio(-4, 3), up, 1, -2},
        // Whole kroner.
        {Exact{149}, half_up, 100, 100},
        {Exact{150}, half_up, 100, 200},
        {Exact{-150}, half_up, 100, -200},
        {Exact{-149}, half_up, 100, -100},
        {Exact::decimal(14999, 2), half_up, 100, 100},
        {Exact{199}, down, 100, 100},
        {Exact{-199}, down, 100, -100},
        {Exact{101}, up, 100, 200},
        {Exact{100}, up, 100, 100},
        {Exact::decimal(10001, 2), up, 100, 200},
        {Exact{largest}, half_up, 1, largest},
    };
    for (const Row& row : rows) {
        INFO(row.ore.text() << " " << name_of(row.mode) << " to " << row.unit_ore);
        const Rounding how{.mode = row.mode, .unit_ore = row.unit_ore};
        CHECK(round_to_ore(ExactMoney::ore(row.ore), how) == Money::ore(row.expected));
        CHECK(round_to_rate(ExactMoney::ore(row.ore), how) == HourlyRate::ore(row.expected));
    }
}

TEST_CASE("rounding stops the run rather than leave 64 bits") {
    const ExactMoney over = ExactMoney::ore(Exact{largest} + Exact::ratio(1, 2));
    CHECK_THROWS_AS(round_to_ore(over, {.mode = RoundingMode::half_up}), std::overflow_error);
    CHECK(round_to_ore(over, {.mode = RoundingMode::down}) == Money::ore(largest));
    // 2^63 - 1 ends in 07, so the next whole krone lies outside.
    const ExactMoney top = ExactMoney::ore(Exact{largest});
    CHECK_THROWS_AS(round_to_ore(top, {.mode = RoundingMode::up, .unit_ore = 100}),
                    std::overflow_error);
    CHECK_THROWS_AS(round_to_ore(top, {.unit_ore = 0}), InternalError);
}

TEST_CASE("pay is rate times time, unrounded") {
    // 218.01 kr for 37.5 hours is 8175.375 kr.
    const ExactMoney week = HourlyRate::ore(21801) * Minutes::of(37 * 60 + 30);
    CHECK(week.ore().text() == "817537.5");
    CHECK(round_to_ore(week, {}) == Money::ore(817538));
    CHECK(round_to_ore(week, {.mode = RoundingMode::down}) == Money::ore(817537));
    CHECK(HourlyRate::ore(20000) * Minutes::of(7 * 60) == ExactMoney::of(Money::ore(140000)));
    // A third of an hour at 189.95 kr.
    CHECK((HourlyRate::ore(18995) * Minutes::of(20)).ore() == Exact::ratio(18995, 3));
    CHECK(HourlyRate::ore(18995) * Minutes::of(-60) == ExactMoney::of(Money::ore(-18995)));
}

TEST_CASE("a share of an amount or a rate is unrounded") {
    const Percent twelve = Percent::of_fraction(Exact::decimal(12, 2));
    const Percent four_thirds = Percent::of_fraction(Exact::ratio(4, 3));
    CHECK((Money::ore(10001) * twelve).ore().text() == "1200.12");
    CHECK((HourlyRate::ore(21000) * four_thirds).ore() == Exact{28000});
    CHECK((HourlyRate::ore(100) * four_thirds).ore() == Exact::ratio(400, 3));
    CHECK(twelve < four_thirds);
}

TEST_CASE("exact money is added and scaled") {
    const ExactMoney third = ExactMoney::ore(Exact::ratio(1, 3));
    CHECK(third + third + third == ExactMoney::of(Money::ore(1)));
    CHECK(third - third == ExactMoney{});
    CHECK(third * Exact{6} == ExactMoney::of(Money::ore(2)));
    CHECK(third / Exact{2} == ExactMoney::ore(Exact::ratio(1, 6)));
}

TEST_CASE("percentages are written as decimals or with a fraction") {
    struct Row {
        Exact fraction;
        std::string text;
    };
    const Row rows[] = {
        {Exact::decimal(12, 2), "12 %"},
        {Exact::decimal(141, 3), "14.1 %"},
        {Exact::ratio(1, 8), "12.5 %"},
        {Exact::ratio(4, 3), "133 1/3 %"},
        {Exact::ratio(1, 300), "1/3 %"},
        {Exact::ratio(-4, 3), "-133 1/3 %"},
        {Exact{}, "0 %"},
        {Exact{1}, "100 %"},
    };
    for (const Row& row : rows) {
        CHECK(Percent::of_fraction(row.fraction).text() == row.text);
    }
}
