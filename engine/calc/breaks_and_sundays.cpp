#include "calc/ordinary_hours.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/time_limits.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);
constexpr int days_per_week = 7;

/// Whether it is work to take a break from. Passive duty and stand-by are mostly rest as it is, so
/// they neither call for a break nor make the day longer; a call does.
bool is_active(const Piece& piece) {
    return !piece.is_passive && piece.share.is_all();
}

/// Whether some of a work that counts in full lies inside a window.
bool reaches_into(const Work& work, const Window& window) {
    return std::any_of(work.pieces.begin(), work.pieces.end(), [&](const Piece& piece) {
        return piece.share.is_all() && piece.start < window.until && window.from < piece.end();
    });
}

/// A time of the clock on a day. It is counted back from midnight: the clock changes in the small
/// hours, before any time that is asked for.
Instant clock_time(const calendar::OsloTime& clock, Date day, Minutes time) {
    return clock.start_of(day.plus_days(1)) + (time - day_length);
}

int whole_of(const Exact& number) {
    return number.is_negative() ? 0 : static_cast<int>(number.numerator() / number.denominator());
}

} // namespace

/// Whether the daily rest lies between a working day and the next work.
bool TimeLimits::is_over(const WorkingDay& day, const Work& next, Instant start) const {
    const Minutes gap = start - day.until;
    if (gap <= Minutes{} || gap >= day_length) {
        return gap >= day_length;
    }
    const auto rest = bound_of(
        {next, start}, &rulebook::WorkingTimeLaw::rest_day, &facts::WorkingTimeException::rest_day);
    return !rest || gap >= rest->value;
}

/// A working day ends where the daily rest begins. Whatever interrupts the work inside it is a
/// break: one that was entered, time between two shifts, passive duty.
void TimeLimits::check_breaks() {
    std::optional<WorkingDay> day;
    for (const auto& work : log_.all()) {
        for (const auto& piece : work.pieces) {
            if (!is_active(piece)) {
                continue;
            }
            if (day && is_over(*day, work, piece.start)) {
                check_breaks_of(*day);
                day.reset();
            }
            if (!day) {
                day = WorkingDay{.first = &work, .from = piece.start, .until = piece.start};
            }
            day->breaks += std::max(Minutes{}, piece.start - day->until);
            day->until = std::max(day->until, piece.end());
            day->worked += piece.length;
            day->is_new = day->is_new || work.is_new;
        }
    }
    if (day) {
        check_breaks_of(*day);
    }
}

void TimeLimits::check_breaks_of(const WorkingDay& day) {
    if (!day.is_new) {
        return;
    }
    const Date date = rules_.clock.to_wall(day.from).date;
    const auto* inside = facts::in_force(facts_.employer.breaks_in_working_time, date);
    if (inside != nullptr && inside->value) {
        return;
    }
    const auto& law = working_time_law(facts_.employer, rules_, date);
    const auto* after = law.break_after.on(date).entry;
    const auto* long_day = law.break_long_day.on(date).entry;
    const auto* least = law.break_least.on(date).entry;
    if (after == nullptr || long_day == nullptr || least == nullptr) {
        return;
    }
    const bool has_none = day.worked > after->value && day.breaks == Minutes{};
    const bool has_little = day.worked >= long_day->value && day.breaks < least->value;
    if (has_none || has_little) {
        note({.code = "finding/break-missing",
              .limit = after->value.text(),
              .citation = after->citation,
              .level = line::FindingLevel::note,
              .more = {{"day", long_day->value.text()}, {"least", least->value.text()}}},
             {*day.first, day.from},
             told(day.from));
    }
}

/// Sundays, and the holidays the law names: the days of which the next must be free.
bool TimeLimits::is_rest_day(Date day) const {
    return day.weekday() == Weekday::sunday ||
           (rules_.calendar.days_on(day) & rules_.law.working_time.holidays) != 0;
}

/// The hours that belong to a Sunday or holiday: from the evening before when that is a working
/// day, and to the evening of the day itself when the next is one. Nothing where the law has none.
std::optional<Window> TimeLimits::hours_of_rest_day(Date day) const {
    const auto& law = working_time_law(facts_.employer, rules_, day);
    const auto* from = law.sunday_from.on(day).entry;
    const auto* eve_from = law.sunday_eve_from.on(day).entry;
    const auto* until = law.sunday_until.on(day).entry;
    if (from == nullptr || eve_from == nullptr || until == nullptr) {
        return std::nullopt;
    }
    const auto& clock = rules_.clock;
    const Date before = day.plus_days(-1);
    const Date after = day.plus_days(1);
    const bool is_eve = (rules_.calendar.days_on(before) & law.holiday_eves) != 0;
    const Minutes begins = is_eve ? eve_from->value : from->value;
    return Window{is_rest_day(before) ? clock.start_of(day) : clock_time(clock, before, begins),
                  is_rest_day(after) ? clock.start_of(after)
                                     : clock_time(clock, day, until->value)};
}

/// All Sundays and holidays of the weeks that something is known of, in order.
std::vector<TimeLimits::RestDay> TimeLimits::rest_days() const {
    std::vector<RestDay> days;
    const auto& works = log_.all();
    if (works.empty()) {
        return days;
    }
    const Date first = rules_.clock.to_wall(works.front().start).date;
    const Date last = rules_.clock.to_wall(works.back().end).date.plus_days(1);
    for (Date day = week_of(first, rules_.clock).monday; day <= last; day = day.plus_days(1)) {
        const auto hours = is_rest_day(day) ? hours_of_rest_day(day) : std::nullopt;
        if (!hours) {
            continue;
        }
        days.push_back({.date = day});
        for (const auto& work : log_.near(*hours)) {
            if (reaches_into(work, *hours) && (days.back().work == nullptr || work.is_new)) {
                days.back().work = &work;
            }
        }
    }
    return days;
}

/// Whether it is agreed in writing that Sundays and holidays are free on average only.
bool TimeLimits::is_free_on_average(Date day) const {
    return std::any_of(
        person_->employments.begin(), person_->employments.end(), [day](const auto& employment) {
            const auto* agreed = facts::in_force(employment.sundays_on_average, day);
            return employment.days.contains(day) && agreed != nullptr && agreed->value;
        });
}

/// Tells of Sundays and holidays that were all worked, when some of them are of this run.
void TimeLimits::note_sundays(const char* code,
                              const rulebook::Entry<Exact>& most,
                              std::span<const RestDay> days) {
    const auto found = std::find_if(
        days.rbegin(), days.rend(), [](const RestDay& day) { return day.work->is_new; });
    if (found != days.rend()) {
        note({.code = code, .limit = most.value.text(), .citation = most.citation},
             {*found->work, found->work->start},
             days.front().date.text() + "/" + days.back().date.text());
    }
}

/// Whoever has worked on a Sunday or holiday has the next one off; under an agreement of the
/// average it is enough that no more than so many weeks have none off.
void TimeLimits::check_sundays() {
    const auto days = rest_days();
    int running = 0;
    int weeks = 0;
    bool is_whole_week = true;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const Date date = days[i].date;
        const bool is_worked = days[i].work != nullptr;
        const bool ends_week = date.weekday() == Weekday::sunday;
        running = is_worked ? running + 1 : 0;
        is_whole_week = is_whole_week && is_worked;
        if (ends_week) {
            weeks = is_whole_week ? weeks + 1 : 0;
            is_whole_week = true;
        }
        if (running == 0 && weeks == 0) {
            continue;
        }
        const bool on_average = is_free_on_average(date);
        const auto& law = working_time_law(facts_.employer, rules_, date);
        const auto* most = (on_average ? law.sundays_in_a_row : law.sundays_running).on(date).entry;
        const int length = on_average ? weeks : running;
        if (most == nullptr || length == 0 || (on_average && !ends_week) ||
            Exact{length} <= most->value) {
            continue;
        }
        const int before = whole_of(most->value);
        const Date since = on_average ? date.plus_days(-days_per_week * (before + 1) + 1)
                                      : days[i - static_cast<std::size_t>(before)].date;
        const auto first = std::find_if(
            days.begin(), days.end(), [since](const RestDay& day) { return since <= day.date; });
        note_sundays(on_average ? "finding/no-free-sunday" : "finding/sundays-in-a-row",
                     *most,
                     {first, days.begin() + static_cast<std::ptrdiff_t>(i) + 1});
    }
}

} // namespace bpa::calc
