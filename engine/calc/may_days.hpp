#pragma once

#include "calc/period_pay.hpp"

#include <cstdint>

namespace bpa::calc {

/// The bits 1 and 17 May have among the named days.
[[nodiscard]] std::uint64_t may_day_mask(const rulebook::Rules& rules);

/// 1 or 17 May that is neither a Sunday nor another public holiday.
[[nodiscard]] bool is_may_day(const rulebook::Rules& rules, Date day);

/// Knows the duty whose wage pays a duty, and how much of an hour of it.
struct PaidDuty {
    line::DutyIndex duty{};
    const rulebook::Entry<rulebook::ConversionTerms>* terms = nullptr; ///< when it is converted
    bool provisional = false;
};

/// What a duty is paid as on a day; `of` is the duty.
[[nodiscard]] Price<PaidDuty>
paid_duty(const RateBook& rates, const rulebook::Rulebook& book, line::DutyIndex of, Date day);

/// Planned minutes of a shift that was called off for which the law pays anyway, since they lie on
/// one of the days and she was off it. Of a day that an earlier run settled, all of the shift's
/// when that run paid the day.
[[nodiscard]] Minutes paid_as_day_off(PeriodPay& pay, const facts::Shift& cancelled);

/// The supplement for work on the days; a line for each shift and rate.
void add_may_day_work(PeriodPay& pay);

} // namespace bpa::calc
