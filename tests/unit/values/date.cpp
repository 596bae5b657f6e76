#include "values/date.hpp"

#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <string>

using namespace bpa;

namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}

Month month(int year, unsigned number) {
    return Month::from_civil(year, number).value();
}

} // namespace

TEST_CASE("a day is a count of days and a weekday") {
    struct Row {
        Date date;
        std::int32_t days;
        Weekday weekday;
    };
    // Counted by hand: 365 a year and one more for each leap year passed since 1970 (negative
    // before).
    const Row rows[] = {
        {day(1900, 1, 1), -(70 * 365 + 17), Weekday::monday},
        {day(1969, 12, 31), -1, Weekday::wednesday},
        {day(1970, 1, 1), 0, Weekday::thursday},
        {day(2000, 1, 1), 30 * 365 + 7, Weekday::saturday},
        {day(2000, 2, 29), 30 * 365 + 7 + 31 + 28, Weekday::tuesday},
        {day(2026, 1, 1), 56 * 365 + 14, Weekday::thursday},
        {day(2026, 10, 25), 56 * 365 + 14 + 297, Weekday::sunday},
    };
    for (const Row& row : rows) {
        INFO(row.date.text());
        CHECK(row.date.days() == row.days);
        CHECK(row.date.weekday() == row.weekday);
        CHECK(Date::from_days(row.days) == row.date);
    }
    CHECK(Date{} == day(1900, 1, 1));
}

TEST_CASE("only days that exist are days") {
    CHECK(Date::from_civil(2024, 2, 29));
    CHECK(Date::from_civil(2000, 2, 29));
    CHECK(Date::from_civil(2999, 12, 31));
    CHECK_FALSE(Date::from_civil(2026, 2, 29));
    CHECK_FALSE(Date::from_civil(1900, 2, 29));
    CHECK_FALSE(Date::from_civil(2100, 2, 29));
    CHECK_FALSE(Date::from_civil(2026, 4, 31));
    CHECK_FALSE(Date::from_civil(2026, 0, 1));
    CHECK_FALSE(Date::from_civil(2026, 13, 1));
    CHECK_FALSE(Date::from_civil(2026, 1, 0));
    CHECK_FALSE(Date::from_civil(2026, 1, 32));
    CHECK_FALSE(Date::from_civil(1899, 12, 31));
    CHECK_FALSE(Date::from_civil(3000, 1, 1));
    // A byte would take 257 for 1.
    CHECK_FALSE(Date::from_civil(2026, 257, 1));
    CHECK_FALSE(Date::from_civil(2026, 1, 257));
}

TEST_CASE("a day is written and taken apart") {
    const Date date = day(2026, 3, 9);
    CHECK(date.text() == "2026-03-09");
    CHECK(date.year() == 2026);
    CHECK(date.month() == 3);
    CHECK(date.day() == 9);
    CHECK(day(1999, 12, 31) < day(2000, 1, 1));
}

TEST_CASE("days and years are added") {
    CHECK(day(2026, 12, 31).plus_days(1) == day(2027, 1, 1));
    CHECK(day(2024, 3, 1).plus_days(-1) == day(2024, 2, 29));
    CHECK(day(2026, 5, 17).plus_years(10) == day(2036, 5, 17));
    CHECK(day(2024, 2, 29).plus_years(1) == day(2025, 2, 28));
    CHECK(day(2024, 2, 29).plus_years(4) == day(2028, 2, 29));
    CHECK(day(2024, 2, 29).plus_years(-1) == day(2023, 2, 28));
}

TEST_CASE("a span of days holds both its ends") {
    const DateRange october{.first = day(2026, 10, 1), .last = day(2026, 10, 31)};
    CHECK(october.contains(day(2026, 10, 1)));
    CHECK(october.contains(day(2026, 10, 31)));
    CHECK_FALSE(october.contains(day(2026, 9, 30)));
    CHECK_FALSE(october.contains(day(2026, 11, 1)));

    const DateRange open{.first = day(2026, 10, 31), .last = std::nullopt};
    CHECK(open.contains(day(2400, 1, 1)));
    CHECK_FALSE(open.contains(day(2026, 10, 30)));

    const DateRange november{.first = day(2026, 11, 1), .last = day(2026, 11, 30)};
    CHECK(october.overlaps(open));
    CHECK(open.overlaps(october));
    CHECK(open.overlaps(open));
    CHECK(november.overlaps(open));
    CHECK_FALSE(october.overlaps(november));
    CHECK_FALSE(november.overlaps(october));
    const DateRange later{.first = day(2026, 11, 1), .last = std::nullopt};
    CHECK_FALSE(october.overlaps(later));
    CHECK_FALSE(later.overlaps(october));
}

TEST_CASE("a month knows its days and its neighbours") {
    CHECK(month(2026, 10).text() == "2026-10");
    CHECK(month(2026, 3).text() == "2026-03");
    CHECK(month(2026, 2).first_day() == day(2026, 2, 1));
    CHECK(month(2026, 2).last_day() == day(2026, 2, 28));
    CHECK(month(2024, 2).last_day() == day(2024, 2, 29));
    CHECK(month(2026, 12).plus_months(1) == month(2027, 1));
    CHECK(month(2026, 1).plus_months(-1) == month(2025, 12));
    CHECK(month(2026, 10).plus_months(-22) == month(2024, 12));
    CHECK(month(2026, 10).plus_months(0) == month(2026, 10));
    CHECK(month(2026, 2).day_or_last(31) == day(2026, 2, 28));
    CHECK(month(2026, 2).day_or_last(20) == day(2026, 2, 20));
    CHECK(Month::of(day(2026, 10, 31)) == month(2026, 10));
    CHECK(month(2025, 12) < month(2026, 1));
    CHECK(month(2026, 7).year() == 2026);
    CHECK(month(2026, 7).number() == 7);
    CHECK_FALSE(Month::from_civil(2026, 0));
    CHECK_FALSE(Month::from_civil(2026, 13));
    CHECK_FALSE(Month::from_civil(2026, 257));
    CHECK_FALSE(Month::from_civil(1899, 1));
    CHECK_THROWS_AS(month(2026, 1).day_or_last(0), InternalError);
}

TEST_CASE("clock times run from 00:00 to 24:00") {
    CHECK(ClockTime::from_minutes(0)->text() == "00:00");
    CHECK(ClockTime::from_minutes(6 * 60 + 5)->text() == "06:05");
    CHECK(ClockTime::from_minutes(1440)->text() == "24:00");
    CHECK_FALSE(ClockTime::from_minutes(1441));
    CHECK_FALSE(ClockTime::from_minutes(-1));
}

TEST_CASE("a local time is written with its offset only when it has one") {
    LocalTime local{.date = day(2026, 10, 25), .clock = ClockTime::from_minutes(150).value()};
    CHECK(local.text() == "2026-10-25T02:30");
    local.offset_minutes = std::int16_t{120};
    CHECK(local.text() == "2026-10-25T02:30+02:00");
    local.offset_minutes = std::int16_t{-210};
    CHECK(local.text() == "2026-10-25T02:30-03:30");
    local.offset_minutes = std::int16_t{0};
    CHECK(local.text() == "2026-10-25T02:30+00:00");
}

TEST_CASE("instants differ by minutes") {
    const Instant start = Instant::from_minutes(1000);
    CHECK(start + Minutes::of(30) == Instant::from_minutes(1030));
    CHECK(Instant::from_minutes(1030) - start == Minutes::of(30));
    CHECK(start < Instant::from_minutes(1001));
}
