#include "calc/may_days.hpp"

#include "calc/convert.hpp"
#include "calc/earn.hpp"
#include "calc/guarantees.hpp"
#include "calc/paid.hpp"
#include "calc/period_lines.hpp"
#include "calc/problems.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <optional>

namespace bpa::calc {

using line::InputName;

namespace {

/// Knows one employment on one of the days: what was planned, what was worked.
class DayOff {
public:
    DayOff(PeriodPay& pay, const facts::Employment& employment, Date day)
        : pay_{pay}, employment_{employment}, day_{day} {}

    void settle();
    /// Planned minutes of a shift that the day is paid for.
    [[nodiscard]] Minutes covers(const facts::Shift& cancelled) const;

private:
    [[nodiscard]] bool is_concerned() const {
        return employment_.days.contains(day_) && salary_on(employment_, day_) == nullptr;
    }
    [[nodiscard]] bool was_paid() const;
    [[nodiscard]] std::vector<const facts::Shift*> planned() const;
    [[nodiscard]] std::string
    only_arrangement_of(const std::vector<const facts::Shift*>& shifts) const;
    [[nodiscard]] Minutes worked() const;
    [[nodiscard]] Minutes planned_in(const facts::Shift& cancelled) const;
    [[nodiscard]] std::vector<facts::Shift> cancelled() const;
    void add_cancelled(Due& due);
    void price_kroner(line::Line& line, const ConversionPlan& plan, source::Place place);
    [[nodiscard]] bool is_mine(const facts::Shift& shift) const;
    [[nodiscard]] std::optional<line::Line> line_of(const facts::Shift& planned,
                                                    line::CitationIndex basis);
    void note(const char* code, line::FindingLevel level, source::MessageArgs args);
    void note_missing_roster(Minutes worked);

    PeriodPay& pay_;
    const facts::Employment& employment_;
    Date day_;
};

bool DayOff::is_mine(const facts::Shift& shift) const {
    return person_of(pay_).employments.at(shift.employment).number == employment_.number;
}

std::vector<const facts::Shift*> DayOff::planned() const {
    std::vector<const facts::Shift*> shifts;
    for (const auto& shift : facts::of_assistant(pay_.facts.roster, pay_.assistant)) {
        if (is_mine(shift) && minutes_on(shift, pay_.rules.clock, day_) > Minutes{}) {
            shifts.push_back(&shift);
        }
    }
    return shifts;
}

/// Time at work on the day in any employment, approved or not: whoever was at work was not off.
/// A night shift of the period before may reach into the day.
Minutes DayOff::worked() const {
    Minutes worked;
    for (const auto& shift : shifts_of(pay_.facts, pay_.assistant)) {
        worked += facts::was_worked(shift) ? minutes_on(shift, pay_.rules.clock, day_) : Minutes{};
    }
    for (const auto& [key, paid] : pay_.prior.paid) {
        const auto earlier =
            paid.is_current_period ? std::nullopt : read_content(paid.digest, pay_.rules);
        if (earlier && facts::was_worked(*earlier)) {
            worked += minutes_on(*earlier, pay_.rules.clock, day_);
        }
    }
    return worked;
}

void DayOff::note(const char* code, line::FindingLevel level, source::MessageArgs args) {
    const auto& alias = person_of(pay_).id;
    args.emplace_back("assistant", alias);
    args.emplace_back("date", day_.text());
    pay_.result.findings.push_back({.code = code,
                                    .level = level,
                                    .assistant = alias,
                                    .place = employment_.place,
                                    .args = std::move(args),
                                    .citation = std::nullopt});
}

/// Without a roster nobody can say whether she would have worked. Somebody who works no shift in
/// the period at all is not asked about.
void DayOff::note_missing_roster(Minutes worked) {
    const auto mine = [this](const facts::Shift& shift) { return is_mine(shift); };
    const auto is_planned = [&](const facts::Shift& shift) {
        return is_mine(shift) && pay_.facts.periods.at(shift.period).is_current;
    };
    const auto roster = facts::of_assistant(pay_.facts.roster, pay_.assistant);
    const auto shifts = shifts_of(pay_.facts, pay_.assistant);
    if (worked == Minutes{} && std::none_of(roster.begin(), roster.end(), is_planned) &&
        std::any_of(shifts.begin(), shifts.end(), mine)) {
        note("finding/may-day-without-roster", line::FindingLevel::review, {});
    }
}

/// What the day gives of a duty that pays kroner: those kroner for the planned time, and of a sum
/// for a duty that reaches into other days the part of this one.
void DayOff::price_kroner(line::Line& line, const ConversionPlan& plan, source::Place place) {
    const auto& terms = *plan.terms;
    const auto* sum = std::get_if<Money>(&terms.value.paid_per_hour);
    line.provisional = plan.provisional;
    if (sum != nullptr && line.quantity == plan.duty) {
        line.counted = {};
        line.amount = *sum;
        line.derivation.inputs = {{InputName::amount, *sum, terms.citation}};
        line.derivation.exact_ore = Exact{sum->ore()};
        return;
    }
    const auto rate = kroner_rate(pay_.rates, plan, place);
    const HourlyRate per_hour = pay_.rates.at(rate).value;
    line.rate = rate;
    line.derivation.inputs.push_back({InputName::hourly_rate, per_hour, rate});
    line.derivation.exact_ore = (per_hour * line.counted).ore();
    line.amount = round_to_ore(per_hour * line.counted, line.derivation.rounding);
}

std::optional<line::Line> DayOff::line_of(const facts::Shift& planned, line::CitationIndex basis) {
    const auto& law = pay_.rules.law.may_days;
    const PriceContext context{employment_, terms_on(employment_, pay_.rules, day_)};
    const auto paid = paid_duty(pay_.rates, context.book, planned.duty, day_);
    const auto* problem = std::get_if<Unpriced>(&paid);
    std::optional<Price<Wage>> wage;
    if (problem == nullptr) {
        wage = pay_.rates.wage(context, std::get<PaidDuty>(paid).duty, day_);
        problem = std::get_if<Unpriced>(&*wage);
    }
    if (problem != nullptr) {
        pay_.problems.push_back(to_diagnostic(*problem, planned, pay_.facts, pay_.rules));
        return std::nullopt;
    }
    const auto* terms = std::get<PaidDuty>(paid).terms;
    line::Line line;
    line.employment = employment_.number;
    line.arrangement = pay_.facts.arrangements.at(planned.arrangement).id;
    line.code = law.off_pays_as;
    line.earned_on = day_;
    line.quantity = minutes_on(planned, pay_.rules.clock, day_);
    line.counted = ExactMinutes::of(line.quantity);
    line.derivation = {.rule = law.rule,
                       .basis = basis,
                       .inputs = {{InputName::hours, line.quantity, planned.place}},
                       .exact_ore = {},
                       .rounding = {}};
    if (terms != nullptr && !pays_share(terms->value)) {
        price_kroner(line,
                     {.rule = conversion_of(context.book, planned.duty),
                      .terms = terms,
                      .provisional = std::get<PaidDuty>(paid).provisional,
                      .duty = duty_length(planned)},
                     planned.place);
        return line;
    }
    const auto rate = std::get<Wage>(*wage).rate;
    line.rate = rate;
    line.provisional = pay_.rates.at(rate).provisional || std::get<PaidDuty>(paid).provisional;
    if (terms != nullptr) {
        line.counted = ExactMinutes::of_minutes(line.counted.minutes() * share_of(terms->value));
        line.derivation.inputs.push_back(
            {InputName::paid_per_hour, paid_per_hour_of(terms->value), terms->citation});
        line.derivation.inputs.push_back({InputName::counted_hours, line.counted, terms->citation});
    }
    const HourlyRate per_hour = pay_.rates.at(rate).value;
    line.derivation.inputs.push_back({InputName::hourly_rate, per_hour, rate});
    const ExactMoney exact = per_hour * line.counted;
    line.derivation.exact_ore = exact.ore();
    line.amount = round_to_ore(exact, line.derivation.rounding);
    return line;
}

/// What is taken back, because she was at work after all, is taken from where it was to be borne.
std::string DayOff::only_arrangement_of(const std::vector<const facts::Shift*>& shifts) const {
    if (shifts.empty() || std::any_of(shifts.begin(), shifts.end(), [&](const auto* shift) {
            return shift->arrangement != shifts.front()->arrangement;
        })) {
        return {};
    }
    return pay_.facts.arrangements.at(shifts.front()->arrangement).id;
}

void DayOff::settle() {
    const auto& law = pay_.rules.law.may_days;
    if (!is_concerned()) {
        return;
    }
    const auto* days = law_value(pay_, law.employed_days, {law.rule, day_});
    if (days == nullptr || !is_entitled(person_of(pay_), day_, days->value)) {
        return;
    }
    const auto shifts = planned();
    const Minutes at_work = worked();
    note_missing_roster(at_work);
    Due due{.account =
                due_account(pay_, line::AccountKind::may_day_pay, employment_.number, day_.text()),
            .code = law.off_pays_as,
            .employment = employment_.number,
            .arrangement = only_arrangement_of(shifts),
            .rule = law.rule,
            .basis = days->citation,
            .days = {day_, std::nullopt},
            .place = employment_.place};
    Minutes expected;
    for (const auto* shift : shifts) {
        expected += minutes_on(*shift, pay_.rules.clock, day_);
        if (at_work > Minutes{}) {
            continue;
        }
        auto line = line_of(*shift, days->citation);
        if (!line) {
            return;
        }
        due.lines.push_back(std::move(*line));
    }
    if (at_work > Minutes{}) {
        add_cancelled(due);
    }
    if (at_work > Minutes{} && at_work < expected) {
        note("finding/may-day-worked-less",
             line::FindingLevel::review,
             {{"worked", at_work.text()}, {"planned", expected.text()}});
    }
    settle_due(pay_, std::move(due));
}

/// Minutes on the day of a shift that was called off, as far as the roster had them too.
Minutes DayOff::planned_in(const facts::Shift& cancelled) const {
    Minutes planned_too;
    for (const auto* shift : planned()) {
        facts::Shift both = cancelled;
        both.start = std::max(cancelled.start, shift->start);
        both.end = std::min(cancelled.end, shift->end);
        if (both.start < both.end) {
            planned_too += minutes_on(both, pay_.rules.clock, day_);
        }
    }
    return std::min(minutes_on(cancelled, pay_.rules.clock, day_), planned_too);
}

/// The shifts of the employment that were called off, which this run or an earlier one settles.
std::vector<facts::Shift> DayOff::cancelled() const {
    std::vector<facts::Shift> shifts;
    for_each_paid(pay_, [&](const facts::Shift& shift, line::ShiftIndex /*index*/) {
        if (shift.details->cancelled_at && is_mine(shift)) {
            shifts.push_back(shift);
        }
    });
    for (const auto& paid : pay_.prior.paid) {
        auto shift = shift_paid(pay_.facts, pay_.rules, pay_.assistant, paid);
        if (shift && shift->details->cancelled_at && is_mine(*shift)) {
            shifts.push_back(std::move(*shift));
        }
    }
    return shifts;
}

/// At work on the day, she is not off because of it: shifts called off give what they give on other
/// days. Whoever settled them left these minutes to the day, since nobody knew yet.
void DayOff::add_cancelled(Due& due) {
    for (const auto& shift : cancelled()) {
        const Minutes minutes = planned_in(shift);
        if (minutes == Minutes{}) {
            continue;
        }
        if (auto line = cancelled_on(pay_, shift, minutes)) {
            line->employment = employment_.number;
            line->arrangement = due.arrangement;
            line->earned_on = day_;
            due.lines.push_back(std::move(*line));
        }
    }
}

/// Whether runs of an earlier period paid the day; its account names that period.
bool DayOff::was_paid() const {
    Money paid;
    for (const auto& [account, amount] : pay_.prior.accounts.all()) {
        const bool is_of_day = account.kind == line::AccountKind::may_day_pay &&
                               account.unit == std::to_string(employment_.number) &&
                               account.zone == day_.text();
        paid += is_of_day ? amount : Money{};
    }
    return paid != Money{};
}

Minutes DayOff::covers(const facts::Shift& cancelled) const {
    const Minutes minutes = minutes_on(cancelled, pay_.rules.clock, day_);
    if (minutes == Minutes{} || !is_concerned()) {
        return {};
    }
    if (day_ < pay_.settings.period_days.first) {
        return was_paid() ? minutes : Minutes{};
    }
    const auto& law = pay_.rules.law.may_days;
    const auto days = pay_.rates.settle(law.employed_days, law.rule, day_);
    const bool is_due = !std::holds_alternative<Unpriced>(days) &&
                        is_entitled(person_of(pay_), day_, std::get<0>(days).first->value);
    return is_due ? planned_in(cancelled) : Minutes{};
}

/// Hours ever worked under an employment before a day, as far as this run knows their days.
Minutes hours_before(const PeriodPay& pay, std::uint32_t employment, Date day) {
    const auto earlier = pay.prior.hours_worked.find(employment);
    Minutes hours = earlier == pay.prior.hours_worked.end() ? Minutes{} : earlier->second;
    for (const auto& segment : pay.result.segments) {
        const auto& shift = pay.result.shifts.at(static_cast<std::size_t>(segment.shift));
        if (shift.employment == employment && segment.date < day) {
            hours += segment.working_time;
        }
    }
    return hours;
}

} // namespace

Price<PaidDuty>
paid_duty(const RateBook& rates, const rulebook::Rulebook& book, line::DutyIndex of, Date day) {
    const auto* conversion = conversion_of(book, of);
    if (conversion == nullptr) {
        return PaidDuty{.duty = of};
    }
    const auto terms = rates.conversion(*conversion, day);
    if (const auto* problem = std::get_if<Unpriced>(&terms)) {
        return *problem;
    }
    const auto& [entry, provisional] = std::get<0>(terms);
    return PaidDuty{conversion->as_duty, entry, provisional};
}

Minutes paid_as_day_off(PeriodPay& pay, const facts::Shift& cancelled) {
    const auto& employment = person_of(pay).employments.at(cancelled.employment);
    const Date last = pay.rules.clock.to_wall(cancelled.end).date;
    Minutes covered;
    for (Date day = pay.rules.clock.to_wall(cancelled.start).date; day <= last;
         day = day.plus_days(1)) {
        covered +=
            is_may_day(pay.rules, day) ? DayOff{pay, employment, day}.covers(cancelled) : Minutes{};
    }
    return covered;
}

void add_may_days(PeriodPay& pay) {
    if (pay.rules.law.may_days.days == 0) {
        return;
    }
    const Date last = pay.settings.period_days.last.value();
    for (Date day = pay.settings.period_days.first; day <= last; day = day.plus_days(1)) {
        if (!is_may_day(pay.rules, day)) {
            continue;
        }
        for (const auto& employment : person_of(pay).employments) {
            pay.rates.set_hours_worked(employment.number,
                                       hours_before(pay, employment.number, day));
            DayOff{pay, employment, day}.settle();
        }
    }
}

} // namespace bpa::calc
