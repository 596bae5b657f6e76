#include "calendar/oslo_time.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace bpa;
using namespace bpa::calendar;

namespace {

constexpr ClockChangeRule norwegian{.first_year = 1996,
                                    .standard_offset_minutes = 60,
                                    .summer_offset_minutes = 120,
                                    .summer_starts_month = 3,
                                    .summer_ends_month = 10,
                                    .change_utc_minutes = 60};

const OsloTime oslo{norwegian};

// A written UTC time, so that the tables can be read: the instant of 2026-10-25T01:00 UTC.
Instant utc(std::string_view text) {
    const auto local = std::get<LocalTime>(parse_local_time(text));
    return Instant::from_minutes(std::int64_t{local.date.days()} * ClockTime::minutes_per_day +
                                 local.clock.minutes());
}

std::string utc_text(Instant instant) {
    const std::int64_t days = instant.minutes() / ClockTime::minutes_per_day;
    const auto clock =
        ClockTime::from_minutes(static_cast<int>(instant.minutes() % ClockTime::minutes_per_day));
    return LocalTime{.date = Date::from_days(static_cast<std::int32_t>(days)), .clock = *clock}
        .text();
}

std::string shown(std::string_view local) {
    const auto instant = oslo.to_instant(std::get<LocalTime>(parse_local_time(local)));
    if (const auto* found = std::get_if<Instant>(&instant)) {
        return utc_text(*found);
    }
    switch (std::get<LocalTimeProblem>(instant)) {
    case LocalTimeProblem::nonexistent:
        return "nonexistent";
    case LocalTimeProblem::ambiguous:
        return "ambiguous";
    case LocalTimeProblem::wrong_offset:
        return "wrong_offset";
    case LocalTimeProblem::offset_not_needed:
        return "offset_not_needed";
    case LocalTimeProblem::before_rule:
        return "before_rule";
    }
    return "unknown";
}

Minutes between(std::string_view from, std::string_view to) {
    const auto instant = [](std::string_view text) {
        return std::get<Instant>(oslo.to_instant(std::get<LocalTime>(parse_local_time(text))));
    };
    return instant(to) - instant(from);
}

} // namespace

TEST_CASE("a wall-clock reading is one instant, or says why not") {
    struct Row {
        std::string_view local;
        std::string_view expected;
    };
    // In 2026 the last Sundays are 29 March and 25 October.
    const Row rows[] = {
        {"2026-01-15T12:00", "2026-01-15T11:00"},
        {"2026-07-15T12:00", "2026-07-15T10:00"},
        {"2026-01-01T00:30", "2025-12-31T23:30"},
        {"2026-12-31T24:00", "2026-12-31T23:00"},
        {"2026-07-15T24:00", "2026-07-15T22:00"},
        {"2026-07-16T00:00", "2026-07-15T22:00"},
        // Spring: 02:00 to 02:59 do not happen.
        {"2026-03-29T01:59", "2026-03-29T00:59"},
        {"2026-03-29T02:00", "nonexistent"},
        {"2026-03-29T02:59", "nonexistent"},
        {"2026-03-29T03:00", "2026-03-29T01:00"},
        {"2026-03-29T02:30+01:00", "nonexistent"},
        {"2026-03-29T02:30+02:00", "nonexistent"},
        {"2026-03-22T02:30", "2026-03-22T01:30"},
        {"2026-03-28T24:00", "2026-03-28T23:00"},
        // Autumn: 02:00 to 02:59 happen twice.
        {"2026-10-25T01:59", "2026-10-24T23:59"},
        {"2026-10-25T02:00", "ambiguous"},
        {"2026-10-25T02:59", "ambiguous"},
        {"2026-10-25T03:00", "2026-10-25T02:00"},
        {"2026-10-25T02:30+02:00", "2026-10-25T00:30"},
        {"2026-10-25T02:30+01:00", "2026-10-25T01:30"},
        {"2026-10-25T02:30+00:00", "wrong_offset"},
        {"2026-10-25T02:30+03:00", "wrong_offset"},
        {"2026-10-18T02:30", "2026-10-18T00:30"},
        // An offset has its place in the ambiguous hour only, be it right or wrong.
        {"2026-10-25T01:59+02:00", "offset_not_needed"},
        {"2026-10-25T03:00+01:00", "offset_not_needed"},
        {"2026-07-15T12:00+02:00", "offset_not_needed"},
        {"2026-07-15T12:00+01:00", "offset_not_needed"},
        // The rule's first year, and the one before.
        {"1996-01-01T00:00", "1995-12-31T23:00"},
        {"1996-10-27T02:30", "ambiguous"},
        {"1995-12-31T23:59", "before_rule"},
        {"1995-12-31T24:00", "before_rule"},
    };
    for (const Row& row : rows) {
        INFO(row.local);
        CHECK(shown(row.local) == row.expected);
    }
}

TEST_CASE("time worked is counted by the sun, not by the clock") {
    CHECK(between("2026-10-24T22:00", "2026-10-25T08:00") == Minutes::of(11 * 60));
    CHECK(between("2026-03-28T22:00", "2026-03-29T08:00") == Minutes::of(9 * 60));
    CHECK(between("2026-06-01T22:00", "2026-06-02T08:00") == Minutes::of(10 * 60));
    CHECK(between("2026-10-25T02:30+02:00", "2026-10-25T02:30+01:00") == Minutes::of(60));
}

TEST_CASE("an instant is read on the wall clock") {
    struct Row {
        std::string_view instant;
        std::string_view local;
    };
    const Row rows[] = {
        {"2026-01-15T11:00", "2026-01-15T12:00+01:00"},
        {"2026-07-15T22:00", "2026-07-16T00:00+02:00"},
        {"2025-12-31T23:00", "2026-01-01T00:00+01:00"},
        {"2026-03-29T00:59", "2026-03-29T01:59+01:00"},
        {"2026-03-29T01:00", "2026-03-29T03:00+02:00"},
        {"2026-10-25T00:59", "2026-10-25T02:59+02:00"},
        {"2026-10-25T01:00", "2026-10-25T02:00+01:00"},
        {"1995-12-31T23:00", "1996-01-01T00:00+01:00"},
    };
    for (const Row& row : rows) {
        INFO(row.instant);
        const auto expected = std::get<LocalTime>(parse_local_time(row.local));
        const WallTime wall = oslo.to_wall(utc(row.instant));
        CHECK(wall == WallTime{.date = expected.date,
                               .minutes = static_cast<std::int16_t>(expected.clock.minutes()),
                               .offset_minutes = expected.offset_minutes.value()});
    }
    CHECK_THROWS_AS(oslo.to_wall(utc("1995-12-31T22:59")), InternalError);
}

TEST_CASE("a day begins at its midnight") {
    const auto start = [](std::string_view date) {
        return utc_text(oslo.start_of(std::get<Date>(parse_date(date))));
    };
    CHECK(start("2026-01-01") == "2025-12-31T23:00");
    CHECK(start("2026-03-29") == "2026-03-28T23:00");
    CHECK(start("2026-03-30") == "2026-03-29T22:00");
    CHECK(start("2026-10-25") == "2026-10-24T22:00");
    CHECK(start("2026-10-26") == "2026-10-25T23:00");
    CHECK_THROWS_AS(start("1995-12-31"), InternalError);
}

TEST_CASE("clock changes are found in a half-open span") {
    const auto changes = [](std::string_view from, std::string_view to) {
        std::string text;
        for (const Instant change : oslo.changes_between(utc(from), utc(to))) {
            text += utc_text(change) + " ";
        }
        return text;
    };
    CHECK(changes("2026-01-01T00:00", "2027-01-01T00:00") == "2026-03-29T01:00 2026-10-25T01:00 ");
    CHECK(changes("2025-10-01T00:00", "2026-04-01T00:00") == "2025-10-26T01:00 2026-03-29T01:00 ");
    CHECK(changes("2026-03-29T01:00", "2026-03-29T01:01") == "2026-03-29T01:00 ");
    CHECK(changes("2026-03-29T00:00", "2026-03-29T01:00").empty());
    CHECK(changes("2026-03-29T01:01", "2026-10-25T01:00").empty());
    CHECK(changes("2026-12-01T00:00", "2026-01-01T00:00").empty());
    CHECK(changes("1990-01-01T00:00", "1996-12-31T00:00") == "1996-03-31T01:00 1996-10-27T01:00 ");
}

TEST_CASE("a rule that would change the clock at midnight is a bug") {
    ClockChangeRule at_midnight = norwegian;
    at_midnight.change_utc_minutes = -60;
    CHECK_THROWS_AS(OsloTime{at_midnight}, InternalError);
    ClockChangeRule past_midnight = norwegian;
    past_midnight.change_utc_minutes = 22 * 60;
    CHECK_THROWS_AS(OsloTime{past_midnight}, InternalError);
    ClockChangeRule no_month = norwegian;
    no_month.summer_ends_month = 13;
    CHECK_THROWS_AS(OsloTime{no_month}, InternalError);
    ClockChangeRule southern = norwegian;
    southern.summer_starts_month = 11;
    CHECK_THROWS_AS(OsloTime{southern}, InternalError);
    ClockChangeRule no_summer = norwegian;
    no_summer.summer_offset_minutes = 60;
    CHECK_THROWS_AS(OsloTime{no_summer}, InternalError);
    CHECK_NOTHROW(OsloTime{norwegian});
}
