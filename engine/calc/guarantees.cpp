#include "calc/guarantees.hpp"

#include "calc/convert.hpp"
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

using Stints = std::vector<const Stint*>;

/// One attendance after the other. `joins` is the least gap between two; without it each shift is
/// one.
std::vector<Stints> attendances(const Stints& stints, const std::optional<Minutes>& joins) {
    std::vector<Stints> all;
    for (const auto* stint : stints) {
        const auto* before = all.empty() ? nullptr : all.back().back();
        const bool is_joined = before != nullptr && joins && before->end <= stint->start &&
                               before->employment == stint->employment &&
                               stint->start - before->end < *joins;
        if (!is_joined) {
            all.emplace_back();
        }
        all.back().push_back(stint);
    }
    return all;
}

Beside beside(const Stints& attendance, Minutes least) {
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

/// What earlier runs gave for the shifts of an attendance that they paid.
Beside beside_before(const Stints& attendance, const rulebook::Guarantee& rule, Minutes least) {
    Stints earlier;
    std::copy_if(attendance.begin(),
                 attendance.end(),
                 std::back_inserter(earlier),
                 [](const auto* stint) { return stint->shift == nullptr; });
    Beside sum;
    for (const auto& one : attendances(earlier, rule.joins_gaps_under)) {
        const auto given = beside(one, least);
        sum.gaps += given.gaps;
        sum.missing += given.missing;
    }
    return sum;
}

void guarantee(PeriodPay& pay,
               const Terms& terms,
               const rulebook::Guarantee& rule,
               const Stints& attendance) {
    const auto fresh = std::find_if(attendance.rbegin(), attendance.rend(), [](const auto* stint) {
        return stint->shift != nullptr;
    });
    const Date day = attendance.front()->day;
    if (fresh == attendance.rend() ||
        salary_on(employment_with(pay, attendance.front()->employment), day) != nullptr) {
        return; // paid by an earlier run, or by the salary
    }
    const Stint& stint = **fresh;
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

/// Every attendance that begins under a rule, employment by employment.
void add_least(PeriodPay& pay, const Terms& terms) {
    const auto all = stints_of(pay);
    std::vector<const rulebook::Guarantee*> rules;
    for (const auto& stint : all) {
        const auto& book = terms.on(employment_with(pay, stint.employment), stint.day);
        for (const auto& rule : book.guarantees) {
            if (std::find(rules.begin(), rules.end(), &rule) == rules.end()) {
                rules.push_back(&rule);
            }
        }
    }
    for (const auto* rule : rules) {
        Stints stints;
        for (const auto& stint : all) {
            const auto& book = terms.on(employment_with(pay, stint.employment), stint.day);
            const bool is_of_book = !book.guarantees.empty() && &book.guarantees.front() <= rule &&
                                    rule <= &book.guarantees.back();
            if (is_of_book && rulebook::has_duty(rule->duties, stint.duty)) {
                stints.push_back(&stint);
            }
        }
        for (const auto& attendance : attendances(stints, rule->joins_gaps_under)) {
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

void add_cancelled(PeriodPay& pay,
                   const Terms& terms,
                   const facts::Shift& shift,
                   line::ShiftIndex index) {
    const Date day = pay.rules.clock.to_wall(shift.start).date;
    const auto& employment = person_of(pay).employments.at(shift.employment);
    if (salary_on(employment, day) != nullptr) {
        return; // it is paid whatever is called off
    }
    const auto& book = terms.on(employment, day);
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
    const auto hour = hour_of(pay, terms, shift, day);
    if (!hour) {
        return;
    }
    const auto& [entry, is_provisional] = *value;
    Stint stint{.day = day, .length = shift.end - shift.start, .shift = &shift, .index = index};
    for (const auto& pause : shift.breaks) {
        stint.length = stint.length - (pause.end - pause.start);
    }
    add_time(pay,
             {.rule = rule->rule,
              .code = rule->pays_as,
              .basis = entry->citation,
              .minutes = Exact{stint.length.count()} * entry->value.share.fraction(),
              .inputs = {{InputName::hours, stint.length, shift.place},
                         {InputName::percent, entry->value.share, entry->citation}},
              .provisional = is_provisional},
             stint,
             *hour);
}

// ---- a meal ------------------------------------------------------------------------------------

void add_meal(PeriodPay& pay,
              const Terms& terms,
              const facts::Shift& shift,
              std::pair<line::ShiftIndex, Minutes> index_and_overtime) {
    const auto& [index, overtime] = index_and_overtime;
    const Date day = pay.rules.clock.to_wall(shift.start).date;
    const auto& employment = person_of(pay).employments.at(shift.employment);
    for (const auto& rule : terms.on(employment, day).meal_money) {
        const auto value = value_on(pay, rule.terms, {rule.rule, day}, shift);
        if (!value || overtime < value->first->value.after) {
            continue;
        }
        line::Line line;
        line.shift = index;
        line.code = rule.pays_as;
        line.earned_on = day;
        line.provisional = value->second;
        line.derivation.rule = rule.rule;
        line.derivation.basis = value->first->citation;
        add_amount(pay, std::move(line), value->first->value.amount);
    }
}

void add_meals(PeriodPay& pay, const Terms& terms) {
    std::vector<Minutes> overtime(pay.result.shifts.size());
    for (const auto& segment : pay.result.segments) {
        if (!segment.is_break && segment.hour_kind == line::HourKind::overtime) {
            overtime.at(static_cast<std::size_t>(segment.shift)) += segment.minutes;
        }
    }
    for_each_paid(pay, [&](const facts::Shift& shift, line::ShiftIndex index) {
        const Minutes of_shift = overtime.at(static_cast<std::size_t>(index));
        if (of_shift > Minutes{}) {
            add_meal(pay, terms, shift, {index, of_shift});
        }
    });
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
    if (has_rules(pay, terms, &rulebook::Rulebook::guarantees)) {
        add_least(pay, terms);
    }
    if (has_rules(pay, terms, &rulebook::Rulebook::meal_money)) {
        add_meals(pay, terms);
    }
    if (has_rules(pay, terms, &rulebook::Rulebook::day_amounts)) {
        add_day_amounts(pay, terms);
    }
}

} // namespace bpa::calc
