#pragma once

#include "values/date.hpp"

#include <cstdint>
#include <variant>
#include <vector>

namespace bpa::calendar {

/// Knows how the clock of a country changes: standard offset, summer offset, and the two Sundays.
/// The figures come from `rules/law/clock-change.yaml`; nothing here knows Norway's.
struct ClockChangeRule {
    int first_year = 0;                       ///< first year the rule holds for
    std::int16_t standard_offset_minutes = 0; ///< east of UTC
    std::int16_t summer_offset_minutes = 0;
    unsigned summer_starts_month = 0; ///< last Sunday of this month
    unsigned summer_ends_month = 0;   ///< last Sunday of this month
    int change_utc_minutes = 0;       ///< minutes after midnight UTC of the change
};

/// Why a wall-clock reading is not one point in time.
enum class LocalTimeProblem : std::uint8_t {
    nonexistent,       ///< inside the hour that is skipped in spring
    ambiguous,         ///< inside the hour that comes twice in autumn, and no offset was written
    wrong_offset,      ///< an offset that does not hold then
    offset_not_needed, ///< an offset outside the ambiguous hour (accepted only inside it)
    before_rule,       ///< a year before the rule's first
};

/// A point in time read on the wall clock: day, minutes after midnight, offset then in force.
struct WallTime {
    Date date{};
    std::int16_t minutes = 0; ///< 0..1439
    std::int16_t offset_minutes = 0;
    friend constexpr bool operator==(const WallTime&, const WallTime&) = default;
};

/// Knows the civil clock: wall time to instant and back.
class OsloTime {
public:
    /// A placeholder until the rule is read; asking it anything is a bug.
    OsloTime() = default;
    /// The loader has refused a rule whose offsets, months or hour of change make no sense.
    explicit OsloTime(ClockChangeRule rule);

    [[nodiscard]] const ClockChangeRule& rule() const { return rule_; }
    /// 24:00 is midnight at the end of the day.
    [[nodiscard]] std::variant<Instant, LocalTimeProblem> to_instant(const LocalTime& local) const;
    [[nodiscard]] WallTime to_wall(Instant instant) const {
        Date date = day_of(instant.minutes() + rule_.standard_offset_minutes);
        const std::int16_t offset =
            is_summer(instant, date) ? rule_.summer_offset_minutes : rule_.standard_offset_minutes;
        std::int64_t minutes = instant.minutes() + offset - midnight_utc(date);
        if (minutes >= ClockTime::minutes_per_day) {
            date = date.plus_days(1);
            minutes -= ClockTime::minutes_per_day;
        }
        return {
            .date = date, .minutes = static_cast<std::int16_t>(minutes), .offset_minutes = offset};
    }
    /// Midnight at the start of a day; the change never falls on midnight (checked when built).
    [[nodiscard]] Instant start_of(Date day) const {
        const Instant by_summer =
            Instant::from_minutes(midnight_utc(day) - rule_.summer_offset_minutes);
        // By standard time it is late the day before; no change lies in the hour between.
        return is_summer(by_summer, day)
                   ? by_summer
                   : Instant::from_minutes(midnight_utc(day) - rule_.standard_offset_minutes);
    }
    /// Clock changes in `[from, to)`, ascending.
    [[nodiscard]] std::vector<Instant> changes_between(Instant from, Instant to) const;

private:
    /// Knows the instants at which summer time of a year begins and ends.
    struct Summer {
        Instant start;
        Instant end;
        [[nodiscard]] bool has(Instant instant) const { return start <= instant && instant < end; }
    };
    /// Which offset holds on a day of standard time, from midnight to midnight.
    enum class DayOffset : std::uint8_t { standard, summer, both };
    [[nodiscard]] Summer summer_of(int year) const;
    [[nodiscard]] Summer computed_summer(int year) const;
    [[nodiscard]] static std::int64_t midnight_utc(Date day) {
        return std::int64_t{day.days()} * ClockTime::minutes_per_day;
    }
    /// The day of minutes counted from 1970, also before it.
    [[nodiscard]] static Date day_of(std::int64_t minutes) {
        constexpr std::int64_t per_day = ClockTime::minutes_per_day;
        const std::int64_t days = minutes / per_day - (minutes % per_day < 0 ? 1 : 0);
        return Date::from_days(static_cast<std::int32_t>(days));
    }
    /// Whether an instant of a day by standard time is in summer time.
    [[nodiscard]] bool is_summer(Instant instant, Date day) const {
        const auto index = static_cast<std::uint64_t>(std::int64_t{day.days()} - first_day_.days());
        const bool is_known = index < days_.size() && days_[index] != DayOffset::both;
        return is_known ? days_[index] == DayOffset::summer : is_summer_of_year(instant, day);
    }
    [[nodiscard]] bool is_summer_of_year(Instant instant, Date day) const;
    void remember_days(int year);

    ClockChangeRule rule_;
    std::vector<Summer> summers_; ///< from the rule's first year on; later years on demand
    Date first_day_{};            ///< of those years
    std::vector<DayOffset> days_; ///< of those years: what most times are asked
};

/// Easter Sunday of a year in the Gregorian calendar, 1900..2999 (anonymous Gregorian algorithm).
[[nodiscard]] Date easter_sunday(int year);

} // namespace bpa::calendar
