// Every card an assistant can hold, and what law leaves to the employer. Figures of the tables are
// those of the worked examples of the tax administration's routine (2026, table 8000): 35 000 gives
// 8 366 a month, 25 000 gives 4 520, 45 000 gives 12 244, 15 000 gives 1 320, 10 000 gives 528; a
// week of 8 000 gives 1 880, four days of 7 000 give 1 655, a day of 1 500 gives 321.
#include "cards.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using line::AccountKind;
using line::WithholdingMethod;

// ---- exemption cards (§ 5-3)
// ---------------------------------------------------------------------

TEST_CASE("an exemption card leaves pay free, and only what passes its limit is taxed by half") {
    Office office = with(exempt("65000.00"));
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "60000.00"}}).empty());
    CHECK(office.result.tax_card->exempt_after == kr("60000.00"));
    // 60 000 used, 10 000 more: 5 000 beyond, of which half.
    CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "10000.00"}}) == Amounts{"2500.00"});
    CHECK(findings(office) == Amounts{"finding/exemption-passed"});
    CHECK(office.result.tax_card->exempt_before == kr("60000.00"));
    CHECK(office.result.tax_card->exempt_after == kr("70000.00"));
    CHECK(office.result.tax_card->base == kr("5000.00"));
    // Beyond already: all of it.
    CHECK(taxed(office, "2026-04-10", {{"hourly_pay", "1001.50"}}) == Amounts{"500.00"});
    CHECK(account(office, AccountKind::exempt_used, 2026) == kr("71001.50"));
}

TEST_CASE("holiday pay counts against an exemption, and one without limit has none") {
    Office office = with(exempt("1000.00"));
    CHECK(taxed(office, "2026-06-10", {{"hourly_pay", "800.00"}, {"holiday_pay", "400.00"}}) ==
          Amounts{"100.00"});
    Office free = with(exempt(""));
    CHECK(taxed(free, "2026-06-10", {{"hourly_pay", "800000.00"}}).empty());
    CHECK(free.result.tax_card->method == WithholdingMethod::exempt);
}

TEST_CASE("a part of nothing is for somebody whose exemption is at another employer") {
    Office office = with(exempt("0.00"));
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "1000.00"}}) == Amounts{"500.00"});
}

// ---- other cards -------------------------------------------------------------------------------

TEST_CASE("tax at source is a percent of everything, and nothing lowers what it is taken from") {
    auto card = share("25");
    card.is_paye = true;
    Office office = with(card);
    CHECK(taxed(office,
                "2026-06-10",
                {{"hourly_pay", "10000.00"},
                 {"holiday_pay", "2000.99"},
                 {"bonus", "400.00"},
                 {"pension_employee", "200.00"},
                 {"union_fee", "300.00"}}) == Amounts{"3100.00"});
    CHECK(office.result.tax_card->method == WithholdingMethod::at_source);
    CHECK(account(office, AccountKind::union_fee, 2026) == Money{});
}

TEST_CASE("nothing is withheld from whoever is not liable") {
    facts::TaxCard card;
    card.year = 2026;
    card.result = facts::CardResult::not_liable;
    Office office = with(card);
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "10000.00"}}).empty());
    CHECK(office.result.tax_card->method == WithholdingMethod::not_liable);
    CHECK(findings(office).empty());
}

TEST_CASE("an answer that says something is wrong, and Svalbard, stop the person") {
    facts::TaxCard card;
    card.year = 2026;
    card.result = facts::CardResult::invalid_national_id;
    Office wrong = with(card);
    CHECK(taxed(wrong, "2026-02-10", {{"hourly_pay", "10000.00"}}).empty());
    CHECK(wrong.problem_codes() == Amounts{"calc/tax-card-invalid"});
    card.result = facts::CardResult::none;
    card.is_svalbard = true;
    Office far = with(card);
    CHECK(taxed(far, "2026-02-10", {{"hourly_pay", "10000.00"}}).empty());
    CHECK(far.problem_codes() == Amounts{"calc/tax-svalbard"});
    CHECK(far.problems.front().person == "ada");
}

TEST_CASE("the part of a fetched card follows what the employer is on the day of payment") {
    auto card = table("8000");
    card.role.reset();
    facts::CardPart other;
    other.use = facts::CardUse::other_employer;
    other.percent = percent("30");
    card.parts.push_back(other);
    Office office = with(card);
    // Nobody knows: as another employer.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "35000.00"}}) == Amounts{"10500.00"});
    office.ada().employer_roles = {from("2026-03-01", facts::EmployerRole::main),
                                   from("2026-04-01", facts::EmployerRole::other)};
    CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "35000.00"}}) == Amounts{"8366.00"});
    CHECK(taxed(office, "2026-04-10", {{"hourly_pay", "35000.00"}}) == Amounts{"10500.00"});
}

TEST_CASE("a card without the part that is needed is as no card; insurance alone is for either") {
    auto card = table("8000");
    card.role = facts::EmployerRole::other;
    Office office = with(card);
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "1000.00"}}) == Amounts{"500.00"});
    CHECK(findings(office) == Amounts{"finding/tax-part-missing"});
    auto insurance = share("7.6");
    insurance.parts.front().use = facts::CardUse::insurance_only;
    Office abroad = with(insurance);
    // 1 000 × 7.6 %.
    CHECK(taxed(abroad, "2026-02-10", {{"hourly_pay", "1000.00"}}) == Amounts{"76.00"});
}

// ---- last year's card and no card (§§ 5-5-1, 5-5-2)
// -----------------------------------------------

TEST_CASE("in January last year's card may be used, and the year's card corrects it") {
    Office office = with(table("8000", 2025), "2025-01-01");
    // By the table of 2025: 35 000 gives 8 641.
    CHECK(taxed(office, "2026-01-09", {{"hourly_pay", "35000.00"}}) == Amounts{"8641.00"});
    CHECK(findings(office) == Amounts{"finding/last-years-card"});
    office.ada().tax_cards.push_back(from("2026-02-01", table("8000")));
    // February's own, and 8 366 less 8 641 for January.
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "25000.00"}}) ==
          Amounts{"4520.00", "-275.00"});
    CHECK(office.code_of(1) == "tax_correction");
    CHECK(account(office, AccountKind::withheld, 2026) == kr("12886.00"));
    // Once is enough.
    CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "25000.00"}}) == Amounts{"4520.00"});
}

TEST_CASE("after January last year's card is refused") {
    Office office = with(table("8000", 2025), "2025-01-01");
    CHECK(taxed(office, "2026-02-10", {{"hourly_pay", "35000.00"}}).empty());
    CHECK(office.problem_codes() == Amounts{"calc/tax-card-year"});
}

TEST_CASE(
    "half withheld without a card is corrected when the card comes, if the employer does so") {
    for (const bool corrects : {true, false}) {
        Office office;
        facts::WithholdingChoices made;
        made.corrects_without_card = corrects;
        office.facts.employer.withholding = {choices(made)};
        CHECK(taxed(office, "2026-03-10", {{"hourly_pay", "25000.00"}}) == Amounts{"12500.00"});
        office.ada().tax_cards.push_back(from("2026-04-01", table("8000")));
        // 4 520 less 12 500 for March.
        CHECK(taxed(office, "2026-04-10", {{"hourly_pay", "35000.00"}}) ==
              (corrects ? Amounts{"8366.00", "-7980.00"} : Amounts{"8366.00"}));
    }
}

TEST_CASE("what was withheld without a card is not corrected in another year") {
    Office office;
    CHECK(taxed(office, "2025-12-10", {{"hourly_pay", "25000.00"}}) == Amounts{"12500.00"});
    office.ada().tax_cards.push_back(from("2026-01-01", table("8000")));
    CHECK(taxed(office, "2026-01-10", {{"hourly_pay", "35000.00"}}) == Amounts{"8366.00"});
}

// ---- holiday pay (§§ 5-6-1, 5-7-1)
// ---------------------------------------------------------------

TEST_CASE("most cards leave holiday pay free; those of twelve months do not") {
    const Pay pay{{"hourly_pay", "20000.00"}, {"holiday_pay", "15000.00"}};
    Office ordinary = with(table("8000"));
    const Pay alone{{"hourly_pay", "20000.00"}};
    Office without_it = with(table("8000"));
    CHECK(taxed(ordinary, "2026-06-10", pay) == taxed(without_it, "2026-06-10", alone));
    Office by_percent = with(share("30"));
    CHECK(taxed(by_percent, "2026-06-10", pay) == Amounts{"6000.00"});
    auto whole_year = share("30");
    whole_year.parts.front().months = Exact{12};
    Office twelve = with(whole_year);
    CHECK(taxed(twelve, "2026-06-10", pay) == Amounts{"10500.00"});
    // Without a card it is lost with other pay, and alone no card is needed.
    Office none;
    CHECK(taxed(none, "2026-06-10", pay) == Amounts{"17500.00"});
    Office only;
    CHECK(taxed(only, "2026-06-10", {{"holiday_pay", "15000.00"}}).empty());
    CHECK(findings(only) == Amounts{"finding/holiday-without-card"});
}

TEST_CASE("a table of twelve months is asked about pay and holiday pay together") {
    Office office = with(table("7150"));
    Office sum = with(table("7150"));
    CHECK(taxed(office, "2026-06-10", {{"hourly_pay", "20000.00"}, {"holiday_pay", "15000.00"}}) ==
          taxed(sum, "2026-06-10", {{"hourly_pay", "35000.00"}}));
}
