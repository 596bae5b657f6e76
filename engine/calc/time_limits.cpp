#include "calc/time_limits.hpp"

#include "calc/ordinary_hours.hpp"
#include "calc/overtime_terms.hpp"
#include "calc/views.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace bpa::calc {

namespace {

using rulebook::WorkingTimeLaw;

constexpr Minutes day_length = Minutes::of(ClockTime::minutes_per_day);
constexpr int days_per_week = 7;
constexpr Minutes week_length = Minutes::of(days_per_week * ClockTime::minutes_per_day);
/// How many weeks the figures of these names are for.
constexpr int weeks_of_total = 8;
constexpr int weeks_of_overtime_short = 4;
constexpr int weeks_of_overtime_half_year = 26;
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
      weeks_{before_and_now.first}, stretches_{log.stretches()} {
    busy_.reserve(stretches_.size());
    std::copy_if(stretches_.begin(),
                 stretches_.end(),
                 std::back_inserter(busy_),
                 [](const Stretch& stretch) { return !stretch.is_rest(); });
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
std::string TimeLimits::told(Instant at) const {
    return local_time(rules_.clock, at).text();
}

/// What an agreement or a consent says of the employment a work is of, on the day.
const facts::WorkingTimeException* TimeLimits::exception_of(const Moment& moment) const {
    if (!has_exceptions_) {
        return nullptr;
    }
    const Date day = rules_.clock.to_wall(moment.at).date;
    for (const auto& employment : person_->employments) {
        const auto* entry = employment.number == moment.work.employment
                                ? facts::in_force(employment.working_time_exceptions, day)
                                : nullptr;
        if (entry != nullptr && entry->value) {
            return &*entry->value;
        }
    }
    return nullptr;
}

/// A limit at a moment: the exception's figure where it has one, else the law's.
std::optional<TimeLimits::Bound>
TimeLimits::bound_of(const Moment& moment, Limit limit, Exception exception) const {
    const auto* own = exception == nullptr ? nullptr : exception_of(moment);
    if (own != nullptr && own->*exception) {
        return Bound{*(own->*exception), own->citation};
    }
    const auto* entry = limit == nullptr ? nullptr : on(limit, moment.at);
    return entry == nullptr ? std::nullopt : std::optional{Bound{entry->value, entry->citation}};
}

void TimeLimits::note(const char* code,
                      const Bound& limit,
                      const Moment& moment,
                      std::string occasion) {
    note({.code = code, .limit = limit.value.text(), .citation = limit.citation},
         moment,
         std::move(occasion));
}

void TimeLimits::note(Exceeded exceeded, const Moment& moment, std::string occasion) {
    const auto [found, is_first] = breaches_.try_emplace(exceeded.code);
    auto& breach = found->second;
    if (is_first) {
        breach.first = rules_.clock.to_wall(moment.at).date;
        breach.place = moment.work.place;
        breach.limit = std::move(exceeded.limit);
        breach.citation = exceeded.citation;
        breach.level = exceeded.level;
        breach.more = std::move(exceeded.more);
    }
    breach.occasions.push_back(std::move(occasion));
}

/// Whether there is work of this run between where a stretch begins and an instant.
bool TimeLimits::has_new(const Stretch& first, Instant until) const {
    if (first.work->is_new) {
        return true;
    }
    const Window window{first.from, until};
    const auto works = log_.near(window);
    return std::any_of(works.begin(), works.end(), [&](const Work& work) {
        return work.is_new &&
               std::any_of(work.pieces.begin(), work.pieces.end(), [&](const Piece& piece) {
                   return piece.start < window.until && window.from < piece.end();
               });
    });
}

/// The longest time without work inside a window that begins with work.
Minutes TimeLimits::longest_rest(const Window& window) const {
    Minutes longest;
    Instant free_from = window.from;
    auto busy = std::partition_point(busy_.begin(), busy_.end(), [&](const Stretch& stretch) {
        return stretch.until <= window.from;
    });
    for (; busy != busy_.end() && busy->from < window.until; ++busy) {
        longest = std::max(longest, busy->from - free_from);
        free_from = busy->until;
    }
    return std::max(longest, window.until - free_from);
}

/// Total time in 24 hours. No others have more than some that begin with work after time off, or
/// where it begins to count for more. Days are told once: the next begins after one that was.
void TimeLimits::check_total_days() {
    Instant told_until;
    for (const auto& stretch : stretches_) {
        const Window day{stretch.from, stretch.from + day_length};
        const Moment begins{*stretch.work, stretch.from};
        const auto total =
            bound_of(begins, &WorkingTimeLaw::total_day, &facts::WorkingTimeException::total_day);
        if (total && day.from >= told_until && has_new(stretch, day.until) &&
            log_.total(WorkKind::all, day) > total->value) {
            note("finding/total-time-day", *total, begins, told(day.from));
            told_until = day.until;
        }
    }
}

/// Rest in the 24 hours from where work begins. Days are told once, as of total time.
void TimeLimits::check_rest_days() {
    Instant told_until;
    for (const auto& stretch : busy_) {
        const Window day{stretch.from, stretch.from + day_length};
        const Moment begins{*stretch.work, stretch.from};
        const auto rest =
            bound_of(begins, &WorkingTimeLaw::rest_day, &facts::WorkingTimeException::rest_day);
        if (rest && day.from >= told_until && has_new(stretch, day.until) &&
            longest_rest(day) < rest->value) {
            note("finding/rest-day", *rest, begins, told(day.from));
            told_until = day.until;
        }
    }
}

/// From the first work after a weekly rest, the next such rest must be over within seven days.
void TimeLimits::check_weekly_rest() {
    const Stretch* first = nullptr;
    const Stretch* previous = nullptr;
    for (const auto& stretch : busy_) {
        const auto rest = bound_of({*stretch.work, stretch.from},
                                   &WorkingTimeLaw::rest_week,
                                   &facts::WorkingTimeException::rest_week);
        if (!rest) {
            return;
        }
        if (previous == nullptr || stretch.from - previous->until >= rest->value) {
            first = &stretch;
        }
        previous = &stretch;
        const Instant latest = first->from + (week_length - rest->value);
        if (stretch.until > latest && has_new(*first, stretch.until)) {
            note("finding/rest-week", *rest, {*first->work, first->from}, told(first->from));
            first = &stretch;
        }
    }
}

Minutes TimeLimits::total_of(const Sum& sum, Date monday) const {
    Minutes total;
    for (auto at = weeks_.lower_bound(monday.plus_days(-days_per_week * (sum.weeks - 1)));
         at != weeks_.end() && at->first <= monday;
         ++at) {
        total += sum.is_total ? at->second.worked : at->second.overtime;
    }
    return total;
}

void TimeLimits::check_sum(const Sum& sum, Date monday, const Work& work) {
    const auto most = bound_of({work, work.start}, sum.limit, sum.exception);
    if (!most) {
        return;
    }
    const std::int64_t times = sum.is_total ? sum.weeks : 1;
    if (total_of(sum, monday).count() > most->value.count() * times) {
        note(sum.code, *most, {work, work.start}, monday.text());
    }
}

void TimeLimits::check_weeks() {
    using Law = WorkingTimeLaw;
    using Own = facts::WorkingTimeException;
    const std::array totals{
        Sum{"finding/total-time-week", &Law::total_week, nullptr, weeks_of_total, true},
        Sum{"finding/total-time-any-week", &Law::total_any_week, nullptr, 1, true}};
    const std::array overtime{
        Sum{"finding/overtime-7-days", &Law::overtime_7_days, &Own::overtime_7_days},
        Sum{"finding/overtime-4-weeks",
            &Law::overtime_4_weeks,
            &Own::overtime_4_weeks,
            weeks_of_overtime_short},
        Sum{"finding/overtime-26-weeks",
            nullptr,
            &Own::overtime_26_weeks,
            weeks_of_overtime_half_year},
        Sum{"finding/overtime-52-weeks",
            &Law::overtime_52_weeks,
            &Own::overtime_52_weeks,
            weeks_of_overtime_year}};
    const auto& works = log_.all();
    auto work = works.begin(); // the first of the week that is of this run
    for (const auto& [monday, week] : now_) {
        const Instant begins = rules_.clock.start_of(monday);
        work = std::find_if(work, works.end(), [begins](const Work& one) {
            return counts(one) && one.is_new && one.end > begins;
        });
        if (work == works.end()) {
            return;
        }
        for (const auto& sum : totals) {
            check_sum(sum, monday, *work);
        }
        for (const auto& sum : overtime) {
            if (week.overtime > Minutes{}) {
                check_sum(sum, monday, *work);
            }
        }
    }
}

/// The average of ordinary hours over the averaging period that the last week of this run is in:
/// too much when the period is over, or more than its share so far. Periods adjoin, from the week
/// in which the agreement begins to hold.
void TimeLimits::check_averaging(const facts::Employment& employment,
                                 std::vector<line::Finding>& into) {
    if (now_.empty()) {
        return;
    }
    const Date last = now_.rbegin()->first;
    const auto* agreed = facts::in_force(employment.averaging, last);
    const auto* stated = facts::in_force(employment.statutory_week, last);
    const auto* law = on(&WorkingTimeLaw::week, rules_.clock.start_of(last));
    if (agreed == nullptr || !agreed->value || (stated == nullptr && law == nullptr)) {
        return;
    }
    const int weeks = agreed->value->weeks;
    const Minutes limit = stated != nullptr ? stated->value : law->value;
    const Date first = week_of(agreed->from, rules_.clock).monday;
    const int passed = (last.days() - first.days()) / days_per_week;
    const Date begins = first.plus_days(passed / weeks * weeks * days_per_week);
    const int so_far = passed % weeks + 1;
    Minutes worked;
    for (auto at = weeks_.lower_bound(begins); at != weeks_.end() && at->first <= last; ++at) {
        worked += at->second.worked - at->second.overtime;
    }
    if (worked.count() <= limit.count() * so_far) {
        return;
    }
    const bool is_over = so_far == weeks;
    const Minutes allowed = Minutes::of(limit.count() * weeks);
    into.push_back({.code = is_over ? "finding/averaging-over" : "finding/averaging-left",
                    .level = is_over ? line::FindingLevel::review : line::FindingLevel::note,
                    .assistant = person_->id,
                    .place = agreed->place,
                    .args = {{"assistant", person_->id},
                             {"date", begins.text()},
                             {"weeks", std::to_string(weeks)},
                             {"average", Minutes::of(worked.count() / so_far).text()},
                             {"limit", limit.text()},
                             {"worked", worked.text()},
                             {"allowed", allowed.text()},
                             {"left", (allowed - worked).text()},
                             {"occasions", last.text()}},
                    .citation = agreed->value->citation});
}

std::vector<line::Finding> TimeLimits::findings(std::uint32_t assistant) {
    person_ = &facts_.assistants.at(assistant);
    has_exceptions_ = std::any_of(
        person_->employments.begin(), person_->employments.end(), [](const auto& employment) {
            return !employment.working_time_exceptions.empty();
        });
    check_total_days();
    check_rest_days();
    check_weekly_rest();
    check_weeks();
    check_breaks();
    check_sundays();
    const auto& person = person_->id;
    std::vector<line::Finding> findings;
    for (const auto& employment : person_->employments) {
        check_averaging(employment, findings);
    }
    for (const auto& [code, breach] : breaches_) {
        findings.push_back({.code = code,
                            .level = breach.level,
                            .assistant = person,
                            .place = breach.place,
                            .args = {{"assistant", person},
                                     {"date", breach.first.text()},
                                     {"count", std::to_string(breach.occasions.size())},
                                     {"limit", breach.limit},
                                     {"occasions", joined(breach.occasions)}},
                            .citation = breach.citation});
        auto& args = findings.back().args;
        args.insert(args.end(), breach.more.begin(), breach.more.end());
    }
    return findings;
}

} // namespace bpa::calc
