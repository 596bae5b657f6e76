#pragma once

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>

namespace bpa {

// GCC and Clang both have the type; the extension marker keeps -Wpedantic quiet.
__extension__ using Int128 = __int128;

/// Knows an exact number: a reduced fraction of 128-bit integers with a positive denominator.
///
/// Every operation is checked; a result whose parts lie beyond ±(2^127 - 1) throws
/// `std::overflow_error`, which the program reports as a bug (exit 70) because no lawful payroll
/// comes near it. There is no way in from, and no way out to, floating point.
class Exact {
public:
    constexpr Exact() = default;
    constexpr explicit Exact(std::int64_t whole) : numerator_{whole} {}
    /// Without this a floating-point number would slip in through its conversion to an integer.
    template <std::floating_point Number>
    explicit Exact(Number) = delete;

    /// `numerator / denominator`; a zero denominator is a bug.
    static Exact ratio(std::int64_t numerator, std::int64_t denominator);
    /// `mantissa` scaled down by `10^decimals`, `decimals` in 0..18.
    static Exact decimal(std::int64_t mantissa, int decimals);

    [[nodiscard]] constexpr Int128 numerator() const { return numerator_; }
    [[nodiscard]] constexpr Int128 denominator() const { return denominator_; }
    [[nodiscard]] constexpr bool is_whole() const { return denominator_ == 1; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < 0; }

    /// A finite decimal when there is one of at most nine digits after the point (`981.045`),
    /// otherwise the fraction in lowest terms (`40244100/1846` prints as `1547850/71`).
    [[nodiscard]] std::string text() const;

    friend Exact operator+(const Exact& a, const Exact& b) {
        return are_plain(a, b) ? whole(a.numerator_ + b.numerator_) : sum_of_fractions(a, b);
    }
    friend Exact operator-(const Exact& a, const Exact& b) { return a + -b; }
    friend Exact operator*(const Exact& a, const Exact& b) {
        return are_plain(a, b) ? whole(a.numerator_ * b.numerator_) : product_of_fractions(a, b);
    }
    /// Division by zero is a bug.
    friend Exact operator/(const Exact& a, const Exact& b);
    friend Exact operator-(const Exact& a) {
        Exact number = a;
        number.numerator_ = -a.numerator_;
        return number;
    }
    friend constexpr bool operator==(const Exact& a, const Exact& b) = default;
    friend std::strong_ordering operator<=>(const Exact& a, const Exact& b);

private:
    friend struct ExactParts;
    static Exact sum_of_fractions(const Exact& a, const Exact& b);
    static Exact product_of_fractions(const Exact& a, const Exact& b);
    static constexpr Exact whole(Int128 numerator) {
        Exact number;
        number.numerator_ = numerator;
        return number;
    }
    /// Whether both are whole numbers of 64 bits, as nearly all are: no sum or product of them
    /// overflows, or has anything to reduce.
    static constexpr bool are_plain(const Exact& a, const Exact& b) {
        return a.is_whole() && b.is_whole() &&
               a.numerator_ == static_cast<std::int64_t>(a.numerator_) &&
               b.numerator_ == static_cast<std::int64_t>(b.numerator_);
    }
    Int128 numerator_ = 0;
    Int128 denominator_ = 1;
};

} // namespace bpa
