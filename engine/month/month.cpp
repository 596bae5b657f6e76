#include "month/month.hpp"

#include "month/steps.hpp"

namespace bpa::month {

void settle_holiday_pay(PersonMonth& month) {
    constexpr std::size_t usual = 24; // totals a month adds to
    month.result.posted.make_room(usual);
    // Of nobody's pay nothing is earned.
    if (!month.result.lines.empty() || !month.result.shifts.empty()) {
        add_holiday_pay(month);
    }
    pay_holiday_pay(month);
}

void settle_person(PersonMonth& month) {
    add_pension(month);
    add_afp(month);
    add_fund(month);
    add_covers(month);
    add_contribution(month);
    release_holiday_contribution(month);
    add_withholding(month);
    add_attachments(month);
    limit_own_shares(month);
    limit_agreed_deductions(month);
    add_union_dues(month);
    add_totals(month);
}

void settle_employer(EmployerMonth& month) {
    add_employer_contribution(month);
    add_costs(month);
    check_duties(month);
    add_due_dates(month);
}

} // namespace bpa::month
