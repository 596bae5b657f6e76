// The monthly table against examples worked out by hand from the routine's steps; the golden test
// has the whole table.
#include "month/tax_table.hpp"

#include "tax_years.hpp"

#include <catch2/catch.hpp>

namespace {

using namespace bpa;
using month::monthly_table;
using month::table_deduction;
using month::test::tax_year;

} // namespace

TEST_CASE("a table code stands for a deduction or a supplement") {
    const auto year = tax_year(2025);
    CHECK(table_deduction(year, 8000) == 0);
    CHECK(table_deduction(year, 8070) == 70'000);
    CHECK(table_deduction(year, 8400) == 400'000);
    CHECK(table_deduction(year, 9010) == -10'000);
    CHECK(table_deduction(year, 9400) == -400'000);
}

TEST_CASE("codes that the year does not have give nothing") {
    for (const int code : {0, 7107, 7150, 6300, 7990, 8115, 8410, 9000, 9005, 9410, -8000}) {
        INFO(code);
        CHECK_FALSE(table_deduction(tax_year(2025), code).has_value());
    }
}

TEST_CASE("the monthly table of 2025") {
    // 35 000: middle of the step 35 050, income of a year 35 050 × 12.12 = 424 806, minimum
    // deduction at its ceiling 80 960, personal allowance 108 550, taxed 235 296. Municipal 15.4 %
    // 36 236, common 6.6 % 15 530; brackets 88 650 × 1.7 % + 118 756 × 4 % = 6 257; contribution
    // 7.7 % 32 710: together 90 733, in 10.5 parts 8 641.24.
    const auto year = tax_year(2025);
    CHECK(monthly_table(year, 8000, 35'000) == 8'641);
    CHECK(monthly_table(year, 8000, 35'099) == 8'641);
    CHECK(monthly_table(year, 8070, 48'950) == 12'582);
    CHECK(monthly_table(year, 9030, 25'000) == 5'385);
    CHECK(monthly_table(year, 8000, 120'000) == 50'214);
    CHECK(monthly_table(year, 8000, 10'000) == 528);
    CHECK(monthly_table(year, 8000, 60'000) == 18'649);
}

TEST_CASE("the monthly table of 2026") {
    // 35 000: the same income of a year, less 84 216 and 114 540, taxed 226 050. 31 082 + 18 649;
    // brackets 92 200 × 1.7 % + 106 506 × 4 % = 5 828; 7.6 % 32 285: 87 844, in 10.5 parts 8 366.1.
    const auto year = tax_year(2026);
    CHECK(monthly_table(year, 8000, 35'000) == 8'366);
    CHECK(monthly_table(year, 8070, 48'950) == 12'290);
    CHECK(monthly_table(year, 9030, 25'000) == 5'148);
    CHECK(monthly_table(year, 8000, 120'000) == 49'478);
    CHECK(monthly_table(year, 8000, 150'000) == 65'880);
}

TEST_CASE("nothing is withheld from little, and never more than the base") {
    // The first step with withholding is 8 200, and a supplement of 400 000 would take more than
    // the 500 kroner there are.
    CHECK(monthly_table(tax_year(2025), 8000, 0) == 0);
    CHECK(monthly_table(tax_year(2025), 8000, 8'199) == 0);
    CHECK(monthly_table(tax_year(2025), 8000, 8'200) == 8);
    CHECK(monthly_table(tax_year(2026), 9400, 500) == 500);
    CHECK(monthly_table(tax_year(2026), 9400, 1'891) == 1'891);
}
