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
#include <utility>
#include <variant>
#include <vector>

/// Rules of what comes beside the wage, and how such rules meet.
namespace bpa::rulebook {

// ---- kind: time_supplement ---------------------------------------------------------------------

/// Knows that a window goes on beyond its end with a duty that began before it.
struct WindowExtension {
    DutySet duties = 0;
    ClockTime not_after; ///< on the day the window closes; later time is outside
};

/// Knows a recurring window: days on which it opens, and a clock span that may reach into later
/// days.
struct Window {
    std::uint8_t weekdays = 0;    ///< bit 0 = Monday … bit 6 = Sunday
    std::uint64_t named_days = 0; ///< bit per named day of the calendar
    ClockTime from;
    ClockTime to;
    /// Days from its opening to its closing, when they are more than the clock span says; at most
    /// 14.
    int days_later = 0;
    std::vector<Minutes> norms; ///< only for these weekly norms; empty: for all
    std::optional<WindowExtension> extension;
    source::Place place;

    /// Whether it opens on a day that has these names.
    [[nodiscard]] bool opens_on(Date day, std::uint64_t names) const {
        const auto weekday = static_cast<unsigned>(day.weekday()) - 1u;
        return ((weekdays >> weekday) & 1u) != 0 || (named_days & names) != 0;
    }
    /// From the day it opens to the day it closes; a span over midnight closes on the next.
    [[nodiscard]] int closes_after_days() const {
        return days_later > 0 ? days_later : (to <= from ? 1 : 0);
    }
};

/// Kroner per hour, or a share of the hourly wage.
using RateValue = std::variant<HourlyRate, Percent>;

/// Knows what a rate may turn out to be besides what is paid of it.
struct OpenValue {
    RateValue value; ///< the higher reading
    line::Text reason;
};

/// Knows what a supplement gives from a number of hours or weekends on.
struct SupplementStep {
    std::int64_t from = 0; ///< minutes counted before, or number of the weekend; 0 without a ladder
    RateValue value;
    std::optional<HourlyRate> at_least; ///< with a share: never less
    std::optional<OpenValue> open;      ///< when it is not settled; `value` is certain
    source::Place place;
};

/// Knows what a supplement gives over one stretch of time. The unit may change between entries, and
/// a ladder may begin or end.
struct SupplementRate {
    /// Never empty, ascending from 0; one step without a ladder.
    std::vector<SupplementStep> steps;

    SupplementRate(RateValue value) // NOLINT(google-explicit-constructor): the same thing
        : steps{SupplementStep{.value = std::move(value), .at_least = {}, .open = {}}} {}
    SupplementRate(HourlyRate value) // NOLINT(google-explicit-constructor): likewise
        : SupplementRate{RateValue{value}} {}
    SupplementRate(Percent value) // NOLINT(google-explicit-constructor): likewise
        : SupplementRate{RateValue{value}} {}
    explicit SupplementRate(std::vector<SupplementStep> ladder) : steps{std::move(ladder)} {}
};

/// What the steps of a ladder count, in the calendar year.
enum class LadderBy : std::uint8_t {
    none,
    hours,            ///< time worked inside the rule's windows
    weekends_worked,  ///< weekends with time inside the rule's windows
    weekends_planned, ///< weekends a year that the roster has
};

/// What becomes of a supplement on overtime.
enum class OnOvertime : std::uint8_t {
    as_overtime_rule, ///< what the overtime rule says of supplements
    kept,
    dropped,
    highest, ///< it or what overtime gives beside the hour, whichever is more; a tie is overtime's
};

/// Knows that a supplement may be taken as time off.
struct TimeOff {
    Minutes per_hour;      ///< time off for each hour
    int within_months = 0; ///< from the day it was earned; 0: no limit is stated
};

/// Knows a supplement for time inside its windows.
struct TimeSupplement {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Population who;
    std::vector<Window> windows;
    LadderBy by = LadderBy::none;
    Dated<SupplementRate> rate;
    Rounding rounding;            ///< of the rate, when it is a share
    std::optional<Minutes> block; ///< paid in whole parts of this, the last begun one included
    OnOvertime on_overtime = OnOvertime::as_overtime_rule;
    /// Not paid where another provision gives more than this share of the wage.
    std::optional<Percent> unless_other_above;
    std::optional<TimeOff> time_off; ///< when it may be taken so
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

// ---- kind: sunday_supplement --------------------------------------------------------------------

/// Knows what the terms say of work on Sundays, which the Act on 1 and 17 May asks about.
struct SundaySupplement {
    line::RuleIndex rule{};
    bool is_none = false; ///< settled: Sundays give no supplement
    /// Index into `Rulebook::supplements` of the one that Sundays give.
    std::optional<std::size_t> supplement;
    line::CitationIndex citation{};
};

} // namespace bpa::rulebook
