#include "calc/guarantees.hpp"

#include "calc/convert.hpp"
#include "calc/may_days.hpp"
#include "calc/period_lines.hpp"
#include "calc/views.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using line::InputName;

/// Knows time that is paid and was not worked. Less than none takes back what an earlier run paid.
struct TimeDue {
    line::RuleIndex rule{};
    line::PayCodeIndex code{};
    line::CitationIndex basis{};
    Exact minutes;                   ///< of the duty
    std::vector<line::Input> inputs; ///< what it is told from
    bool provisional = false;
};

void add_time(PeriodPay& pay, const TimeDue& due, const Stint& stint, const DutyHour& hour) {
    const auto& rate = pay.rates.at(hour.rate);
    line::Line line;
    line.shift = stint.index;
    line.code = due.code;
    line.earned_on = stint.day;
    line.rate = hour.rate;
    line.counted = hour.counted(due.minutes);
    line.provisional = due.provisional || hour.provisional;
    line.derivation = {.rule = due.rule,
                       .basis = due.basis,
                       .inputs = due.inputs,
                       .exact_ore = (rate.value * line.counted).ore(),
                       .rounding = {}};
    auto& inputs = line.derivation.inputs;
    if (hour.terms != nullptr) {
        inputs.push_back(
            {InputName::paid_per_hour, paid_per_hour_of(hour.terms->value), hour.terms->citation});
    }
    inputs.push_back({InputName::counted_hours, line.counted, due.basis});
    inputs.push_back({InputName::hourly_rate, rate.value, hour.rate});
    line.amount = round_to_ore(rate.value * line.counted, line.derivation.rounding);
    pay.result.lines.push_back(std::move(line));
}

// ---- paid at least -----------------------------------------------------------------------------

/// Knows what an attendance gives beside its own hours.
struct Beside {
    Minutes attended; ///< worked, with the gaps that are paid
    Minutes gaps;
    Minutes missing;
};

Beside beside(Attendance attendance, Minutes least) {
    Beside sum;
    const Stint* before = nullptr;
    for (const auto* stint : attendance) {
        sum.gaps += before == nullptr ? Minutes{} : stint->start - before->end;
        sum.attended += stint->length;
        before = stint;
    }
    sum.attended += sum.gaps;
    sum.missing = std::max(Minutes{}, least - sum.attended);
    return sum;
}

Minutes joins_under(const rulebook::Guarantee& rule) {
    return rule.joins_gaps_under.value_or(no_gap);
}

/// What earlier runs gave for the shifts of an attendance that they paid.
Beside beside_before(Attendance attendance, const rulebook::Guarantee& rule, Minutes least) {
    Beside sum;
    const auto earlier = earlier_of(attendance);
    for (const auto one : attendances(earlier, joins_under(rule))) {
        const auto given = beside(one, least);
        sum.gaps += given.gaps;
        sum.missing += given.missing;
    }
    return sum;
}

void guarantee(PeriodPay& pay,
               const Terms& terms,
               const rulebook::Guarantee& rule,
               Attendance attendance) {
    const auto* fresh = last_fresh(attendance);
    const Date day = attendance.front()->day;
    if (fresh == nullptr ||
        salary_on(employment_with(pay, attendance.front()->employment), day) != nullptr) {
        return; // paid by an earlier run, or by the salary
    }
    const Stint& stint = *fresh;
    const auto value = value_on(pay, rule.least, {rule.rule, day}, *stint.shift);
    if (!value) {
        return;
    }
    const auto& [entry, is_provisional] = *value;
    const auto now = beside(attendance, entry->value);
    const auto before = beside_before(attendance, rule, entry->value);
    const Minutes gaps = now.gaps - before.gaps;
    const Minutes missing = now.missing - before.missing;
    if (gaps == Minutes{} && missing == Minutes{}) {
        return;
    }
    const PricedAsOf as_of{pay, stint.index};
    const auto hour = hour_of(pay, terms, *stint.shift, stint.day);
    if (!hour) {
        return;
    }
    TimeDue due{.rule = rule.rule,
                .code = rule.pays_as,
                .basis = entry->citation,
                .minutes = Exact{gaps.count()},
                .inputs = {{InputName::hours, gaps, stint.shift->place}},
                .provisional = is_provisional};
    if (gaps != Minutes{}) {
        add_time(pay, due, stint, *hour);
    }
    if (missing != Minutes{}) {
        due.minutes = Exact{missing.count()};
        due.inputs = {{InputName::hours, now.attended, stint.shift->place},
                      {InputName::least_hours, entry->value, entry->citation}};
        add_time(pay, due, stint, *hour);
    }
}

void add_least(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all) {
    for (const auto* rule : rules_of(pay, terms, &rulebook::Rulebook::guarantees)) {
        const auto stints = stints_under(
            all, *rule, [&](const Stint& stint) -> const auto& {
                return terms.on(employment_with(pay, stint.employment), stint.day).guarantees;
            });
        for (const auto attendance : attendances(stints, joins_under(*rule))) {
            guarantee(pay, terms, *rule, attendance);
        }
    }
}

// ---- called off --------------------------------------------------------------------------------

void report_unsettled(PeriodPay& pay, const facts::Shift& shift, const rulebook::Rulebook& book) {
    report_personal(pay,
                    {.code = "calc/cancelled-unsettled",
                     .place = shift.place,
                     .length = shift.length,
                     .args = {{"date", pay.rules.clock.to_wall(shift.start).date.text()},
                              {"duty", pay.rules.legend.at(shift.duty).id},
                              {"terms", book.id}}});
}

/// Whether a monthly salary pays a shift that was called off. It pays what was planned; where the
/// period has a roster for her and the shift is not in it, the shift was an extra one. Kroner for
/// being on duty are beside every salary.
bool is_paid_by_salary(const PeriodPay& pay,
                       const rulebook::Rulebook& book,
                       const facts::Shift& shift,
                       Date day) {
    const auto& employments = person_of(pay).employments;
    if (salary_on(employments.at(shift.employment), day) == nullptr) {
        return false;
    }
    const auto duty = paid_duty(pay.rates, book, shift.duty, day);
    const auto* paid = std::get_if<PaidDuty>(&duty);
    if (paid != nullptr && paid->terms != nullptr && !pays_share(paid->terms->value)) {
        return false;
    }
    bool has_roster = false;
    for (const auto& planned : facts::of_assistant(pay.facts.roster, pay.assistant)) {
        const bool is_of_period =
            planned.period == shift.period && planned.employment == shift.employment;
        if (is_of_period && planned.start < shift.end && shift.start < planned.end) {
            return true;
        }
        has_roster = has_roster || is_of_period;
    }
    return !has_roster;
}

void add_cancelled(PeriodPay& pay,
                   const Terms& terms,
                   const facts::Shift& shift,
                   line::ShiftIndex index) {
    const Date day = pay.rules.clock.to_wall(shift.start).date;
    const auto& book = terms.on(person_of(pay).employments.at(shift.employment), day);
    if (is_paid_by_salary(pay, book, shift, day)) {
        return;
    }
    const auto rule =
        std::find_if(book.cancelled_shifts.begin(),
                     book.cancelled_shifts.end(),
                     [&](const auto& one) { return rulebook::has_duty(one.duties, shift.duty); });
    if (rule == book.cancelled_shifts.end()) {
        report_unsettled(pay, shift, book);
        return;
    }
    const auto value = value_on(pay, rule->terms, {rule->rule, day}, shift);
    if (!value || value->first->value.notice_under <= shift.start - *shift.details->cancelled_at) {
        return;
    }
    const PricedAsOf as_of{pay, index};
    const auto hour = hour_of(pay, terms, shift, day);
    if (!hour) {
        return;
    }
    const auto& [entry, is_provisional] = *value;
    Stint stint{.day = day, .length = shift.end - shift.start, .shift = &shift, .index = index};
    for (const auto& pause : shift.breaks) {
        stint.length = stint.length - (pause.end - pause.start);
    }
    const auto add = [&, basis = entry->citation, provisional = is_provisional](
                         Minutes time, const Percent& share) {
        if (time == Minutes{} || !(Exact{0} < share.fraction())) {
            return;
        }
        add_time(
            pay,
            {.rule = rule->rule,
             .code = rule->pays_as,
             .basis = basis,
             .minutes = Exact{time.count()} * share.fraction(),
             .inputs = {{InputName::hours, time, shift.place}, {InputName::percent, share, basis}},
             .provisional = provisional},
            stint,
            *hour);
    };
    // Off on a day that the law pays, she has the whole of those minutes already.
    const Minutes is_day_off = paid_as_day_off(pay, shift);
    const auto& share = entry->value.share;
    add(stint.length - is_day_off, share);
    add(is_day_off, Percent::of_fraction(share.fraction() - Exact{1}));
}

// ---- a meal ------------------------------------------------------------------------------------

/// How many meals the overtime of attendances gives.
int meals_of(std::span<const Attendance> attendances, Minutes after) {
    int meals = 0;
    for (const auto attendance : attendances) {
        Minutes overtime;
        for (const auto* stint : attendance) {
            overtime += stint->overtime;
        }
        meals += after <= overtime ? 1 : 0;
    }
    return meals;
}

/// One for the attendance, less what earlier runs gave for the part of it that they paid.
void add_meal(PeriodPay& pay, const rulebook::MealMoney& rule, Attendance attendance) {
    const auto* fresh = last_fresh(attendance);
    const auto has_overtime = [](const auto* stint) { return stint->overtime > Minutes{}; };
    if (fresh == nullptr || std::none_of(attendance.begin(), attendance.end(), has_overtime)) {
        return;
    }
    const auto value = value_on(pay, rule.terms, {rule.rule, fresh->day}, *fresh->shift);
    if (!value) {
        return;
    }
    const auto& terms = value->first->value;
    const auto earlier = earlier_of(attendance);
    const int before = meals_of(attendances(earlier, no_gap), terms.after);
    const int more = meals_of({&attendance, 1}, terms.after) - before;
    if (more == 0) {
        return;
    }
    line::Line line;
    line.shift = fresh->index;
    line.code = rule.pays_as;
    line.earned_on = fresh->day;
    line.provisional = value->second;
    line.derivation.rule = rule.rule;
    line.derivation.basis = value->first->citation;
    add_amount(pay, std::move(line), Money::ore(terms.amount.ore() * more));
}

void add_meals(PeriodPay& pay, const Terms& terms, const std::vector<Stint>& all) {
    Stints stints;
    stints.reserve(all.size());
    for (const auto& stint : all) {
        stints.push_back(&stint);
    }
    for (const auto attendance : attendances(stints, no_gap)) {
        const auto& first = *attendance.front();
        const auto& employment = employment_with(pay, first.employment);
        for (const auto& rule : terms.on(employment, first.day).meal_money) {
            add_meal(pay, rule, attendance);
        }
    }
}

/// Nobody's shifts were called off in most runs.
bool any_cancelled(const PeriodPay& pay) {
    const auto shifts = facts::of_assistant(pay.facts.shifts, pay.assistant);
    return std::any_of(shifts.begin(), shifts.end(), [](const auto& shift) {
        return shift.details->cancelled_at.has_value();
    });
}

} // namespace

void add_guarantees(PeriodPay& pay, const Terms& terms) {
    if (any_cancelled(pay)) {
        for_each_paid(pay, [&](const facts::Shift& shift, line::ShiftIndex index) {
            if (shift.details->cancelled_at) {
                add_cancelled(pay, terms, shift, index);
            }
        });
    }
    const bool has_least = !rules_of(pay, terms, &rulebook::Rulebook::guarantees).empty();
    const bool has_meals = !rules_of(pay, terms, &rulebook::Rulebook::meal_money).empty();
    const bool has_amounts = !rules_of(pay, terms, &rulebook::Rulebook::day_amounts).empty();
    if (!has_least && !has_meals && !has_amounts) {
        return;
    }
    const auto all = stints_of(pay);
    if (has_least) {
        add_least(pay, terms, all);
    }
    if (has_meals) {
        add_meals(pay, terms, all);
    }
    if (has_amounts) {
        add_day_amounts(pay, terms, all);
    }
}

} // namespace bpa::calc
