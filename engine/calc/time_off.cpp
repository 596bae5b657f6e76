#include "calc/time_off.hpp"

#include "calc/may_days.hpp"
#include "calc/period_lines.hpp"
#include "calc/planned_time.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace bpa::calc {

namespace {

using line::InputName;

/// Knows the shifts that take time off of one balance.
struct Taken {
    ExactMinutes time;
    std::vector<const facts::Shift*> shifts;
};

/// Settles what one person takes.
class TakingOff {
public:
    TakingOff(PeriodPay& pay, const Terms& terms, const line::Counters& earned)
        : pay_{pay}, terms_{terms} {
        const line::Counters& kept = counted();
        for (const auto* counters : {&pay.prior.counters, &earned, &kept}) {
            for (const auto& [counter, time] : *counters) {
                if (counter.kind == line::CounterKind::time_off) {
                    balances_[counter] += time;
                }
            }
        }
    }

    void run();

private:
    [[nodiscard]] line::Counters& counted() const { return pay_.result.counted; }
    [[nodiscard]] const facts::Employment& employment_of(const facts::Shift& shift) const {
        return person_of(pay_).employments.at(shift.employment);
    }
    void take(const facts::Shift& shift, line::ShiftIndex index);
    [[nodiscard]] std::optional<ExactMinutes> of_salary(const facts::Shift& shift);
    [[nodiscard]] std::optional<ExactMinutes> paid(const facts::Shift& shift,
                                                   line::ShiftIndex index);
    void settle(const line::Counter& counter, const Taken& taken);
    void note_left() const;
    void tell() const;
    void report_may_day(const facts::Shift& shift) const;

    PeriodPay& pay_;
    const Terms& terms_;
    line::Counters balances_; ///< nothing that this run takes
    std::map<line::Counter, Taken> taken_;
};

void TakingOff::run() {
    const auto shifts = facts::of_assistant(pay_.facts.shifts, pay_.assistant);
    if (std::any_of(shifts.begin(), shifts.end(), [](const auto& shift) {
            return shift.details->time_off_taken.has_value();
        })) {
        for_each_paid(pay_, [this](const facts::Shift& shift, line::ShiftIndex index) {
            if (shift.details->time_off_taken) {
                take(shift, index);
            }
        });
    }
    for (const auto& [counter, taken] : taken_) {
        settle(counter, taken);
    }
    note_left();
    tell();
}

void TakingOff::take(const facts::Shift& shift, line::ShiftIndex index) {
    const auto time =
        is_paid_by_salary(pay_, terms_, shift) ? of_salary(shift) : paid(shift, index);
    if (!time) {
        return;
    }
    auto& taken = taken_[{line::CounterKind::time_off,
                          employment_of(shift).number,
                          0,
                          pay_.rules.legend.at(*shift.details->time_off_taken).id}];
    taken.time += *time;
    taken.shifts.push_back(&shift);
}

/// The salary pays it as it is, and 1 and 17 May too: nobody takes time off on those.
std::optional<ExactMinutes> TakingOff::of_salary(const facts::Shift& shift) {
    const auto& clock = pay_.rules.clock;
    for (Date day = clock.to_wall(shift.start).date; clock.start_of(day) < shift.end;
         day = day.plus_days(1)) {
        if (is_may_day(pay_.rules, day)) {
            report_may_day(shift);
            return std::nullopt;
        }
    }
    return counted_of(pay_, terms_, shift);
}

/// Adds the lines of a shift; nothing after reporting.
std::optional<ExactMinutes> TakingOff::paid(const facts::Shift& shift, line::ShiftIndex index) {
    const PricedAsOf as_of{pay_, index};
    const auto parts = planned_parts(pay_, terms_, shift);
    if (std::any_of(parts.begin(), parts.end(), [](const auto& part) {
            return part.day_off != Minutes{};
        })) {
        report_may_day(shift);
        return std::nullopt;
    }
    const Stint stint{
        .day = pay_.rules.clock.to_wall(shift.start).date, .shift = &shift, .index = index};
    std::optional<ExactMinutes> time;
    for (const auto& [hour, length, day_off] : parts) {
        const Exact minutes{length.count()};
        time = time.value_or(ExactMinutes{}) + hour.counted(minutes);
        if (length != Minutes{}) {
            add_time(pay_,
                     {.rule = *shift.details->time_off_taken,
                      .code = hour.pays_as,
                      .basis = pay_.rates.at(hour.rate).derivation.basis,
                      .minutes = minutes,
                      .inputs = {{InputName::hours, length, shift.place}}},
                     stint,
                     hour);
        }
    }
    return time;
}

void TakingOff::report_may_day(const facts::Shift& shift) const {
    report_personal(pay_,
                    {.code = "calc/time-off-on-may-day",
                     .place = shift.place,
                     .length = shift.length,
                     .args = {{"date", pay_.rules.clock.to_wall(shift.start).date.text()}}});
}

/// Takes from the balance what is there, and reports what is not.
void TakingOff::settle(const line::Counter& counter, const Taken& taken) {
    auto& balance = balances_[counter];
    const auto& alias = person_of(pay_).id;
    const auto& first = *taken.shifts.front();
    const auto less = ExactMinutes::of_minutes(Exact{0} - taken.time.minutes());
    const auto left = balance + less;
    if (left.minutes().is_negative()) {
        source::Diagnostic problem{.code = "calc/time-off-overdrawn",
                                   .place = first.place,
                                   .length = first.length,
                                   .args = {{"rule", counter.name},
                                            {"balance", balance.text()},
                                            {"taken", taken.time.text()}}};
        for (std::size_t i = 1; i < taken.shifts.size(); ++i) {
            problem.related.push_back(taken.shifts[i]->place);
        }
        report_personal(pay_, std::move(problem));
        return;
    }
    balance = left;
    counted()[counter] += less;
    pay_.result.findings.push_back({.code = "finding/time-off-taken",
                                    .level = line::FindingLevel::note,
                                    .assistant = alias,
                                    .place = first.place,
                                    .args = {{"assistant", alias},
                                             {"taken", taken.time.text()},
                                             {"rule", counter.name},
                                             {"balance", left.text()}},
                                    .citation = std::nullopt});
}

/// What an employment that has ended leaves: nobody can take it any more.
void TakingOff::note_left() const {
    const auto& person = person_of(pay_);
    for (const auto& [counter, left] : balances_) {
        for (const auto& employment : person.employments) {
            const auto& last = employment.days.last;
            const bool has_ended = employment.number == counter.employment && last &&
                                   *last <= *pay_.settings.period_days.last;
            if (!has_ended || left == ExactMinutes{}) {
                continue;
            }
            pay_.result.findings.push_back({.code = "finding/time-off-left",
                                            .level = line::FindingLevel::review,
                                            .assistant = person.id,
                                            .place = employment.place,
                                            .args = {{"assistant", person.id},
                                                     {"left", left.text()},
                                                     {"rule", counter.name},
                                                     {"date", last->text()}},
                                            .citation = std::nullopt});
        }
    }
}

/// Tells the balances that had something, or still have.
void TakingOff::tell() const {
    for (const auto& [counter, left] : balances_) {
        line::TimeOffBalance balance{
            .employment = counter.employment, .rule = counter.name, .taken = {}};
        if (const auto found = pay_.prior.counters.find(counter);
            found != pay_.prior.counters.end()) {
            balance.before = found->second;
        }
        if (const auto found = taken_.find(counter); found != taken_.end()) {
            balance.taken = found->second.time;
        }
        balance.earned = ExactMinutes::of_minutes(left.minutes() + balance.taken.minutes() -
                                                  balance.before.minutes());
        if (balance.before != ExactMinutes{} || balance.earned != ExactMinutes{} ||
            balance.taken != ExactMinutes{}) {
            pay_.result.time_off.push_back(std::move(balance));
        }
    }
}

} // namespace

void note_time_off(const Earned& earned,
                   const facts::Shift& shift,
                   std::pair<const std::string&, const facts::Employment&> whose,
                   std::pair<Counting&, line::AssistantResult&> counting_and_result) {
    auto& [counting, result] = counting_and_result;
    const auto& [alias, employment] = whose;
    const auto index = static_cast<line::ShiftIndex>(result.shifts.size() - 1);
    for (const auto& [rule, hours] : earned.kept_hours) {
        result.counted[{line::CounterKind::time_off,
                        employment.number,
                        0,
                        counting.rules().legend.at(rule).id}] += hours;
        result.earned_time_off.push_back(
            {index, rule, result.shifts.back().start.date, hours, std::nullopt});
    }
    std::map<line::RuleIndex, TimeOffEarned> by_rule;
    for (const auto& one : earned.time_off) {
        auto& sum = by_rule.try_emplace(one.rule->rule, one.rule, one.earned_on).first->second;
        sum.time += one.time;
    }
    for (const auto& [rule, sum] : by_rule) {
        const auto& name = counting.rules().legend.at(rule);
        const line::Counter counter{line::CounterKind::time_off, employment.number, 0, name.id};
        counting.add(counter, sum.time);
        const int months = sum.rule->time_off->within_months;
        const auto until = months == 0 ? std::nullopt
                                       : std::optional{Month::of(sum.earned_on)
                                                           .plus_months(months)
                                                           .day_or_last(sum.earned_on.day())};
        result.earned_time_off.push_back({index, rule, sum.earned_on, sum.time, until});
        result.findings.push_back({.code = "finding/time-off-earned",
                                   .level = line::FindingLevel::note,
                                   .assistant = alias,
                                   .place = shift.place,
                                   .args = {{"assistant", alias},
                                            {"earned", sum.time.text()},
                                            {"rule", name.id},
                                            {"balance", counting.at(counter).text()},
                                            {"until", until ? until->text() : ""}},
                                   .citation = sum.rule->rate.entries().front().citation});
    }
}

void add_time_off_taken(PeriodPay& pay, const Terms& terms, const line::Counters& earned) {
    TakingOff{pay, terms, earned}.run();
}

} // namespace bpa::calc
