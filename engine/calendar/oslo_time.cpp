#include "calendar/oslo_time.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <chrono>

namespace bpa::calendar {

namespace {

constexpr std::int64_t minutes_per_day = ClockTime::minutes_per_day;
/// How many years are computed once.
constexpr int known_years = 150;

Instant change_in(int year, unsigned month, int utc_minutes) {
    const std::chrono::sys_days sunday = std::chrono::year{year} / std::chrono::month{month} /
                                         std::chrono::weekday_last{std::chrono::Sunday};
    const auto days = static_cast<std::int32_t>(sunday.time_since_epoch().count());
    return Instant::from_minutes(std::int64_t{days} * minutes_per_day + utc_minutes);
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
    summers_.reserve(known_years);
    const int end = rule.first_year + known_years;
    for (int year = rule.first_year; year < end && Date::from_civil(year, 1, 1); ++year) {
        summers_.push_back(computed_summer(year));
        remember_days(year);
    }
}

void OsloTime::remember_days(int year) {
    const Date new_year = Date::from_civil(year, 1, 1).value();
    const auto next = Date::from_civil(year + 1, 1, 1);
    if (days_.empty()) {
        first_day_ = new_year;
    }
    const Summer& summer = summers_.back();
    for (Date day = new_year; next && day < *next; day = day.plus_days(1)) {
        const auto begins =
            Instant::from_minutes(midnight_utc(day) - rule_.standard_offset_minutes);
        const auto last = Instant::from_minutes(begins.minutes() + minutes_per_day - 1);
        const bool at_first = summer.has(begins);
        days_.push_back(at_first != summer.has(last) ? DayOffset::both
                        : at_first                   ? DayOffset::summer
                                                     : DayOffset::standard);
    }
}

/// Both changes fall inside a year, so an instant's year is that of its day.
bool OsloTime::is_summer_of_year(Instant instant, Date day) const {
    BPA_CHECK(day.year() >= rule_.first_year);
    return summer_of(day.year()).has(instant);
}

std::variant<Instant, LocalTimeProblem> OsloTime::to_instant(const LocalTime& local) const {
    const int year = local.date.year();
    if (year < rule_.first_year) {
        return LocalTimeProblem::before_rule;
    }
    const std::int64_t wall = midnight_utc(local.date) + local.clock.minutes();
    const Instant by_standard = Instant::from_minutes(wall - rule_.standard_offset_minutes);
    const Instant by_summer = Instant::from_minutes(wall - rule_.summer_offset_minutes);
    const Summer summer = summer_of(year);
    const bool standard_holds = !summer.has(by_standard);
    const bool summer_holds = summer.has(by_summer);

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

std::vector<Instant> OsloTime::changes_between(Instant from, Instant to) const {
    std::vector<Instant> changes;
    if (from >= to) {
        return changes;
    }
    const int last_year = day_of(to.minutes()).year();
    for (int year = std::max(day_of(from.minutes()).year(), rule_.first_year); year <= last_year;
         ++year) {
        const Summer summer = summer_of(year);
        for (const Instant change : {summer.start, summer.end}) {
            if (from <= change && change < to) {
                changes.push_back(change);
            }
        }
    }
    return changes;
}

OsloTime::Summer OsloTime::summer_of(int year) const {
    const auto index = static_cast<std::size_t>(year - rule_.first_year);
    return index < summers_.size() ? summers_[index] : computed_summer(year);
}

OsloTime::Summer OsloTime::computed_summer(int year) const {
    BPA_CHECK(is_month(rule_.summer_starts_month)); // a rule was given
    return {.start = change_in(year, rule_.summer_starts_month, rule_.change_utc_minutes),
            .end = change_in(year, rule_.summer_ends_month, rule_.change_utc_minutes)};
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
