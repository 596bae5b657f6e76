#include "calc/calculate.hpp"

#include "calc/counting.hpp"
#include "calc/earn.hpp"
#include "calc/floor.hpp"
#include "calc/open_rules.hpp"
#include "calc/overtime_settlement.hpp"
#include "calc/paid.hpp"
#include "calc/period_pay.hpp"
#include "calc/problems.hpp"
#include "calc/select.hpp"
#include "calc/split.hpp"
#include "calc/time_off.hpp"
#include "calc/views.hpp"
#include "calc/working_time.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <limits>
#include <set>

namespace bpa::calc {

namespace {

/// Longest name that bank and tax formats carry whole (ISO 20022 `Max140Text`).
constexpr std::size_t longest_name = 140;

/// What a shift's windows follow from: the employment, and an arrangement that demands a floor.
std::uint64_t windows_key(const facts::Shift& shift, bool is_demanding) {
    constexpr auto bits = std::numeric_limits<std::uint32_t>::digits;
    const std::uint64_t arrangement = is_demanding ? shift.arrangement + std::uint64_t{1} : 0;
    return arrangement << bits | shift.employment;
}

/// Knows one assistant's calculation while it is under way.
class Calculation {
public:
    Calculation(const facts::Facts& facts,
                const rulebook::Rules& rules,
                const Settings& settings,
                const source::SourceFiles& files)
        : facts_{facts}, rules_{rules}, settings_{settings}, files_{files},
          rates_{rules, {.carry_forward = settings.provisional, .ignore_own_wage = false}},
          floor_{rules} {}

    Outcome run(std::uint32_t assistant, const Prior& prior);

private:
    void make_room(std::size_t shifts);
    void consider(const facts::Shift& shift);
    void pay(const facts::Shift& shift);
    void keep_unworked(const facts::Shift& shift);
    void report(source::Diagnostic problem);
    void carry(const facts::Shift& shift, line::UnpaidReason reason);
    void add_period_pay(std::uint32_t assistant, const Prior& prior);
    void compare_with_floor(const facts::Shift& shift,
                            const facts::Employment& employment,
                            std::span<const line::Segment> segments);
    void check_limits(const facts::Shift& shift);
    void count_hours(std::uint32_t employment, Minutes worked);
    void check_name();
    void finish(const Prior& prior);
    /// Knows the windows of an employment's rulebooks, and when those are open.
    struct Windows {
        std::vector<rulebook::Window> all;
        std::vector<const rulebook::OpeningHours*> hours;
        bool may_have_floor = false; ///< on some day; most have none, and their hours are not asked
    };
    [[nodiscard]] const Windows& windows_for(const facts::Shift& shift);

    const facts::Facts& facts_;
    const rulebook::Rules& rules_;
    const Settings& settings_;
    const source::SourceFiles& files_;
    const facts::Assistant* assistant_ = nullptr;
    RateBook rates_;
    FloorCheck floor_;
    std::optional<WorkingTime> working_time_;
    std::optional<Stretches> stretches_;
    std::optional<Counting> counting_;
    std::map<std::uint64_t, Windows> windows_;      ///< by `windows_key`
    std::map<std::uint32_t, Minutes> hours_worked_; ///< ever, by employment number
    std::vector<Minutes> hours_before_;             ///< by shift of the result: when it was priced
    std::set<std::pair<std::string, source::Place>> reported_;
    Outcome outcome_;
};

const Calculation::Windows& Calculation::windows_for(const facts::Shift& shift) {
    const auto& demands = facts_.arrangements.at(shift.arrangement).floors;
    auto [found, is_new] = windows_.try_emplace(windows_key(shift, !demands.empty()));
    auto& windows = found->second;
    if (!is_new) {
        return windows;
    }
    const auto& employment = assistant_->employments.at(shift.employment);
    windows.may_have_floor =
        !demands.empty() || !employment.own_wage.empty() || !employment.monthly_salary.empty();
    std::set<std::string> books;
    for (const auto& terms : employment.terms) {
        books.insert(terms.value);
        if (const auto& reference = rules_.rulebooks.at(terms.value).reference_agreement) {
            books.insert(*reference);
            windows.may_have_floor = true;
        }
    }
    for (const auto& demand : demands) {
        books.insert(demand.agreement);
    }
    for (const auto& id : books) {
        const auto& book = rules_.rulebooks.at(id);
        const auto more = windows_of(book);
        windows.all.insert(windows.all.end(), more.begin(), more.end());
        windows.hours.push_back(&book.opening_hours);
    }
    return windows;
}

/// Each problem once, however many shifts have it.
void Calculation::report(source::Diagnostic problem) {
    if (reported_.emplace(problem.code, problem.place).second) {
        outcome_.problems.push_back(std::move(problem));
    }
}

void Calculation::carry(const facts::Shift& shift, line::UnpaidReason reason) {
    outcome_.carried.push_back(carried_view(facts_, rules_, shift, reason, files_));
    outcome_.result.findings.push_back(unpaid_finding(facts_, rules_, shift, reason));
}

void Calculation::consider(const facts::Shift& shift) {
    outcome_.has_shifts = true;
    if (const auto reason = why_unpaid(shift, facts_, rules_)) {
        carry(shift, *reason);
        return;
    }
    stretches_->add(shift);
    if (!facts::was_worked(shift)) {
        keep_unworked(shift);
        return;
    }
    pay(shift);
}

/// A shift that was called off or taken as time off is settled like others, and never worked: its
/// time is as that of a break, so that it counts nowhere. What it gives is a matter of
/// `add_guarantees` and `add_time_off_taken`.
void Calculation::keep_unworked(const facts::Shift& shift) {
    auto& result = outcome_.result;
    const auto index = static_cast<line::ShiftIndex>(result.shifts.size());
    for (auto& segment : split(shift, index, rules_, {})) {
        segment.is_break = true;
        segment.is_call = false;
        segment.on_duty = {};
        segment.working_share = TimeShare::nothing();
        segment.working_time = {};
        segment.decision = {};
        result.segments.push_back(segment);
    }
    hours_before_.push_back(hours_worked_[assistant_->employments.at(shift.employment).number]);
    result.shifts.push_back(shift_view(facts_, rules_, shift));
}

void Calculation::pay(const facts::Shift& shift) {
    auto& result = outcome_.result;
    const auto& employment = assistant_->employments.at(shift.employment);
    const auto index = static_cast<line::ShiftIndex>(result.shifts.size());
    const auto& windows = windows_for(shift);
    auto segments = split(shift, index, rules_, {windows.all, windows.hours});
    const Date day = rules_.clock.to_wall(shift.start).date;
    set_working_time(segments, shift, working_time_->terms().on(employment, day), {rates_, day});
    counting_->cut(segments, shift, employment, working_time_->terms());
    if (auto problem = working_time_->mark(shift, segments)) {
        report(std::move(*problem));
        return;
    }
    const auto first = static_cast<line::SegmentIndex>(result.segments.size());
    const auto first_line = result.lines.size();
    auto priced = earn(segments,
                       first,
                       {shift,
                        employment,
                        facts_.employer,
                        working_time_->terms(),
                        rates_,
                        *stretches_,
                        working_time_->has_roster(shift),
                        &*counting_},
                       rules_,
                       result.lines);
    if (const auto* problem = std::get_if<Unpriced>(&priced)) {
        report(to_diagnostic(*problem, shift, facts_, rules_));
        return;
    }
    if (windows.may_have_floor) {
        compare_with_floor(shift, employment, segments);
    }
    counting_->add(segments, shift, employment, working_time_->terms());
    check_limits(shift);
    Minutes worked;
    for (const auto& segment : segments) {
        worked += segment.working_time;
    }
    result.hours_worked[employment.number] += worked;
    hours_before_.push_back(hours_worked_[employment.number]);
    count_hours(employment.number, worked);
    result.shifts.push_back(shift_view(facts_, rules_, shift));
    result.segments.insert(result.segments.end(), segments.begin(), segments.end());
    const auto& earned = std::get<Earned>(priced);
    working_time_->explain(shift, segments, first, std::span{result.lines}.subspan(first_line));
    note_time_off(earned, shift, {assistant_->id, employment}, {*counting_, result});
    if (earned.conversion && earned.conversion->all_active) {
        result.findings.push_back(plan_finding(
            facts_, rules_, shift, {"finding/passive-all-active", *earned.conversion}));
    }
    if (earned.conversion && earned.conversion->rule->is_open) {
        result.findings.push_back(
            plan_finding(facts_, rules_, shift, {"finding/duty-held-open", *earned.conversion}));
    }
}

void Calculation::compare_with_floor(const facts::Shift& shift,
                                     const facts::Employment& employment,
                                     std::span<const line::Segment> segments) {
    const InStretch in_stretch{*stretches_, shift};
    const auto& arrangement = facts_.arrangements.at(shift.arrangement);
    const Date first_day = segments.front().date;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto& segment = segments[i];
        if (segment.is_break) {
            continue;
        }
        const PriceContext context{employment,
                                   working_time_->terms().on(employment, segment.date),
                                   &*counting_,
                                   &in_stretch};
        if (arrangement.floors.empty() && !FloorCheck::concerns(context, segment.date)) {
            continue;
        }
        const ComparedPart part{segments.first(i + 1), shift, first_day, context};
        if (const auto problem = floor_.compare(part, arrangement, rates_)) {
            report(to_diagnostic(*problem, shift, facts_, rules_));
            return;
        }
    }
}

void Calculation::check_limits(const facts::Shift& shift) {
    const Minutes length = shift.end - shift.start;
    const Date day = rules_.clock.to_wall(shift.start).date;
    for (const auto& limit : rules_.limits) {
        const auto found = limit.at_most.on(day);
        if (found.entry == nullptr || length <= found.entry->value) {
            continue;
        }
        outcome_.result.findings.push_back({.code = "finding/shift-over-limit",
                                            .level = line::FindingLevel::review,
                                            .assistant = assistant_->id,
                                            .place = shift.place,
                                            .args = {{"assistant", assistant_->id},
                                                     {"length", length.text()},
                                                     {"limit", found.entry->value.text()}},
                                            .citation = found.entry->citation});
    }
}

/// Lets what follows be priced by the seniority that these hours give.
void Calculation::count_hours(std::uint32_t employment, Minutes worked) {
    auto& total = hours_worked_[employment];
    total += worked;
    rates_.set_hours_worked(employment, total);
    floor_.set_hours_worked(employment, total);
}

void Calculation::check_name() {
    const auto length = source::count_characters(assistant_->given_name) + 1 +
                        source::count_characters(assistant_->family_name);
    if (length > longest_name) {
        outcome_.result.findings.push_back(
            {.code = "finding/name-long",
             .level = line::FindingLevel::note,
             .assistant = assistant_->id,
             .place = assistant_->place,
             .args = {{"assistant", assistant_->id}, {"limit", std::to_string(longest_name)}},
             .citation = std::nullopt});
    }
}

void Calculation::add_period_pay(std::uint32_t assistant, const Prior& prior) {
    PeriodPay pay{.facts = facts_,
                  .rules = rules_,
                  .settings = settings_,
                  .prior = prior,
                  .stretches = *stretches_,
                  .assistant = assistant,
                  .rates = rates_,
                  .result = outcome_.result,
                  .problems = outcome_.problems,
                  .hours_before = hours_before_};
    add_overtime_settlement(pay, working_time_->terms());
    add_salary(pay);
    add_own_supplements(pay);
    add_wage_additions(pay, working_time_->terms());
    add_trip_pay(pay, working_time_->terms());
    add_guarantees(pay, working_time_->terms());
    add_time_off_taken(pay, working_time_->terms(), counting_->counted());
    note_unused_details(pay, working_time_->terms());
    add_may_days(pay);
    add_adjustments(pay);
    order_lines(outcome_.result.lines, rules_.legend);
    auto found = working_time_->findings();
    std::move(found.begin(), found.end(), std::back_inserter(outcome_.result.findings));
    outcome_.result.weeks = working_time_->weeks();
}

void Calculation::finish(const Prior& prior) {
    auto& result = outcome_.result;
    result.person = person_view(*assistant_, rules_, settings_, hours_worked_);
    result.before = prior.accounts;
    const auto gross = line::yearly(line::AccountKind::gross, settings_.payment_date.year());
    for (const auto& line : result.lines) {
        if (rules_.legend.at(line.code).role != line::PayRole::pay) {
            continue;
        }
        result.gross += line.amount;
        if (line.provisional) {
            result.provisional_gross += line.amount;
        }
    }
    result.posted.add(gross, result.gross);
    result.gross_year_to_date = prior.accounts.at(gross) + result.gross;
    note_provisional_lines(rules_, result);
    note_open_rules(rates_, rules_, result);
    result.floor = floor_.rows();
    auto floor = floor_.findings(assistant_->id, files_);
    std::move(floor.begin(), floor.end(), std::back_inserter(result.findings));
    for (const auto& [counter, time] : counting_->counted()) {
        result.counted[counter] += time;
    }
    result.rates = rates_.take();
    std::sort(result.findings.begin(), result.findings.end(), line::lists_before);
}

/// Moving lines to make room for more is dear; what is usual fits at once.
void Calculation::make_room(std::size_t shifts) {
    constexpr std::size_t usual_per_shift = 4;
    constexpr std::size_t usual_per_month = 24;
    outcome_.result.shifts.reserve(shifts);
    outcome_.result.segments.reserve(shifts * usual_per_shift);
    outcome_.result.lines.reserve(shifts * usual_per_shift + usual_per_month);
}

Outcome Calculation::run(std::uint32_t assistant, const Prior& prior) {
    assistant_ = &facts_.assistants.at(assistant);
    check_name();
    for (const auto& [employment, worked] : prior.hours_worked) {
        count_hours(employment, worked);
    }
    const auto own = shifts_of(facts_, assistant);
    const auto fresh = not_yet_paid(facts_, rules_, own, prior, outcome_.result.findings);
    outcome_.has_shifts = !own.empty();
    working_time_.emplace(
        facts_, rules_, settings_, std::pair<const Prior&, std::uint32_t>{prior, assistant});
    stretches_.emplace(facts_, rules_, prior, assistant);
    counting_.emplace(rules_, prior, rates_, *stretches_);
    make_room(fresh.size());
    working_time_->make_room(fresh.size());
    for (const auto* shift : fresh) {
        if (shift->details->time_off_taken && !why_unpaid(*shift, facts_, rules_)) {
            working_time_->take_off(*shift);
        }
    }
    for (const auto* shift : fresh) {
        consider(*shift);
    }
    add_period_pay(assistant, prior);
    finish(prior);
    return std::move(outcome_);
}

} // namespace

Outcome calculate(const facts::Facts& facts,
                  const rulebook::Rules& rules,
                  const Settings& settings,
                  const Prior& prior,
                  std::uint32_t assistant,
                  const source::SourceFiles& files) {
    return Calculation{facts, rules, settings, files}.run(assistant, prior);
}

} // namespace bpa::calc
