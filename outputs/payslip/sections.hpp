#pragma once

#include "line/result.hpp"
#include "outputs/display/page.hpp"
#include "outputs/display/why.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>

/// The parts of a payslip, in the order in which they are printed.
namespace bpa::outputs::payslip {

/// Knows what every part of one slip may look at.
struct Slip {
    const line::RunHeader& header;
    display::Telling telling;
    std::span<const line::CarriedShift> carried; ///< of this person
};

/// What a line's reason depends on: rate, rule, pay code and times.
using ReasonKey =
    std::tuple<std::optional<line::RateIndex>, line::RuleIndex, line::PayCodeIndex, std::string>;
/// Reasons already put into words and lines. Months repeat themselves, so most are wanted again.
using Reasons = std::map<ReasonKey, std::string>;

void write_head(display::Page& page, const Slip& slip);
void write_employments(display::Page& page, const Slip& slip);
void write_totals(display::Page& page, const Slip& slip);
/// The lines, grouped by pay code, each with its reason. Returns the sum of the subtotals printed.
Money write_lines(display::Page& page, const Slip& slip);
void write_hours(display::Page& page, const Slip& slip);
void write_unpaid(display::Page& page, const Slip& slip);
/// What this version does not compute.
void write_limits(display::Page& page, const Slip& slip);
void write_draft_mark(display::Page& page, const Slip& slip);

} // namespace bpa::outputs::payslip
