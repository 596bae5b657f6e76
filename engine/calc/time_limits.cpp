#include "calc/time_limits.hpp"

#include "calc/ordinary_hours.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/views.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using rulebook::WorkingTimeLaw;

constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);
constexpr int days_per_week = 7;
constexpr Minutes week_length = Minutes::of(days_per_week * ClockTime::minutes_per_day);
/// How many weeks the figures of these names are for.
constexpr int weeks_of_total = 8;
constexpr int weeks_of_overtime_short = 4;
constexpr int weeks_of_overtime_year = 52;

/// Whether a work has working time.
bool counts(const Work& work) {
    return !work.pieces.empty();
}

std::string joined(const std::vector<std::string>& occasions) {
    std::string text;
    for (const auto& occasion : occasions) {
        text += (text.empty() ? "" : ", ") + occasion;
    }
    return text;
}

} // namespace

TimeLimits::TimeLimits(const facts::Facts& facts,
                       const rulebook::Rules& rules,
                       const WorkLog& log,
                       std::pair<const line::WeeklyWork&, const line::WeeklyWork&> before_and_now)
    : facts_{facts}, rules_{rules}, log_{log}, now_{before_and_now.second},
      weeks_{before_and_now.first} {
    for (const auto& [monday, week] : now_) {
        weeks_[monday].worked += week.worked;
        weeks_[monday].overtime += week.overtime;
    }
}

/// The law's figure when it has one that day. Whoever decides pay has asked already; here a law
/// without the figure says nothing.
const rulebook::Entry<Minutes>* TimeLimits::on(Limit limit, Instant at) const {
    const Date day = rules_.clock.to_wall(at).date;
    return (working_time_law(facts_.employer, rules_, day).*limit).on(day).entry;
}

/// An occasion as findings tell it.
std::string TimeLimits::told(const Work& work) const {
    return local_time(rules_.clock, work.start).text();
}

void TimeLimits::note(const char* code,
                      const rulebook::Entry<Minutes>& limit,
                      const Work& work,
                      std::string occasion) {
    const auto [found, is_first] = breaches_.try_emplace(code);
    auto& breach = found->second;
    if (is_first) {
        breach.first = rules_.clock.to_wall(work.start).date;
        breach.place = work.place;
        breach.limit = limit.value;
        breach.citation = limit.citation;
    }
    breach.occasions.push_back(std::move(occasion));
}

bool TimeLimits::has_new(const Window& window) const {
    const auto works = log_.near(window);
    return std::any_of(works.begin(), works.end(), [&](const Work& work) {
        return counts(work) && work.is_new && work.start < window.until && window.from < work.end;
    });
}

/// The longest time without work inside a window that begins with work.
Minutes TimeLimits::longest_rest(const Window& window) const {
    Minutes longest;
    Instant free_from = window.from;
    for (const auto& work : log_.near(window)) {
        if (counts(work) && work.end > window.from && work.start < window.until) {
            longest = std::max(longest, work.start - free_from);
            free_from = std::max(free_from, work.end);
        }
    }
    return std::max(longest, window.until - free_from);
}

/// Total time and rest in 24 hours. Days are told once: the next begins after one that was.
void TimeLimits::check_days() {
    Instant long_day_until;
    Instant short_rest_until;
    for (const auto& work : log_.all()) {
        const Window day{work.start, work.start + day_length};
        if (!counts(work) || !(work.is_new || has_new(day))) {
            continue;
        }
        const auto* total = on(&WorkingTimeLaw::total_day, work.start);
        if (total != nullptr && work.start >= long_day_until &&
            log_.total(WorkKind::all, day) > total->value) {
            note("finding/total-time-day", *total, work, told(work));
            long_day_until = day.until;
        }
        const auto* rest = on(&WorkingTimeLaw::rest_day, work.start);
        if (rest != nullptr && work.start >= short_rest_until && longest_rest(day) < rest->value) {
            note("finding/rest-day", *rest, work, told(work));
            short_rest_until = day.until;
        }
    }
}

/// From the first shift after a weekly rest, the next such rest must be over within seven days.
void TimeLimits::check_weekly_rest() {
    const Work* first = nullptr;
    const Work* previous = nullptr;
    for (const auto& work : log_.all()) {
        if (!counts(work)) {
            continue;
        }
        const auto* rest = on(&WorkingTimeLaw::rest_week, work.start);
        if (rest == nullptr) {
            return;
        }
        if (previous == nullptr || work.start - previous->end >= rest->value) {
            first = &work;
        }
        previous = &work;
        const Instant latest = first->start + (week_length - rest->value);
        if (work.end > latest && has_new({first->start, work.end})) {
            note("finding/rest-week", *rest, *first, told(*first));
            first = &work;
        }
    }
}

void TimeLimits::check_sum(const char* code, std::pair<Limit, int> limit_and_weeks, Date monday) {
    const auto [limit, weeks] = limit_and_weeks;
    const Window week = week_of(monday, rules_.clock).time;
    const auto* most = on(limit, week.from);
    const auto& works = log_.all();
    const auto work = std::find_if(works.begin(), works.end(), [&](const Work& one) {
        return counts(one) && one.is_new && one.end > week.from;
    });
    if (most == nullptr || work == works.end()) {
        return;
    }
    const bool is_total = limit == &WorkingTimeLaw::total_week;
    Minutes total;
    for (auto at = weeks_.lower_bound(monday.plus_days(-days_per_week * (weeks - 1)));
         at != weeks_.end() && at->first <= monday;
         ++at) {
        total += is_total ? at->second.worked : at->second.overtime;
    }
    const std::int64_t times = is_total ? weeks : 1;
    if (total.count() > most->value.count() * times) {
        note(code, *most, *work, monday.text());
    }
}

void TimeLimits::check_weeks() {
    for (const auto& [monday, week] : now_) {
        check_sum("finding/total-time-week", {&WorkingTimeLaw::total_week, weeks_of_total}, monday);
        if (week.overtime == Minutes{}) {
            continue;
        }
        check_sum("finding/overtime-7-days", {&WorkingTimeLaw::overtime_7_days, 1}, monday);
        check_sum("finding/overtime-4-weeks",
                  {&WorkingTimeLaw::overtime_4_weeks, weeks_of_overtime_short},
                  monday);
        check_sum("finding/overtime-52-weeks",
                  {&WorkingTimeLaw::overtime_52_weeks, weeks_of_overtime_year},
                  monday);
    }
}

std::vector<line::Finding> TimeLimits::findings(std::uint32_t assistant) {
    check_days();
    check_weekly_rest();
    check_weeks();
    const auto& person = facts_.assistants.at(assistant).id;
    std::vector<line::Finding> findings;
    for (const auto& [code, breach] : breaches_) {
        findings.push_back({.code = code,
                            .level = line::FindingLevel::review,
                            .assistant = person,
                            .place = breach.place,
                            .args = {{"assistant", person},
                                     {"date", breach.first.text()},
                                     {"count", std::to_string(breach.occasions.size())},
                                     {"limit", breach.limit.text()},
                                     {"occasions", joined(breach.occasions)}},
                            .citation = breach.citation});
    }
    return findings;
}

} // namespace bpa::calc
