#pragma once

#include "line/legend.hpp"
#include "source/place.hpp"
#include "values/date.hpp"

#include <string>

namespace bpa::facts {

/// Knows an agreement that a public contract on an arrangement demands at least the terms of.
struct DemandedFloor {
    std::string agreement; ///< rulebook id
    DateRange days;
    line::CitationIndex citation{}; ///< the clause of the public contract
    source::Place place;
};

} // namespace bpa::facts
