// Causes by hand. Ada has 20 000 kr in June at 5 %: 1 000.00; own share 2 %: 400.00. In May she had
// 18 000 kr: 900.00 and 360.00. 20 000 × 12.16 = 243 200, of which 5 % in twelve parts is 1 013.33.
#include "lists/compare.hpp"

#include <catch2/catch.hpp>

namespace bpa::lists {
namespace {

Date day(int year, unsigned month, unsigned number) {
    return Date::from_civil(year, month, number).value();
}
Month month(unsigned number) {
    return Month::from_civil(2026, number).value();
}
Money kroner(std::int64_t whole) {
    return Money::ore(whole * 100);
}

PensionRow ada() {
    PensionRow row{.assistant = "ada", .national_id = "01017012345"};
    row.entry = day(2024, 3, 1);
    row.months[month(5)] = {kroner(18'000), kroner(900), kroner(360)};
    row.months[month(6)] = {kroner(20'000), kroner(1'000), kroner(400)};
    row.month = row.months[month(6)];
    return row;
}

facts::Facts folder() {
    facts::Facts facts;
    facts::Assistant ada{.id = "ada", .national_id = "01017012345"};
    facts::Assistant bo{.id = "bo", .national_id = "02028012345"};
    bo.employments.push_back(
        {.number = 1, .days = {.first = day(2020, 1, 1), .last = day(2026, 4, 30)}});
    facts.assistants = {ada, bo};
    return facts;
}

Comparison held(const std::vector<PensionRow>& rows, const std::vector<ProviderRow>& theirs) {
    const auto facts = folder();
    return compare({.rows = rows, .facts = facts, .period = month(5), .paid_in = month(6)}, theirs);
}

ProviderRow theirs(Money employer) {
    return {.row = 2, .national_id = "01017012345", .employee_number = {}, .employer = employer};
}

Compared one(const ProviderRow& row) {
    const auto made = held({ada()}, {row});
    REQUIRE(made.people.size() == 1);
    return made.people.front();
}

std::vector<CauseKind> causes(const Compared& person) {
    std::vector<CauseKind> kinds;
    for (const auto& cause : person.causes) {
        kinds.push_back(cause.kind);
    }
    return kinds;
}
using Kinds = std::vector<CauseKind>;

} // namespace

TEST_CASE("equal is equal to the øre") {
    CHECK(one(theirs(kroner(1'000))).verdict == Verdict::equal);
    const auto person = one(theirs(Money::ore(100'001)));
    CHECK(person.verdict == Verdict::differs);
    CHECK(person.difference() == Money::ore(1));
    CHECK(causes(person) == Kinds{CauseKind::rounding});
}

TEST_CASE("a list with nothing but the sum is held against both parts") {
    ProviderRow row{.row = 2, .national_id = "01017012345", .employee_number = {}};
    row.total = kroner(1'400);
    CHECK(one(row).verdict == Verdict::equal);
}

TEST_CASE("what a difference comes of is said where the figures show it") {
    CHECK(causes(one(theirs(kroner(900)))) == Kinds{CauseKind::other_month});
    CHECK(one(theirs(kroner(900))).causes.front().ours == "2026-05");
    CHECK(causes(one(theirs(kroner(1'400)))) == Kinds{CauseKind::own_share});
    CHECK(causes(one(theirs(Money::ore(101'333)))) == Kinds{CauseKind::annual_pay});
    CHECK(causes(one(theirs(kroner(1'250)))).empty());
}

TEST_CASE("pay is compared when the list has it") {
    auto row = theirs(kroner(900));
    row.pay = kroner(18'000); // the same month as the contribution: said once
    CHECK(causes(one(row)) == Kinds{CauseKind::other_month});
    row = theirs(Money::ore(101'333));
    row.pay = kroner(243'200);
    CHECK(causes(one(row)) == Kinds{CauseKind::annual_pay});
    row = theirs(kroner(1'000));
    row.pay = kroner(19'999);
    CHECK(one(row).verdict == Verdict::differs);
    CHECK(causes(one(row)) == Kinds{CauseKind::pay});
}

TEST_CASE("days are compared when the list has them") {
    auto row = theirs(kroner(1'000));
    row.entry = day(2024, 3, 1);
    CHECK(one(row).verdict == Verdict::equal);
    row.entry = day(2024, 4, 1);
    row.exit = day(2026, 5, 31);
    CHECK(one(row).verdict == Verdict::differs);
    CHECK(causes(one(row)) == Kinds{CauseKind::entry, CauseKind::exit});
}

TEST_CASE("whoever is on one side alone is told, with what is known of it") {
    auto stranger = theirs(kroner(1'000));
    auto left = stranger;
    stranger.national_id = "03039012345";
    left.national_id = "02028012345";
    left.row = 3;
    auto started = ada();
    started.entry = day(2026, 5, 11);
    const auto made = held({started}, {stranger, left});
    REQUIRE(made.people.size() == 3);
    CHECK(made.people[0].verdict == Verdict::only_ours);
    CHECK(causes(made.people[0]) == Kinds{CauseKind::started});
    CHECK(made.people[1].verdict == Verdict::only_theirs);
    CHECK(causes(made.people[1]) == Kinds{CauseKind::unknown});
    CHECK(made.people[2].assistant == "bo");
    CHECK(causes(made.people[2]) == Kinds{CauseKind::not_paid, CauseKind::ended});
    CHECK(made.ours == kroner(1'000));
    CHECK(made.theirs == kroner(2'000));
    CHECK_FALSE(made.is_even());
}

TEST_CASE("a list of another month is told as one") {
    auto bo = ada();
    bo.assistant = "bo";
    bo.national_id = "02028012345";
    auto his = theirs(kroner(900));
    his.national_id = bo.national_id;
    his.row = 3;
    CHECK(held({ada(), bo}, {theirs(kroner(900)), his}).other_month() == "2026-05");
    CHECK(held({ada(), bo}, {theirs(kroner(900))}).other_month() == "2026-05");
    CHECK(held({ada(), bo}, {theirs(kroner(1'000)), his}).other_month().empty());
    CHECK(held({ada()}, {theirs(kroner(1'000))}).other_month().empty());
    CHECK(held({}, {}).other_month().empty());
}

TEST_CASE("somebody without pay in the month whom they do not have is left out") {
    auto row = ada();
    row.month = {};
    CHECK(held({row}, {}).people.empty());
    CHECK(causes(held({row}, {theirs(kroner(700))}).people.front()) == Kinds{CauseKind::not_paid});
}

TEST_CASE("a person is found by alias where the list has no national id") {
    ProviderRow row{.row = 2, .national_id = {}, .employee_number = "ada"};
    row.employer = kroner(1'000);
    CHECK(one(row).verdict == Verdict::equal);
}

} // namespace bpa::lists
