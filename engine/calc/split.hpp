#pragma once

#include "facts/facts.hpp"
#include "line/line.hpp"
#include "rulebook/rulebook.hpp"

#include <span>
#include <vector>

namespace bpa::calc {

/// Knows the windows at whose edges shifts are cut.
struct Edges {
    std::span<const rulebook::Window> windows = {};
    /// When they are open, of each rulebook they are of; empty: that is not known beforehand.
    std::span<const rulebook::OpeningHours* const> hours = {};
};

/// Every window of a rulebook, of supplements and of the steps of other rules: their edges are
/// where a rule may begin or cease to apply.
[[nodiscard]] std::vector<rulebook::Window> windows_of(const rulebook::Rulebook& book);

/// Lets a share of a segment be working time. `from` is where the segment begins.
void set_working_share(line::Segment& segment, Instant from, TimeShare share);

/// Splits a shift at midnight, at the edges that windows have on each day, at clock changes, and
/// where a break or call begins or ends. The segments are in order, adjoin, and together last
/// exactly as long as the shift (asserted). Hours really passed count: the night the clock goes
/// back is an hour longer.
[[nodiscard]] std::vector<line::Segment> split(const facts::Shift& shift,
                                               line::ShiftIndex index,
                                               const rulebook::Rules& rules,
                                               const Edges& edges);

/// The same time of day, so many days later.
[[nodiscard]] line::Segment
moved(line::Segment segment, int days, const calendar::DayCalendar& calendar);

/// Cuts the segment an instant lies inside; nothing when it is a boundary or outside. `start` is
/// where the first segment begins.
void cut_at(std::vector<line::Segment>& segments, Instant start, Instant at);

/// Whether a segment lies inside a window. Correct for segments cut at the window's edges.
[[nodiscard]] bool is_inside(const line::Segment& segment,
                             const rulebook::Window& window,
                             const calendar::DayCalendar& calendar);

/// Whether a segment lies between a window's end and what its extension allows. What duty it is,
/// and whether that began before the end, is the caller's to ask. Correct as `is_inside` is.
[[nodiscard]] bool is_in_extension(const line::Segment& segment,
                                   const rulebook::Window& window,
                                   const calendar::DayCalendar& calendar);

} // namespace bpa::calc
