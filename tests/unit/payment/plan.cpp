// Days by the calendar of 2026: 1 May is a Friday, 17 May a Sunday; Maundy Thursday is 2 April,
// Easter Monday 6 April.
#include "payment/plan.hpp"

#include <catch2/catch.hpp>

namespace bpa::payment {
namespace {

using line::DueKind;

Date day(int year, unsigned month, unsigned number) {
    return *Date::from_civil(year, month, number); // NOLINT(bugprone-unchecked-optional-access)
}

const calendar::DayCalendar& days_off() {
    static const calendar::DayCalendar calendar{
        {{.id = "may_1", .rule = calendar::FixedDay{5, 1}},
         {.id = "maundy_thursday", .rule = calendar::EasterOffset{-3}},
         {.id = "good_friday", .rule = calendar::EasterOffset{-2}},
         {.id = "easter_monday", .rule = calendar::EasterOffset{1}}}};
    return calendar;
}

DueRow row(DueKind kind, Date due, std::int64_t ore, line::Payee payee = {}) {
    return {.kind = kind,
            .due = due,
            .amount = Money::ore(ore),
            .covers = {due, due},
            .payee = std::move(payee),
            .assistant = {},
            .order = {}};
}

const line::Payee tax_office{
    .name = "Skatteetaten", .account = "76940524802", .kid = {}, .reference = {}};

struct Given {
    std::vector<DueRow> due;
    std::vector<NetPay> people{{"ada", "Ada Berg", "99990001088", Money::ore(2'135'040)},
                               {"bo", "Bo Aas", "99990001010", Money::ore(987'625)}};
    std::map<facts::KidUse, std::string> kids;
    std::optional<Date> not_before;

    [[nodiscard]] std::vector<Payment> planned() const {
        return plan({.due = due,
                     .people = people,
                     .calendar = days_off(),
                     .kids = kids,
                     .wages_text = "Lønn april 2026",
                     .dues_text = "Kontingent april 2026",
                     .not_before = not_before});
    }
};

FileHead head() {
    return {.message = "M",
            .created = "2026-04-30T12:00:00",
            .employer = "Prøve AS",
            .account = "99990001010",
            .agreement = {}};
}

} // namespace

TEST_CASE("the bank day on or before a day") {
    CHECK(bank_day_until(day(2026, 4, 30), days_off()) == day(2026, 4, 30));
    CHECK(bank_day_until(day(2026, 5, 1), days_off()) == day(2026, 4, 30)); // public holiday
    CHECK(bank_day_until(day(2026, 5, 3), days_off()) == day(2026, 4, 30)); // Sunday after it
    CHECK(bank_day_until(day(2026, 4, 6), days_off()) == day(2026, 4, 1));  // all of Easter
}

TEST_CASE("wages fall on the bank day before a holiday, each on her own account") {
    const Given given{.due = {row(DueKind::wages, day(2026, 5, 1), 3'122'665)}};
    const auto payments = given.planned();
    REQUIRE(payments.size() == 2);
    CHECK(payments[0].key == "wages/ada");
    CHECK(payments[0].day == day(2026, 4, 30));
    CHECK(payments[0].due.amount == Money::ore(2'135'040));
    CHECK(payments[0].due.payee.account == "99990001088");
    CHECK(payments[0].text == "Lønn april 2026");
    CHECK_FALSE(payments[0].why_not);
    CHECK(payments[1].key == "wages/bo");
}

TEST_CASE("what cannot be paid is left out, and the rest is not") {
    Given given{.due = {row(DueKind::wages, day(2026, 4, 30), 0),
                        row(DueKind::withheld_tax, day(2026, 5, 4), 500'000, tax_office),
                        row(DueKind::union_dues,
                            day(2026, 4, 30),
                            20'000,
                            {.name = "Forbundet", .account = "", .kid = "", .reference = ""}),
                        row(DueKind::contribution, day(2026, 7, 15), 700'000, tax_office)}};
    given.people = {{"ada", "Ada Berg", "99990001089", Money::ore(100)}, // control digit
                    {"bo", "Bo Aas", "", Money::ore(100)},
                    {"cy", "Cy Dal", "99990001010", Money{}},
                    {"di", "Di Eng", "99990001010", Money::ore(-100)}};
    const auto payments = given.planned();
    REQUIRE(payments.size() == 7);
    CHECK(payments[0].why_not == WhyNot::bad_account);
    CHECK(payments[1].why_not == WhyNot::no_account);
    CHECK(payments[2].why_not == WhyNot::nothing_to_pay);
    CHECK(payments[3].why_not == WhyNot::nothing_to_pay);
    CHECK(payments[4].due.kind == DueKind::union_dues); // by day
    CHECK(payments[4].why_not == WhyNot::no_account);
    CHECK(payments[5].why_not == WhyNot::no_kid);
    CHECK(payments[6].why_not == WhyNot::by_term);

    given.kids[facts::KidUse::withheld_tax] = "1234567"; // MOD10 wants 6, MOD11 is not 7 either
    CHECK(given.planned()[5].why_not == WhyNot::bad_kid);
    given.kids[facts::KidUse::withheld_tax] = "1234566";
    CHECK_FALSE(given.planned()[5].why_not);
    CHECK(given.planned()[5].due.payee.kid == "1234566");
}

TEST_CASE("a name that the bank can take nothing of is left out, and an empty text is filled") {
    Given given{.due = {row(DueKind::wages, day(2026, 4, 30), 0),
                        row(DueKind::union_dues,
                            day(2026, 4, 30),
                            20'000,
                            {.name = "Forbundet",
                             .account = "99990001010",
                             .kid = "",
                             .reference = "\u2603"})}};                             // a snowman
    given.people = {{"ada", "\u0410\u0434\u0430", "99990001088", Money::ore(100)}}; // in Cyrillic
    const auto payments = given.planned();
    REQUIRE(payments.size() == 2);
    CHECK(payments[0].why_not == WhyNot::no_name);
    CHECK_FALSE(payments[1].why_not);
    CHECK(payments[1].text == "Lønn april 2026");
}

TEST_CASE("nothing is paid before the day asked for") {
    Given given{.due = {row(DueKind::wages, day(2026, 4, 15), 3'122'665),
                        row(DueKind::withheld_tax, day(2026, 4, 28), 500'000, tax_office)}};
    given.not_before = day(2026, 4, 20);
    const auto payments = given.planned();
    CHECK(payments[0].day == day(2026, 4, 20));
    CHECK(payments[2].day == day(2026, 4, 28)); // is later anyhow
}

TEST_CASE("one block for each kind and day, and ids that say where a payment stands") {
    Given given{.due = {row(DueKind::wages, day(2026, 4, 15), 3'122'665),
                        row(DueKind::withheld_tax, day(2026, 4, 16), 500'000, tax_office)}};
    given.kids[facts::KidUse::withheld_tax] = "1234566";
    auto payments = given.planned();
    const auto order = order_of(payments, head());
    REQUIRE(order);
    REQUIRE(order->blocks.size() == 2);
    CHECK(order->blocks[0].is_salary);
    CHECK(order->blocks[0].is_batch);
    CHECK(order->blocks[0].id == "M-1");
    CHECK(order->blocks[0].transfers.at(1).id == "M-1-2");
    CHECK(order->blocks[0].sum() == Money::ore(3'122'665)); // 21 350.40 + 9 876.25
    CHECK_FALSE(order->blocks[1].is_salary);
    CHECK_FALSE(order->blocks[1].is_batch);
    CHECK(order->blocks[1].day == day(2026, 4, 16));
    CHECK(order->blocks[1].transfers.at(0).kid == "1234566");
    CHECK(order->blocks[1].transfers.at(0).text.empty()); // never both
    CHECK(order->count() == 3);
    CHECK(order->sum() == Money::ore(3'622'665));
    CHECK(payments[2].id == "M-2-1");
}

TEST_CASE("what an earlier file has is not paid again, but for what the bank rejected") {
    const Given given{.due = {row(DueKind::wages, day(2026, 4, 15), 3'122'665)}};
    Record first;
    first.payment = "2026-04/01-01";
    first.items = {{"wages/ada", "M-1-1", Money::ore(2'135'040), day(2026, 4, 15)},
                   {"wages/bo", "M-1-2", Money::ore(987'625), day(2026, 4, 15)}};
    auto payments = given.planned();
    leave_out_sent(payments, {first}, {"M-1-2"});
    CHECK(payments[0].why_not == WhyNot::sent_before);
    CHECK(payments[0].sent == "2026-04/01-01");
    CHECK_FALSE(payments[1].why_not);
    // The second file has it now: the rejection of the first says nothing of that one.
    Record second;
    second.payment = "2026-04/01-02";
    second.items = {{"wages/bo", "N-1-1", Money::ore(987'625), day(2026, 4, 20)}};
    payments = given.planned();
    leave_out_sent(payments, {first, second}, {"M-1-2"});
    CHECK(payments[1].why_not == WhyNot::sent_before);
    CHECK(payments[1].sent_id == "N-1-1");
}

TEST_CASE("nothing to pay is no file") {
    Given given{.due = {row(DueKind::wages, day(2026, 4, 15), 0)}};
    given.people.clear();
    auto payments = given.planned();
    CHECK_FALSE(order_of(payments, head()));
}

} // namespace bpa::payment
