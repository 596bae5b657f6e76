#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

namespace bpa::calc {

/// The rules of working time an employer is under on a day.
[[nodiscard]] const rulebook::WorkingTimeLaw&
working_time_law(const facts::Employer& employer, const rulebook::Rules& rules, Date day);

/// Whether the rules loaded say anything of working time. Rules put together for a test may not.
[[nodiscard]] bool says_anything(const rulebook::WorkingTimeLaw& law);

/// Knows what overtime gives, and where it begins: by the terms of the employment, or by the law
/// when they say nothing.
struct OvertimeTerms {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    line::PayCodeIndex additional_pays_as{};
    rulebook::OvertimeWeek week = rulebook::OvertimeWeek::statutory;
    rulebook::OvertimeDay day = rulebook::OvertimeDay::first_shift;
    rulebook::OvertimeSupplements supplements = rulebook::OvertimeSupplements::kept;
    rulebook::OvertimeHour hour = rulebook::OvertimeHour::ordinary;
    const rulebook::Dated<Percent>* percent = nullptr; ///< where no step holds
    Rounding rounding;
    const rulebook::Overtime* own = nullptr; ///< null: the law's

    /// The percents of a step, from 1; of 0, the rule's own.
    [[nodiscard]] const rulebook::Dated<Percent>& percent_of(std::size_t step) const {
        return own == nullptr ? *percent : own->percent_of(step);
    }
};

[[nodiscard]] OvertimeTerms overtime_terms(const rulebook::Rulebook& book,
                                           const rulebook::WorkingTimeLaw& law);

} // namespace bpa::calc
