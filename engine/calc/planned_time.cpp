#include "calc/planned_time.hpp"

#include "calc/convert.hpp"
#include "calc/may_days.hpp"
#include "calc/roster.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// What of a shift lies on a day; its breaks are those of all of it.
facts::Shift part_on(const facts::Shift& shift, const calendar::OsloTime& clock, Date day) {
    facts::Shift part = shift;
    part.start = std::max(shift.start, clock.start_of(day));
    part.end = std::min(shift.end, clock.start_of(day.plus_days(1)));
    return part;
}

} // namespace

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

bool is_paid_by_salary(const PeriodPay& pay, const Terms& terms, const facts::Shift& shift) {
    const auto& employment = person_of(pay).employments.at(shift.employment);
    const Date day = pay.rules.clock.to_wall(shift.start).date;
    if (salary_on(employment, day) == nullptr) {
        return false;
    }
    const auto duty = paid_duty(pay.rates, terms.on(employment, day), shift.duty, day);
    const auto* paid = std::get_if<PaidDuty>(&duty);
    if (paid != nullptr && paid->terms != nullptr && !pays_share(paid->terms->value)) {
        return false;
    }
    return !Roster{pay.facts, pay.assistant}.is_extra(shift);
}

} // namespace bpa::calc
