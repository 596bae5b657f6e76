#include "calc/guarantees.hpp"

#include "calc/convert.hpp"
#include "calc/may_days.hpp"
#include "calc/period_lines.hpp"
#include "calc/views.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using line::InputName;

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

/// Knows planned time of a shift that was called off, of days whose hour is the same.
struct PlannedPart {
    DutyHour hour;
    Minutes length;  ///< without unpaid breaks
    Minutes day_off; ///< of it, paid by law as a day off
};

/// What of a shift lies on a day; its breaks are those of all of it.
facts::Shift part_on(const facts::Shift& shift, const calendar::OsloTime& clock, Date day) {
    facts::Shift part = shift;
    part.start = std::max(shift.start, clock.start_of(day));
    part.end = std::min(shift.end, clock.start_of(day.plus_days(1)));
    return part;
}

/// Each day by its own wage; nothing after reporting.
std::vector<PlannedPart>
planned_parts(PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    const auto& clock = pay.rules.clock;
    std::vector<PlannedPart> parts;
    for (Date day = clock.to_wall(shift.start).date; clock.start_of(day) < shift.end;
         day = day.plus_days(1)) {
        const auto on_day = part_on(shift, clock, day);
        const auto hour = hour_of(pay, terms, shift, day);
        if (!hour) {
            return {};
        }
        if (parts.empty() || parts.back().hour.rate != hour->rate) {
            parts.push_back({.hour = *hour, .length = {}, .day_off = {}});
        }
        parts.back().length += on_day.end - on_day.start;
        for (const auto& pause : on_day.breaks) {
            const Minutes inside =
                std::min(pause.end, on_day.end) - std::max(pause.start, on_day.start);
            parts.back().length = parts.back().length - std::max(Minutes{}, inside);
        }
        parts.back().day_off += paid_as_day_off(pay, on_day);
    }
    return parts;
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
    const auto& [entry, is_provisional] = *value;
    const Stint stint{.day = day, .shift = &shift, .index = index};
    const auto add = [&, basis = entry->citation, provisional = is_provisional](
                         const PlannedPart& part, Minutes time, const Percent& share) {
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
            part.hour);
    };
    const auto& share = entry->value.share;
    for (const auto& part : planned_parts(pay, terms, shift)) {
        // Off on a day that the law pays, she has the whole of those minutes already.
        add(part, part.length - part.day_off, share);
        add(part, part.day_off, Percent::of_fraction(share.fraction() - Exact{1}));
    }
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
