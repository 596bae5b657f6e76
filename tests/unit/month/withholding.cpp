// Withholding by percentage, by the monthly table, and without a card, by hand. The figures of the
// table of 2025 are those of tests/unit/month/tax_table.cpp.
#include "month/steps.hpp"
#include "office.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using bpa::month::add_withholding;
using line::InputName;
using Amounts = std::vector<std::string>;

namespace {

facts::TaxCard table(int code, int year = 2025) {
    facts::CardPart part;
    part.table = TableCode::parse(std::to_string(code));
    part.percent = percent("40");
    facts::TaxCard card;
    card.role = facts::EmployerRole::main;
    card.parts.push_back(part);
    card.year = year;
    return card;
}

facts::TaxCard share(std::string_view text) {
    facts::CardPart part;
    part.use = facts::CardUse::other_employer;
    part.percent = percent(text);
    facts::TaxCard card;
    card.role = facts::EmployerRole::other;
    card.parts.push_back(part);
    card.year = 2025;
    return card;
}

/// An office where Ada has one card, from 1 January 2025.
Office with_card(const facts::TaxCard& card) {
    Office office;
    office.ada().tax_cards.push_back(from("2025-01-01", card));
    return office;
}

Amounts withheld(Office& office, std::string_view pay) {
    return static_cast<World&>(office).run("2025-05-30", pay, add_withholding);
}

Amounts finding_codes(const Office& office) {
    Amounts codes;
    for (const auto& finding : office.result.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

} // namespace

TEST_CASE("a percentage is taken of whole kroner and rounded down") {
    Office office = with_card(share("30"));
    // 12 345 × 30 % = 3 703.5.
    CHECK(withheld(office, "12345.67") == Amounts{"3703.00"});
    CHECK(office.result.tax_card->percent == percent("30"));
    CHECK_FALSE(office.result.tax_card->table.has_value());
}

TEST_CASE("each run of a percentage is on its own") {
    Office office = with_card(share("30"));
    CHECK(withheld(office, "101.00") == Amounts{"30.00"});
    CHECK(withheld(office, "101.00") == Amounts{"30.00"});
}

TEST_CASE("the main employer withholds by the monthly table") {
    Office office = with_card(table(8000));
    CHECK(withheld(office, "35000.99") == Amounts{"8641.00"});
    CHECK(office.input(0, InputName::table) == "8000");
    CHECK(office.input(0, InputName::table_result) == "8641.00");
    CHECK(office.result.tax_card->table == TableCode::parse("8000"));
}

TEST_CASE("another employer withholds the percent beside the table") {
    auto card = table(8000);
    card.role = facts::EmployerRole::other;
    card.parts.front().use = facts::CardUse::other_employer;
    Office office = with_card(card);
    CHECK(withheld(office, "1000.00") == Amounts{"400.00"});
}

TEST_CASE("a second run of the period withholds what the sum gives, less what was withheld") {
    Office office = with_card(table(8000));
    // 15 000 gives 1 338, 25 000 gives 4 757.
    CHECK(withheld(office, "15000.00") == Amounts{"1338.00"});
    CHECK(withheld(office, "10000.00") == Amounts{"3419.00"});
    CHECK(office.input(0, InputName::base_before) == "15000.00");
    CHECK(office.input(0, InputName::already) == "1338.00");
}

TEST_CASE("what was withheld without a card is paid back as a line of its own") {
    Office office;
    CHECK(withheld(office, "35000.00") == Amounts{"17500.00"});
    office.ada().tax_cards.push_back(from("2025-01-01", table(8000)));
    // 45 000 gives 12 531, which is 4 969 less than what was withheld.
    CHECK(withheld(office, "10000.00") == Amounts{"-4969.00"});
    CHECK(finding_codes(office) == Amounts{"finding/tax-withheld-enough", "finding/tax-corrected"});
}

TEST_CASE("no more is withheld than there is pay") {
    Office office = with_card(table(8000));
    office.accounts.add(
        line::monthly(line::AccountKind::withholding_base, Month::of(day("2025-05-01"))),
        kr("59000.00"));
    // 60 000 gives 18 649, and nothing was withheld from the first 59 000.
    CHECK(withheld(office, "1000.00") == Amounts{"1000.00"});
    CHECK(finding_codes(office) == Amounts{"finding/tax-over-pay"});
}

TEST_CASE("without a card the law's half is withheld, and somebody must look") {
    Office office;
    // 1 001 × 50 % = 500.5.
    CHECK(withheld(office, "1001.50") == Amounts{"500.00"});
    REQUIRE(finding_codes(office) == Amounts{"finding/no-tax-card"});
    CHECK(office.result.findings.front().level == line::FindingLevel::review);
    CHECK(office.result.tax_card->method == line::WithholdingMethod::without_card);

    facts::TaxCard missing;
    missing.result = facts::CardResult::none;
    missing.year = 2025;
    Office stated = with_card(missing);
    CHECK(withheld(stated, "1001.50") == Amounts{"500.00"});
    CHECK(stated.result.findings.front().level == line::FindingLevel::note);
}

TEST_CASE("a table without percent is no card for another employer") {
    auto card = table(8000);
    card.role = facts::EmployerRole::other;
    card.parts.front().use = facts::CardUse::other_employer;
    card.parts.front().percent.reset();
    Office office = with_card(card);
    CHECK(withheld(office, "1000.00") == Amounts{"500.00"});
    CHECK(office.result.findings.front().level == line::FindingLevel::review);
}

TEST_CASE("a card is of the year of payment") {
    Office office = with_card(table(8000, 2024));
    CHECK(withheld(office, "1000.00").empty());
    REQUIRE(office.problem_codes() == Amounts{"calc/tax-card-year"});
    CHECK(office.problems.front().person == "ada");
}

TEST_CASE("a table of another year, and one that no year has, are refused") {
    for (const int code : {7107, 8115, 9000}) {
        Office office = with_card(table(code));
        CHECK(withheld(office, "1000.00").empty());
        CHECK(office.problem_codes() == Amounts{"calc/tax-table-unknown"});
    }
}

TEST_CASE("a year whose tables are not known stops the run") {
    Office office = with_card(table(8000));
    office.rules.law.tax_tables.clear();
    CHECK(withheld(office, "1000.00").empty());
    CHECK(office.problem_codes() == Amounts{"calc/law-value-missing"});
}

TEST_CASE("the employee's pension share and union dues lower the base") {
    Office office = with_card(table(8000));
    // 35 500 − 300 − 151 (150.50 rounded up) = 35 049, in the step of 35 000.
    CHECK(office.run_codes(
              "2025-05-30",
              {{"hourly_pay", "35500.00"}, {"pension_employee", "300.00"}, {"union_fee", "150.50"}},
              add_withholding) == Amounts{"8641.00"});
    CHECK(office.accounts.at(line::yearly(line::AccountKind::union_fee, 2025)) == kr("151.00"));
    CHECK(office.accounts.at(line::monthly(line::AccountKind::withholding_base,
                                           Month::of(day("2025-05-01")))) == kr("35049.00"));
}

TEST_CASE("union dues lower the base up to the year's limit") {
    Office office = with_card(share("30"));
    office.accounts.add(line::yearly(line::AccountKind::union_fee, 2025), kr("8200.00"));
    // 50 kroner are left of 8 250: 9 950 × 30 % = 2 985.
    CHECK(office.run_codes("2025-05-30",
                           {{"hourly_pay", "10000.00"}, {"union_fee", "400.00"}},
                           add_withholding) == Amounts{"2985.00"});
    // Dues paid back give back no more than they took: 100 kroner, rounded as they were.
    CHECK(office.run_codes("2025-05-30",
                           {{"hourly_pay", "1000.00"}, {"union_fee", "-100.00"}},
                           add_withholding) == Amounts{"330.00"});
}

TEST_CASE("union dues of a year without a confirmed limit stop the run") {
    Office office;
    static_cast<void>(office.run_codes(
        "2026-01-30", {{"hourly_pay", "1000.00"}, {"union_fee", "100.00"}}, add_withholding));
    CHECK(office.problem_codes() == Amounts{"calc/law-value-missing"});
}

TEST_CASE("nothing is withheld from less than nothing, and no card is asked for") {
    Office office;
    CHECK(office
              .run_codes("2025-05-30",
                         {{"hourly_pay", "100.00"}, {"pension_employee", "300.00"}},
                         add_withholding)
              .empty());
    CHECK(withheld(office, "-500.00").empty());
    CHECK(office.result.findings.empty());
}
