#pragma once

#include "line/legend.hpp"
#include "line/text.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is paid, held against what a reference agreement would give for the same time.
namespace bpa::line {

/// Why time is held against an agreement.
enum class FloorReason : std::uint8_t {
    own_wage,    ///< the agreement that rules the employment, where a wage of her own is paid
    contract,    ///< the contract names it
    arrangement, ///< a public contract on the arrangement demands it
};
/// Stable identifier used in files: `arrangement`.
[[nodiscard]] std::string_view name_of(FloorReason reason);

/// Knows what an hour gives: a rate, or a share of it where the time counts as a part.
struct FloorPay {
    HourlyRate rate;
    Exact share{1};

    /// Not rounded.
    [[nodiscard]] ExactMoney per_hour() const;
    /// As people read it.
    [[nodiscard]] HourlyRate shown() const { return round_to_rate(per_hour(), Rounding{}); }
    friend bool operator==(const FloorPay&, const FloorPay&) = default;
};

/// Knows one comparison: time of one employment and pay code, with one rate paid and one due.
struct FloorRow {
    std::uint32_t employment = 0; ///< number of the employment, from 1
    FloorReason reason{};
    std::string arrangement; ///< alias; only where a public contract on it demands the agreement
    std::string agreement;   ///< id of the agreement held against
    Text agreement_title;
    std::optional<CitationIndex> demanded_by; ///< the clause of the public contract
    PayCodeIndex code{};
    FloorPay paid; ///< zero: the terms have no such supplement then
    /// What the agreement gives; zero: it has no such supplement then. Empty: it has no confirmed
    /// rate, or asks for a fact that nobody has stated.
    std::optional<FloorPay> reference;
    std::optional<RuleIndex> rule;      ///< of the agreement; of an unknown one where it is known
    std::optional<CitationIndex> basis; ///< of what it gives
    Date first;
    Date last;
    Minutes minutes;

    [[nodiscard]] bool is_unknown() const { return !reference.has_value(); }
    /// Paid less due in an hour, rounded; nothing when it is unknown.
    [[nodiscard]] std::optional<HourlyRate> per_hour() const;
    /// Paid less due for the time, rounded once, from exact rates.
    [[nodiscard]] std::optional<Money> difference() const;
    [[nodiscard]] bool is_below() const;
};

/// Knows what rows come to.
struct FloorTotals {
    Money below; ///< sum of the rows that are below; zero or negative
    Money above; ///< of those that are above
    std::size_t rows = 0;
    std::size_t rows_below = 0;
    std::size_t unknown = 0;

    void add(const FloorRow& row);
};

} // namespace bpa::line
