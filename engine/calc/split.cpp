#include "calc/split.hpp"

#include "calc/may_days.hpp"
#include "values/check.hpp"
#include "values/short_list.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr int minutes_per_day = ClockTime::minutes_per_day;

/// Longer than an ordinary shift needs.
using Instants = ShortList<Instant, 24>;
using ClockTimes = ShortList<int, 24>;

/// Minutes since 1970-01-01 00:00 on the wall clock, for a stretch with one offset.
std::int64_t wall_minutes(Instant instant, int offset_minutes) {
    return instant.minutes() + offset_minutes;
}

/// Knows the names of a date and of the days before it.
class NamedDays {
public:
    NamedDays(Date date, std::uint64_t names, const calendar::DayCalendar& calendar)
        : date_{date}, yesterday_{date.plus_days(-1)}, names_{names},
          names_of_yesterday_{calendar.days_on(yesterday_)}, calendar_{calendar} {}

    /// Whether a window opened so many days before the date.
    [[nodiscard]] bool opened(int days_ago, const rulebook::Window& window) const {
        if (days_ago == 0) {
            return window.opens_on(date_, names_);
        }
        if (days_ago == 1) {
            return window.opens_on(yesterday_, names_of_yesterday_);
        }
        const Date date = date_.plus_days(-days_ago);
        return window.opens_on(date, calendar_.days_on(date));
    }

private:
    Date date_;
    Date yesterday_;
    std::uint64_t names_;
    std::uint64_t names_of_yesterday_;
    const calendar::DayCalendar& calendar_;
};

/// Adds the window edges of one day, in minutes after midnight. A window over midnight
/// opens on its own day and closes on a later one; what it may go on to is an edge too.
void add_edges(Date day,
               const calendar::DayCalendar& calendar,
               std::span<const rulebook::Window> windows,
               ClockTimes& edges) {
    const NamedDays days{day, calendar.days_on(day), calendar};
    for (const auto& window : windows) {
        if (days.opened(0, window)) {
            edges.push_back(window.from.minutes());
        }
        if (days.opened(window.closes_after_days(), window)) {
            edges.push_back(window.to.minutes());
            if (window.extension) {
                edges.push_back(window.extension->not_after.minutes());
            }
        }
    }
}

/// Knows a stretch without clock change, in minutes since 1970-01-01 00:00 on the wall clock.
struct WallStretch {
    std::int64_t first = 0;
    std::int64_t last = 0;
    int offset = 0; ///< minutes east of UTC

    /// Adds what the clock shows inside it.
    void add(std::int64_t at, Instants& into) const {
        if (at > first && at < last) {
            into.push_back(Instant::from_minutes(at - offset));
        }
    }
};

/// Adds the edges of a day for which they have been worked out, midnight among them; false on
/// others.
bool add_known_edges(std::pair<Date, std::int64_t> day_and_midnight,
                     const calendar::DayCalendar& calendar,
                     std::span<const rulebook::OpeningHours* const> hours,
                     std::pair<const WallStretch&, Instants&> stretch_and_into) {
    const auto& [day, midnight] = day_and_midnight;
    const auto& [stretch, into] = stretch_and_into;
    ShortList<std::span<const rulebook::ClockStretch>, 4> known;
    for (const auto* one : hours) {
        known.push_back(one->on(day, calendar));
        if (known.back().empty()) {
            return false;
        }
    }
    for (const auto& stretches : known) {
        for (const auto& edge : stretches) {
            stretch.add(midnight + edge.from, into);
        }
    }
    return !hours.empty();
}

/// Adds the instants inside a stretch without clock change at which the wall clock shows midnight
/// or a window's edge.
void add_wall_cuts(std::pair<Instant, Instant> stretch,
                   const rulebook::Rules& rules,
                   const Edges& of,
                   Instants& into) {
    const int offset = rules.clock.to_wall(stretch.first).offset_minutes;
    const WallStretch wall{
        wall_minutes(stretch.first, offset), wall_minutes(stretch.second, offset), offset};
    // Floor division: days before 1970 count down.
    std::int64_t midnight =
        wall.first - (((wall.first % minutes_per_day) + minutes_per_day) % minutes_per_day);
    for (; midnight < wall.last; midnight += minutes_per_day) {
        const Date day = Date::from_days(static_cast<std::int32_t>(midnight / minutes_per_day));
        ClockTimes edges;
        if (!add_known_edges({day, midnight}, rules.calendar, of.hours, {wall, into})) {
            edges.push_back(0);
            add_edges(day, rules.calendar, of.windows, edges);
        }
        if (is_may_day(rules, day)) { // work is paid as on a Sunday
            add_edges(ordinary_sunday(rules.calendar, day), rules.calendar, of.windows, edges);
        }
        for (const int edge : edges) {
            wall.add(midnight + edge, into);
        }
    }
}

Instants boundaries(const facts::Shift& shift, const rulebook::Rules& rules, const Edges& edges) {
    Instants stretch{shift.start};
    for (const Instant change : rules.clock.changes_between(shift.start, shift.end)) {
        if (change > shift.start) {
            stretch.push_back(change);
        }
    }
    stretch.push_back(shift.end);

    Instants all = stretch;
    for (std::size_t i = 0; i + 1 < stretch.size(); ++i) {
        add_wall_cuts({stretch[i], stretch[i + 1]}, rules, edges, all);
    }
    for (const auto* intervals : {&shift.breaks, &shift.calls}) {
        if (intervals->empty()) {
            continue;
        }
        for (const auto& interval : *intervals) {
            all.push_back(interval.start);
            all.push_back(interval.end);
        }
    }
    std::sort(all.begin(), all.end());
    all.cut(std::unique(all.begin(), all.end()));
    return all;
}

bool covers(const facts::Intervals& intervals, Instant at) {
    return !intervals.empty() &&
           std::any_of(intervals.begin(), intervals.end(), [at](const facts::Interval& interval) {
               return interval.start <= at && at < interval.end;
           });
}

line::Segment
make_segment(const facts::Shift& shift, const rulebook::Rules& rules, Instant from, Instant to) {
    const auto wall = rules.clock.to_wall(from);
    const auto& duty = rules.legend.at(shift.duty);
    line::Segment segment;
    segment.date = wall.date;
    segment.from = wall.minutes;
    segment.minutes = to - from;
    segment.to = static_cast<std::int16_t>(wall.minutes + segment.minutes.count());
    BPA_CHECK(segment.to <= minutes_per_day);
    segment.offset_minutes = wall.offset_minutes;
    segment.duty = shift.duty;
    segment.day_mask = rules.calendar.days_on(wall.date);
    segment.is_break = covers(shift.breaks, from);
    segment.is_call = covers(shift.calls, from);
    if (segment.is_break) {
        segment.working_share = TimeShare::nothing();
    } else {
        segment.on_duty = segment.minutes;
        // A call is active work, whatever it is called from.
        set_working_share(segment, from, segment.is_call ? TimeShare{} : duty.working_time);
        segment.decision = segment.is_call || duty.counts_on_decision ? segment.minutes : Minutes{};
    }
    return segment;
}

/// A segment is wholly one kind of time, so each count is its length or nothing; but for working
/// time, which may be a share. `from` is where the segment begins.
void set_length(line::Segment& segment, Instant from, Minutes length) {
    const auto scale = [length](Minutes& count) { count = count == Minutes{} ? count : length; };
    segment.minutes = length;
    segment.to = static_cast<std::int16_t>(segment.from + length.count());
    scale(segment.on_duty);
    scale(segment.decision);
    set_working_share(segment, from, segment.working_share);
}

} // namespace

std::vector<rulebook::Window> windows_of(const rulebook::Rulebook& book) {
    std::vector<rulebook::Window> windows;
    for (const auto& supplement : book.supplements) {
        windows.insert(windows.end(), supplement.windows.begin(), supplement.windows.end());
    }
    if (book.overtime) {
        for (const auto& step : book.overtime->steps) {
            windows.insert(windows.end(), step.windows.begin(), step.windows.end());
        }
    }
    for (const auto& notice : book.short_notices) {
        for (const auto& step : notice.steps) {
            windows.insert(windows.end(), step.windows.begin(), step.windows.end());
        }
    }
    return windows;
}

void set_working_share(line::Segment& segment, Instant from, TimeShare share) {
    segment.working_share = share;
    segment.working_time = share.counted(from, from + segment.minutes);
}

std::vector<line::Segment> split(const facts::Shift& shift,
                                 line::ShiftIndex index,
                                 const rulebook::Rules& rules,
                                 const Edges& edges) {
    BPA_CHECK(shift.start < shift.end);
    const auto at = boundaries(shift, rules, edges);
    std::vector<line::Segment> segments;
    segments.reserve(at.size() - 1);
    Minutes classified;
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
        segments.push_back(make_segment(shift, rules, at[i], at[i + 1]));
        segments.back().shift = index;
        classified += segments.back().minutes;
    }
    BPA_CHECK(classified == shift.end - shift.start);
    return segments;
}

line::Segment moved(line::Segment segment, int days, const calendar::DayCalendar& calendar) {
    segment.date = segment.date.plus_days(days);
    segment.day_mask = calendar.days_on(segment.date);
    return segment;
}

void cut_at(std::vector<line::Segment>& segments, Instant start, Instant at) {
    Instant from = start;
    for (auto segment = segments.begin(); segment != segments.end(); ++segment) {
        const Instant to = from + segment->minutes;
        if (from < at && at < to) {
            line::Segment rest = *segment;
            set_length(*segment, from, at - from);
            rest.from = segment->to;
            set_length(rest, at, to - at);
            segments.insert(segment + 1, rest);
            return;
        }
        from = to;
    }
}

bool is_inside(const line::Segment& segment,
               const rulebook::Window& window,
               const calendar::DayCalendar& calendar) {
    const int from = window.from.minutes();
    const int to = window.to.minutes();
    const int closes_after = window.closes_after_days();
    if (closes_after == 0) {
        return from <= segment.from && segment.from < to &&
               window.opens_on(segment.date, segment.day_mask);
    }
    if (segment.from >= from && window.opens_on(segment.date, segment.day_mask)) {
        return true;
    }
    if (closes_after == 1 && segment.from >= to) {
        return false;
    }
    const NamedDays days{segment.date, segment.day_mask, calendar};
    for (int ago = 1; ago < closes_after; ++ago) {
        if (days.opened(ago, window)) {
            return true;
        }
    }
    return segment.from < to && days.opened(closes_after, window);
}

bool is_in_extension(const line::Segment& segment,
                     const rulebook::Window& window,
                     const calendar::DayCalendar& calendar) {
    return window.extension && segment.from >= window.to.minutes() &&
           segment.from < window.extension->not_after.minutes() &&
           NamedDays{segment.date, segment.day_mask, calendar}.opened(window.closes_after_days(),
                                                                      window);
}

} // namespace bpa::calc
