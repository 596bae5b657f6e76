#pragma once

#include "calendar/day_calendar.hpp"
#include "calendar/oslo_time.hpp"
#include "line/legend.hpp"
#include "line/result.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/duty_rules.hpp"
#include "rulebook/guarantee_rules.hpp"
#include "rulebook/law.hpp"
#include "rulebook/opening_hours.hpp"
#include "rulebook/overtime_rules.hpp"
#include "rulebook/settlement_rules.hpp"
#include "rulebook/supplement_rules.hpp"
#include "rulebook/trip_rules.hpp"
#include "rulebook/wage_rules.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What a rule is: a closed vocabulary of kinds. Each kind is a plain struct in a header of its
/// family, a loader in `rulebook/load`, a pure function in `calc`, and a section in
/// `docs/reference/rule-kinds.md`.
namespace bpa::rulebook {

// ---- kind: limit -------------------------------------------------------------------------------

enum class LimitMeasure : std::uint8_t { shift_length };

/// Knows a limit of working time. It yields findings, never pay.
struct Limit {
    line::RuleIndex rule{};
    LimitMeasure measure = LimitMeasure::shift_length;
    Dated<Minutes> at_most;
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
    std::optional<WeeklyNormRule> weekly_norm; ///< empty: it is stated for each employment
    std::optional<SeniorityRule> seniority;    ///< empty: by the calendar, or as agreed
    std::vector<HourlyWage> wages;
    std::vector<WageAddition> additions;
    std::vector<RosterSupplement> roster_supplements;
    std::vector<GeneralIncrease> increases;
    std::vector<BackPay> back_pay;
    std::vector<TimeSupplement> supplements;
    std::vector<Conversion> conversions;
    std::vector<ShortNotice> short_notices;
    std::vector<StayAllowance> stay_allowances;
    std::vector<TripModel> trip_models;
    std::vector<Guarantee> guarantees;
    std::vector<CancelledShift> cancelled_shifts;
    std::vector<MealMoney> meal_money;
    std::vector<DayAmount> day_amounts;
    std::optional<Overtime> overtime;        ///< empty: what the law says
    std::optional<SundaySupplement> sundays; ///< empty: nothing settled
    /// Of every window the rulebook has; follows from the rules.
    OpeningHours opening_hours;
    StackingGroup stacking;
    std::optional<line::RuleIndex> stacking_rule; ///< that says so; empty: none is needed
    line::CitationIndex stacking_basis{};
    /// Some rule asks whether time was planned: segments are then cut where planned work begins and
    /// ends (`Segment::is_rostered`).
    bool asks_for_roster = false;
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
