#include "facts/load/load.hpp"

#include <algorithm>

namespace bpa::facts {
namespace {

/// Knows where a period ends and by which of the employer's calendars.
struct PeriodEnd {
    Date last;
    const FromDate<PayCalendar>* calendar = nullptr;
};

/// First and last day as the calendar alone would have them.
DateRange nominal_days(const PayCalendar& calendar, Month period) {
    if (calendar.first_day == 1) {
        return {period.first_day(), period.last_day()};
    }
    const int shift = calendar.named_after == PeriodNaming::month_of_last_day ? -1 : 0;
    const Date first = period.plus_months(shift).day_or_last(calendar.first_day);
    const Date next = period.plus_months(shift + 1).day_or_last(calendar.first_day);
    return {first, next.plus_days(-1)};
}

std::optional<PeriodEnd> period_end(const Employer& employer, Month period) {
    const auto& calendars = employer.pay_calendar;
    for (const auto& calendar : calendars) {
        const Date last = *nominal_days(calendar.value, period).last;
        if (in_force(calendars, last) == &calendar) {
            return PeriodEnd{last, &calendar};
        }
    }
    // No calendar is in force on the last day it gives the period: a new one cuts the period short.
    for (std::size_t i = 1; i < calendars.size(); ++i) {
        const auto days = nominal_days(calendars[i - 1].value, period);
        if (days.first < calendars[i].from && calendars[i].from <= *days.last) {
            return PeriodEnd{calendars[i].from.plus_days(-1), &calendars[i - 1]};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<DateRange> period_days(const Employer& employer, Month period) {
    const auto end = period_end(employer, period);
    if (!end) {
        return std::nullopt;
    }
    const auto before = period_end(employer, period.plus_months(-1));
    const Date first =
        before ? before->last.plus_days(1) : nominal_days(end->calendar->value, period).first;
    if (end->last < first) {
        return std::nullopt;
    }
    return DateRange{first, end->last};
}

std::optional<Date>
payment_date(const Employer& employer, Month period, const calendar::DayCalendar& calendar) {
    const auto end = period_end(employer, period);
    if (!end) {
        return std::nullopt;
    }
    const PayCalendar& rule = end->calendar->value;
    Date day = period.plus_months(rule.payment_month_offset).day_or_last(rule.payment_day);
    const int step = rule.bank_day == BankDayRule::next ? 1 : -1;
    while (!calendar.is_bank_day(day)) {
        day = day.plus_days(step);
    }
    return day;
}

} // namespace bpa::facts
