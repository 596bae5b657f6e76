#include "calc/overtime_steps.hpp"

#include "calc/split.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using rulebook::OvertimeStep;
using rulebook::OvertimeTrigger;

/// Knows the planned shifts of the employment that begin on a day.
std::vector<const facts::Shift*> planned_on(const OvertimeShift& of, Date day) {
    const auto& clock = of.rules.clock;
    return of.roster.starting_in(
        of.shift.employment, clock.start_of(day), clock.start_of(day.plus_days(1)));
}

/// Whether the roster has no work of the employment on a day, not even of a night begun before.
bool is_day_off(const OvertimeShift& of, Date day) {
    const auto& clock = of.rules.clock;
    const Instant from = clock.start_of(day);
    const auto before = of.roster.starting_in(
        of.shift.employment, clock.start_of(day.plus_days(-1)), clock.start_of(day.plus_days(1)));
    return std::none_of(
        before.begin(), before.end(), [from](const auto* planned) { return planned->end > from; });
}

bool is_in_some(const line::Segment& segment,
                const std::vector<rulebook::Window>& windows,
                const calendar::DayCalendar& calendar) {
    return std::any_of(windows.begin(), windows.end(), [&](const auto& window) {
        return is_inside(segment, window, calendar);
    });
}

/// Whether a segment lies after the ordinary work of an eve. By the roster when it has work that
/// begins that day, else by the clock of the rule's windows.
bool is_eve_after_work(const OvertimeShift& of,
                       const OvertimeStep& step,
                       std::pair<const line::Segment&, Instant> segment_and_start) {
    const auto& [segment, at] = segment_and_start;
    line::Segment next = moved(segment, 1, of.rules.calendar); // an eve is told by the day after it
    const auto planned = planned_on(of, segment.date);
    if (planned.empty()) {
        return is_in_some(next, step.eve_of, of.rules.calendar);
    }
    const bool is_after = std::all_of(
        planned.begin(), planned.end(), [at](const auto* shift) { return shift->end <= at; });
    next.from = ClockTime::minutes_per_day - 1; // the day alone decides: its last minute
    return is_after && is_in_some(next, step.eve_of, of.rules.calendar);
}

bool is_before_shift(const OvertimeShift& of, Minutes span, Instant at) {
    const Minutes minute = Minutes::of(1); // the end of a span is not in it, and its beginning is
    return !of.roster.starting_in(of.shift.employment, at + minute, at + span + minute).empty();
}

bool is_step_on(const OvertimeShift& of,
                const OvertimeStep& step,
                std::pair<const line::Segment&, Instant> segment_and_start) {
    const auto& [segment, at] = segment_and_start;
    const auto& calendar = of.rules.calendar;
    return (step.windows.empty() || is_in_some(segment, step.windows, calendar)) &&
           (!step.first_hours || segment.overtime_before < *step.first_hours) &&
           (!step.before_shift || is_before_shift(of, *step.before_shift, at)) &&
           (!step.on_day_off || is_day_off(of, segment.date)) &&
           (step.eve_of.empty() || is_eve_after_work(of, step, segment_and_start));
}

/// The percent of a step on a day, for comparing; what has none that day is below all others.
std::optional<Percent> percent_on(const OvertimeShift& of, std::size_t step, Date day) {
    const auto found = of.rule.percent_of(step).on(day);
    return found.entry == nullptr ? std::nullopt : std::optional{found.entry->value};
}

/// The number of the step that holds, from 1; 0 when the rule's own percent does.
std::size_t step_on(const OvertimeShift& of,
                    std::pair<const line::Segment&, Instant> segment_and_start) {
    const Date day = segment_and_start.first.date;
    const bool is_first = of.rule.policy == rulebook::OvertimeStepPolicy::first;
    std::size_t best = 0;
    for (std::size_t i = 0; i < of.rule.steps.size(); ++i) {
        if (!is_step_on(of, of.rule.steps[i], segment_and_start)) {
            continue;
        }
        if (is_first) {
            return i + 1;
        }
        const auto found = percent_on(of, i + 1, day);
        const auto known = percent_on(of, best, day);
        const bool is_more = found && (!known || known->fraction() < found->fraction());
        best =
            best == 0 || is_more ? i + 1 : best; // a step holds instead of the rule's own percent
    }
    return best;
}

/// Cuts at a time of day on every date the segments have.
void cut_at_clock(std::vector<line::Segment>& segments, Instant start, ClockTime clock) {
    Instant at = start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Minutes length = segments[i].minutes;
        const int inside = clock.minutes() - segments[i].from;
        if (inside > 0 && Minutes::of(inside) < length) {
            cut_at(segments, start, at + Minutes::of(inside));
        }
        at = at + segments[i].minutes;
    }
}

void cut_at_first_hours(const OvertimeShift& of,
                        std::vector<line::Segment>& segments,
                        Instant start) {
    Instant at = start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        for (const auto& step : of.rule.steps) {
            const Minutes left = step.first_hours.value_or(Minutes{}) - segments[i].overtime_before;
            if (segments[i].hour_kind != line::HourKind::overtime || left <= Minutes{}) {
                continue;
            }
            const Instant reached = segments[i].working_share.reached(at, left);
            if (reached < at + segments[i].minutes) {
                cut_at(segments, start, reached);
                segments[i + 1].overtime_before = segments[i].overtime_before + left;
            }
        }
        at = at + segments[i].minutes;
    }
}

} // namespace

void cut_at_planned_edges(const OvertimeShift& of, std::vector<line::Segment>& segments) {
    constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);
    const auto& shift = of.shift;
    for (const auto& step : of.rule.steps) {
        for (const auto& window : step.eve_of) {
            cut_at_clock(segments, shift.start, window.from);
            cut_at_clock(segments, shift.start, window.to);
        }
        if (!step.asks_for_roster()) {
            continue;
        }
        const Minutes before = step.before_shift.value_or(Minutes{});
        // A plan of the day before may end in the shift, and one after it begin just later.
        for (const auto* planned : of.roster.starting_in(
                 shift.employment, shift.start + (Minutes{} - day_length), shift.end + before)) {
            cut_at(segments, shift.start, planned->start);
            cut_at(segments, shift.start, planned->end);
            cut_at(segments, shift.start, planned->start + (Minutes{} - before));
        }
    }
}

void mark_unplanned(const OvertimeShift& of, std::vector<line::Segment>& segments) {
    const bool by_roster = of.rule.has(OvertimeTrigger::roster);
    const bool by_day_off = of.rule.has(OvertimeTrigger::day_off);
    for (auto& segment : segments) {
        const bool is_unplanned =
            (by_roster && !segment.is_rostered) || (by_day_off && is_day_off(of, segment.date));
        if (is_unplanned && !segment.working_share.is_nothing()) {
            segment.hour_kind = line::HourKind::overtime;
        }
    }
}

void choose_steps(const OvertimeShift& of, std::vector<line::Segment>& segments, Instant start) {
    if (of.rule.steps.empty()) {
        return;
    }
    cut_at_first_hours(of, segments, start);
    Instant at = start;
    for (auto& segment : segments) {
        if (segment.hour_kind == line::HourKind::overtime) {
            segment.overtime_step = static_cast<std::uint8_t>(step_on(of, {segment, at}));
        }
        at = at + segment.minutes;
    }
}

} // namespace bpa::calc
