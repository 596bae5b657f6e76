#include "calc/guarantees.hpp"
#include "calc/planned_time.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace bpa::calc {

namespace {

using line::InputName;

void report_unsettled(PeriodPay& pay, const facts::Shift& shift, const rulebook::Rulebook& book) {
    report_personal(pay,
                    {.code = "calc/cancelled-unsettled",
                     .place = shift.place,
                     .length = shift.length,
                     .args = {{"date", pay.rules.clock.to_wall(shift.start).date.text()},
                              {"duty", pay.rules.legend.at(shift.duty).id},
                              {"terms", book.id}}});
}

/// Knows what being called off from a shift gives.
struct CalledOff {
    const rulebook::CancelledShift* rule = nullptr;
    const rulebook::Entry<rulebook::CancelledTerms>* terms = nullptr;
    bool provisional = false;
};

/// What a shift gives that was called off too late; nothing when it gives nothing, or after
/// reporting.
std::optional<CalledOff> called_off(PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    // What was called off at once is one shift, however many it is entered as.
    const auto& first = pay.stretches.first(shift, [&shift](const facts::Shift& earlier) {
        return earlier.duty == shift.duty &&
               earlier.details->cancelled_at == shift.details->cancelled_at;
    });
    const Date day = pay.stretches.start_of(first).date;
    const auto& book = terms.on(person_of(pay).employments.at(shift.employment), day);
    if (is_paid_by_salary(pay, terms, shift)) {
        return std::nullopt;
    }
    const auto rule =
        std::find_if(book.cancelled_shifts.begin(),
                     book.cancelled_shifts.end(),
                     [&](const auto& one) { return rulebook::has_duty(one.duties, shift.duty); });
    if (rule == book.cancelled_shifts.end()) {
        report_unsettled(pay, shift, book);
        return std::nullopt;
    }
    const auto value = value_on(pay, rule->terms, {rule->rule, day}, shift);
    if (!value || value->first->value.notice_under <= first.start - *shift.details->cancelled_at) {
        return std::nullopt;
    }
    return CalledOff{&*rule, value->first, value->second};
}

/// The line of so much of a share of the planned time.
line::Line line_of_share(const PeriodPay& pay,
                         std::pair<const CalledOff&, const DutyHour&> off_and_hour,
                         std::pair<Minutes, Percent> time_and_share,
                         const Stint& stint) {
    const auto& [off, hour] = off_and_hour;
    const auto& [time, share] = time_and_share;
    const auto basis = off.terms->citation;
    return line_of_time(pay,
                        {.rule = off.rule->rule,
                         .code = off.rule->pays_as,
                         .basis = basis,
                         .minutes = Exact{time.count()} * share.fraction(),
                         .inputs = {{InputName::hours, time, stint.shift->place},
                                    {InputName::percent, share, basis}},
                         .provisional = off.provisional},
                        stint,
                        hour);
}

void add_cancelled(PeriodPay& pay,
                   const Terms& terms,
                   const facts::Shift& shift,
                   line::ShiftIndex index) {
    const PricedAsOf as_of{pay, index};
    const auto off = called_off(pay, terms, shift);
    if (!off) {
        return;
    }
    const Stint stint{
        .day = pay.rules.clock.to_wall(shift.start).date, .shift = &shift, .index = index};
    const auto add = [&](const PlannedPart& part, Minutes time, const Percent& share) {
        if (time != Minutes{} && Exact{0} < share.fraction()) {
            pay.result.lines.push_back(line_of_share(pay, {*off, part.hour}, {time, share}, stint));
        }
    };
    const auto& share = off->terms->value.share;
    for (const auto& part : planned_parts(pay, terms, shift)) {
        // The day itself pays the whole of those minutes, or what being called off gives up to
        // that.
        add(part, part.length - part.day_off, share);
        add(part, part.day_off, Percent::of_fraction(share.fraction() - Exact{1}));
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

void add_cancelled_shifts(PeriodPay& pay, const Terms& terms) {
    if (!any_cancelled(pay)) {
        return;
    }
    for_each_paid(pay, [&](const facts::Shift& shift, line::ShiftIndex index) {
        if (shift.details->cancelled_at) {
            add_cancelled(pay, terms, shift, index);
        }
    });
}

std::optional<line::Line>
cancelled_on(PeriodPay& pay, const facts::Shift& cancelled, Minutes minutes) {
    const Terms terms{person_of(pay), pay.rules};
    const auto off = called_off(pay, terms, cancelled);
    if (!off) {
        return std::nullopt;
    }
    // What is over the whole came with the shift.
    const Exact share = std::min(off->terms->value.share.fraction(), Exact{1});
    if (!(Exact{0} < share)) {
        return std::nullopt;
    }
    const Stint stint{.day = pay.rules.clock.to_wall(cancelled.start).date, .shift = &cancelled};
    const auto hour = hour_of(pay, terms, cancelled, stint.day);
    if (!hour) {
        return std::nullopt;
    }
    auto line = line_of_share(pay, {*off, *hour}, {minutes, Percent::of_fraction(share)}, stint);
    line.shift.reset();
    return line;
}

} // namespace bpa::calc
