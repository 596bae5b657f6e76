#include "values/exact.hpp"

#include "values/check.hpp"
#include "values/digits.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <stdexcept>
#include <utility>

namespace bpa {

namespace {

using digits::magnitude;
using digits::UInt128;

// 256 bits hold the sum of two products of 128-bit parts, so that what overflows is the result and
// never a step on the way. Boost rather than the compilers' overflow builtins, since Clang's needs
// a run-time function for 128-bit products that libgcc does not have.
using Wide = boost::multiprecision::checked_int256_t;

bool fits_64(Int128 value) {
    return value == static_cast<std::int64_t>(value);
}

// With both parts of both numbers in 64 bits every product fits 126 bits and their sum 127.
bool is_small(const Exact& number) {
    return fits_64(number.numerator()) && fits_64(number.denominator());
}

// Most denominators are small, so that Euclid is done in a few steps.
std::uint64_t greatest_common_divisor_64(std::uint64_t a, std::uint64_t b) {
    while (b != 0) {
        a = std::exchange(b, a % b);
    }
    return a;
}

UInt128 greatest_common_divisor(UInt128 a, UInt128 b) {
    constexpr UInt128 largest_64 = std::numeric_limits<std::uint64_t>::max();
    while (b != 0) {
        if (a <= largest_64 && b <= largest_64) {
            return greatest_common_divisor_64(static_cast<std::uint64_t>(a),
                                              static_cast<std::uint64_t>(b));
        }
        const UInt128 rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

constexpr std::array<std::int64_t, 19> powers_of_ten = [] {
    std::array<std::int64_t, 19> powers{1};
    for (std::size_t i = 1; i < powers.size(); ++i) {
        powers[i] = powers[i - 1] * 10;
    }
    return powers;
}();

Int128 narrowed(const Wide& value) {
    static const Wide limit = (Wide{1} << 127) - 1;
    if (value > limit || value < -limit) {
        throw std::overflow_error{"an exact number does not fit 128 bits"};
    }
    return static_cast<Int128>(value);
}

// Dividing 128 bits is a function call, and nearly every number fits 64.
Int128 divided(Int128 number, Int128 by) {
    if (fits_64(number) && fits_64(by) && by > 0) {
        return static_cast<std::int64_t>(number) / static_cast<std::int64_t>(by);
    }
    return number / by;
}

} // namespace

/// Builds numbers from parts that are not reduced yet.
struct ExactParts {
    static Exact reduced(Int128 numerator, Int128 denominator) {
        if (denominator < 0) {
            numerator = -numerator;
            denominator = -denominator;
        }
        Exact number;
        if (denominator == 1) {
            number.numerator_ = numerator;
            return number;
        }
        const auto divisor = static_cast<Int128>(
            greatest_common_divisor(magnitude(numerator), magnitude(denominator)));
        number.numerator_ = divided(numerator, divisor);
        number.denominator_ = divided(denominator, divisor);
        return number;
    }

    static Exact reduced(Wide numerator, Wide denominator) {
        if (denominator < 0) {
            numerator = -numerator;
            denominator = -denominator;
        }
        const Wide divisor = boost::multiprecision::gcd(numerator, denominator);
        Exact number;
        number.numerator_ = narrowed(numerator / divisor);
        number.denominator_ = narrowed(denominator / divisor);
        return number;
    }
};

Exact Exact::ratio(std::int64_t numerator, std::int64_t denominator) {
    BPA_CHECK(denominator != 0);
    return ExactParts::reduced(Int128{numerator}, Int128{denominator});
}

Exact Exact::decimal(std::int64_t mantissa, int decimals) {
    BPA_CHECK(decimals >= 0 && decimals <= 18);
    return ratio(mantissa, powers_of_ten.at(static_cast<std::size_t>(decimals)));
}

std::string Exact::text() const {
    const UInt128 top = magnitude(numerator_);
    const UInt128 bottom = magnitude(denominator_);
    const std::string sign = is_negative() ? "-" : "";
    if (is_whole()) {
        return sign + digits::plain(top);
    }
    constexpr std::size_t most_decimals = 9;
    constexpr UInt128 scale = powers_of_ten[most_decimals];
    if (scale % bottom != 0) {
        return sign + digits::plain(top) + "/" + digits::plain(bottom);
    }
    std::string decimals = digits::padded(top % bottom * (scale / bottom), most_decimals);
    decimals.erase(decimals.find_last_not_of('0') + 1);
    return sign + digits::plain(top / bottom) + "." + decimals;
}

Exact Exact::sum_of_fractions(const Exact& a, const Exact& b) {
    if (is_small(a) && is_small(b)) {
        return ExactParts::reduced(a.numerator_ * b.denominator_ + b.numerator_ * a.denominator_,
                                   a.denominator_ * b.denominator_);
    }
    return ExactParts::reduced(Wide{a.numerator_} * b.denominator_ +
                                   Wide{b.numerator_} * a.denominator_,
                               Wide{a.denominator_} * b.denominator_);
}

Exact Exact::product_of_fractions(const Exact& a, const Exact& b) {
    if (is_small(a) && is_small(b)) {
        return ExactParts::reduced(a.numerator_ * b.numerator_, a.denominator_ * b.denominator_);
    }
    return ExactParts::reduced(Wide{Wide{a.numerator_} * b.numerator_},
                               Wide{Wide{a.denominator_} * b.denominator_});
}

Exact operator/(const Exact& a, const Exact& b) {
    BPA_CHECK(b.numerator_ != 0);
    if (Exact::are_plain(a, b)) {
        const auto over = static_cast<std::int64_t>(a.numerator_);
        const auto under = static_cast<std::int64_t>(b.numerator_);
        if (under > 0 && over % under == 0) {
            return ExactParts::reduced(over / under, 1);
        }
    }
    if (is_small(a) && is_small(b)) {
        return ExactParts::reduced(a.numerator_ * b.denominator_, a.denominator_ * b.numerator_);
    }
    return ExactParts::reduced(Wide{Wide{a.numerator_} * b.denominator_},
                               Wide{Wide{a.denominator_} * b.numerator_});
}

std::strong_ordering operator<=>(const Exact& a, const Exact& b) {
    if (is_small(a) && is_small(b)) {
        return a.numerator_ * b.denominator_ <=> b.numerator_ * a.denominator_;
    }
    const Wide left = Wide{a.numerator_} * b.denominator_;
    const Wide right = Wide{b.numerator_} * a.denominator_;
    return left.compare(right) <=> 0;
}

} // namespace bpa
