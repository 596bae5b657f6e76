#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// Reads `arrangements.yaml`, ordered by id.
[[nodiscard]] std::vector<Arrangement> read_arrangements(const LoadContext& context,
                                                         const Employer& employer);

/// Holds every municipality against the tables of a year, and gives sub-units and arrangements
/// without an explicit contribution zone the zone of their municipality; an arrangement in its
/// sub-unit's municipality has the sub-unit's.
void settle_municipalities(Facts& facts, int year, const LoadContext& context);

} // namespace bpa::facts
