#pragma once

#include "calc/calculate.hpp"
#include "calc/rates.hpp"
#include "calc/stretches.hpp"
#include "calc/terms.hpp"
#include "line/result.hpp"

#include <span>
#include <vector>

namespace bpa::calc {

/// Knows one person's pay that is for no shift, while it is worked out.
struct PeriodPay {
    const facts::Facts& facts;
    const rulebook::Rules& rules;
    const Settings& settings;
    const Prior& prior;
    const Stretches& stretches; ///< of the shifts that this run and earlier ones pay
    std::uint32_t assistant = 0;
    RateBook& rates;
    line::AssistantResult& result; ///< shift lines are there; lines and findings are added
    std::vector<source::Diagnostic>& problems;
    /// For each shift of the result, the hours the employment had worked when it was priced.
    std::span<const Minutes> hours_before = {};
};

/// Monthly salary and fixed monthly supplements, agreed or by the roster, shared over the days they
/// are for. A month here is the pay period: whoever is employed for all of it gets the whole
/// amount, and for a part of it the days of the part divided by those of the period, counted as the
/// employer has stated. The parts are those over which salary, position and employment stay the
/// same. A fixed supplement is for the employment as it is, and no position scales it.
///
/// What earlier runs of the period paid is not paid again; see `settle_due`.
void add_salary(PeriodPay& pay);

/// Supplements agreed with one person per hour paid: for each shift a line of the hours the base
/// rule pays, so that how a period is parted into runs moves no øre. Hours that a monthly salary
/// pays are not counted.
void add_own_supplements(PeriodPay& pay);

/// Additions to the wage that the terms give by competence, age, seniority or to everybody: for
/// each shift a line for each rate of the hours the base rule pays. Hours that a monthly salary
/// pays are not counted.
void add_wage_additions(PeriodPay& pay, const Terms& terms);

/// Additions to travel told too late, allowances for days away, and what work on a trip gives
/// beyond the roster.
void add_trip_pay(PeriodPay& pay, const Terms& terms);

/// What is paid at least for an attendance, for a shift called off too late, for a meal, and
/// amounts for a day.
void add_guarantees(PeriodPay& pay, const Terms& terms);

/// Names what shifts say and no rule of their terms asks about: `detail-unused`.
void note_unused_details(PeriodPay& pay, const Terms& terms);

/// 1 and 17 May, when they are no Sunday and no other public holiday (lov om 1. og 17. mai § 3).
///
/// Off because of the day: whoever is paid by the hour and has been employed for the days the law
/// asks, or is employed for at least so many, gets the planned minutes on that date at the ordinary
/// wage. The roster says what she would have worked; where it has the day off she gets nothing.
/// A day belongs to the period it lies in, also with a night planned the evening before.
///
/// At work on the day she is not off because of it: planned shifts that were called off then give
/// what being called off gives. What the work gives is priced with its shift (`like_sunday`).
void add_may_days(PeriodPay& pay);

/// Amounts entered by hand, as they are. What earlier runs of the period paid under the same
/// employment and pay code is taken off, so that a second run pays only what has come since.
void add_adjustments(PeriodPay& pay);

/// Puts lines in the order `AssistantResult::lines` has.
void order_lines(std::span<line::Line> lines, const line::Legend& legend);

} // namespace bpa::calc
