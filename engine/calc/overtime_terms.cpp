#include "calc/overtime_terms.hpp"

namespace bpa::calc {

const rulebook::WorkingTimeLaw&
working_time_law(const facts::Employer& employer, const rulebook::Rules& rules, Date day) {
    const bool is_household =
        facts::regime_on(employer, day) == facts::WorkingTimeRegime::household;
    return is_household ? rules.law.household : rules.law.working_time;
}

bool says_anything(const rulebook::WorkingTimeLaw& law) {
    return !law.day.entries().empty();
}

OvertimeTerms overtime_terms(const rulebook::Rulebook& book, const rulebook::WorkingTimeLaw& law) {
    if (!book.overtime) {
        return {.rule = law.rule,
                .pays_as = law.overtime_pays_as,
                .additional_pays_as = law.additional_pays_as,
                .percent = &law.overtime_percent};
    }
    const auto& own = *book.overtime;
    return {.rule = own.rule,
            .pays_as = own.pays_as,
            .additional_pays_as = own.additional_pays_as,
            .week = own.week,
            .day = own.day,
            .supplements = own.supplements,
            .hour = own.hour,
            .percent = &own.percent,
            .rounding = own.rounding,
            .own = &own};
}

} // namespace bpa::calc
