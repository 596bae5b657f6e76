#include "calendar/day_calendar.hpp"

#include "calendar/oslo_time.hpp"
#include "values/check.hpp"

#include <limits>
#include <utility>

namespace bpa::calendar {

namespace {

constexpr int first_year = 2010;
constexpr int last_year = 2040;
constexpr std::size_t most_days = std::numeric_limits<std::uint64_t>::digits;

/// The date of a named day in a year; nothing for 29 February in a common year.
std::optional<Date> date_in(const NamedDay& day, int year, Date easter) {
    if (const auto* fixed = std::get_if<FixedDay>(&day.rule)) {
        return Date::from_civil(year, fixed->month, fixed->day);
    }
    return easter.plus_days(std::get<EasterOffset>(day.rule).days);
}

/// Calls `mark` with the position and the date of each named day of a year.
template <class Mark>
void for_each_day(const std::vector<NamedDay>& days, int year, Mark mark) {
    const auto easter = easter_sunday(year);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto date = date_in(days[i], year, easter);
        if (date && days[i].from <= *date) {
            mark(i, *date);
        }
    }
}

Date first_day_of(int year) {
    return Date::from_civil(year, 1, 1).value();
}

std::size_t days_between(Date from, Date to) {
    return static_cast<std::size_t>(to.days() - from.days());
}

} // namespace

DayCalendar::DayCalendar(std::vector<NamedDay> days) : days_{std::move(days)} {
    BPA_CHECK(days_.size() <= most_days);
    for (std::size_t i = 0; i < days_.size(); ++i) {
        masks_.at(static_cast<std::size_t>(days_[i].kind)) |= std::uint64_t{1} << i;
    }
    const Date first = Date::from_days(static_cast<std::int32_t>(first_day));
    BPA_CHECK(first == first_day_of(first_year));
    table_.resize(days_between(first, first_day_of(last_year + 1)));
    for (int year = first_year; year <= last_year; ++year) {
        for_each_day(days_, year, [&](std::size_t i, Date date) {
            table_.at(days_between(first, date)) |= std::uint64_t{1} << i;
        });
    }
}

std::uint64_t DayCalendar::computed_on(Date date) const {
    std::uint64_t mask = 0;
    for_each_day(days_, date.year(), [&](std::size_t i, Date day) {
        mask |= day == date ? std::uint64_t{1} << i : 0;
    });
    return mask;
}

std::uint64_t DayCalendar::mask_of(DayKind kind) const {
    return masks_.at(static_cast<std::size_t>(kind));
}

bool DayCalendar::is_public_holiday(Date date) const {
    return (days_on(date) & mask_of(DayKind::public_holiday)) != 0;
}

bool DayCalendar::is_bank_day(Date date) const {
    return date.weekday() < Weekday::saturday && !is_public_holiday(date);
}

} // namespace bpa::calendar
