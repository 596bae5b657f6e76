#include "calc/convert.hpp"
#include "calc/guarantees.hpp"
#include "calc/may_days.hpp"

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

/// Knows what being called off from a shift gives.
struct CalledOff {
    const rulebook::CancelledShift* rule = nullptr;
    const rulebook::Entry<rulebook::CancelledTerms>* terms = nullptr;
    bool provisional = false;
};

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

/// What a shift gives that was called off too late; nothing when it gives nothing, or after
/// reporting.
std::optional<CalledOff> called_off(PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    const Date day = pay.rules.clock.to_wall(shift.start).date;
    const auto& book = terms.on(person_of(pay).employments.at(shift.employment), day);
    if (is_paid_by_salary(pay, book, shift, day)) {
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
    if (!value || value->first->value.notice_under <= shift.start - *shift.details->cancelled_at) {
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
