#include "values/parse.hpp"

#include "values/cursor.hpp"

namespace bpa {

namespace {

using parsing::append_digits;
using parsing::Cursor;

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
