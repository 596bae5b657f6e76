#pragma once

#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"
#include "values/table_code.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the tax administration has said of somebody's tax. Plain values; the loaders have checked
/// them.
namespace bpa::facts {

/// What was answered when the card was asked for.
enum class CardResult : std::uint8_t {
    card,                        ///< there is a card
    none,                        ///< none exists
    not_liable,                  ///< no tax is to be withheld
    invalid_organisation_number, ///< nothing can be withheld by this answer: the data are wrong
    invalid_national_id,         ///< likewise
    work_permit,                 ///< the right to work must be settled first
};
/// Stable identifier used in files: `not_liable`.
[[nodiscard]] std::string_view name_of(CardResult result);

/// Which employer a part of a card is for (trekkode).
enum class CardUse : std::uint8_t {
    main_employer,           ///< loennFraHovedarbeidsgiver
    other_employer,          ///< loennFraBiarbeidsgiver
    insurance_only,          ///< loennKunTrygdeavgiftTilUtenlandskBorger
    insurance_only_commuter, ///< loennKunTrygdeavgiftTilUtenlandskBorgerSomGrensegjenger
};
/// Stable identifier used in files: `other_employer`.
[[nodiscard]] std::string_view name_of(CardUse use);

/// What this employer is to somebody who may have several.
enum class EmployerRole : std::uint8_t { unknown, main, other };
/// Stable identifier used in files: `unknown`.
[[nodiscard]] std::string_view name_of(EmployerRole role);

/// Knows one part of a card: a table with a percent for pay outside the period, a percent alone, or
/// exemption.
struct CardPart {
    CardUse use = CardUse::main_employer;
    std::optional<TableCode> table;
    std::optional<Percent> percent;
    std::optional<Exact> months; ///< of withholding in a year: 10.5 or 12; empty when not said
    bool is_exempt = false;
    std::optional<Money> exempt_up_to; ///< this employer's part; empty: without limit
    source::Place place;
};

/// Knows a tax card as it was fetched, and what was answered when there is none.
struct TaxCard {
    int year = 0; ///< income year it is for
    CardResult result = CardResult::card;
    std::string id;             ///< the administration's own; empty when not stated
    std::optional<Date> issued; ///< likewise
    std::vector<CardPart> parts;
    bool is_paye = false;        ///< tax at source on wages (kildeskatt på lønn)
    bool is_svalbard = false;    ///< stays on Svalbard: other rules than these
    bool is_action_zone = false; ///< lives in Finnmark or Nord-Troms; the card already counts it
    /// What this employer was said to be with the card itself; the person's own history otherwise.
    std::optional<EmployerRole> role;
    source::Place place;

    /// The part for a use; null when the card has none.
    [[nodiscard]] const CardPart* part_for(CardUse use) const;
};

} // namespace bpa::facts
