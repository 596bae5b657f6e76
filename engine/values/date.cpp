#include "values/date.hpp"

#include "values/check.hpp"
#include "values/digits.hpp"

#include <array>
#include <chrono>

namespace bpa {

namespace {

namespace chrono = std::chrono;

constexpr int first_year = 1900;
constexpr int last_year = 2999;

bool is_known_year(int year) {
    return year >= first_year && year <= last_year;
}

chrono::sys_days sys_day(Date day) {
    return chrono::sys_days{chrono::days{day.days()}};
}

chrono::year_month_day civil(Date day) {
    return chrono::year_month_day{sys_day(day)};
}

Date date_of(chrono::sys_days day) {
    return Date::from_days(static_cast<std::int32_t>(day.time_since_epoch().count()));
}

void append_month(std::string& text, int year, unsigned month) {
    // Every known year has four digits.
    const auto digit = [](int number) { return static_cast<char>('0' + number % 10); };
    const int number = static_cast<int>(month);
    const std::array<char, 7> written{digit(year / 1000),
                                      digit(year / 100),
                                      digit(year / 10),
                                      digit(year),
                                      '-',
                                      digit(number / 10),
                                      digit(number)};
    text.append(written.data(), written.size());
}

void append_clock(std::string& text, int minutes) {
    digits::append(text, digits::magnitude(minutes / ClockTime::minutes_per_hour), 2);
    text += ':';
    digits::append(text, digits::magnitude(minutes % ClockTime::minutes_per_hour), 2);
}

void append_date(std::string& text, Date day) {
    const chrono::year_month_day parts = civil(day);
    append_month(text, static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()));
    text += '-';
    digits::append(text, static_cast<unsigned>(parts.day()), 2);
}

} // namespace

std::optional<Date> Date::from_civil(int year, unsigned month, unsigned day) {
    if (!is_known_year(year) || month > 12 || day > 31) {
        return std::nullopt;
    }
    const chrono::year_month_day written{
        chrono::year{year}, chrono::month{month}, chrono::day{day}};
    if (!written.ok()) {
        return std::nullopt;
    }
    return date_of(written);
}

int Date::year() const {
    return static_cast<int>(civil(*this).year());
}

unsigned Date::month() const {
    return static_cast<unsigned>(civil(*this).month());
}

unsigned Date::day() const {
    return static_cast<unsigned>(civil(*this).day());
}

std::string Date::text() const {
    std::string text;
    append_date(text, *this);
    return text;
}

Date Date::plus_years(int years) const {
    const chrono::year_month_day moved = civil(*this) + chrono::years{years};
    if (moved.ok()) {
        return date_of(moved);
    }
    return date_of(moved.year() / moved.month() / chrono::last);
}

bool DateRange::overlaps(const DateRange& other) const {
    const bool starts_in_time = !other.last || first <= *other.last;
    const bool lasts_long_enough = !last || other.first <= *last;
    return starts_in_time && lasts_long_enough;
}

std::optional<Month> Month::from_civil(int year, unsigned month) {
    if (!is_known_year(year) || month < 1 || month > 12) {
        return std::nullopt;
    }
    return Month{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month)};
}

Month Month::of(Date day) {
    const chrono::year_month_day parts = civil(day);
    return Month{static_cast<std::int16_t>(static_cast<int>(parts.year())),
                 static_cast<std::uint8_t>(static_cast<unsigned>(parts.month()))};
}

Date Month::first_day() const {
    return day_or_last(1);
}

Date Month::last_day() const {
    return date_of(chrono::year{year_} / chrono::month{number_} / chrono::last);
}

Month Month::plus_months(int months) const {
    const chrono::year_month moved =
        chrono::year{year_} / chrono::month{number_} + chrono::months{months};
    return Month{static_cast<std::int16_t>(static_cast<int>(moved.year())),
                 static_cast<std::uint8_t>(static_cast<unsigned>(moved.month()))};
}

Date Month::day_or_last(unsigned day) const {
    BPA_CHECK(day >= 1 && day <= 31);
    const chrono::year_month_day wanted =
        chrono::year{year_} / chrono::month{number_} / chrono::day{day};
    return wanted.ok() ? date_of(wanted) : last_day();
}

std::string Month::text() const {
    std::string text;
    append_month(text, year_, number_);
    return text;
}

std::optional<ClockTime> ClockTime::from_minutes(int minutes_after_midnight) {
    if (minutes_after_midnight < 0 || minutes_after_midnight > minutes_per_day) {
        return std::nullopt;
    }
    return ClockTime{static_cast<std::int16_t>(minutes_after_midnight)};
}

std::string ClockTime::text() const {
    std::string text;
    append_clock(text, minutes_);
    return text;
}

std::string LocalTime::text() const {
    constexpr std::size_t longest = 22; // 2026-10-25T02:30+02:00
    std::string text;
    text.reserve(longest);
    append_date(text, date);
    text += 'T';
    append_clock(text, clock.minutes());
    if (offset_minutes) {
        const int offset = *offset_minutes;
        text += offset < 0 ? '-' : '+';
        append_clock(text, offset < 0 ? -offset : offset);
    }
    return text;
}

} // namespace bpa
