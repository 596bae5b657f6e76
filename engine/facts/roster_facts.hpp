#pragma once

#include "line/legend.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>
#include <string>

/// What terms may ask of an employment beside its hours: the roster, education and experience.
namespace bpa::facts {

/// Knows what the roster of an employment is like, where the weekly norm follows from it. What is
/// empty is not stated.
struct RosterFacts {
    std::optional<bool> evening_or_night;
    std::optional<bool> regular_sundays;
    std::optional<bool> round_the_clock;
    /// On average in a week.
    std::optional<Minutes> night_hours;
    std::optional<Minutes> sunday_hours;
    std::optional<Minutes> sunday_night_hours; ///< of both, those that are in both
    line::CitationIndex citation{};
};

/// Knows whole years of education or experience; a later entry of the same kind goes before it.
struct Competence {
    std::string kind; ///< as the terms name it
    int years = 0;
    Date from;
    line::CitationIndex citation{};
    source::Place place;
};

/// Knows the time inside a supplement's windows that the roster has, where a fixed monthly sum pays
/// it.
struct FixedSupplement {
    line::RuleIndex rule{}; ///< the one that pays the sum
    DateRange days;
    Minutes hours; ///< in a whole period of the roster
    int weeks = 1; ///< of that period
    line::CitationIndex citation{};
    source::Place place;
};

} // namespace bpa::facts
