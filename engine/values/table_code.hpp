#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bpa {

/// How long the pay period is that a tax table is for.
enum class TaxPeriod : std::uint8_t {
    month,
    fourteen_days,
    week,
    four_days,
    three_days,
    two_days,
    one_day,
};
/// As files write them, in the order of the type.
inline constexpr std::array<std::string_view, 7> tax_periods{
    "month", "14days", "week", "4days", "3days", "2days", "1day"};
/// Stable identifier used in files: `14days`.
[[nodiscard]] constexpr std::string_view name_of(TaxPeriod period) {
    return tax_periods.at(static_cast<std::size_t>(period));
}

/// Knows the code of a tax table as a tax card writes it: four digits, and in 2024 a `P` behind
/// them for the tables of pensioners. Whether a year has such a table is for the year's rules.
class TableCode {
public:
    TableCode() = default;

    /// `8010`, `0100`, `7100P`; nothing for anything else.
    [[nodiscard]] static std::optional<TableCode> parse(std::string_view text);

    /// 0..9999.
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] bool is_pensioner() const { return is_pensioner_; }
    /// As the card writes it: always four digits.
    [[nodiscard]] std::string text() const;

    friend auto operator<=>(const TableCode&, const TableCode&) = default;

private:
    std::int16_t number_ = 0;
    bool is_pensioner_ = false;
};

} // namespace bpa
