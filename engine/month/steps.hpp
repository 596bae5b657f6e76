#pragma once

#include "month/month.hpp"

/// The steps of a month, in the order `settle_person` and `settle_employer` take them.
namespace bpa::month {

/// Holiday pay earned in the accrual year of payment: the agreed percent (never under the law's),
/// the addition from the year before the senior age is reached in the holiday year, up to its cap.
void add_holiday_pay(PersonMonth& month);

/// Holiday pay that is due: last year's from the employer's month on, and of whoever leaves this
/// year's too. Each is paid on its running total, so a second run pays the difference. Takes back
/// the cost counted when it was earned. Where the employer has not said that the program pays it,
/// only tells that somebody leaves with holiday pay owed.
void pay_holiday_pay(PersonMonth& month);

/// Occupational pension by the employer's plan, the employee's share as a deduction, contractual
/// pension (AFP) on the running total of the year, the fund (OU), and covers with a price.
void add_pension(PersonMonth& month);
void add_afp(PersonMonth& month);
void add_fund(PersonMonth& month);
void add_covers(PersonMonth& month);

/// The person's part of the employer's contribution: on pay, by sub-unit and zone, and accrued on
/// holiday pay and pension earned.
void add_contribution(PersonMonth& month);

/// Takes back the contribution accrued on a year's holiday pay once it is paid: the pay itself has
/// borne it. After `add_contribution`, since this run may accrue some.
void release_holiday_contribution(PersonMonth& month);

/// Tax withheld by the card, and what is paid out.
void add_withholding(PersonMonth& month);

/// What orders of attachment take of the pay after tax, by rank, as far as it goes. Needs the tax.
void add_attachments(PersonMonth& month);

/// Takes back what the own shares of pension and fund would take beyond what tax and attachments
/// leave: nobody is paid less than nothing. Needs the attachments.
void limit_own_shares(PersonMonth& month);

/// Takes back what deductions by agreement would take beyond what is left, or beyond what the
/// household needs. Needs every other deduction.
void limit_agreed_deductions(PersonMonth& month);

/// What the union dues taken make due, to whom. Needs every deduction.
void add_union_dues(PersonMonth& month);

/// Sums by role and kind of cost; orders the lines.
void add_totals(PersonMonth& month);

/// Contribution by sub-unit and zone over all runs of the month of payment, premiums paid and
/// refunds received included; the allowance of zone Ia; the private person's limit; the claim.
void add_employer_contribution(EmployerMonth& month);

/// Sums of cost by arrangement, and of the run.
void add_costs(EmployerMonth& month);

/// What is due by when: the net pay, the tax withheld by this run, the contribution of the month so
/// far, the report. Needs the sums of the steps before. What comes to nothing is not listed.
void add_due_dates(EmployerMonth& month);

/// Whether a pension scheme must be had, and whether the mandatory insurance is stated.
void check_duties(EmployerMonth& month);

} // namespace bpa::month
