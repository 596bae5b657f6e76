#include "amelding/decimal.hpp"

#include "values/check.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <stdexcept>

namespace bpa::amelding {
namespace {

constexpr int most_decimals = 4;
constexpr std::int64_t units_of_ore = Decimal::per_one / 100;
constexpr std::int64_t most_units = 900'000'000'000 * Decimal::per_one;
/// Digits that a number may be written with: zeros in front and behind mean nothing.
constexpr std::size_t most_digits = 60;
constexpr int most_exponent = 40;

bool is_digit(char c) {
    return '0' <= c && c <= '9';
}

/// Knows a number as it was written: its digits, and how many of them stand after the point.
struct Written {
    bool is_negative = false;
    std::string digits;
    int decimals = 0;
};

/// The exponent at the end of a JSON number, taken off the text; zero when there is none.
std::optional<int> take_exponent(std::string_view& text) {
    const auto at = text.find_first_of("eE");
    if (at == std::string_view::npos) {
        return 0;
    }
    auto digits = text.substr(at + 1);
    if (digits.starts_with('+')) {
        digits.remove_prefix(1);
    }
    int exponent = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size() ||
        std::abs(exponent) > most_exponent) {
        return std::nullopt;
    }
    text = text.substr(0, at);
    return exponent;
}

std::optional<Written> split(std::string_view text) {
    Written written;
    if (text.starts_with('-') || text.starts_with('+')) {
        written.is_negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const auto exponent = take_exponent(text);
    if (!exponent || text.size() > most_digits) {
        return std::nullopt;
    }
    bool after_point = false;
    for (const char c : text) {
        if (c == '.' && !after_point) {
            after_point = true;
        } else if (is_digit(c)) {
            written.digits += c;
            written.decimals += after_point ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    written.decimals -= *exponent;
    return written.digits.empty() ? std::nullopt : std::optional{written};
}

} // namespace

Decimal Decimal::of(Money amount) {
    return Decimal{amount.ore() * units_of_ore};
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    auto written = split(text);
    if (!written) {
        return std::nullopt;
    }
    while (written->decimals > most_decimals && written->digits.ends_with('0')) {
        written->digits.pop_back();
        --written->decimals;
    }
    if (written->digits.empty()) {
        return Decimal{};
    }
    if (written->decimals > most_decimals) {
        const bool is_zero = written->digits.find_first_not_of('0') == std::string::npos;
        return is_zero ? std::optional{Decimal{}} : std::nullopt;
    }
    std::int64_t units = 0;
    const auto take = [&](int digit) {
        units = units * 10 + digit; // NOLINT(readability-magic-numbers): decimal digits
        return units <= most_units;
    };
    for (const char c : written->digits) {
        if (!take(c - '0')) {
            return std::nullopt;
        }
    }
    for (int i = written->decimals; i < most_decimals && units != 0; ++i) {
        if (!take(0)) {
            return std::nullopt;
        }
    }
    return Decimal{written->is_negative ? -units : units};
}

std::optional<Money> Decimal::money() const {
    return units_ % units_of_ore == 0 ? std::optional{Money::ore(units_ / units_of_ore)}
                                      : std::nullopt;
}

std::string Decimal::text() const {
    const auto rest = std::abs(units_ % per_one);
    std::string text = fmt::format("{}{}", units_ < 0 ? "-" : "", std::abs(units_ / per_one));
    if (rest != 0) {
        text += fmt::format(".{:04}", rest);
        text.erase(text.find_last_not_of('0') + 1);
    }
    return text;
}

std::string Decimal::amount_text() const {
    const auto amount = money();
    return amount ? amount->text() : text();
}

Decimal operator+(Decimal a, Decimal b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.units_, b.units_, &sum)) {
        throw std::overflow_error{"a sum of the monthly report is out of range"};
    }
    return Decimal{sum};
}

Decimal operator-(Decimal a, Decimal b) {
    return a + -b;
}

} // namespace bpa::amelding
