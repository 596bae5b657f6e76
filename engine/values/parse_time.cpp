#include "values/cursor.hpp"
#include "values/parse.hpp"

namespace bpa {

namespace {

using parsing::append_digits;
using parsing::Cursor;

// The shape is checked before the day, so that a letter among the digits is what gets reported.
std::optional<Month> read_month(Cursor& cursor) {
    const std::size_t start = cursor.at();
    const int year = cursor.fixed(4);
    cursor.expect('-');
    const int month = cursor.fixed(2);
    if (cursor.failed()) {
        return std::nullopt;
    }
    if (!Month::from_civil(year, 1)) {
        cursor.fail(ParseProblem::no_such_day, start);
        return std::nullopt;
    }
    const auto read = Month::from_civil(year, static_cast<unsigned>(month));
    if (!read) {
        cursor.fail(ParseProblem::no_such_day, start + 5);
    }
    return read;
}

Date read_date(Cursor& cursor) {
    const std::optional<Month> month = read_month(cursor);
    cursor.expect('-');
    const std::size_t day_at = cursor.at();
    const int day = cursor.fixed(2);
    if (cursor.failed()) {
        return Date{};
    }
    const auto date = Date::from_civil(month->year(), month->number(), static_cast<unsigned>(day));
    if (!date) {
        cursor.fail(ParseProblem::no_such_day, day_at);
    }
    return date.value_or(Date{});
}

// `HH:MM` as minutes, with the hour at most `last_hour`.
int read_hour_and_minute(Cursor& cursor, int last_hour) {
    const std::size_t start = cursor.at();
    const int hour = cursor.fixed(2);
    cursor.expect(':');
    const std::size_t minute_at = cursor.at();
    const int minute = cursor.fixed(2);
    if (hour > last_hour) {
        cursor.fail(ParseProblem::no_such_clock, start);
    }
    if (minute >= ClockTime::minutes_per_hour) {
        cursor.fail(ParseProblem::no_such_clock, minute_at);
    }
    return hour * ClockTime::minutes_per_hour + minute;
}

ClockTime read_clock(Cursor& cursor) {
    const int minutes = read_hour_and_minute(cursor, 24);
    if (cursor.failed()) {
        return ClockTime{};
    }
    const auto clock = ClockTime::from_minutes(minutes);
    if (!clock) {
        // The hour is right, so it is 24:01 to 24:59 and the minutes are what is wrong.
        cursor.fail(ParseProblem::no_such_clock, cursor.at() - 2);
    }
    return clock.value_or(ClockTime{});
}

std::optional<std::int16_t> read_offset(Cursor& cursor) {
    if (cursor.failed() || cursor.at_end()) {
        return std::nullopt;
    }
    const bool is_west = cursor.take_if('-');
    if (!is_west) {
        cursor.expect('+');
    }
    const int minutes = read_hour_and_minute(cursor, 23);
    return static_cast<std::int16_t>(is_west ? -minutes : minutes);
}

} // namespace

Parsed<Minutes> parse_minutes(std::string_view text) {
    constexpr std::size_t most_hour_digits = 5;
    Cursor cursor{text};
    const std::string_view hour_digits = cursor.digits();
    cursor.expect(':');
    const std::size_t minute_at = cursor.at();
    const int minutes = cursor.fixed(2);
    cursor.expect_end();
    std::int64_t hours = 0;
    if (hour_digits.size() > most_hour_digits || !append_digits(hours, hour_digits, false)) {
        cursor.fail(ParseProblem::out_of_range, 0);
        hours = 0;
    }
    if (minutes >= ClockTime::minutes_per_hour) {
        cursor.fail(ParseProblem::no_such_clock, minute_at);
    }
    return cursor.result(Minutes::of(hours * ClockTime::minutes_per_hour + minutes));
}

Parsed<Date> parse_date(std::string_view text) {
    Cursor cursor{text};
    const Date date = read_date(cursor);
    cursor.expect_end();
    return cursor.result(date);
}

Parsed<Month> parse_month(std::string_view text) {
    Cursor cursor{text};
    const std::optional<Month> month = read_month(cursor);
    cursor.expect_end();
    return cursor.result(month.value_or(Month{}));
}

Parsed<ClockTime> parse_clock(std::string_view text) {
    Cursor cursor{text};
    const ClockTime clock = read_clock(cursor);
    cursor.expect_end();
    return cursor.result(clock);
}

Parsed<LocalTime> parse_local_time(std::string_view text) {
    Cursor cursor{text};
    LocalTime local;
    local.date = read_date(cursor);
    cursor.expect('T');
    local.clock = read_clock(cursor);
    local.offset_minutes = read_offset(cursor);
    cursor.expect_end();
    return cursor.result(local);
}

} // namespace bpa
