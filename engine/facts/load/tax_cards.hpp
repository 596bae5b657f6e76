#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// Knows whose card is read, and where problems go.
struct CardFrame {
    std::string_view person; ///< alias
    source::Diagnostics& diagnostics;
};

/// What this employer was to a person, from a day: `main_employer` of an assistant.
[[nodiscard]] std::vector<FromDate<EmployerRole>>
read_employer_roles(const yaml::Node* list, source::Diagnostics& diagnostics);

/// The cards typed by hand on an assistant, each with the one part this employer uses. A card that
/// does not say what the employer is follows `roles` on the day the card begins.
[[nodiscard]] std::vector<FromDate<TaxCard>>
read_tax_cards(const yaml::MappingReader& assistant,
               const std::vector<FromDate<EmployerRole>>& roles,
               const CardFrame& frame);

/// What both ways of writing a card begin with: year, id, day of issue, answer. Nothing when the
/// year cannot be read or the card would be used before it was issued (reported).
[[nodiscard]] std::optional<TaxCard> read_card_head(const yaml::MappingReader& reader,
                                                    source::Diagnostics& diagnostics);
/// The part of a card for a use: table, percentage or exemption.
[[nodiscard]] CardPart
read_card_part(const yaml::MappingReader& reader, CardUse use, const CardFrame& frame);

/// Reads `tax-cards/<year>.yaml` of two years, that of payment and the one before, whose cards are
/// used in January, and puts each card with its assistant, in order of day. Assistants must be in
/// their final order.
void read_fetched_cards(Facts& facts, int year_of_payment, const LoadContext& context);

} // namespace bpa::facts
