#pragma once

#include "calc/roster.hpp"
#include "facts/facts.hpp"
#include "line/line.hpp"
#include "rulebook/rulebook.hpp"

#include <vector>

namespace bpa::calc {

/// Knows a shift whose overtime is held against a rule of its terms.
struct OvertimeShift {
    const facts::Shift& shift;
    const rulebook::Overtime& rule;
    const Roster& roster;
    const rulebook::Rules& rules;
};

/// Cuts segments where what was planned makes a step of the rule begin or cease to hold: the end of
/// the day's ordinary work on an eve, so long before a planned shift.
void cut_at_planned_edges(const OvertimeShift& of, std::vector<line::Segment>& segments);

/// Makes overtime of the working time that lies outside the roster, or on a day that it leaves
/// free, where the rule says so. Correct for segments cut at the roster's edges.
void mark_unplanned(const OvertimeShift& of, std::vector<line::Segment>& segments);

/// Sets `overtime_step` of the segments of overtime, and cuts those in which the first hours of
/// overtime end. Correct for segments cut at planned edges and at the edges of the rule's windows.
/// The segments are those the rule is for, from `start` on.
void choose_steps(const OvertimeShift& of, std::vector<line::Segment>& segments, Instant start);

} // namespace bpa::calc
