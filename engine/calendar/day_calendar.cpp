#include "calendar/day_calendar.hpp"

#include "calendar/oslo_time.hpp"
#include "values/check.hpp"

#include <limits>
#include <utility>

namespace bpa::calendar {

namespace {

constexpr int first_year = 1990;
constexpr int last_year = 2100;
constexpr std::size_t most_days = std::numeric_limits<std::uint64_t>::digits;

/// The date of a named day in a year; nothing for 29 February in a common year.
std::optional<Date> date_in(const NamedDay& day, int year, Date easter) {
    if (const auto* fixed = std::get_if<FixedDay>(&day.rule)) {
        return Date::from_civil(year, fixed->month, fixed->day);
    }
    return easter.plus_days(std::get<EasterOffset>(day.rule).days);
}

void add_year(const std::vector<NamedDay>& days, int year, std::map<Date, std::uint64_t>& table) {
    const auto easter = easter_sunday(year);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto date = date_in(days[i], year, easter);
        if (date && days[i].from <= *date) {
            table[*date] |= std::uint64_t{1} << i;
        }
    }
}

std::uint64_t found_in(const std::map<Date, std::uint64_t>& table, Date date) {
    const auto found = table.find(date);
    return found == table.end() ? 0 : found->second;
}

} // namespace

DayCalendar::DayCalendar(std::vector<NamedDay> days) : days_{std::move(days)} {
    BPA_CHECK(days_.size() <= most_days);
    for (int year = first_year; year <= last_year; ++year) {
        add_year(days_, year, table_);
    }
}

std::uint64_t DayCalendar::days_on(Date date) const {
    const int year = date.year();
    if (year >= first_year && year <= last_year) {
        return found_in(table_, date);
    }
    std::map<Date, std::uint64_t> one_year;
    add_year(days_, year, one_year);
    return found_in(one_year, date);
}

std::uint64_t DayCalendar::mask_of(DayKind kind) const {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < days_.size(); ++i) {
        if (days_[i].kind == kind) {
            mask |= std::uint64_t{1} << i;
        }
    }
    return mask;
}

bool DayCalendar::is_public_holiday(Date date) const {
    return (days_on(date) & mask_of(DayKind::public_holiday)) != 0;
}

bool DayCalendar::is_bank_day(Date date) const {
    return date.weekday() < Weekday::saturday && !is_public_holiday(date);
}

} // namespace bpa::calendar
