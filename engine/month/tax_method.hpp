#pragma once

#include "month/month.hpp"
#include "tax/tables.hpp"

#include <optional>
#include <variant>

/// How tax is withheld from somebody's pay on the day of payment, as her card and the law have it.
namespace bpa::month {

/// By a table what is pay for the period, by the card's percent what no table is for.
struct ByTable {
    tax::Table table;
    int year = 0; ///< whose tables
    std::optional<Percent> percent;
    source::Place place;
};
/// By the card's percent.
struct ByPercent {
    Percent percent;
    source::Place place;
};
/// Nothing, up to a limit when there is one.
struct ByExemption {
    std::optional<Money> limit; ///< in the income year, at this employer
    int year = 0;
    source::Place place;
};
/// A percent of everything, which is the final tax (kildeskatt på lønn).
struct AtSource {
    Percent percent;
    source::Place place;
};
/// The share the law orders.
struct WithoutCard {
    Percent percent;
    line::CitationIndex basis{};
    bool is_provisional = false;
    bool lacks_part = false; ///< there is a card, without a part for this employer
    bool is_stated = false;  ///< somebody asked, and was told that there is none
    source::Place place;     ///< of the card, or of the person who has none
};
/// Nothing: the administration has said so.
struct NotLiable {};
using TaxMethod = std::variant<ByTable, ByPercent, ByExemption, AtSource, WithoutCard, NotLiable>;

/// Why tax was withheld without the card of the year; names the account it is kept under until the
/// card is there.
enum class Uncarded : std::uint8_t { no, none, last_year };

/// Knows how tax is withheld, and from what it may not be.
struct TaxChoice {
    TaxMethod method;
    /// Twelve months of withholding: neither holiday pay nor half of a month before Christmas is
    /// left free.
    bool is_whole_year = false;
    Uncarded uncarded = Uncarded::no;
};

/// The choice on the day of payment, and the head of what the payslip says of the card. Nothing
/// after reporting a problem of the person: `calc/tax-card-year`, `calc/tax-card-invalid`,
/// `calc/tax-svalbard`, `calc/tax-table-unknown`. Adds the finding
/// `last-years-card`.
[[nodiscard]] std::optional<TaxChoice> choose_method(PersonMonth& month);

} // namespace bpa::month
