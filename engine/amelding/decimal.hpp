#pragma once

#include "values/money.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bpa::amelding {

/// Knows a number of the monthly report as its files write it: kroner, hours, percent. Held in
/// ten-thousandths, so that sums of what files state are exact. Range: ±900 000 000 000.
class Decimal {
public:
    static constexpr std::int64_t per_one = 10'000;

    constexpr Decimal() = default;
    [[nodiscard]] static constexpr Decimal of_units(std::int64_t units) { return Decimal{units}; }
    [[nodiscard]] static constexpr Decimal whole(std::int64_t number) {
        return Decimal{number * per_one};
    }
    /// Exact: an øre is a hundred units.
    [[nodiscard]] static Decimal of(Money amount);
    /// Reads `-12`, `12.5`, `.5`, `12.`, `+12` as XML writes decimals, and also a JSON number with
    /// exponent. Nothing when it is none, has more than four digits other than zero after the
    /// point, or is out of range.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] constexpr std::int64_t units() const { return units_; }
    [[nodiscard]] constexpr bool is_whole() const { return units_ % per_one == 0; }
    [[nodiscard]] constexpr bool is_zero() const { return units_ == 0; }
    /// The amount when it is whole øre.
    [[nodiscard]] std::optional<Money> money() const;
    /// As many decimals as it needs: `37.5`, `60`, `-300.5`.
    [[nodiscard]] std::string text() const;
    /// Two decimals at least: `17600.00`, `-300.50`.
    [[nodiscard]] std::string amount_text() const;

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend constexpr Decimal operator-(Decimal a) { return Decimal{-a.units_}; }
    Decimal& operator+=(Decimal other) { return *this = *this + other; }
    friend constexpr auto operator<=>(Decimal, Decimal) = default;

private:
    constexpr explicit Decimal(std::int64_t units) : units_{units} {}
    std::int64_t units_ = 0;
};

} // namespace bpa::amelding
