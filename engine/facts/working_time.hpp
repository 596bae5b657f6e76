#pragma once

#include "line/legend.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>

/// What agreements and consents say of working time.
namespace bpa::facts {

/// Who made an agreement on averaging of working time.
enum class AveragingParty : std::uint8_t { individual, union_representatives, authority };
/// Knows an agreement on averaging: within it, ordinary hours follow the roster.
struct Averaging {
    AveragingParty party = AveragingParty::individual;
    int weeks = 0; ///< the period averaged over
    Minutes day;   ///< most ordinary hours in 24 hours it allows
    Minutes week;  ///< most ordinary hours in 7 days it allows
    line::CitationIndex citation{};
};

/// Knows what an agreement or a consent allows beyond the law's own limits of working time. What is
/// empty stays the law's.
struct WorkingTimeException {
    AveragingParty party = AveragingParty::union_representatives; ///< never individual
    std::optional<Minutes> rest_day;                              ///< at least, likewise below
    std::optional<Minutes> rest_week;
    std::optional<Minutes> overtime_7_days; ///< at most, likewise below
    std::optional<Minutes> overtime_4_weeks;
    std::optional<Minutes> overtime_26_weeks; ///< of a consent, instead of 52 weeks
    std::optional<Minutes> overtime_52_weeks;
    std::optional<Minutes> total_day;
    line::CitationIndex citation{};
};

} // namespace bpa::facts
