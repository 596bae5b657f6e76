#pragma once

#include "cards/fields.hpp"
#include "facts/tax_card.hpp"

#include <string>
#include <vector>

namespace bpa::cards {

/// Reads the parts of a card, `forskuddstrekk`, that are for wages; of others the name is put into
/// `ignored`.
void read_parts(const std::vector<const Element*>& parts,
                facts::TaxCard& card,
                std::vector<std::string>& ignored,
                source::Diagnostics& diagnostics);

} // namespace bpa::cards
