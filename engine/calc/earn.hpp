#pragma once

#include "calc/convert.hpp"
#include "calc/rates.hpp"
#include "calc/stretches.hpp"
#include "calc/terms.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace bpa::calc {

/// Knows time off that a supplement is taken as.
struct TimeOffEarned {
    const rulebook::TimeSupplement* rule = nullptr;
    Date earned_on;
    ExactMinutes time;
};

/// Knows what one shift earns.
struct Earned {
    std::optional<ConversionPlan> conversion; ///< when its duty is converted
    std::vector<TimeOffEarned> time_off = {};
    /// Hours of overtime that are kept as time off instead of paid, by the rule of overtime.
    std::map<line::RuleIndex, ExactMinutes> kept_hours = {};
};

/// Knows whose shift is priced, and with what.
struct ShiftWork {
    const facts::Shift& shift;
    const facts::Employment& employment;
    const facts::Employer& employer;
    const Terms& terms;
    RateBook& rates;
    const Stretches& stretches; ///< what the shift may adjoin
    bool has_roster = false; ///< the employment has one for the shift's period; where a rule asks
    const Counting* counting = nullptr; ///< what ladders have counted
};

/// Prices one shift's segments: base pay on every minute that is no break and that no monthly
/// salary pays, overtime, and the supplements. Sets `Segment::paid`. One line per rule, pay code
/// and rate; each line is rounded once, to the øre, half up, which is the convention for pay lines
/// where no text orders otherwise.
///
/// Adds the lines in order of pay code number, rule, rate; returns what else it earns, or the first
/// thing that has no rate.
[[nodiscard]] Price<Earned> earn(std::span<line::Segment> segments,
                                 line::SegmentIndex first_segment,
                                 const ShiftWork& work,
                                 const rulebook::Rules& rules,
                                 std::vector<line::Line>& lines);

} // namespace bpa::calc
