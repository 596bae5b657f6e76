#include "calc/working_time.hpp"

#include "calc/convert.hpp"
#include "calc/paid.hpp"
#include "calc/problems.hpp"
#include "calc/rates.hpp"
#include "calc/split.hpp"
#include "calc/time_limits.hpp"
#include "calc/trip_model.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

WorkingTime::WorkingTime(const facts::Facts& facts,
                         const rulebook::Rules& rules,
                         const Settings& settings,
                         std::pair<const Prior&, std::uint32_t> prior_and_assistant)
    : facts_{facts}, rules_{rules}, settings_{settings}, prior_{prior_and_assistant.first},
      assistant_{prior_and_assistant.second}, terms_{facts.assistants.at(assistant_), rules},
      norms_{rules, {.carry_forward = settings.provisional}}, planned_{facts, assistant_} {
    remember_roster();
    remember_earlier();
    remember_paid();
}

void WorkingTime::remember_earlier() {
    for (const auto& earlier : facts::of_assistant(facts_.earlier_work, assistant_)) {
        Work work{.start = earlier.start,
                  .end = earlier.end,
                  .pieces = {{.start = earlier.start, .length = earlier.end - earlier.start}},
                  .place = earlier.place};
        settle_as(work, earlier.working_time, earlier.overtime);
        log_.add(std::move(work));
    }
}

void WorkingTime::remember_paid() {
    std::vector<std::pair<facts::Shift, const std::pair<const std::string, PaidShift>*>> paid;
    for (const auto& one : prior_.paid) {
        auto shift = read_content(one.second.digest, rules_);
        BPA_CHECK(shift.has_value()); // the reader of paid-shifts.csv has checked the form
        paid.emplace_back(std::move(*shift), &one);
    }
    std::sort(paid.begin(), paid.end(), [](const auto& a, const auto& b) {
        return a.first.start < b.first.start;
    });
    for (auto& [shift, one] : paid) {
        const auto number = employment_in(one->first);
        const auto& all = facts_.assistants.at(assistant_).employments;
        const auto found = std::find_if(
            all.begin(), all.end(), [number](const auto& e) { return e.number == number; });
        if (!facts::was_worked(shift)) {
            if (shift.details->time_off_taken && found != all.end()) {
                shift.employment = static_cast<std::uint32_t>(found - all.begin());
                take_off_paid(std::move(shift));
            }
            continue;
        }
        Work work;
        if (found == all.end()) {
            work = work_of(shift, rules_.legend.at(shift.duty).working_time, rules_);
        } else {
            shift.employment = static_cast<std::uint32_t>(found - all.begin());
            work = whole_work_of(shift);
            set_salaried(work, shift);
            if (one->second.overtime_at.empty()) {
                work = placed_overtime(shift, std::move(work), one->second.overtime);
            }
        }
        mark_as(work, one->second.overtime_at);
        settle_as(work, one->second.working_time, one->second.overtime);
        work.employment = number;
        log_.add(std::move(work));
    }
}

void WorkingTime::take_off(const facts::Shift& shift) {
    if (employment_of(shift).monthly_salary.empty() || planned_.is_extra(shift)) {
        return;
    }
    Work work = whole_work_of(shift);
    work.employment = employment_of(shift).number;
    set_salaried(work, shift);
    time_off_.add(std::move(work));
}

/// One that an earlier run settled, of the period that has its day. Nobody has read a roster of a
/// period that is not there.
void WorkingTime::take_off_paid(facts::Shift shift) {
    const Date day = rules_.clock.to_wall(shift.start).date;
    if (!has_terms(shift)) {
        return;
    }
    const auto& all = facts_.periods;
    const auto period = std::find_if(
        all.begin(), all.end(), [day](const auto& one) { return one.days.contains(day); });
    shift.period = static_cast<std::uint32_t>(period - all.begin());
    take_off(shift);
}

/// Of a shift that was paid before it was kept where its overtime lay. That matters when the shift
/// goes over the border of a week: it is where the limits put it, if they make it as much.
Work WorkingTime::placed_overtime(const facts::Shift& shift, Work whole, Minutes overtime) const {
    const Date day = rules_.clock.to_wall(shift.start).date;
    const auto& employment = employment_of(shift);
    if (overtime == Minutes{} || !has_terms(shift)) {
        return whole;
    }
    const auto found = limits_for(begun(shift));
    if (std::holds_alternative<source::Diagnostic>(found)) {
        return whole;
    }
    auto limits = std::get<OrdinaryLimits>(found);
    const auto* averaging = facts::in_force(employment.averaging, day);
    if (averaging != nullptr && averaging->value) {
        limits.averaging = &*averaging->value;
        limits.day_origin = averaging->value->citation;
        limits.week_origin = averaging->value->citation;
    }
    auto divided = OrdinaryHours{log_, plan(), limits, rules_.clock}.divide(whole);
    const bool is_as_much =
        sum(divided.pieces, WorkKind::overtime, {shift.start, shift.end}) == overtime;
    return is_as_much ? divided : whole;
}

/// What counts as working time of a shift without segments: by its duty, or as the terms convert
/// it.
Work WorkingTime::whole_work_of(const facts::Shift& shift) const {
    const Date day = rules_.clock.to_wall(shift.start).date;
    std::optional<TimeShare> share;
    if (has_terms(shift)) {
        share = converted_working_share(shift, terms_.on(employment_of(shift), day), {norms_, day});
    }
    return work_of(shift, share.value_or(rules_.legend.at(shift.duty).working_time), rules_);
}

/// Whether the terms of a shift are known: one that was paid earlier may have lost them since.
bool WorkingTime::has_terms(const facts::Shift& shift) const {
    const Date day = rules_.clock.to_wall(shift.start).date;
    const auto* terms = facts::in_force(employment_of(shift).terms, day);
    return terms != nullptr && rules_.rulebooks.contains(terms->value);
}

/// Whether a monthly salary is for a duty on a day. What pays kroner comes beside it.
bool WorkingTime::is_of_salary(const facts::Employment& employment,
                               line::DutyIndex duty,
                               Date day) const {
    if (salary_on(employment, day) == nullptr) {
        return false;
    }
    const auto* conversion = conversion_of(terms_.on(employment, day), duty);
    const auto* entry = conversion == nullptr ? nullptr : conversion->terms.on(day).entry;
    return entry == nullptr || pays_share(entry->value);
}

/// Of a shift without segments: what the salary is for, it pays.
void WorkingTime::set_salaried(Work& work, const facts::Shift& shift) const {
    if (employment_of(shift).monthly_salary.empty()) {
        return;
    }
    for (auto& piece : work.pieces) {
        const Date day = rules_.clock.to_wall(piece.start).date;
        piece.is_salaried = is_of_salary(employment_of(shift), shift.duty, day);
    }
    set_before_salary(work, shift);
}

/// Days of the week before the salary begins are of the agreed week all the same.
void WorkingTime::set_before_salary(Work& work, const facts::Shift& shift) const {
    const auto& employment = employment_of(shift);
    if (employment.monthly_salary.empty()) {
        return;
    }
    for (auto& piece : work.pieces) {
        const Date day = rules_.clock.to_wall(piece.start).date;
        piece.is_salaried = piece.is_salaried || salary_on(employment, day) == nullptr;
    }
}

void WorkingTime::remember_roster() {
    roster_from_ = rules_.clock.start_of(settings_.period_days.first);
    for (const auto& planned : facts::of_assistant(facts_.roster, assistant_)) {
        const auto& period = facts_.periods.at(planned.period);
        has_current_roster_ = has_current_roster_ || period.is_current;
        roster_from_ = std::min(roster_from_, rules_.clock.start_of(period.days.first));
        Work work = whole_work_of(planned);
        work.employment = employment_of(planned).number;
        set_salaried(work, planned);
        roster_.add(std::move(work));
    }
}

const facts::Employment& WorkingTime::employment_of(const facts::Shift& shift) const {
    return facts_.assistants.at(assistant_).employments.at(shift.employment);
}

WorkingTime::Begun WorkingTime::begun(const facts::Shift& shift) const {
    const Date day = rules_.clock.to_wall(shift.start).date;
    const auto& employment = employment_of(shift);
    return {shift,
            day,
            employment,
            terms_.on(employment, day),
            working_time_law(facts_.employer, rules_, day)};
}

source::Diagnostic WorkingTime::problem(const char* code, const facts::Shift& shift) const {
    const auto& person = facts_.assistants.at(assistant_).id;
    return {
        .code = code,
        .place = shift.place,
        .length = shift.length,
        .args = {{"date", rules_.clock.to_wall(shift.start).date.text()}, {"assistant", person}},
        .related = {},
        .person = person};
}

source::Diagnostic
WorkingTime::missing_fact(const char* code, const facts::Shift& shift, line::RuleIndex rule) const {
    auto missing = problem(code, shift);
    missing.place = employment_of(shift).place;
    missing.length = 1;
    missing.args.emplace_back("rule", rules_.legend.at(rule).id);
    return missing;
}

std::variant<WeeklyNorm, source::Diagnostic>
WorkingTime::norm_on(const facts::Shift& shift, Date day, line::RuleIndex rule) const {
    const auto& employment = employment_of(shift);
    const auto found = norms_.norm_on({employment, terms_.on(employment, day)}, day);
    if (const auto* norm = std::get_if<WeeklyNorm>(&found)) {
        return *norm;
    }
    const auto& problem = std::get<Unpriced>(found);
    if (problem.problem == PriceProblem::norm_missing) {
        return missing_fact("calc/norm-missing", shift, rule);
    }
    return to_diagnostic(problem, shift, facts_, rules_);
}

/// What a monthly salary still pays of a week: her roster of it, where the employment has one in
/// the shift's period, else the agreed week. Only the part of the week in that period counts, with
/// what was planned and not worked in the part before: what that part had beyond its roster has
/// been paid as additional hours already.
Minutes
WorkingTime::salary_left(const facts::Shift& shift, const Window& week, Minutes agreed) const {
    const auto number = employment_of(shift).number;
    const auto& period = facts_.periods.at(shift.period).days;
    const Instant from = rules_.clock.start_of(period.first);
    const Instant until = rules_.clock.start_of(period.last.value().plus_days(1));
    const auto& all = roster_.all();
    if (std::none_of(all.begin(), all.end(), [&](const Work& work) {
            return work.employment == number && from <= work.start && work.start < until;
        })) {
        return agreed - log_.total(WorkKind::salaried, week, number) -
               time_off_.total(WorkKind::salaried, week, number);
    }
    const auto started_before = [&](Instant start) {
        return roster_.total_started_before(start, WorkKind::salaried, week, number) -
               log_.total_started_before(start, WorkKind::salaried, week, number) -
               time_off_.total_started_before(start, WorkKind::salaried, week, number);
    };
    const Minutes before = started_before(from);
    return started_before(until) - before + std::max(Minutes{}, before);
}

std::optional<source::Diagnostic>
WorkingTime::mark_salaried(const facts::Shift& shift, std::vector<line::Segment>& segments) const {
    const auto& employment = employment_of(shift);
    if (employment.monthly_salary.empty()) {
        return std::nullopt;
    }
    std::map<Date, Minutes> taken;
    Instant at = shift.start;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Date day = segments[i].date;
        // A part too short for its share to be a whole minute is of the salary all the same.
        const bool counts = !segments[i].is_break &&
                            !rules_.legend.at(segments[i].duty).working_time.is_nothing() &&
                            segments[i].hour_kind != line::HourKind::overtime;
        if (counts && is_of_salary(employment, segments[i].duty, day)) {
            const auto& law = working_time_law(facts_.employer, rules_, day);
            const auto rule = overtime_terms(terms_.on(employment, day), law).rule;
            const auto* position = facts::in_force(employment.position, day);
            if (position == nullptr) {
                return missing_fact("calc/position-missing", shift, rule);
            }
            const auto norm = norm_on(shift, day, rule);
            if (const auto* missing = std::get_if<source::Diagnostic>(&norm)) {
                return *missing;
            }
            const Week week = week_of(day, rules_.clock);
            const Minutes agreed =
                part_of(whole_minutes(std::get<WeeklyNorm>(norm).hours), position->value);
            const Minutes left = salary_left(shift, week.time, agreed) - taken[week.monday];
            if (left > Minutes{}) {
                const Instant reached = segments[i].working_share.reached(at, left);
                cut_at(segments, shift.start, std::min(reached, at + segments[i].minutes));
            }
            segments[i].is_salaried = left > Minutes{};
            if (left <= Minutes{}) {
                segments[i].hour_kind = line::HourKind::additional;
            }
            taken[week.monday] += segments[i].working_time;
        }
        at = at + segments[i].minutes;
    }
    return std::nullopt;
}

void WorkingTime::keep(const Begun& begun, const std::vector<line::Segment>& segments) {
    const bool is_as_it_was = undivided_ && begun.employment.monthly_salary.empty();
    Work work = is_as_it_was ? std::move(*undivided_) : work_of(begun.shift, segments, rules_);
    work.employment = begun.employment.number;
    set_before_salary(work, begun.shift);
    work.is_new = true;
    Date day;
    line::WeekWork* week = nullptr; // that the day is in
    for (const auto& segment : segments) {
        if (segment.working_time == Minutes{}) {
            continue;
        }
        if (week == nullptr || segment.date != day) {
            day = segment.date;
            week = &weeks_[monday_of(day)];
        }
        week->worked += segment.working_time;
        if (segment.hour_kind == line::HourKind::overtime) {
            week->overtime += segment.working_time;
        }
    }
    log_.add(std::move(work));
}

std::vector<line::Finding> WorkingTime::findings() const {
    line::WeeklyWork before = prior_.weeks;
    for (const auto& work : log_.all()) {
        const bool is_earlier = !work.is_new && work.employment == 0;
        for (const auto& piece : is_earlier ? work.pieces : Pieces{}) {
            auto& week = before[monday_of(rules_.clock.to_wall(piece.start).date)];
            week.worked += piece.length;
            week.overtime += piece.is_overtime ? piece.length : Minutes{};
        }
    }
    return TimeLimits{facts_, rules_, log_, {before, weeks_}}.findings(assistant_);
}

bool WorkingTime::has_roster(const facts::Shift& shift) const {
    const Date day = rules_.clock.to_wall(shift.start).date;
    return terms_.on(employment_of(shift), day).asks_for_roster && planned_.is_known_for(shift);
}

std::optional<source::Diagnostic> WorkingTime::mark(const facts::Shift& shift,
                                                    std::vector<line::Segment>& segments) {
    const Begun started = begun(shift);
    undivided_.reset();
    if (started.book.asks_for_roster) {
        planned_.mark(shift, segments);
        const auto* model = trip_model_of(shift, started.book);
        if (model != nullptr && !planned_.is_known_for(shift)) {
            return roster_needed(shift, model->rule);
        }
    }
    if (auto found = mark_overtime(started, segments)) {
        return found;
    }
    if (auto found = mark_salaried(shift, segments)) {
        return found;
    }
    keep(started, segments);
    return std::nullopt;
}

} // namespace bpa::calc
