#pragma once

#include "facts/payment.hpp"
#include "rulebook/rulebook.hpp"

/// By when what follows from a payment must be done.
namespace bpa::month {

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

/// By a deadline of law. What falls on no working day is moved to the next.
[[nodiscard]] Due due_by(const rulebook::Deadline& deadline, const Payment& payment);

/// As an order or a union wants it; without a wish, on the day of payment.
[[nodiscard]] Due due_by(const facts::PaymentTerm& term, const Payment& payment);

} // namespace bpa::month
