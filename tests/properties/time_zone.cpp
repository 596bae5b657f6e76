// Every half hour of 1996 to 2040 against two zone libraries, in both directions.

#include "calendar/oslo_time.hpp"

#include <catch2/catch.hpp>
#include <date/tz.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

using namespace bpa;
using namespace bpa::calendar;

namespace {

constexpr int first_year = 1996;
constexpr int step_minutes = 30;

const OsloTime oslo{ClockChangeRule{.first_year = first_year,
                                    .standard_offset_minutes = 60,
                                    .summer_offset_minutes = 120,
                                    .summer_starts_month = 3,
                                    .summer_ends_month = 10,
                                    .change_utc_minutes = 60}};

/// Knows what another library says: minutes east of UTC at a UTC minute.
using OffsetAt = std::function<int(std::int64_t)>;

int offset_by_date_library(std::int64_t utc_minutes) {
    static const date::time_zone* const zone = date::locate_zone("Europe/Oslo");
    const auto info = zone->get_info(date::sys_seconds{std::chrono::minutes{utc_minutes}});
    return static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(info.offset).count());
}

int offset_by_c_library(std::int64_t utc_minutes) {
    static const bool is_set = [] {
        setenv("TZ", "Europe/Oslo", 1);
        tzset();
        return true;
    }();
    const auto seconds = static_cast<std::time_t>(utc_minutes * 60);
    std::tm parts{};
    if (!is_set || localtime_r(&seconds, &parts) == nullptr) {
        throw std::runtime_error{"the C library has no local time"};
    }
    return static_cast<int>(parts.tm_gmtoff / 60);
}

/// Knows the UTC minutes at which the wall clock reads a certain time: none, one or two.
struct Readings {
    std::array<std::int64_t, 2> instants{};
    std::size_t count = 0;
};

struct Tally {
    std::int64_t compared = 0;
    std::int64_t unique = 0;
    std::int64_t nonexistent = 0;
    std::int64_t ambiguous = 0;
    std::int64_t mismatches = 0;
    std::string first_mismatch;

    void mismatch(const LocalTime& local) {
        if (mismatches++ == 0) {
            first_mismatch = local.text();
        }
    }
};

std::int64_t midnight(int year) {
    return std::int64_t{Date::from_civil(year, 1, 1)->days()} * ClockTime::minutes_per_day;
}

LocalTime local_at(std::int64_t wall_minutes) {
    const std::int64_t days = wall_minutes / ClockTime::minutes_per_day;
    const auto clock =
        ClockTime::from_minutes(static_cast<int>(wall_minutes % ClockTime::minutes_per_day));
    return LocalTime{.date = Date::from_days(static_cast<std::int32_t>(days)), .clock = *clock};
}

bool is_problem(const LocalTime& local, LocalTimeProblem problem) {
    const auto instant = oslo.to_instant(local);
    const auto* found = std::get_if<LocalTimeProblem>(&instant);
    return found != nullptr && *found == problem;
}

bool is_instant(const LocalTime& local, std::int64_t utc_minutes) {
    const auto instant = oslo.to_instant(local);
    const auto* found = std::get_if<Instant>(&instant);
    return found != nullptr && found->minutes() == utc_minutes;
}

LocalTime with_offset(LocalTime local, std::int64_t minutes) {
    local.offset_minutes = static_cast<std::int16_t>(minutes);
    return local;
}

void compare_wall_time(std::int64_t wall, const Readings& readings, Tally& tally) {
    const LocalTime local = local_at(wall);
    bool agrees = false;
    if (readings.count == 0) {
        ++tally.nonexistent;
        agrees = is_problem(local, LocalTimeProblem::nonexistent);
    } else if (readings.count == 1) {
        ++tally.unique;
        agrees = is_instant(local, readings.instants[0]) &&
                 is_problem(with_offset(local, wall - readings.instants[0]),
                            LocalTimeProblem::offset_not_needed);
    } else {
        ++tally.ambiguous;
        agrees = is_problem(local, LocalTimeProblem::ambiguous) &&
                 is_problem(with_offset(local, 0), LocalTimeProblem::wrong_offset);
        for (const std::int64_t instant : readings.instants) {
            agrees = agrees && is_instant(with_offset(local, wall - instant), instant);
        }
    }
    if (!agrees) {
        tally.mismatch(local);
    }
}

/// Compares instants to wall times, and then every wall time to the instants that read so.
Tally compare(int last_year, const OffsetAt& offset_at) {
    Tally tally;
    const std::int64_t first_wall = midnight(first_year);
    const std::int64_t end_wall = midnight(last_year + 1);
    std::vector<Readings> readings(
        static_cast<std::size_t>((end_wall - first_wall) / step_minutes));
    // Norway is an hour ahead at both ends, so these are the years' own local hours.
    for (std::int64_t utc = first_wall - 60; utc < end_wall - 60; utc += step_minutes) {
        ++tally.compared;
        const int offset = offset_at(utc);
        const LocalTime expected = local_at(utc + offset);
        const WallTime wall = oslo.to_wall(Instant::from_minutes(utc));
        if (wall.date != expected.date || wall.minutes != expected.clock.minutes() ||
            wall.offset_minutes != offset) {
            tally.mismatch(expected);
        }
        Readings& reading =
            readings.at(static_cast<std::size_t>((utc + offset - first_wall) / step_minutes));
        reading.instants.at(reading.count++) = utc;
    }
    for (std::size_t i = 0; i < readings.size(); ++i) {
        compare_wall_time(
            first_wall + static_cast<std::int64_t>(i) * step_minutes, readings[i], tally);
    }
    return tally;
}

void check_tally(const Tally& tally, std::int64_t years, std::int64_t leap_years) {
    INFO("first mismatch: " << tally.first_mismatch);
    CHECK(tally.mismatches == 0);
    // 48 half hours a day; each year skips two of them in spring and repeats two in autumn.
    CHECK(tally.compared == 48 * (365 * years + leap_years));
    CHECK(tally.nonexistent == 2 * years);
    CHECK(tally.ambiguous == 2 * years);
    CHECK(tally.unique == tally.compared - 4 * years);
}

} // namespace

TEST_CASE("every half hour of 1996 to 2037 agrees with the date library") {
    // The library reads no further than the last change written out in the zone file, in 2037.
    check_tally(compare(2037, offset_by_date_library), 42, 11);
}

TEST_CASE("every half hour of 1996 to 2040 agrees with the C library") {
    check_tally(compare(2040, offset_by_c_library), 45, 12);
}

TEST_CASE("the clock changes ninety times in forty-five years, each time by an hour") {
    const auto changes = oslo.changes_between(Instant::from_minutes(midnight(first_year)),
                                              Instant::from_minutes(midnight(2041)));
    CHECK(changes.size() == 90);
    for (const Instant change : changes) {
        const int before = offset_by_c_library(change.minutes() - 1);
        const int after = offset_by_c_library(change.minutes());
        CHECK((after - before == 60 || after - before == -60));
    }
}
