#pragma once

#include "calendar/day_calendar.hpp"
#include "calendar/oslo_time.hpp"
#include "line/legend.hpp"
#include "line/result.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/law.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// What a rule is: a closed vocabulary of kinds. Each kind is a plain struct here, a loader in
/// `rulebook/load`, a pure function in `calc`, and a page in `docs/reference/rule-kinds.md`.
namespace bpa::rulebook {

/// Set of duties a rule is for; bit per `line::DutyIndex`.
using DutySet = std::uint64_t;
[[nodiscard]] inline bool has_duty(DutySet set, line::DutyIndex duty) {
    return ((set >> static_cast<unsigned>(duty)) & 1u) != 0;
}

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

// ---- kind: time_supplement ---------------------------------------------------------------------

/// Knows a recurring window: days, and a clock span that may cross midnight (then it belongs to the
/// day on which it opens).
struct Window {
    std::uint8_t weekdays = 0;    ///< bit 0 = Monday … bit 6 = Sunday
    std::uint64_t named_days = 0; ///< bit per named day of the calendar
    ClockTime from;
    ClockTime to;
    source::Place place;
    [[nodiscard]] bool crosses_midnight() const { return to <= from; }
};

/// Kroner per hour, or a share of the hourly wage. The unit may change between entries.
using SupplementRate = std::variant<HourlyRate, Percent>;

/// Knows a supplement for time inside its windows.
struct TimeSupplement {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    std::optional<bool> for_rota; ///< only those who (do not) work a rota; empty: everybody
    std::vector<Window> windows;
    Dated<SupplementRate> rate;
    Rounding rounding; ///< of the rate, when it is a share
};

// ---- kind: stacking ----------------------------------------------------------------------------

/// How supplements of one group meet on the same minute.
enum class StackingPolicy : std::uint8_t {
    sum,     ///< all are paid
    highest, ///< the one with the highest rate per hour; the first listed on a tie
    first,   ///< the first listed that applies
};

/// Knows a group of supplements and groups, and how they meet.
struct StackingGroup {
    StackingPolicy policy = StackingPolicy::sum;
    /// A member is a supplement (index into `Rulebook::supplements`) or a nested group.
    std::vector<std::variant<std::size_t, std::unique_ptr<StackingGroup>>> members;
    source::Place place;
};

// ---- kind: conversion --------------------------------------------------------------------------

/// Whether each call to active work begins its own blocks, or joins those still running.
enum class CallBlocks : std::uint8_t { per_call, merged };
/// What is held against the share from which all of the duty is paid as active.
enum class ActiveMeasure : std::uint8_t { raw, blocks };
/// Where on the clock converted time is deemed to lie, for supplements: the same share of every
/// part of the duty, or its beginning.
enum class ConvertedPosition : std::uint8_t { proportional, start };

/// Knows the figures of a conversion.
struct ConversionTerms {
    Minutes paid_per_hour;             ///< minutes paid for an hour of the duty
    std::optional<Minutes> call_block; ///< paid in addition for each block begun of a call
    std::optional<Percent> all_active; ///< active share from which all is paid as active
};

/// Knows a duty that is paid as a share of another, with calls to active work inside it.
struct Conversion {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    line::PayCodeIndex calls_pay_as{};
    DutySet duties = 0;
    line::DutyIndex as_duty{}; ///< whose wage and supplements it is a share of
    CallBlocks blocks = CallBlocks::per_call;
    ActiveMeasure active_measure = ActiveMeasure::raw;
    ConvertedPosition position = ConvertedPosition::proportional;
    Dated<ConversionTerms> terms;
};

// ---- kind: limit -------------------------------------------------------------------------------

enum class LimitMeasure : std::uint8_t { shift_length };

/// Knows a limit of working time. It yields findings, never pay.
struct Limit {
    line::RuleIndex rule{};
    LimitMeasure measure = LimitMeasure::shift_length;
    Dated<Minutes> at_most;
};

// ---- kind: overtime ----------------------------------------------------------------------------

/// Which week overtime begins after.
enum class OvertimeWeek : std::uint8_t {
    statutory, ///< the Act's or the regulation's, as stated for the employment
    norm,      ///< the employment's weekly norm
};
/// Where the 24 hours of the daily limit begin.
enum class OvertimeDay : std::uint8_t {
    first_shift, ///< when a shift begins outside the 24 hours before
    midnight,
};

/// Knows when time becomes overtime and what it gives. No hour counts both by day and by week: the
/// week sums what the day leaves ordinary. Overtime is borne by the arrangement of the shift that
/// passes the limit.
struct Overtime {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};            ///< the supplement
    line::PayCodeIndex additional_pays_as{}; ///< additional hours of who has a monthly salary
    OvertimeWeek week = OvertimeWeek::statutory;
    OvertimeDay day = OvertimeDay::first_shift;
    bool drops_supplements = false; ///< no supplements for the same minutes
    Dated<Percent> percent;         ///< of the hourly wage
    Rounding rounding;              ///< of the rate
};

// ---- kind: sunday_supplement --------------------------------------------------------------------

/// Knows what the terms say of work on Sundays, which the Act on 1 and 17 May asks about.
struct SundaySupplement {
    line::RuleIndex rule{};
    bool is_none = false; ///< settled: Sundays give no supplement
    /// Index into `Rulebook::supplements` of the one that Sundays give.
    std::optional<std::size_t> supplement;
    line::CitationIndex citation{};
};

// ---- the resolved rulebook ---------------------------------------------------------------------

/// Knows the terms of an employment after inheritance: flat, dated, cited.
struct Rulebook {
    std::string id; ///< `virke-bpa`, or `contracts/standard`
    line::Text title;
    bool is_contract = false;
    source::Place place;
    std::optional<std::string> reference_agreement; ///< for the floor check

    std::vector<AnnualHoursRule> annual_hours;
    std::vector<HourlyWage> wages;
    std::vector<TimeSupplement> supplements;
    std::vector<Conversion> conversions;
    std::optional<Overtime> overtime;        ///< empty: what the law says
    std::optional<SundaySupplement> sundays; ///< empty: nothing settled
    StackingGroup stacking;
    line::CitationIndex stacking_basis{};
    std::vector<line::OptionUse> options;
};

/// Knows a municipality and its contribution zone in a year. A split municipality has no zone of
/// its own: the employer must state it per sub-unit.
struct Municipality {
    std::string number;
    std::string name;
    std::optional<std::string> zone;
};

/// Knows everything loaded from `rules/` and from the employer's contracts.
struct Rules {
    line::Legend legend;
    calendar::DayCalendar calendar;
    std::vector<line::Text> day_names;              ///< of `calendar.named_days()`
    std::vector<line::CitationIndex> day_citations; ///< likewise
    calendar::OsloTime clock;
    std::vector<Limit> limits;
    Law law;
    /// By id; a contract's id starts with `contracts/`.
    std::map<std::string, Rulebook> rulebooks;
    /// By year, then number.
    std::map<int, std::map<std::string, Municipality>> municipalities;
};

} // namespace bpa::rulebook
