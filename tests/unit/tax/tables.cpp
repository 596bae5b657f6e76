// Which table a code is, why there is none, and the edges of a withholding. The golden test has the
// whole tables, tests/tax_examples each step.
#include "tax_rules.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace bpa;
using rulebook::TaxContribution;
using rulebook::TaxTableKind;
using tax::WhyNot;

const tax::Tables& tables() {
    static const tax::Tables all{testing::tax_table_rules().years};
    return all;
}

tax::Table table(int year, const char* code) {
    return testing::tax_table(tables(), year, code);
}

tax::Refusal refusal(int year, const char* code, TaxPeriod period = TaxPeriod::month) {
    const auto found = tables().find(year, TableCode::parse(code).value(), period);
    REQUIRE(std::holds_alternative<tax::Refusal>(found));
    return std::get<tax::Refusal>(found);
}

} // namespace

TEST_CASE("a code of an ordinary table stands for a deduction or a supplement") {
    CHECK(table(2025, "8000").attributes().deduction == 0);
    CHECK(table(2025, "8070").attributes().deduction == 70'000);
    CHECK(table(2026, "8400").attributes().deduction == 400'000);
    CHECK(table(2026, "9010").attributes().deduction == -10'000);
    CHECK(table(2025, "9400").attributes().deduction == -400'000);
    CHECK(table(2024, "7119").attributes().deduction == 190'000);
    CHECK(table(2024, "7120").attributes().deduction == -10'000);
    CHECK(table(2024, "7133P").attributes().deduction == -140'000);
}

TEST_CASE("a table has a kind, a contribution and the months it withholds in") {
    CHECK(table(2024, "7107P").attributes().kind == TaxTableKind::pensioner);
    CHECK(table(2024, "7107P").attributes().contribution == TaxContribution::low);
    CHECK(table(2026, "7150").attributes().twelve_months());
    CHECK_FALSE(table(2026, "7170").attributes().twelve_months());
    CHECK(table(2026, "7170").attributes().contribution == TaxContribution::none);
    CHECK(table(2025, "6700").attributes().kind == TaxTableKind::finnmark);
    CHECK(table(2025, "0101").attributes().kind == TaxTableKind::seamen);
    CHECK_FALSE(table(2025, "8010").attributes().twelve_months());
}

TEST_CASE("there are as many tables as the tax administration has") {
    // 34 ordinary, 34 of pensioners and 15 others; later 41 and 40 ordinary, and the same 15.
    CHECK(tables().all(2024).size() == 83);
    CHECK(tables().all(2025).size() == 96);
    CHECK(tables().all(2026).size() == 96);
    CHECK(tables().all(2023).empty());
    CHECK(tables().all(2026).front().attributes().code.text() == "0100");
}

TEST_CASE("a code that no year has is refused") {
    for (const char* code :
         {"8115", "8127", "8133", "8101", "9000", "9005", "8410", "7990", "0000"}) {
        for (const int year : {2024, 2025, 2026}) {
            INFO(year << ' ' << code);
            CHECK(refusal(year, code).why == WhyNot::no_such_table);
        }
    }
    CHECK(refusal(2024, "7134").why == WhyNot::no_such_table);
    CHECK(refusal(2024, "7150P").why == WhyNot::no_such_table);
}

TEST_CASE("a code of other years is refused, and the years are told") {
    CHECK(refusal(2025, "7107").why == WhyNot::of_other_years);
    CHECK(tables().years_with(TableCode::parse("7107").value()) == std::vector{2024});
    CHECK(refusal(2026, "7100P").why == WhyNot::of_other_years);
    CHECK(refusal(2024, "8070").why == WhyNot::of_other_years);
    CHECK(tables().years_with(TableCode::parse("8070").value()) == std::vector{2025, 2026});
}

TEST_CASE("a year without tables is refused, and those there are are told") {
    CHECK(refusal(2023, "7100").why == WhyNot::no_such_year);
    CHECK(tables().years() == std::vector{2024, 2025, 2026});
}

TEST_CASE("seamen's tables are for a month, 14 days and a week") {
    CHECK(table(2026, "0100").has(TaxPeriod::week));
    CHECK(table(2026, "0101").has(TaxPeriod::fourteen_days));
    CHECK_FALSE(table(2026, "0100").has(TaxPeriod::four_days));
    CHECK(refusal(2026, "0101", TaxPeriod::one_day).why == WhyNot::no_such_period);
    CHECK(table(2026, "6300").has(TaxPeriod::one_day));
}

TEST_CASE("nothing is withheld from little, and never more than the base") {
    CHECK(tax::withhold(table(2025, "8000"), TaxPeriod::month, 0) == 0);
    CHECK(tax::withhold(table(2025, "8000"), TaxPeriod::month, -5'000) == 0);
    CHECK(tax::withhold(table(2025, "8000"), TaxPeriod::month, 8'199) == 0);
    CHECK(tax::withhold(table(2025, "8000"), TaxPeriod::month, 8'200) == 8);
    // A supplement of 400 000 would take more than there is.
    CHECK(tax::withhold(table(2026, "9400"), TaxPeriod::month, 500) == 500);
    CHECK(tax::withhold(table(2026, "9400"), TaxPeriod::month, 1'891) == 1'891);
    CHECK(tax::steps(table(2026, "9400"), TaxPeriod::month, 500).is_capped());
    CHECK_FALSE(tax::steps(table(2026, "9400"), TaxPeriod::month, 8'000).is_capped());
}

TEST_CASE("the largest base there may be stays within the numbers") {
    // Nearly everything is above the brackets: 13.75 + 8.25 + 17.8 + 7.6 = 47.4 percent of the year
    // of 12.12 months in 10.5 parts, 54.712…; the routine's doubles are exact to some kroner here.
    const auto withheld = tax::withhold(table(2026, "8000"), TaxPeriod::month, tax::most_base);
    CHECK(withheld > tax::most_base / 100 * 54);
    CHECK(withheld < tax::most_base / 100 * 55);
}
