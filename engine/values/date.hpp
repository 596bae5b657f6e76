#pragma once

#include "values/money.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace bpa {

/// Days of the week in ISO order.
enum class Weekday : std::uint8_t {
    monday = 1,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday
};

/// Knows a calendar day that exists, proleptic Gregorian, years 1900 to 2999.
class Date {
public:
    /// The first representable day; use it only as a placeholder that is overwritten.
    constexpr Date() = default;

    /// Nothing when the day does not exist (30 February) or the year is outside 1900..2999.
    [[nodiscard]] static std::optional<Date> from_civil(int year, unsigned month, unsigned day);
    /// Days since 1970-01-01.
    [[nodiscard]] static constexpr Date from_days(std::int32_t days) { return Date{days}; }

    [[nodiscard]] constexpr std::int32_t days() const { return days_; }
    [[nodiscard]] int year() const;
    [[nodiscard]] unsigned month() const;
    [[nodiscard]] unsigned day() const;
    [[nodiscard]] constexpr Weekday weekday() const {
        constexpr std::int32_t days_per_week = 7;
        constexpr std::int32_t thursday_before = 3; // 1970 began on a Thursday
        const std::int32_t rest = (days_ + thursday_before) % days_per_week;
        return static_cast<Weekday>((rest < 0 ? rest + days_per_week : rest) + 1);
    }
    /// `2026-10-24`.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] constexpr Date plus_days(std::int32_t days) const { return Date{days_ + days}; }
    /// The same day of the month `years` later; 29 February becomes 28 February in a common year,
    /// the reading that lets an anniversary fall inside the month it belongs to.
    [[nodiscard]] Date plus_years(int years) const;

    friend constexpr auto operator<=>(Date, Date) = default;

private:
    constexpr explicit Date(std::int32_t days) : days_{days} {}
    std::int32_t days_ = -25567; // 1900-01-01
};

/// Knows a span of days, first and last both included (Norwegian *fra og med*, *til og med*).
/// An absent `last` means open-ended. `first <= last` is guarded by whoever builds it.
struct DateRange {
    Date first{};
    std::optional<Date> last{};

    [[nodiscard]] bool contains(Date day) const { return first <= day && (!last || day <= *last); }
    [[nodiscard]] bool overlaps(const DateRange& other) const;
    friend constexpr bool operator==(const DateRange&, const DateRange&) = default;
};

/// Knows a calendar month.
class Month {
public:
    constexpr Month() = default;
    [[nodiscard]] static std::optional<Month> from_civil(int year, unsigned month);
    [[nodiscard]] static Month of(Date day);

    [[nodiscard]] int year() const { return year_; }
    [[nodiscard]] unsigned number() const { return number_; }
    [[nodiscard]] Date first_day() const;
    [[nodiscard]] Date last_day() const;
    [[nodiscard]] Month plus_months(int months) const;
    /// The day with this number, or the last day of a shorter month.
    [[nodiscard]] Date day_or_last(unsigned day) const;
    /// `2026-10`.
    [[nodiscard]] std::string text() const;

    friend constexpr auto operator<=>(Month, Month) = default;

private:
    constexpr Month(std::int16_t year, std::uint8_t number) : year_{year}, number_{number} {}
    std::int16_t year_ = 1900;
    std::uint8_t number_ = 1;
};

/// Knows a time on the clock, 00:00 to 24:00 (24:00 is the end of the day, not the next one's
/// start).
class ClockTime {
public:
    static constexpr int minutes_per_hour = 60;
    static constexpr int minutes_per_day = 24 * minutes_per_hour;

    constexpr ClockTime() = default;
    [[nodiscard]] static std::optional<ClockTime> from_minutes(int minutes_after_midnight);

    [[nodiscard]] constexpr int minutes() const { return minutes_; }
    /// `06:00`, `24:00`.
    [[nodiscard]] std::string text() const;

    friend constexpr auto operator<=>(ClockTime, ClockTime) = default;

private:
    constexpr explicit ClockTime(std::int16_t minutes) : minutes_{minutes} {}
    std::int16_t minutes_ = 0;
};

/// Knows a wall-clock reading: a day, a time, and, when it was written, the offset from UTC.
struct LocalTime {
    Date date{};
    ClockTime clock{};
    std::optional<std::int16_t> offset_minutes{}; ///< minutes east of UTC, only when written

    /// `2026-10-24T22:00` or `2026-10-25T02:30+02:00`.
    [[nodiscard]] std::string text() const;
    friend constexpr bool operator==(const LocalTime&, const LocalTime&) = default;
};

/// Knows a point in time as whole minutes since 1970-01-01 00:00 UTC.
class Instant {
public:
    constexpr Instant() = default;
    [[nodiscard]] static constexpr Instant from_minutes(std::int64_t minutes) {
        return Instant{minutes};
    }
    [[nodiscard]] constexpr std::int64_t minutes() const { return minutes_; }

    friend constexpr Minutes operator-(Instant a, Instant b) {
        return Minutes::of(a.minutes_ - b.minutes_);
    }
    friend constexpr Instant operator+(Instant a, Minutes b) {
        return Instant{a.minutes_ + b.count()};
    }
    friend constexpr auto operator<=>(Instant, Instant) = default;

private:
    constexpr explicit Instant(std::int64_t minutes) : minutes_{minutes} {}
    std::int64_t minutes_ = 0;
};

} // namespace bpa
