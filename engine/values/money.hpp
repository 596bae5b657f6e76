#pragma once

#include "values/exact.hpp"
#include "values/rounding.hpp"

#include <compare>
#include <concepts>
#include <cstdint>
#include <string>

namespace bpa {

/// Knows a whole number of minutes, possibly negative. Not a clock time.
class Minutes {
public:
    constexpr Minutes() = default;
    static constexpr Minutes of(std::int64_t count) { return Minutes{count}; }
    template <std::floating_point Number>
    static Minutes of(Number) = delete;

    [[nodiscard]] constexpr std::int64_t count() const { return count_; }
    /// `37:30`; hours are not padded, minutes always two digits, a minus sign in front.
    [[nodiscard]] std::string text() const;

    friend constexpr Minutes operator+(Minutes a, Minutes b) {
        return Minutes{a.count_ + b.count_};
    }
    friend constexpr Minutes operator-(Minutes a, Minutes b) {
        return Minutes{a.count_ - b.count_};
    }
    constexpr Minutes& operator+=(Minutes other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Minutes, Minutes) = default;

private:
    constexpr explicit Minutes(std::int64_t count) : count_{count} {}
    std::int64_t count_ = 0;
};

/// Knows an exact number of minutes: what a conversion makes of time worked. A third of 8:20 is
/// 2:46 2/3, and stays so until it is money.
class ExactMinutes {
public:
    constexpr ExactMinutes() = default;
    static ExactMinutes of(Minutes time) { return ExactMinutes{Exact{time.count()}}; }
    static ExactMinutes of_minutes(const Exact& minutes) { return ExactMinutes{minutes}; }

    [[nodiscard]] const Exact& minutes() const { return minutes_; }
    /// `4:10`, `2:46 2/3`, `-1:25 5/7`: a minus sign in front is of all of it.
    [[nodiscard]] std::string text() const;

    friend ExactMinutes operator+(const ExactMinutes& a, const ExactMinutes& b) {
        return ExactMinutes{a.minutes_ + b.minutes_};
    }
    ExactMinutes& operator+=(const ExactMinutes& other) { return *this = *this + other; }
    friend constexpr bool operator==(const ExactMinutes&, const ExactMinutes&) = default;

private:
    explicit ExactMinutes(const Exact& minutes) : minutes_{minutes} {}
    Exact minutes_;
};

/// Knows an amount in whole øre. Adding past 64 bits is a bug (`std::overflow_error`).
class Money {
public:
    constexpr Money() = default;
    static constexpr Money ore(std::int64_t ore) { return Money{ore}; }
    template <std::floating_point Number>
    static Money ore(Number) = delete;

    [[nodiscard]] constexpr std::int64_t ore() const { return ore_; }
    /// Kroner with two decimals and a point, no grouping: `2104.08`, `-0.50`.
    [[nodiscard]] std::string text() const;

    friend Money operator+(Money a, Money b);
    friend Money operator-(Money a, Money b);
    friend Money operator-(Money a);
    Money& operator+=(Money other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    constexpr explicit Money(std::int64_t ore) : ore_{ore} {}
    std::int64_t ore_ = 0;
};

/// Knows an unrounded amount, in øre.
class ExactMoney {
public:
    constexpr ExactMoney() = default;
    static ExactMoney ore(Exact ore) { return ExactMoney{ore}; }
    static ExactMoney of(Money money) { return ExactMoney{Exact{money.ore()}}; }

    [[nodiscard]] const Exact& ore() const { return ore_; }
    /// Kroner as `Money` writes them, and the fraction of an øre that is left: `134419.33 1/3`.
    [[nodiscard]] std::string text() const;

    friend ExactMoney operator+(const ExactMoney& a, const ExactMoney& b) {
        return ExactMoney{a.ore_ + b.ore_};
    }
    friend ExactMoney operator-(const ExactMoney& a, const ExactMoney& b) {
        return ExactMoney{a.ore_ - b.ore_};
    }
    friend ExactMoney operator*(const ExactMoney& a, const Exact& factor) {
        return ExactMoney{a.ore_ * factor};
    }
    friend ExactMoney operator/(const ExactMoney& a, const Exact& divisor) {
        return ExactMoney{a.ore_ / divisor};
    }
    friend constexpr bool operator==(const ExactMoney&, const ExactMoney&) = default;

private:
    explicit ExactMoney(Exact ore) : ore_{ore} {}
    Exact ore_;
};

/// Knows a share, held as an exact fraction and written `12 %` or `133 1/3 %`.
class Percent {
public:
    constexpr Percent() = default;
    /// `fraction` is the share itself: one eighth is 12.5 %.
    static Percent of_fraction(Exact fraction) { return Percent{fraction}; }

    [[nodiscard]] const Exact& fraction() const { return fraction_; }
    /// `12 %`, `14.1 %`, `133 1/3 %`.
    [[nodiscard]] std::string text() const;

    friend constexpr bool operator==(const Percent&, const Percent&) = default;
    friend std::strong_ordering operator<=>(const Percent& a, const Percent& b) {
        return a.fraction_ <=> b.fraction_;
    }

private:
    explicit Percent(Exact fraction) : fraction_{fraction} {}
    Exact fraction_;
};

/// Knows a rate in whole øre per hour. Agreements round the rate before they multiply it by time,
/// so a rate never carries a fraction of an øre.
class HourlyRate {
public:
    constexpr HourlyRate() = default;
    static constexpr HourlyRate ore(std::int64_t ore_per_hour) { return HourlyRate{ore_per_hour}; }
    template <std::floating_point Number>
    static HourlyRate ore(Number) = delete;

    [[nodiscard]] constexpr std::int64_t ore() const { return ore_; }
    /// Kroner per hour with two decimals: `218.01`.
    [[nodiscard]] std::string text() const { return Money::ore(ore_).text(); }

    friend constexpr auto operator<=>(HourlyRate, HourlyRate) = default;

private:
    constexpr explicit HourlyRate(std::int64_t ore) : ore_{ore} {}
    std::int64_t ore_ = 0;
};

/// Leaves exact arithmetic. The only function that turns a fraction of an øre into money.
[[nodiscard]] Money round_to_ore(const ExactMoney& exact, Rounding how);
/// Rounds an exact amount per hour to a rate. Same exit, for rates.
[[nodiscard]] HourlyRate round_to_rate(const ExactMoney& per_hour, Rounding how);

/// Pay for a time at a rate, unrounded.
[[nodiscard]] ExactMoney operator*(HourlyRate rate, Minutes time);
/// A share of an amount, unrounded.
[[nodiscard]] ExactMoney operator*(Money amount, const Percent& share);
/// A share of a rate, in øre per hour, unrounded.
[[nodiscard]] ExactMoney operator*(HourlyRate rate, const Percent& share);
[[nodiscard]] ExactMoney operator*(HourlyRate rate, const ExactMinutes& time);

} // namespace bpa
