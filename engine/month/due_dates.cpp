#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace bpa::month {
namespace {

using line::DueKind;
using rulebook::Deadline;

/// The day itself, or the next working day after it.
Date working_day_from(Date day, const calendar::DayCalendar& calendar) {
    while (!calendar.is_bank_day(day)) {
        day = day.plus_days(1);
    }
    return day;
}

/// Knows a day of payment and what is working days.
struct Payment {
    Date day;
    const calendar::DayCalendar& calendar;
};

/// Knows by when something is due, and the days of payment it is due for together.
struct Due {
    Date day;
    DateRange covers;
};

Due due_by(const rulebook::DaysAfterPayment& deadline, const Payment& payment) {
    Date day = payment.day;
    for (int passed = 0; passed < deadline.working_days; ++passed) {
        day = working_day_from(day.plus_days(1), payment.calendar);
    }
    return {working_day_from(day, payment.calendar), {payment.day, payment.day}};
}

Due due_by(const rulebook::DayAfterTerm& deadline, const Payment& payment) {
    const Month paid = Month::of(payment.day);
    const int months_into_term = static_cast<int>(paid.number() - 1) % deadline.months;
    const Month first = paid.plus_months(-months_into_term);
    const Month after = first.plus_months(deadline.months);
    return {working_day_from(after.day_or_last(deadline.day), payment.calendar),
            {first.first_day(), after.plus_months(-1).last_day()}};
}

/// Gathers what the run makes due.
class DueDates {
public:
    explicit DueDates(EmployerMonth& month) : month_{month} {}

    /// What belongs to no deadline of law.
    void add_wages() {
        const Date day = month_.settings.payment_date;
        month_.result.obligations.due.push_back({.kind = DueKind::wages,
                                                 .due = day,
                                                 .amount = month_.result.totals.net,
                                                 .covers = {day, day},
                                                 .basis = std::nullopt});
    }

    void add(DueKind kind,
             const rulebook::Dated<Deadline>& deadline,
             const std::optional<Money>& amount) {
        const auto* known = find(deadline);
        if (known == nullptr) {
            return;
        }
        const Due due = due_of(known->value);
        month_.result.obligations.due.push_back({.kind = kind,
                                                 .due = due.day,
                                                 .amount = amount,
                                                 .covers = due.covers,
                                                 .basis = known->citation});
    }

    /// The simplified scheme is for whoever chooses it, so it is told and not counted upon.
    void tell_simplified() {
        const auto* known = find(month_.rules.law.deadlines.simplified_report);
        if (known == nullptr) {
            return;
        }
        month_.result.findings.push_back({.code = "finding/simplified-report",
                                          .level = line::FindingLevel::note,
                                          .place = month_.facts.employer.place,
                                          .args = {{"date", due_of(known->value).day.text()}},
                                          .citation = known->citation});
    }

private:
    [[nodiscard]] const rulebook::Entry<Deadline>* find(const rulebook::Dated<Deadline>& deadline) {
        return law_value(
            month_, deadline, {month_.rules.law.deadlines.rule, month_.settings.payment_date});
    }
    [[nodiscard]] Due due_of(const Deadline& deadline) const {
        const Payment payment{month_.settings.payment_date, month_.rules.calendar};
        return std::visit([&](const auto& form) { return due_by(form, payment); }, deadline);
    }

    EmployerMonth& month_;
};

/// Somebody employed in the month of payment is reported whether she is paid or not.
bool reports_anybody(const EmployerMonth& month) {
    const Month paid = Month::of(month.settings.payment_date);
    const DateRange days{paid.first_day(), paid.last_day()};
    const auto is_employed = [&](const facts::Employment& one) { return one.days.overlaps(days); };
    const auto& assistants = month.facts.assistants;
    return month.result.totals != line::PersonTotals{} ||
           std::any_of(assistants.begin(), assistants.end(), [&](const auto& assistant) {
               return std::any_of(
                   assistant.employments.begin(), assistant.employments.end(), is_employed);
           });
}

/// Whether a private person's pay for work in the home is so little this year that the simplified
/// scheme is open.
bool may_simplify(const EmployerMonth& month) {
    if (month.facts.employer.kind != facts::EmployerKind::own_employer_private_person) {
        return false;
    }
    const Date paid = month.settings.payment_date;
    const auto& obligations = month.result.obligations;
    const auto limit = month.rules.law.contribution.household_limit.on(paid);
    return limit.entry != nullptr &&
           household_pay(obligations.before, paid) + household_pay(obligations.posted, paid) <=
               limit.entry->value;
}

} // namespace

void add_due_dates(EmployerMonth& month) {
    const auto& law = month.rules.law.deadlines;
    auto& owed = month.result.obligations;
    DueDates dates{month};
    if (month.result.totals.net != Money{}) {
        dates.add_wages();
    }
    if (owed.withheld != Money{}) {
        dates.add(DueKind::withheld_tax, law.withheld_tax, owed.withheld);
    }
    if (owed.contribution_claim != Money{}) {
        dates.add(DueKind::contribution, law.contribution, owed.contribution_claim);
    }
    if (reports_anybody(month)) {
        dates.add(DueKind::report, law.report, std::nullopt);
    }
    if (may_simplify(month)) {
        dates.tell_simplified();
    }
    std::sort(owed.due.begin(), owed.due.end(), [](const auto& a, const auto& b) {
        return std::tie(a.due, a.kind) < std::tie(b.due, b.kind);
    });
}

} // namespace bpa::month
