#include "values/parse.hpp"

#include <limits>

namespace bpa {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Knows how far a text is read, and the first thing that was wrong with it. After a failure every
// step does nothing, so that a reader can be written as the shape it expects.
class Cursor {
public:
    explicit Cursor(std::string_view text) : text_{text} {
        if (text.empty()) {
            fail(ParseProblem::empty, 0);
        }
    }

    [[nodiscard]] bool failed() const { return failure_.has_value(); }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    /// The next byte, or a zero byte at the end.
    [[nodiscard]] char next() const { return at_end() ? '\0' : text_[at_]; }
    [[nodiscard]] char next_but_one() const {
        return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    }
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

    void fail(ParseProblem problem, std::size_t at) {
        if (!failure_) {
            failure_ = ParseFailure{problem, at};
        }
    }

    bool take_if(char wanted) {
        if (failed() || at_end() || text_[at_] != wanted) {
            return false;
        }
        ++at_;
        return true;
    }

    void expect(char wanted) {
        if (!failed() && !take_if(wanted)) {
            fail(ParseProblem::malformed, at_);
        }
    }

    void expect_end() {
        if (!failed() && !at_end()) {
            fail(ParseProblem::malformed, at_);
        }
    }

    /// One or more digits as they stand.
    std::string_view digits() {
        if (failed() || !is_digit(next())) {
            fail(ParseProblem::malformed, at_);
            return {};
        }
        const std::size_t start = at_;
        while (is_digit(next())) {
            ++at_;
        }
        return text_.substr(start, at_ - start);
    }

    /// Digits that do not begin with a needless zero.
    std::string_view number() {
        if (!failed() && next() == '0' && is_digit(next_but_one())) {
            fail(ParseProblem::malformed, at_);
        }
        return digits();
    }

    /// Exactly `count` digits as a number; `count` is at most four.
    int fixed(std::size_t count) {
        int value = 0;
        for (std::size_t i = 0; i < count && !failed(); ++i) {
            if (!is_digit(next())) {
                fail(ParseProblem::malformed, at_);
                return 0;
            }
            value = value * 10 + (next() - '0');
            ++at_;
        }
        return value;
    }

    /// ` kr`: one space, the unit, and nothing more.
    void expect_unit(std::string_view unit) {
        if (failed()) {
            return;
        }
        if (at_end()) {
            return fail(ParseProblem::missing_unit, at_);
        }
        // A digit after the space means grouping, and then it is the space that does not belong.
        if (next() != ' ' || is_digit(next_but_one())) {
            return fail(ParseProblem::malformed, at_);
        }
        ++at_;
        if (at_end()) {
            return fail(ParseProblem::missing_unit, at_);
        }
        if (next() == ' ') {
            return fail(ParseProblem::malformed, at_);
        }
        const std::string_view word = rest().substr(0, rest().find(' '));
        if (word != unit) {
            return fail(ParseProblem::wrong_unit, at_);
        }
        at_ += word.size();
        expect_end();
    }

    template <class T>
    [[nodiscard]] Parsed<T> result(const T& value) const {
        if (failure_) {
            return *failure_;
        }
        return value;
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
    std::optional<ParseFailure> failure_;
};

// Adds digits to `value`, or returns false when 64 bits do not hold them. The sign goes along,
// since the smallest number has no positive twin.
bool append_digits(std::int64_t& value, std::string_view digits, bool negative) {
    for (const char c : digits) {
        const int digit = negative ? '0' - c : c - '0';
        if (__builtin_mul_overflow(value, 10, &value) ||
            __builtin_add_overflow(value, digit, &value)) {
            return false;
        }
    }
    return true;
}

struct DecimalLimits {
    std::size_t most_whole_digits;
    std::size_t most_decimals;
};

// Knows a written decimal number: `1747.2` is mantissa 17472 with one decimal.
struct Decimal {
    std::int64_t mantissa = 0;
    std::size_t decimals = 0;
};

Decimal read_decimal(Cursor& cursor, DecimalLimits limits) {
    const std::size_t start = cursor.at();
    const bool negative = cursor.take_if('-');
    const std::string_view whole = cursor.number();
    if (whole.size() > limits.most_whole_digits) {
        cursor.fail(ParseProblem::out_of_range, start);
    }
    std::string_view decimals;
    if (cursor.take_if('.')) {
        const std::size_t first = cursor.at();
        decimals = cursor.digits();
        if (decimals.size() > limits.most_decimals) {
            cursor.fail(ParseProblem::too_many_decimals, first + limits.most_decimals);
        }
    }
    Decimal number{.decimals = decimals.size()};
    if (!append_digits(number.mantissa, whole, negative) ||
        !append_digits(number.mantissa, decimals, negative)) {
        cursor.fail(ParseProblem::out_of_range, start);
    }
    return number;
}

void refuse_minus(Cursor& cursor) {
    if (cursor.next() == '-') {
        cursor.fail(ParseProblem::malformed, cursor.at());
    }
}

std::int64_t read_ore(Cursor& cursor) {
    constexpr DecimalLimits kroner{.most_whole_digits = 15, .most_decimals = 2};
    const Decimal number = read_decimal(cursor, kroner);
    cursor.expect_unit("kr");
    std::int64_t ore = number.mantissa;
    for (std::size_t i = number.decimals; i < kroner.most_decimals && !cursor.failed(); ++i) {
        ore *= 10;
    }
    return ore;
}

// `1/3` after the whole percents: a proper fraction above zero, of at most six digits each.
Exact read_fraction(Cursor& cursor) {
    constexpr std::size_t most_digits = 6;
    const std::size_t start = cursor.at();
    const std::string_view top_digits = cursor.number();
    cursor.expect('/');
    const std::string_view bottom_digits = cursor.number();
    if (top_digits.size() > most_digits || bottom_digits.size() > most_digits) {
        cursor.fail(ParseProblem::out_of_range, start);
    }
    std::int64_t top = 0;
    std::int64_t bottom = 0;
    if (cursor.failed() || !append_digits(top, top_digits, false) ||
        !append_digits(bottom, bottom_digits, false)) {
        return Exact{};
    }
    if (top == 0 || top >= bottom) {
        cursor.fail(ParseProblem::malformed, start);
        return Exact{};
    }
    return Exact::ratio(top, bottom);
}

// True when the next thing is digits and a slash, so that `1/3` is told from `133`.
bool fraction_follows(std::string_view text) {
    const std::size_t end = text.find_first_not_of("0123456789");
    return end != std::string_view::npos && end > 0 && text[end] == '/';
}

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

Parsed<Money> parse_money(std::string_view text) {
    Cursor cursor{text};
    return cursor.result(Money::ore(read_ore(cursor)));
}

Parsed<HourlyRate> parse_hourly_rate(std::string_view text) {
    Cursor cursor{text};
    refuse_minus(cursor);
    return cursor.result(HourlyRate::ore(read_ore(cursor)));
}

Parsed<Percent> parse_percent(std::string_view text) {
    Cursor cursor{text};
    refuse_minus(cursor);
    Exact percents;
    if (fraction_follows(text)) {
        percents = read_fraction(cursor);
    } else {
        const Decimal number = read_decimal(cursor, {.most_whole_digits = 12, .most_decimals = 6});
        if (!cursor.failed()) {
            percents = Exact::decimal(number.mantissa, static_cast<int>(number.decimals));
        }
        const bool may_have_fraction = number.decimals == 0 && cursor.next() == ' ';
        if (may_have_fraction && fraction_follows(cursor.rest().substr(1)) && cursor.take_if(' ')) {
            percents = percents + read_fraction(cursor);
        }
    }
    cursor.expect_unit("%");
    return cursor.result(Percent::of_fraction(percents / Exact{100}));
}

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

Parsed<std::int64_t> parse_whole(std::string_view text) {
    Cursor cursor{text};
    const bool negative = cursor.take_if('-');
    const std::string_view digits = cursor.number();
    cursor.expect_end();
    std::int64_t value = 0;
    if (!append_digits(value, digits, negative)) {
        cursor.fail(ParseProblem::out_of_range, 0);
    }
    return cursor.result(value);
}

Parsed<Exact> parse_decimal(std::string_view text) {
    Cursor cursor{text};
    const Decimal number = read_decimal(cursor, {.most_whole_digits = 18, .most_decimals = 18});
    cursor.expect_end();
    if (cursor.failed()) {
        return cursor.result(Exact{});
    }
    return cursor.result(Exact::decimal(number.mantissa, static_cast<int>(number.decimals)));
}

} // namespace bpa
