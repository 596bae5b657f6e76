#pragma once

#include "cards/element.hpp"
#include "facts/tax_card.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::cards {

/// Knows what was answered about one person.
struct PersonAnswer {
    /// National id or D-number, or whatever was asked with when that was wrong; never printed.
    std::string number;
    source::Place place; ///< of the number
    /// Income year; an answer without a card may leave it out.
    std::optional<int> year;
    bool is_replaced = false; ///< a D-number that is no longer in use; the card has a new number
    /// Empty when a replaced number came without a card.
    std::optional<facts::TaxCard> card;
    /// Parts that are not for wages from this employer, as the answer calls them.
    std::vector<std::string> ignored;
};

/// Knows the employer an answer is for, by organisation number or national id.
struct AnsweredEmployer {
    std::string number;
    source::Place place;
};

/// Knows a whole answer, taken at its word: nothing is held against the folder yet.
struct Answer {
    bool has_changes = true; ///< false: nothing has changed since the last request
    std::vector<AnsweredEmployer> employers;
    std::vector<PersonAnswer> persons; ///< in file order
};

/// Reads an answer. Nothing when anything in it cannot be relied on; all is reported.
[[nodiscard]] std::optional<Answer> read_answer(const Element& root,
                                                source::Diagnostics& diagnostics);

} // namespace bpa::cards
