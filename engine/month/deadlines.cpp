#include "month/deadlines.hpp"

namespace bpa::month {
namespace {

/// The day itself, or the next working day after it.
Date working_day_from(Date day, const calendar::DayCalendar& calendar) {
    while (!calendar.is_bank_day(day)) {
        day = day.plus_days(1);
    }
    return day;
}

Due due_after(const rulebook::DaysAfterPayment& deadline, const Payment& payment) {
    Date day = payment.day;
    for (int passed = 0; passed < deadline.working_days; ++passed) {
        day = working_day_from(day.plus_days(1), payment.calendar);
    }
    return {working_day_from(day, payment.calendar), {payment.day, payment.day}};
}

Due due_after(const rulebook::DayAfterTerm& deadline, const Payment& payment) {
    const Month paid = Month::of(payment.day);
    const int months_into_term = static_cast<int>(paid.number() - 1) % deadline.months;
    const Month first = paid.plus_months(-months_into_term);
    const Month after = first.plus_months(deadline.months);
    return {working_day_from(after.day_or_last(deadline.day), payment.calendar),
            {first.first_day(), after.plus_months(-1).last_day()}};
}

} // namespace

Due due_by(const rulebook::Deadline& deadline, const Payment& payment) {
    return std::visit([&](const auto& form) { return due_after(form, payment); }, deadline);
}

Due due_by(const facts::PaymentTerm& term, const Payment& payment) {
    if (term.day_of_next_month) {
        Due due =
            due_after(rulebook::DayAfterTerm{.months = 1, .day = *term.day_of_next_month}, payment);
        // Each payment is paid on by itself, whatever else is paid that month.
        due.covers = {payment.day, payment.day};
        return due;
    }
    return due_after(rulebook::DaysAfterPayment{.working_days = term.working_days.value_or(0)},
                     payment);
}

} // namespace bpa::month
