#include "values/money.hpp"

#include "values/check.hpp"
#include "values/digits.hpp"

#include <limits>
#include <stdexcept>

namespace bpa {

namespace {

using digits::magnitude;
using digits::UInt128;

[[noreturn]] void fail_overflow() {
    throw std::overflow_error{"an amount does not fit 64 bits of øre"};
}

// Writes the sum and returns true, or returns false when it does not fit.
bool checked_add(std::int64_t a, std::int64_t b, std::int64_t& sum) {
    return !__builtin_add_overflow(a, b, &sum);
}

bool checked_subtract(std::int64_t a, std::int64_t b, std::int64_t& difference) {
    return !__builtin_sub_overflow(a, b, &difference);
}

/// Knows a quotient and its remainder.
struct Divided {
    UInt128 whole = 0;
    UInt128 rest = 0;
};

// Dividing 128 bits is a function call, and nearly every number fits 64.
Divided divide(UInt128 top, UInt128 bottom) {
    constexpr UInt128 largest_64 = std::numeric_limits<std::uint64_t>::max();
    if (top <= largest_64 && bottom <= largest_64) {
        const auto small_top = static_cast<std::uint64_t>(top);
        const auto small_bottom = static_cast<std::uint64_t>(bottom);
        return {small_top / small_bottom, small_top % small_bottom};
    }
    return {top / bottom, top % bottom};
}

// How many units the distance from zero counts as. Rounding works on the distance, so that an
// amount and its reversal round to opposites.
UInt128 rounded_units(UInt128 top, UInt128 bottom, RoundingMode mode) {
    const auto [whole, rest] = divide(top, bottom);
    switch (mode) {
    case RoundingMode::half_up:
        return rest >= bottom - rest ? whole + 1 : whole;
    case RoundingMode::half_upwards: // of an amount below zero: the distance is the lesser one
        return rest > bottom - rest ? whole + 1 : whole;
    case RoundingMode::down:
        return whole;
    case RoundingMode::up:
        return rest != 0 ? whole + 1 : whole;
    }
    fail_check("a rounding mode is handled", __FILE__, __LINE__);
}

std::int64_t rounded_ore(const Exact& exact, Rounding how) {
    BPA_CHECK(how.unit_ore > 0);
    const Exact units = how.unit_ore == 1 ? exact : exact / Exact{how.unit_ore};
    const bool is_as_half_up = how.mode == RoundingMode::half_upwards && !exact.is_negative();
    const UInt128 count = rounded_units(magnitude(units.numerator()),
                                        magnitude(units.denominator()),
                                        is_as_half_up ? RoundingMode::half_up : how.mode);
    constexpr UInt128 largest = std::numeric_limits<std::int64_t>::max();
    const UInt128 unit = magnitude(how.unit_ore);
    if (count > (unit == 1 ? largest : largest / unit)) {
        fail_overflow();
    }
    const auto ore = static_cast<std::int64_t>(count * unit);
    return exact.is_negative() ? -ore : ore;
}

/// Kroner and øre of a distance from zero.
void append_kroner(std::string& text, UInt128 ore) {
    const auto [kroner, rest] = divide(ore, 100);
    digits::append(text, kroner);
    text += '.';
    digits::append(text, rest, 2);
}

/// Hours and minutes of a distance from zero.
void append_hours(std::string& text, UInt128 minutes) {
    const auto [hours, rest] = divide(minutes, 60);
    digits::append(text, hours);
    text += ':';
    digits::append(text, rest, 2);
}

/// What is left after the whole units: ` 2/3`.
void append_fraction(std::string& text, UInt128 rest, UInt128 of) {
    if (rest != 0) {
        text += ' ';
        digits::append(text, rest);
        text += '/';
        digits::append(text, of);
    }
}

} // namespace

std::string Minutes::text() const {
    std::string text = count_ < 0 ? "-" : "";
    append_hours(text, magnitude(count_));
    return text;
}

std::string ExactMinutes::text() const {
    const UInt128 bottom = magnitude(minutes_.denominator());
    const auto [whole, rest] = divide(magnitude(minutes_.numerator()), bottom);
    std::string text = minutes_.is_negative() ? "-" : "";
    append_hours(text, whole);
    append_fraction(text, rest, bottom);
    return text;
}

std::string ExactMoney::text() const {
    const UInt128 bottom = magnitude(ore_.denominator());
    const auto [whole, rest] = divide(magnitude(ore_.numerator()), bottom);
    std::string text = ore_.is_negative() ? "-" : "";
    append_kroner(text, whole);
    append_fraction(text, rest, bottom);
    return text;
}

std::string Money::text() const {
    std::string text = ore_ < 0 ? "-" : "";
    append_kroner(text, magnitude(ore_));
    return text;
}

Money operator+(Money a, Money b) {
    std::int64_t sum = 0;
    if (!checked_add(a.ore_, b.ore_, sum)) {
        fail_overflow();
    }
    return Money{sum};
}

Money operator-(Money a, Money b) {
    std::int64_t difference = 0;
    if (!checked_subtract(a.ore_, b.ore_, difference)) {
        fail_overflow();
    }
    return Money{difference};
}

Money operator-(Money a) {
    return Money{} - a;
}

std::string Percent::text() const {
    const Exact value = fraction_ * Exact{100};
    const std::string plain = value.text();
    if (plain.find('/') == std::string::npos) {
        return plain + " %";
    }
    const UInt128 top = magnitude(value.numerator());
    const UInt128 bottom = magnitude(value.denominator());
    const std::string whole = top < bottom ? "" : digits::plain(top / bottom) + " ";
    return (value.is_negative() ? "-" : "") + whole + digits::plain(top % bottom) + "/" +
           digits::plain(bottom) + " %";
}

Money round_to_ore(const ExactMoney& exact, Rounding how) {
    return Money::ore(rounded_ore(exact.ore(), how));
}

HourlyRate round_to_rate(const ExactMoney& per_hour, Rounding how) {
    return HourlyRate::ore(rounded_ore(per_hour.ore(), how));
}

ExactMoney operator*(HourlyRate rate, Minutes time) {
    return ExactMoney::ore(Exact{rate.ore()} * Exact::ratio(time.count(), 60));
}

ExactMoney operator*(HourlyRate rate, const ExactMinutes& time) {
    return ExactMoney::ore(Exact{rate.ore()} * time.minutes() / Exact{60});
}

ExactMoney operator*(Money amount, const Percent& share) {
    return ExactMoney::of(amount) * share.fraction();
}

ExactMoney operator*(HourlyRate rate, const Percent& share) {
    return ExactMoney::ore(Exact{rate.ore()}) * share.fraction();
}

} // namespace bpa
