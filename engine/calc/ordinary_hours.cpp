#include "calc/ordinary_hours.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);
constexpr int days_per_week = 7;

} // namespace

Minutes part_of(Minutes time, const Percent& share) {
    return whole_minutes(ExactMinutes::of_minutes(Exact{time.count()} * share.fraction()));
}

Minutes whole_minutes(const ExactMinutes& time) {
    const Exact& minutes = time.minutes();
    return Minutes::of(static_cast<std::int64_t>(minutes.numerator() / minutes.denominator()));
}

Date monday_of(Date day) {
    return day.plus_days(1 - static_cast<int>(day.weekday()));
}

Week week_of(Date day, const calendar::OsloTime& clock) {
    const Date monday = monday_of(day);
    return {monday, {clock.start_of(monday), clock.start_of(monday.plus_days(days_per_week))}};
}

Window OrdinaryHours::day_at(Instant at) const {
    if (limits_.counted_from == rulebook::OvertimeDay::midnight) {
        const Date date = clock_.to_wall(at).date;
        return {clock_.start_of(date), clock_.start_of(date.plus_days(1))};
    }
    const Instant start = day_start(running_, at);
    return {start, start + day_length};
}

/// Ordinary minutes before this one, of this shift too; passive ones of the whole shift.
OrdinaryAndPassive OrdinaryHours::had_in(const Window& window, std::optional<Had>& known) const {
    if (!known || !(known->window == window)) {
        known = Had{window, log_.totals(window)};
        known->time.passive += sum(whole_->pieces, WorkKind::passive, window);
    }
    auto had = known->time;
    had.ordinary += sum(done_, WorkKind::ordinary, window);
    return had;
}

Minutes OrdinaryHours::extension(Minutes passive, Minutes most) const {
    return passive == Minutes{} ? Minutes{}
                                : std::min(most, part_of(passive, limits_.passive_share));
}

Minutes OrdinaryHours::planned_in(const Window& window) const {
    Minutes planned = plan_.roster.total(WorkKind::all, window) +
                      log_.total_started_before(plan_.known_from, WorkKind::ordinary, window);
    if (whole_->start < plan_.known_from) {
        planned += sum(whole_->pieces, WorkKind::all, window);
    }
    return planned;
}

OrdinaryLeft OrdinaryHours::left_at(const Window& day, const Week& week) {
    const auto by_day = had_in(day, day_);
    const auto by_week = had_in(week.time, week_);
    Minutes day_limit = limits_.day + extension(by_day.passive, limits_.passive_day);
    const Minutes extended = limits_.week + extension(by_week.passive, limits_.passive_week);
    Minutes week_limit = std::max(limits_.week, std::min(extended, limits_.passive_total));
    if (limits_.averaging != nullptr) {
        day_limit = std::max(day_limit, std::min(limits_.averaging->day, planned_in(day)));
        week_limit = std::max(week_limit, std::min(limits_.averaging->week, planned_in(week.time)));
    }
    if (limits_.least_planned) {
        day_limit = std::min(day_limit, std::max(*limits_.least_planned, planned_in(day)));
    }
    const Minutes of_day = day_limit - by_day.ordinary;
    const Minutes of_week = week_limit - by_week.ordinary;
    return of_week < of_day ? OrdinaryLeft{of_week, week_limit, true}
                            : OrdinaryLeft{of_day, day_limit, false};
}

/// What the same 24 hours, or the same week, had of overtime before a part of it.
Minutes OrdinaryHours::overtime_before(const Piece& part, const Week& week) const {
    const WorkKind kind =
        part.is_week_full ? WorkKind::overtime_of_week : WorkKind::overtime_of_day;
    Window window = part.is_week_full ? week.time : day_at(part.start);
    window.until = part.start;
    return log_.total(kind, window) + sum(done_, kind, window);
}

void OrdinaryHours::add(Piece part, const Week& week) {
    if (part.is_overtime && limits_.counts_overtime) {
        part.overtime_before = overtime_before(part, week);
    }
    done_.push_back(part);
}

void OrdinaryHours::divide_piece(const Piece& piece) {
    Instant at = piece.start;
    while (at < piece.end()) {
        const Window day = day_at(at);
        const Week week = week_at(at);
        Instant until = std::min({piece.end(), day.until, week.time.until});
        Piece part = piece;
        part.start = at;
        if (!piece.is_overtime) { // what is, is so whatever is left of the limits
            const OrdinaryLeft ordinary = left_at(day, week);
            part.is_overtime = ordinary.left <= Minutes{};
            if (part.is_overtime) {
                part.full_limit = ordinary.limit;
                part.is_week_full = ordinary.is_of_week;
            } else {
                until = std::min(until, piece.share.reached(at, ordinary.left));
            }
        }
        part.length = until - at;
        add(part, week);
        at = until;
    }
}

bool OrdinaryHours::has_room(const Work& whole) {
    if (whole.pieces.empty()) {
        return true;
    }
    running_ = log_.running_into(whole);
    const Instant from = whole.pieces.front().start;
    const Window day = day_at(from);
    const Window week = week_at(from).time;
    const bool is_marked = std::any_of(whole.pieces.begin(),
                                       whole.pieces.end(),
                                       [](const Piece& piece) { return piece.is_overtime; });
    if (is_marked || limits_.least_planned ||
        whole.pieces.back().end() > std::min(day.until, week.until)) {
        return false;
    }
    const Minutes counted = sum(whole.pieces, WorkKind::all, day);
    return log_.total(WorkKind::ordinary, day) + counted < limits_.day &&
           log_.total(WorkKind::ordinary, week) + counted < limits_.week;
}

Work OrdinaryHours::divide(const Work& whole) {
    whole_ = &whole;
    day_.reset();
    week_.reset();
    running_ = log_.running_into(whole);
    done_.clear();
    for (const auto& piece : whole.pieces) {
        divide_piece(piece);
    }
    return {.start = whole.start,
            .end = whole.end,
            .pieces = std::move(done_),
            .employment = whole.employment,
            .is_new = whole.is_new,
            .place = whole.place};
}

} // namespace bpa::calc
