#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Rules of what an hour is worth before any supplement.
namespace bpa::rulebook {

// ---- kind: annual_hours ------------------------------------------------------------------------

/// Knows the hours in a year's pay for one weekly norm: 52 × the norm.
struct AnnualHours {
    Minutes weekly_norm;
    Exact hours; ///< 1950, 1846, 1747.2
};

/// Knows the divisors from a year's pay to an hour's, per weekly norm.
struct AnnualHoursRule {
    line::RuleIndex rule{};
    Dated<std::vector<AnnualHours>> by_norm;
};

// ---- kind: hourly_wage -------------------------------------------------------------------------

/// Knows one step of a ladder of yearly pay.
struct YearlyStep {
    int years = 0; ///< full years of seniority from which it holds
    Money per_year;
    source::Place place;
};
/// Knows one step of a ladder of hourly pay.
struct HourlyStep {
    int years = 0;
    HourlyRate per_hour;
    source::Place place;
};
/// One ladder; its kind may change from one entry to the next.
using WageLadder = std::variant<std::vector<YearlyStep>, std::vector<HourlyStep>>;

/// Knows the base pay of an hour: a ladder by seniority, or the employment's own wage.
struct HourlyWage {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Population who;
    /// Ladder; empty entries when the wage is always the employment's own.
    Dated<WageLadder> ladder;
    /// Index into `Rulebook::annual_hours`; needed when a ladder is per year.
    std::optional<std::size_t> annual_hours;
    /// How the hourly rate is rounded, and who says so.
    Rounding rounding;
    line::CitationIndex rounding_basis{};
    /// Whether an employment may have a wage of its own under this rule.
    bool own_wage_allowed = false;
};

} // namespace bpa::rulebook
