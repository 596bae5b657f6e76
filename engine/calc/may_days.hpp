#pragma once

#include "calc/period_pay.hpp"

#include <cstdint>

namespace bpa::calc {

/// 1 or 17 May that is neither a Sunday nor another public holiday.
[[nodiscard]] bool is_may_day(const rulebook::Rules& rules, Date day);

/// Minutes of a shift on a date, without unpaid breaks.
[[nodiscard]] Minutes
minutes_on(const facts::Shift& shift, const calendar::OsloTime& clock, Date day);

/// Whether the law gives pay for the day: employed for so many days before it, or hired later to
/// work that lasts at least as many.
[[nodiscard]] bool is_entitled(const facts::Assistant& assistant, Date day, const Exact& days);

/// Knows the duty whose wage pays a duty, and how much of an hour of it.
struct PaidDuty {
    line::DutyIndex duty{};
    const rulebook::Entry<rulebook::ConversionTerms>* terms = nullptr; ///< when it is converted
    bool provisional = false;
};

/// What a duty is paid as on a day; `of` is the duty.
[[nodiscard]] Price<PaidDuty>
paid_duty(const RateBook& rates, const rulebook::Rulebook& book, line::DutyIndex of, Date day);

/// Planned minutes of a shift that was not worked which the pay for one of the days settles: as the
/// day off, or, when she was at work after all, as called off. Of a day of an earlier period, all
/// of the shift's when a run of it paid the day.
[[nodiscard]] Minutes paid_as_day_off(PeriodPay& pay, const facts::Shift& cancelled);

/// The nearest Sunday before a day that, like the Saturday before it, is no named day: what a rule
/// gives on Sundays it gives there.
[[nodiscard]] Date ordinary_sunday(const calendar::DayCalendar& calendar, Date day);

} // namespace bpa::calc
