#include "calendar/oslo_time.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <cstddef>

using bpa::Date;
using bpa::calendar::easter_sunday;

TEST_CASE("Easter falls on the published days") {
    struct Row {
        int year;
        unsigned month;
        unsigned day;
    };
    const Row rows[] = {
        {1913, 3, 23},
        {1943, 4, 25}, // the latest day there is
        {1954, 4, 18}, // 1954 and 1981 are the exceptions to the plain rule
        {1961, 4, 2},
        {1981, 4, 19},
        {2000, 4, 23},
        {2008, 3, 23},
        {2024, 3, 31},
        {2025, 4, 20},
        {2026, 4, 5},
        {2027, 3, 28},
        {2038, 4, 25},
        {2285, 3, 22}, // the earliest day there is
    };
    for (const Row& row : rows) {
        INFO(row.year);
        CHECK(easter_sunday(row.year) == Date::from_civil(row.year, row.month, row.day));
    }
}

TEST_CASE("Easter is the Sunday after the tabled full moon, 1900 to 2199") {
    // The paschal full moons of the church calendar by golden number, as days of March (32 is 1
    // April).
    constexpr std::array<int, 19> full_moons{
        45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27};
    for (int year = 1900; year <= 2199; ++year) {
        const int full_moon = full_moons.at(static_cast<std::size_t>(year % 19));
        Date sunday = Date::from_civil(year, 3, 1).value().plus_days(full_moon);
        while (sunday.weekday() != bpa::Weekday::sunday) {
            sunday = sunday.plus_days(1);
        }
        INFO(year);
        CHECK(easter_sunday(year) == sunday);
    }
}

TEST_CASE("Easter of a year outside the calendar is a bug") {
    CHECK_THROWS_AS(easter_sunday(1899), bpa::InternalError);
    CHECK_THROWS_AS(easter_sunday(3000), bpa::InternalError);
}
