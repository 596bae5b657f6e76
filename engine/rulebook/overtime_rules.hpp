#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "rulebook/supplement_rules.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Rules of when time becomes overtime and what it gives.
namespace bpa::rulebook {

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

/// What makes overtime beside the day and the week of the law or the norm.
enum class OvertimeTrigger : std::uint8_t {
    full_day, ///< beyond the day's plan, and beyond a full day for who has a part of a position
    roster,   ///< outside the roster
    day_off,  ///< on a day the roster leaves free
    order,    ///< what is beyond the law's limits is overtime; less only when it was ordered
};
/// What supplements give on overtime.
enum class OvertimeSupplements : std::uint8_t {
    kept,    ///< both are paid
    dropped, ///< no supplements for the same minutes
    highest, ///< the addition or the supplements, whichever gives more
};
/// Which hour the addition is a percent of.
enum class OvertimeHour : std::uint8_t {
    ordinary,
    overtime, ///< the year's pay by a divisor of its own
};
/// Which step holds where several do.
enum class OvertimeStepPolicy : std::uint8_t {
    highest, ///< the highest percent
    first,   ///< the first listed
};

/// Knows one step of a ladder of percents, and when it holds: all that is stated must be so.
struct OvertimeStep {
    std::vector<Window> windows;         ///< empty: at any time
    std::optional<Minutes> first_hours;  ///< of the overtime of the day, or of the week
    std::optional<Minutes> before_shift; ///< so long before a planned shift begins
    bool on_day_off = false;             ///< on a day the roster leaves free
    /// On the day before a day of these windows: after the last planned shift that begins on it
    /// has ended; by the window's clock when none does.
    std::vector<Window> eve_of;
    Dated<Percent> percent;
    source::Place place;

    [[nodiscard]] bool asks_for_roster() const {
        return before_shift.has_value() || on_day_off || !eve_of.empty();
    }
};

/// Knows how overtime is rounded when it is settled: to whole units, from so much of one upwards.
struct OvertimeSettlement {
    line::PayCodeIndex pays_as{}; ///< of the difference, of the hour and of the addition
    bool is_by_period = false;    ///< the sum of a pay period; otherwise of each shift
    Minutes unit;
    Minutes up_from; ///< so much of a unit counts as a whole one
    line::CitationIndex citation{};

    /// So much time, rounded.
    [[nodiscard]] Minutes rounded(Minutes time) const {
        const std::int64_t units = time.count() / unit.count();
        const Minutes rest = Minutes::of(time.count() % unit.count());
        return Minutes::of((units + (rest >= up_from && rest > Minutes{} ? 1 : 0)) * unit.count());
    }
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
    std::vector<OvertimeTrigger> triggers;
    Dated<Minutes> full_day;        ///< with the trigger of that name
    bool roster_is_for_all = false; ///< roster and day off also for who has a part of a position
    OvertimeSupplements supplements = OvertimeSupplements::kept;
    OvertimeHour hour = OvertimeHour::ordinary;
    bool may_be_time_off = false;              ///< the hours may be taken as time off
    std::optional<OvertimeSettlement> settled; ///< empty: to the minute
    OvertimeStepPolicy policy = OvertimeStepPolicy::first;
    std::vector<OvertimeStep> steps;
    Dated<Percent> percent; ///< of the hour, where no step holds
    Rounding rounding;      ///< of the rate

    [[nodiscard]] bool has(OvertimeTrigger trigger) const {
        return std::find(triggers.begin(), triggers.end(), trigger) != triggers.end();
    }
    /// Whether some trigger or step asks what was planned.
    [[nodiscard]] bool asks_for_roster() const {
        return has(OvertimeTrigger::roster) || has(OvertimeTrigger::day_off) ||
               has(OvertimeTrigger::full_day) ||
               std::any_of(steps.begin(), steps.end(), [](const OvertimeStep& step) {
                   return step.asks_for_roster();
               });
    }
    /// The percents of a step, from 1; of 0, the rule's own.
    [[nodiscard]] const Dated<Percent>& percent_of(std::size_t step) const {
        return step == 0 ? percent : steps.at(step - 1).percent;
    }
};

} // namespace bpa::rulebook
