// What is put right when the card of the year is there, and what runs of one period leave to one
// another. The figures of the tables are those that head tax_cards.cpp; 2025, 35 000 gives 8 641.
#include "cards.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using line::AccountKind;

TEST_CASE("a bonus taxed by last year's card is put right by percent, apart from the pay") {
    Office office = with(table("8000", 2025), "2025-01-01");
    CHECK(taxed(office, "2026-01-09", {{"hourly_pay", "35000.00"}, {"bonus", "10000.00"}}) ==
          Amounts{"8641.00", "4000.00"});
    office.ada().tax_cards.push_back(from("2026-02-01", table("8000")));
    // 8 366 less 8 641; the bonus was taxed right, 40 % of it.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "25000.00"}}) ==
          Amounts{"4520.00", "-275.00"});
}

TEST_CASE("half of a bonus becomes the percent, not the table") {
    Office office;
    CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "25000.00"}, {"bonus", "10000.00"}}) ==
          Amounts{"17500.00"});
    office.ada().tax_cards.push_back(from("2026-04-01", table("8000")));
    // 4 520 less 12 500, and 4 000 less 5 000.
    CHECK(taxed(office, "2026-04-10", {{"hourly_pay", "35000.00"}}) ==
          Amounts{"8366.00", "-7980.00", "-1000.00"});
}

TEST_CASE("tax at source is a percent of all that was paid before, holiday pay too") {
    Office office;
    const Pay january{{"hourly_pay", "25000.00"}, {"holiday_pay", "10000.00"}};
    CHECK(taxed(office, "2026-01-09", january) == Amounts{"17500.00"});
    auto card = share("25");
    card.is_paye = true;
    office.ada().tax_cards.push_back(from("2026-02-01", card));
    // 25 % of 35 000 less 17 500.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "20000.00"}}) ==
          Amounts{"5000.00", "-8750.00"});
}

TEST_CASE("an exemption counts all that was paid before it came") {
    Office office;
    const Pay january{{"hourly_pay", "25000.00"}, {"holiday_pay", "10000.00"}};
    CHECK(taxed(office, "2026-01-09", january) == Amounts{"17500.00"});
    office.ada().tax_cards.push_back(from("2026-02-01", exempt("50000.00")));
    // 20 000 and 35 000: half of the 5 000 beyond, less 17 500.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "20000.00"}}) == Amounts{"-15000.00"});
    CHECK(account(office, AccountKind::exempt_used, 2026) == kr("55000.00"));
}

TEST_CASE("January on last year's exemption is taxed when the year's card is there") {
    auto old = exempt("60000.00");
    old.year = 2025;
    Office office = with(old, "2025-01-01");
    CHECK(taxed(office, "2026-01-09", {{"hourly_pay", "35000.00"}}).empty());
    office.ada().tax_cards.push_back(from("2026-02-01", table("8000")));
    // There is not enough to take 8 366 from: March has.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "1000.00"}}).empty());
    CHECK(findings(office) == Amounts{"finding/tax-over-pay"});
    CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "25000.00"}}) ==
          Amounts{"4520.00", "8366.00"});
}

TEST_CASE("what no table was asked about is no part of what a table is asked about") {
    Office office = with(exempt("2000.00"));
    // Half of 4 580.
    CHECK(taxed(office, "2026-01-05", {{"hourly_pay", "6580.00"}}) == Amounts{"2290.00"});
    office.ada().tax_cards.push_back(from("2026-01-10", table("8000")));
    CHECK(taxed(office, "2026-01-20", {{"hourly_pay", "15000.00"}}) == Amounts{"1320.00"});
}

TEST_CASE("more taken back than paid is taken off what the table is asked about") {
    Office office = with(table("8000"));
    CHECK(taxed(office, "2026-01-05", {{"hourly_pay", "25000.00"}}) == Amounts{"4520.00"});
    CHECK(taxed(office, "2026-01-12", {{"hourly_pay", "-10000.00"}}).empty());
    CHECK(taxed(office, "2026-01-20", {{"hourly_pay", "10000.00"}}).empty());
    CHECK(account(office, AccountKind::withholding_base, 2026) == kr("25000.00"));
    Office free = with(exempt("10000.00"));
    CHECK(taxed(free, "2026-01-05", {{"hourly_pay", "9000.00"}}).empty());
    CHECK(taxed(free, "2026-01-12", {{"hourly_pay", "-4000.00"}}).empty());
    CHECK(account(free, AccountKind::exempt_used, 2026) == kr("5000.00"));
}

TEST_CASE(
    "own pension lowers what goes beyond an exemption, and what pay for the period cannot bear") {
    Office office = with(exempt("1000.00"));
    // 2 000 beyond, less 200: half of 1 800.
    CHECK(taxed(office,
                "2026-05-10",
                {{"hourly_pay", "3000.00"}, {"pension_employee", "200.00"}}) == Amounts{"900.00"});
    Office bonus = with(share("30"));
    // 100 and 10 000 less 700: 30 % of 9 400.
    CHECK(
        taxed(bonus,
              "2026-05-10",
              {{"hourly_pay", "100.00"}, {"bonus", "10000.00"}, {"pension_employee", "700.00"}}) ==
        Amounts{"2820.00"});
}

TEST_CASE("a period that was taxed in full takes no relief before Christmas from the next") {
    Office office = with(table("8000"));
    CHECK(taxed(office, "2026-11-10", {{"hourly_pay", "25000.00"}}) == Amounts{"4520.00"});
    gives_half(office, facts::ChristmasMode::half_month, 11);
    CHECK(taxed(office, "2026-11-20", {{"hourly_pay", "10000.00"}}) == Amounts{"3846.00"});
}
