#include "calc/guarantees.hpp"

#include "calc/period_lines.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

using line::InputName;

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
        for (const auto& rule : terms.on(*first.under, first.day).meal_money) {
            add_meal(pay, rule, attendance);
        }
    }
}

} // namespace

void add_time(PeriodPay& pay, const TimeDue& due, const Stint& stint, const DutyHour& hour) {
    pay.result.lines.push_back(line_of_time(pay, due, stint, hour));
}

void add_guarantees(PeriodPay& pay, const Terms& terms) {
    add_cancelled_shifts(pay, terms);
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
