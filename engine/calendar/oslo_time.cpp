#include "calendar/oslo_time.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <chrono>

namespace bpa::calendar {

namespace {

constexpr std::int64_t minutes_per_day = ClockTime::minutes_per_day;

std::int64_t midnight_utc(Date day) {
    return std::int64_t{day.days()} * minutes_per_day;
}

// Rounds toward the past also before 1970.
Date day_of(std::int64_t minutes) {
    const std::int64_t rest = ((minutes % minutes_per_day) + minutes_per_day) % minutes_per_day;
    return Date::from_days(static_cast<std::int32_t>((minutes - rest) / minutes_per_day));
}

Instant change_in(int year, unsigned month, int utc_minutes) {
    const std::chrono::sys_days sunday = std::chrono::year{year} / std::chrono::month{month} /
                                         std::chrono::weekday_last{std::chrono::Sunday};
    const auto days = static_cast<std::int32_t>(sunday.time_since_epoch().count());
    return Instant::from_minutes(midnight_utc(Date::from_days(days)) + utc_minutes);
}

bool is_month(unsigned number) {
    return number >= 1 && number <= 12;
}

} // namespace

OsloTime::OsloTime(ClockChangeRule rule) : rule_{rule} {
    BPA_CHECK(is_month(rule.summer_starts_month) && is_month(rule.summer_ends_month));
    BPA_CHECK(rule.summer_starts_month < rule.summer_ends_month);
    BPA_CHECK(rule.standard_offset_minutes < rule.summer_offset_minutes);
    // Both changes begin and end inside one local day, so every midnight happens exactly once.
    BPA_CHECK(rule.change_utc_minutes + rule.standard_offset_minutes > 0);
    BPA_CHECK(rule.change_utc_minutes + rule.summer_offset_minutes < minutes_per_day);
}

std::variant<Instant, LocalTimeProblem> OsloTime::to_instant(const LocalTime& local) const {
    const int year = local.date.year();
    if (year < rule_.first_year) {
        return LocalTimeProblem::before_rule;
    }
    const std::int64_t wall = midnight_utc(local.date) + local.clock.minutes();
    const Instant by_standard = Instant::from_minutes(wall - rule_.standard_offset_minutes);
    const Instant by_summer = Instant::from_minutes(wall - rule_.summer_offset_minutes);
    const Instant start = summer_start(year);
    const Instant end = summer_end(year);
    const bool standard_holds = by_standard < start || by_standard >= end;
    const bool summer_holds = by_summer >= start && by_summer < end;

    if (!standard_holds && !summer_holds) {
        return LocalTimeProblem::nonexistent;
    }
    if (standard_holds != summer_holds) {
        if (local.offset_minutes) {
            return LocalTimeProblem::offset_not_needed;
        }
        return standard_holds ? by_standard : by_summer;
    }
    if (!local.offset_minutes) {
        return LocalTimeProblem::ambiguous;
    }
    if (*local.offset_minutes == rule_.standard_offset_minutes) {
        return by_standard;
    }
    if (*local.offset_minutes == rule_.summer_offset_minutes) {
        return by_summer;
    }
    return LocalTimeProblem::wrong_offset;
}

WallTime OsloTime::to_wall(Instant instant) const {
    // The changes lie well inside the year, so standard time finds the right one.
    const int year = day_of(instant.minutes() + rule_.standard_offset_minutes).year();
    BPA_CHECK(year >= rule_.first_year);
    const bool is_summer = instant >= summer_start(year) && instant < summer_end(year);
    const std::int16_t offset =
        is_summer ? rule_.summer_offset_minutes : rule_.standard_offset_minutes;
    const std::int64_t wall = instant.minutes() + offset;
    const Date date = day_of(wall);
    return WallTime{.date = date,
                    .minutes = static_cast<std::int16_t>(wall - midnight_utc(date)),
                    .offset_minutes = offset};
}

Instant OsloTime::start_of(Date day) const {
    const auto instant = to_instant(LocalTime{.date = day});
    BPA_CHECK(std::holds_alternative<Instant>(instant));
    return std::get<Instant>(instant);
}

std::vector<Instant> OsloTime::changes_between(Instant from, Instant to) const {
    std::vector<Instant> changes;
    if (from >= to) {
        return changes;
    }
    const int last_year = day_of(to.minutes()).year();
    for (int year = std::max(day_of(from.minutes()).year(), rule_.first_year); year <= last_year;
         ++year) {
        for (const Instant change : {summer_start(year), summer_end(year)}) {
            if (from <= change && change < to) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

Instant OsloTime::summer_start(int year) const {
    BPA_CHECK(is_month(rule_.summer_starts_month)); // a rule was given
    return change_in(year, rule_.summer_starts_month, rule_.change_utc_minutes);
}

Instant OsloTime::summer_end(int year) const {
    return change_in(year, rule_.summer_ends_month, rule_.change_utc_minutes);
}

Date easter_sunday(int year) {
    BPA_CHECK(year >= 1900 && year <= 2999);
    const int century = year / 100;
    const int golden = year % 19;
    // Century corrections of the Gregorian reform: skipped leap days, and the drift of the moon.
    const int skipped = century - century / 4;
    const int drift = (century - (century + 8) / 25 + 1) / 3;
    const int epact_days = (19 * golden + skipped - drift + 15) % 30;
    const int to_sunday =
        (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact_days - year % 4) % 7;
    const int late_moon = (golden + 11 * epact_days + 22 * to_sunday) / 451;
    const int days = epact_days + to_sunday - 7 * late_moon + 114;
    const auto easter = Date::from_civil(
        year, static_cast<unsigned>(days / 31), static_cast<unsigned>(days % 31 + 1));
    BPA_CHECK(easter.has_value());
    return *easter;
}

} // namespace bpa::calendar
