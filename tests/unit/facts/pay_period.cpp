// Periods and payment dates, worked out on a paper calendar of 2026.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

Employer paid_by(std::vector<FromDate<PayCalendar>> calendars) {
    Employer employer;
    employer.pay_calendar = std::move(calendars);
    return employer;
}

FromDate<PayCalendar> from_first(unsigned first_day, const std::string& from = "2020-01-01") {
    PayCalendar calendar;
    calendar.first_day = first_day;
    return {day(from), calendar, {}};
}

std::string days_of(const Employer& employer, const std::string& period) {
    const auto days = period_days(employer, month(period));
    return days ? days->first.text() + ".." + days->last->text() : "none";
}

/// Easter 2026: 5 April, so 2 and 3 April (Thursday, Friday) and 6 April (Monday) are holidays.
calendar::DayCalendar easter() {
    using calendar::DayKind;
    using calendar::EasterOffset;
    const Date from = day("1990-01-01");
    return calendar::DayCalendar{
        {{"maundy_thursday", DayKind::public_holiday, EasterOffset{-3}, from},
         {"good_friday", DayKind::public_holiday, EasterOffset{-2}, from},
         {"easter_sunday", DayKind::public_holiday, EasterOffset{0}, from},
         {"easter_monday", DayKind::public_holiday, EasterOffset{1}, from}}};
}

std::string
paid_on(const std::string& period, unsigned payment_day, BankDayRule rule, int offset = 0) {
    PayCalendar calendar;
    calendar.payment_day = payment_day;
    calendar.payment_month_offset = offset;
    calendar.bank_day = rule;
    const auto employer = paid_by({{day("2020-01-01"), calendar, {}}});
    const auto date = payment_date(employer, month(period), easter());
    return date ? date->text() : "none";
}

} // namespace

TEST_CASE("a period is a calendar month") {
    const auto employer = paid_by({from_first(1)});
    CHECK(days_of(employer, "2026-10") == "2026-10-01..2026-10-31");
    CHECK(days_of(employer, "2028-02") == "2028-02-01..2028-02-29");
}

TEST_CASE("a period from the 21st to the 20th is named after its last day or its first") {
    const auto by_last = paid_by({from_first(21)});
    CHECK(days_of(by_last, "2026-10") == "2026-09-21..2026-10-20");
    CHECK(days_of(by_last, "2026-01") == "2025-12-21..2026-01-20");
    auto calendar = from_first(21);
    calendar.value.named_after = PeriodNaming::month_of_first_day;
    const auto by_first = paid_by({calendar});
    CHECK(days_of(by_first, "2026-10") == "2026-10-21..2026-11-20");
    CHECK(days_of(by_first, "2026-12") == "2026-12-21..2027-01-20");
}

TEST_CASE("before the first calendar there are no periods") {
    const auto employer = paid_by({from_first(1, "2026-10-15")});
    CHECK(days_of(employer, "2026-09") == "none");
    CHECK(days_of(employer, "2026-10") == "2026-10-01..2026-10-31");
    CHECK(days_of(paid_by({}), "2026-10") == "none");
    CHECK_FALSE(payment_date(paid_by({}), month("2026-10"), easter()));
}

TEST_CASE("a change of calendar leaves neither gap nor overlap") {
    // Calendar months until September, then the 21st to the 20th: October is short.
    const auto shorter = paid_by({from_first(1), from_first(21, "2026-10-01")});
    CHECK(days_of(shorter, "2026-09") == "2026-09-01..2026-09-30");
    CHECK(days_of(shorter, "2026-10") == "2026-10-01..2026-10-20");
    CHECK(days_of(shorter, "2026-11") == "2026-10-21..2026-11-20");
    // Back to calendar months from the new year: January begins on 21 December.
    const auto longer = paid_by({from_first(21), from_first(1, "2027-01-01")});
    CHECK(days_of(longer, "2026-12") == "2026-11-21..2026-12-20");
    CHECK(days_of(longer, "2027-01") == "2026-12-21..2027-01-31");
    // A change inside the month cuts it.
    const auto cut = paid_by({from_first(1), from_first(21, "2026-10-21")});
    CHECK(days_of(cut, "2026-10") == "2026-10-01..2026-10-20");
    CHECK(days_of(cut, "2026-11") == "2026-10-21..2026-11-20");
}

TEST_CASE("the payment day is the last of a shorter month") {
    // 30 September 2026 is a Wednesday, 31 August a Monday, 28 February 2025 a Friday.
    CHECK(paid_on("2026-09", 31, BankDayRule::previous) == "2026-09-30");
    CHECK(paid_on("2026-08", 31, BankDayRule::previous) == "2026-08-31");
    CHECK(paid_on("2025-02", 30, BankDayRule::next) == "2025-02-28");
}

TEST_CASE("payment may be a month or two after the period") {
    // 10 November and 10 December 2026 are a Tuesday and a Thursday.
    CHECK(paid_on("2026-10", 10, BankDayRule::previous, 1) == "2026-11-10");
    CHECK(paid_on("2026-10", 10, BankDayRule::previous, 2) == "2026-12-10");
    CHECK(paid_on("2026-12", 12, BankDayRule::previous, 1) == "2027-01-12");
}

TEST_CASE("a payment day on a weekend or holiday moves to a bank day") {
    // 25 October 2026 is a Sunday.
    CHECK(paid_on("2026-10", 25, BankDayRule::previous) == "2026-10-23");
    CHECK(paid_on("2026-10", 25, BankDayRule::next) == "2026-10-26");
    // Easter: from Good Friday back over Thursday to Wednesday, on over the weekend and Monday.
    CHECK(paid_on("2026-04", 3, BankDayRule::previous) == "2026-04-01");
    CHECK(paid_on("2026-04", 3, BankDayRule::next) == "2026-04-07");
    CHECK(paid_on("2026-04", 1, BankDayRule::next) == "2026-04-01");
    // 31 January 2026 is a Saturday: the next bank day lies in February.
    CHECK(paid_on("2026-01", 31, BankDayRule::next) == "2026-02-02");
}

} // namespace bpa::facts::test
