#pragma once

#include "calc/calculate.hpp"
#include "calc/rates.hpp"
#include "line/result.hpp"

#include <vector>

namespace bpa::calc {

/// Knows one person's pay that is for no shift, while it is worked out.
struct PeriodPay {
    const facts::Facts& facts;
    const rulebook::Rules& rules;
    const Settings& settings;
    const Prior& prior;
    std::uint32_t assistant = 0;
    RateBook& rates;
    line::AssistantResult& result; ///< shift lines are there; lines and findings are added
    std::vector<source::Diagnostic>& problems;
};

/// Monthly salary and fixed monthly supplements, shared over the days they are for. Only in the
/// first run of a period that pays them.
void add_salary(PeriodPay& pay);
/// Supplements agreed with one person per hour paid: a line for each shift is not needed, one for
/// the period is.
void add_own_supplements(PeriodPay& pay);
/// 1 and 17 May for those who would have worked.
void add_may_days(PeriodPay& pay);
/// Amounts entered by hand.
void add_adjustments(PeriodPay& pay);

} // namespace bpa::calc
