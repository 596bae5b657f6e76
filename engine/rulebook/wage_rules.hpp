#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Rules of what an hour is worth before any supplement.
namespace bpa::rulebook {

// ---- kind: annual_hours ------------------------------------------------------------------------

/// What a year's hours are used for. One agreement may count them differently for each.
enum class HoursPurpose : std::uint8_t {
    ordinary,         ///< the hour of ordinary pay
    overtime,         ///< the hour that overtime is a share of
    fixed_supplement, ///< what fixed monthly supplements are scaled to
    seniority,        ///< the hours worked that make a year of seniority
};
/// Stable identifier used in files: `fixed_supplement`.
[[nodiscard]] constexpr std::string_view name_of(HoursPurpose purpose) {
    constexpr std::array<std::string_view, 4> names{
        "ordinary", "overtime", "fixed_supplement", "seniority"};
    return names.at(static_cast<std::size_t>(purpose));
}

/// Knows the hours in a year for one weekly norm.
struct AnnualHours {
    std::optional<Minutes> weekly_norm; ///< empty: whatever the norm is
    Exact hours; ///< weeks × the norm, unless the text states a whole number near it
};

/// Knows the hours of a year for one purpose, per weekly norm.
struct AnnualHoursRule {
    line::RuleIndex rule{};
    HoursPurpose purpose = HoursPurpose::ordinary;
    std::optional<Exact> weeks; ///< of a year; empty when the hours depend on no norm
    Dated<std::vector<AnnualHours>> by_norm;
};

// ---- kind: weekly_norm -------------------------------------------------------------------------

/// Knows a norm that each hour at an inconvenient time makes shorter. An hour that is both at night
/// and on a Sunday is credited once, by the higher of the two.
struct NormReduction {
    Minutes from;
    Minutes per_night_hour;
    Minutes per_sunday_hour;
    Minutes at_least; ///< the norm is never shorter
    Minutes at_most;  ///< nor longer
};

/// Knows one case of a rule on weekly norms; what is stated of the roster must be so.
struct NormCase {
    std::optional<bool> evening_or_night;
    std::optional<bool> regular_sundays;
    std::optional<bool> round_the_clock;
    std::variant<Minutes, NormReduction> norm;
};

/// Knows how the weekly norm follows from what the roster is like: the first case that fits.
struct WeeklyNormRule {
    line::RuleIndex rule{};
    Dated<std::vector<NormCase>> cases;
};

// ---- kind: seniority ---------------------------------------------------------------------------

/// From when a step holds whose years are reached on some day.
enum class StepTakesEffect : std::uint8_t { on_day, first_of_month, first_of_next_month };

/// Knows how the terms count years of seniority. What is agreed with one person goes before it.
struct SeniorityRule {
    line::RuleIndex rule{};
    bool by_hours = false; ///< hours worked ÷ hours of a year; otherwise by the calendar
    /// Index into `Rulebook::annual_hours`; with `by_hours`.
    std::optional<std::size_t> annual_hours;
    int credited_years = 0; ///< that everybody begins with
    StepTakesEffect takes_effect = StepTakesEffect::on_day;
    line::CitationIndex citation{};
};

// ---- kind: hourly_wage -------------------------------------------------------------------------

/// Why no source has the pay of a step that is known to be there; empty: its pay is known.
using NotFound = std::optional<line::Text>;

/// Knows one step of a ladder of yearly pay.
struct YearlyStep {
    int years = 0; ///< full years of seniority from which it holds
    Money per_year;
    source::Place place;
    NotFound not_found = {};
};
/// Knows one step of a ladder of hourly pay.
struct HourlyStep {
    int years = 0;
    HourlyRate per_hour;
    source::Place place;
    NotFound not_found = {};
};
/// Knows the yearly pay of one pay step, which the position has, not the seniority.
struct PayStep {
    int number = 0;
    Money per_year;
    source::Place place;
    NotFound not_found = {};
};
/// Knows one step that adds a share of a base.
struct ShareStep {
    int years = 0;
    Percent addition;
    source::Place place;
};
/// Knows a ladder in percent of what 0 years give.
struct BasedLadder {
    std::variant<Money, HourlyRate> base; ///< per year or per hour
    std::vector<ShareStep> steps;         ///< from some year above 0
};
/// One ladder; its kind may change from one entry to the next.
using WageLadder = std::
    variant<std::vector<YearlyStep>, std::vector<HourlyStep>, BasedLadder, std::vector<PayStep>>;

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

// ---- kind: wage_addition -----------------------------------------------------------------------

/// What the steps of an addition are counted in.
enum class AdditionBy : std::uint8_t { none, competence_years, age, seniority };

/// Knows one step of an addition.
struct AdditionStep {
    int years = 0; ///< from which it holds; 0 when it is by nothing
    HourlyRate per_hour;
};

/// Knows kroner per hour in addition to the wage, for every hour that a base rule pays.
struct WageAddition {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Population who;
    AdditionBy by = AdditionBy::none;
    std::vector<std::string> competence; ///< kinds of years that count; empty: all
    /// The day on which the age is taken; empty: the day of the work.
    std::optional<Date> age_on;
    Dated<std::vector<AdditionStep>> steps;
};

// ---- kind: roster_supplement -------------------------------------------------------------------

/// Knows a fixed monthly sum for time inside a supplement's windows as the roster has it on
/// average. It is paid instead of what the supplement gives for the same rostered time.
struct RosterSupplement {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    Population who;
    std::size_t supplement = 0; ///< index into `Rulebook::supplements`
    int weeks = 0;              ///< of the year that the average week is spread over
    /// Index into `Rulebook::annual_hours` of what its rate is scaled to; empty: not scaled.
    std::optional<std::size_t> scaled_to;
    Rounding rounding; ///< of the scaled rate
    line::CitationIndex citation{};
};

} // namespace bpa::rulebook
