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

/// Rules of what comes beside the wage, and how such rules meet.
namespace bpa::rulebook {

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
