// Table or percent, the relief before Christmas, and what law leaves to the employer. The figures
// of the tables are those that head tax_cards.cpp.
#include "cards.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using line::AccountKind;
using line::InputName;
using line::WithholdingMethod;

// ---- table or percent (§§ 5-10-1 to 5-10-3)
// ------------------------------------------------------

TEST_CASE("a bonus is taxed by the percent beside the table, whatever the pay of the period is") {
    Office office = with(table("8000"));
    CHECK(taxed(office, "2026-05-10", {{"hourly_pay", "35000.00"}, {"bonus", "1000.99"}}) ==
          Amounts{"8366.00", "400.00"});
    CHECK(taxed(office, "2026-05-20", {{"bonus", "2000.00"}}) == Amounts{"800.00"});
    auto card = table("8000");
    card.parts.front().percent.reset();
    Office lacks = with(card);
    CHECK(taxed(lacks, "2026-05-10", {{"bonus", "1000.00"}}).empty());
    CHECK(lacks.problem_codes() == Amounts{"calc/tax-percent-missing"});
}

TEST_CASE("pay for a part of a month takes the table of its days") {
    struct Row {
        std::string first;
        std::string last;
        std::string pay;
        Amounts tax;
    };
    // May 2026, 31 days. Last column: what the table gives for one of its periods, times their
    // number. 22 days: a week of 24 000 ÷ 3 three times. The first half: half of what 35 000 gives.
    const std::vector<Row> rows = {{"2026-05-31", "", "1500.00", {"321.00"}},
                                   {"2026-05-28", "", "7000.00", {"1655.00"}},
                                   {"2026-05-25", "", "8000.00", {"1880.00"}},
                                   {"2026-05-10", "", "24000.00", {"5640.00"}},
                                   {"2026-05-16", "", "17500.00", {"4183.00"}},
                                   {"2026-04-01", "2026-05-15", "17500.00", {"4183.00"}},
                                   {"2026-05-07", "", "35000.00", {"8366.00"}}};
    for (const auto& row : rows) {
        CAPTURE(row.first);
        Office office = with(table("8000"));
        auto& days = office.ada().employments.front().days;
        days.first = day(row.first);
        if (!row.last.empty()) {
            days.last = day(row.last);
        }
        CHECK(taxed(office, "2026-05-29", {{"hourly_pay", row.pay}}) == row.tax);
    }
    Office by_month = with(table("8000"));
    by_month.ada().employments.front().days.first = day("2026-05-10");
    facts::WithholdingChoices made;
    made.partial_month = facts::PartialMonth::month_table;
    by_month.facts.employer.withholding = {choices(made)};
    CHECK(taxed(by_month, "2026-05-29", {{"hourly_pay", "25000.00"}}) == Amounts{"4520.00"});
}

TEST_CASE("pay for a period in which she was not employed takes the percent") {
    Office office = with(table("8000"));
    office.ada().employments.front().days.last = day("2026-04-30");
    CHECK(taxed(office, "2026-05-29", {{"hourly_pay", "1000.00"}}) == Amounts{"400.00"});
}

// ---- before Christmas (§ 5-7-2)
// ------------------------------------------------------------------

TEST_CASE("half the tax of one month, once a year") {
    Office office = with(table("8000"));
    gives_half(office, facts::ChristmasMode::half_month, 12);
    CHECK(taxed(office, "2026-11-10", {{"hourly_pay", "25000.00"}}) == Amounts{"4520.00"});
    // Her average is 25 000; the pay for the time itself counts in full all the same. 12 244 ÷ 2.
    CHECK(taxed(office, "2026-12-10", {{"hourly_pay", "45000.00"}}) == Amounts{"6122.00"});
    CHECK(office.code_of(0) == "tax_half");
    // The same month again: what the sum gives, halved, less what was withheld. 60 000 gives 18
    // 088.
    CHECK(taxed(office, "2026-12-20", {{"hourly_pay", "15000.00"}}) == Amounts{"2922.00"});
}

TEST_CASE("an odd krone is the employee's, and whoever wants none gets none") {
    Office office = with(share("33"));
    gives_half(office, facts::ChristmasMode::half_month, 11);
    // 1 001 × 33 % ÷ 2 = 165.165.
    CHECK(taxed(office, "2026-11-10", {{"hourly_pay", "1001.00"}}) == Amounts{"165.00"});
    Office unwilling = with(share("33"));
    gives_half(unwilling, facts::ChristmasMode::half_month, 11);
    unwilling.ada().christmas_relief = {from("2026-01-01", false)};
    CHECK(taxed(unwilling, "2026-11-10", {{"hourly_pay", "1001.00"}}) == Amounts{"330.00"});
    Office twelve = with(table("7150"));
    Office plain = with(table("7150"));
    gives_half(twelve, facts::ChristmasMode::half_month, 11);
    CHECK(taxed(twelve, "2026-11-10", {{"hourly_pay", "30000.00"}}) ==
          taxed(plain, "2026-11-10", {{"hourly_pay", "30000.00"}}));
}

TEST_CASE("supplements count to the average of the year; what is above is taxed in full") {
    Office office = with(share("30"));
    office.rules.legend.pay_codes.at(static_cast<std::size_t>(office.code("overtime_supplement")))
        .is_supplement = true;
    gives_half(office, facts::ChristmasMode::half_month, 11);
    // Ten months with 200 000 in all: 20 000 a month. Pay 15 000 and supplements of 9 000: 20 000
    // at half of 30 %, and 4 000 at 30 %.
    office.accounts.add(line::yearly(AccountKind::gross, 2026), kr("200000.00"));
    CHECK(taxed(office,
                "2026-11-10",
                {{"hourly_pay", "15000.00"}, {"overtime_supplement", "9000.00"}}) ==
          Amounts{"3000.00", "1200.00"});
}

// ---- the rest ----------------------------------------------------------------------------------

TEST_CASE("more is withheld on request, once for the period, and never more than there is") {
    Office office = with(share("30"));
    office.ada().extra_withholding = {from("2026-01-01", kr("500.00"))};
    CHECK(taxed(office, "2026-05-10", {{"hourly_pay", "10000.00"}}) ==
          Amounts{"3000.00", "500.00"});
    CHECK(office.code_of(1) == "tax_extra");
    CHECK(taxed(office, "2026-05-20", {{"hourly_pay", "10000.00"}}) == Amounts{"3000.00"});
    Office little = with(share("30"));
    little.ada().extra_withholding = {from("2026-01-01", kr("500.00"))};
    CHECK(taxed(little, "2026-05-10", {{"hourly_pay", "100.00"}}) == Amounts{"30.00", "70.00"});
}

TEST_CASE("a benefit in kind is taxed as far as the cash reaches") {
    Office office = with(share("50"));
    CHECK(taxed(office,
                "2026-05-10",
                {{"hourly_pay", "1000.00"}, {"benefit_in_kind", "5000.00"}}) == Amounts{"1000.00"});
    CHECK(findings(office) == Amounts{"finding/tax-over-pay"});
    CHECK(office.result.tax_card->base == kr("6000.00"));
}

TEST_CASE("small amounts may be left out, when the employer has chosen so") {
    for (const bool omits : {false, true}) {
        Office office = with(share("30"));
        facts::WithholdingChoices made;
        made.omits_small = omits;
        office.facts.employer.withholding = {choices(made)};
        // 100 kroner of tax, and 500 kroner of pay.
        CHECK(taxed(office, "2026-05-10", {{"hourly_pay", "334.00"}}) ==
              (omits ? Amounts{} : Amounts{"100.00"}));
        CHECK(taxed(office, "2026-06-10", {{"hourly_pay", "501.00"}}) == Amounts{"150.00"});
    }
}

TEST_CASE("what tax is withheld from in the year is kept, and the card that was used is told") {
    auto card = table("8000");
    card.id = "4711";
    card.issued = day("2025-12-15");
    card.parts.front().months = Exact::decimal(105, 1);
    Office office = with(card);
    CHECK(taxed(office, "2026-05-10", {{"hourly_pay", "35000.00"}, {"bonus", "1000.00"}}).size() ==
          2);
    const auto& view = *office.result.tax_card;
    CHECK(view.method == WithholdingMethod::table);
    CHECK(view.id == "4711");
    CHECK(view.issued == day("2025-12-15"));
    CHECK(view.period == TaxPeriod::month);
    CHECK(view.base == kr("36000.00"));
    CHECK(account(office, AccountKind::withholding_base, 2026) == kr("36000.00"));
    CHECK(account(office, AccountKind::withheld, 2026) == kr("8766.00"));
}

TEST_CASE("the steps of the table stand on the line") {
    Office office = with(table("8000"));
    CHECK(taxed(office, "2026-05-10", {{"hourly_pay", "35000.00"}}) == Amounts{"8366.00"});
    const std::vector<std::pair<InputName, std::string>> steps = {
        {InputName::table_base, "35000.00"},
        {InputName::table_middle, "35050.00"},
        {InputName::yearly_income, "424806.00"},
        {InputName::minimum_deduction, "84216.00"},
        {InputName::personal_allowance, "114540.00"},
        {InputName::net_income, "226050.00"},
        {InputName::municipal_tax, "31082.00"},
        {InputName::common_tax, "18649.00"},
        {InputName::bracket_tax, "5828.00"},
        {InputName::insurance_contribution, "32285.00"},
        {InputName::yearly_tax, "87844.00"},
        {InputName::table_result, "8366.00"}};
    for (const auto& [name, value] : steps) {
        CHECK(office.input(0, name) == value);
    }
}
