// The employer's contribution of a month of payment, by hand: per sub-unit and zone over all runs
// of the month, premiums and refunds included. T5, T6 and D2 are published or derived cases.
#include "office.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using Amounts = std::vector<std::string>;

namespace {

/// An office whose relief of zone Ia used elsewhere in 2025 is stated.
Office with_relief_used(std::string_view kroner) {
    Office office;
    office.facts.employer.relief_elsewhere.push_back(
        {.year = 2025, .used = kr(kroner), .place = {}});
    return office;
}

Amounts finding_codes(const line::RunResult& result) {
    Amounts codes;
    for (const auto& finding : result.findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

Money sum_of_others(const line::RunResult& result) {
    Money sum;
    for (const auto& row : result.obligations.contribution) {
        sum += row.other;
    }
    return sum;
}

} // namespace

TEST_CASE("D2: pay, a premium paid and a refund received in one month") {
    Office office;
    office.facts.premiums.push_back(
        {.date = day("2024-01-20"), .sub_unit = "oslo", .amount = kr("10000.00")});
    office.facts.refunds.push_back(
        {.date = day("2024-01-22"), .sub_unit = "oslo", .assistant = 0, .amount = kr("30000.00")});
    const auto result = office.run("2024-01-31", {{"ada", "hourly_pay", "500000.00", "sol"}});
    CHECK(rows_of(result) == Amounts{"oslo I 14.1 %: 480000.00 -> 67680.00"});
    // The person's line is 70 500; the premium less the refund gives 20 000 × 14.1 % = 2 820 less.
    const auto& row = result.obligations.contribution.front();
    CHECK(row.persons == kr("70500.00"));
    CHECK(row.other == kr("-2820.00"));
    CHECK(row.rounding_difference == Money{});
    CHECK(result.obligations.contribution_claim == kr("67680.00"));
}

TEST_CASE("a refund larger than the pay gives a negative base") {
    Office office;
    office.facts.refunds.push_back(
        {.date = day("2025-05-22"), .sub_unit = "oslo", .assistant = 0, .amount = kr("30000.50")});
    const auto result = office.run("2025-05-30", {{"ada", "hourly_pay", "10000.00", "sol"}});
    // −20 000.50 × 14.1 % = −2 820.0705; the claim is rounded without its sign.
    CHECK(rows_of(result) == Amounts{"oslo I 14.1 %: -20000.50 -> -2820.07"});
    CHECK(result.obligations.contribution_claim == kr("-2820.00"));
}

TEST_CASE("the claim is the exact sum of the zones, rounded down once") {
    Office office;
    const auto result =
        office.run("2025-05-30",
                   {{"ada", "hourly_pay", "10.60", "sol"}, {"ada", "hourly_pay", "30.00", "is"}});
    // 1.4946 + 1.53 = 3.0246: 3 kroner, where each zone rounded down would have given 1 + 1.
    CHECK(rows_of(result) ==
          Amounts{"oslo I 14.1 %: 10.60 -> 1.49", "rana IV 5.1 %: 30.00 -> 1.53"});
    CHECK(result.obligations.contribution_exact == kr("3.02"));
    CHECK(result.obligations.contribution_claim == kr("3.00"));
}

TEST_CASE("what rounding each person leaves is shown") {
    Office office;
    const auto result = office.run("2025-05-30",
                                   {{"ada", "hourly_pay", "100.03", "sol"},
                                    {"bo", "hourly_pay", "100.03", "sol"},
                                    {"cato", "hourly_pay", "100.03", "sol"}});
    // 100.03 × 14.1 % = 14.10423, three times 14.10; 300.09 × 14.1 % = 42.31269.
    const auto& row = result.obligations.contribution.front();
    CHECK(row.persons == kr("42.30"));
    CHECK(row.amount == kr("42.31"));
    CHECK(row.other == Money{});
    CHECK(row.rounding_difference == kr("0.01"));
}

TEST_CASE("two runs of a month are one month") {
    Office office;
    static_cast<void>(office.run("2025-05-15", {{"ada", "hourly_pay", "100.03", "sol"}}));
    const auto second = office.run(
        "2025-05-30",
        {{"bo", "hourly_pay", "100.03", "sol"}, {"cato", "hourly_pay", "100.03", "sol"}});
    const auto& row = second.obligations.contribution.front();
    CHECK(row.pay == kr("300.09"));
    CHECK(row.earlier == kr("14.10"));
    CHECK(row.amount == kr("42.31"));
    CHECK(row.persons == kr("28.20"));
    CHECK(row.other == Money{});
    CHECK(second.obligations.contribution_claim == kr("42.00"));
}

TEST_CASE("a premium paid with the run is charged in the month of payment") {
    Office office;
    facts::PensionPlan plan;
    plan.premium_paid_with_run = true;
    office.facts.employer.pension.push_back(from("2020-01-01", plan));
    const std::vector<Amount> amounts{{"ada", "hourly_pay", "10000.00", "sol"},
                                      {"ada", "pension_employer", "200.00"},
                                      {"ada", "afp_premium", "90.00"}};
    const auto first = office.run("2025-05-15", amounts);
    // (10 000 + 200) × 14.1 % = 1 438.20; the AFP premium goes to another provider, at another
    // time.
    CHECK(rows_of(first) == Amounts{"oslo I 14.1 %: 10200.00 -> 1438.20"});
    CHECK(first.obligations.contribution.front().other == kr("28.20"));
    const auto second = office.run("2025-05-30", amounts);
    CHECK(rows_of(second) == Amounts{"oslo I 14.1 %: 20400.00 -> 2876.40"});
    CHECK(second.obligations.contribution.front().other == kr("28.20"));
}

TEST_CASE("T5: zone Ia inside its allowance") {
    Office office = with_relief_used("0.00");
    const auto result = office.run("2025-05-30", {{"ada", "hourly_pay", "1000000.00", "fjord"}});
    // The saving is 1 000 000 × 3.5 % = 35 000.
    CHECK(rows_of(result) == Amounts{"trondelag Ia 10.6 %: 1000000.00 -> 106000.00"});
    CHECK(result.obligations.relief_used == kr("35000.00"));
    CHECK(result.findings.empty());
}

TEST_CASE("T6: an allowance used up last year is whole again on 1 January") {
    Office office = with_relief_used("0.00");
    office.left[{}].add({line::AccountKind::relief, 2024, 12, {}, {}}, kr("850000.00"));
    const auto result = office.run("2025-01-31", {{"ada", "hourly_pay", "1000000.00", "fjord"}});
    CHECK(rows_of(result) == Amounts{"trondelag Ia 10.6 %: 1000000.00 -> 106000.00"});
}

TEST_CASE("the month in which the allowance runs out is divided") {
    Office office = with_relief_used("815000.00");
    const auto may = office.run("2025-05-30", {{"ada", "hourly_pay", "1500000.00", "fjord"}});
    // 35 000 are left, ÷ 3.5 % = 1 000 000 at 10.6 %; 500 000 at 14.1 % = 70 500.
    CHECK(rows_of(may) == Amounts{"trondelag Ia 10.6 %: 1000000.00 -> 106000.00",
                                  "trondelag Ia after 14.1 %: 500000.00 -> 70500.00"});
    CHECK(may.obligations.relief_used == kr("850000.00"));
    CHECK(finding_codes(may) == Amounts{"finding/relief-used-up"});
    // The person's line has the low rate, 159 000; the employer bears 500 000 × 3.5 % more.
    CHECK(may.obligations.contribution.front().persons == kr("159000.00"));
    CHECK(sum_of_others(may) == kr("17500.00"));
    CHECK(may.obligations.contribution_claim == kr("176500.00"));

    const auto june = office.run("2025-06-30", {{"ada", "hourly_pay", "1000.00", "fjord"}});
    CHECK(rows_of(june) == Amounts{"trondelag Ia 10.6 %: 0.00 -> 0.00",
                                   "trondelag Ia after 14.1 %: 1000.00 -> 141.00"});
    CHECK(finding_codes(june).empty());
}

TEST_CASE("the base inside the allowance is exact") {
    Office office = with_relief_used("840000.00");
    const auto result = office.run("2025-05-30", {{"ada", "hourly_pay", "300000.00", "fjord"}});
    // 10 000 ÷ 3.5 % = 285 714.2857…: × 10.6 % = 30 285.714…; the rest, 14 285.7142…, × 14.1 % =
    // 2 014.285…; together exactly 32 300.
    CHECK(rows_of(result) == Amounts{"trondelag Ia 10.6 %: 285714.29 -> 30285.71",
                                     "trondelag Ia after 14.1 %: 14285.71 -> 2014.29"});
    CHECK(result.obligations.contribution_claim == kr("32300.00"));
}

TEST_CASE("the allowance runs out over two runs of a month as in one") {
    Office office = with_relief_used("815000.00");
    const auto first = office.run("2025-05-15", {{"ada", "hourly_pay", "900000.00", "fjord"}});
    CHECK(rows_of(first) == Amounts{"trondelag Ia 10.6 %: 900000.00 -> 95400.00"});
    CHECK(first.obligations.relief_used == kr("846500.00"));
    const auto second = office.run("2025-05-30", {{"bo", "hourly_pay", "600000.00", "fjord"}});
    CHECK(rows_of(second) == Amounts{"trondelag Ia 10.6 %: 1000000.00 -> 106000.00",
                                     "trondelag Ia after 14.1 %: 500000.00 -> 70500.00"});
    CHECK(second.obligations.contribution.front().earlier == kr("95400.00"));
    CHECK(second.obligations.relief_used == kr("850000.00"));
    CHECK(sum_of_others(second) == kr("17500.00"));
}

TEST_CASE("pay in zone Ia without a word of other use stops the run") {
    Office office;
    static_cast<void>(office.run("2025-05-30", {{"ada", "hourly_pay", "1000.00", "fjord"}}));
    CHECK(office.problem_codes() == Amounts{"calc/relief-unknown"});
}

namespace {

/// A private person with assistants in the own home; persons are told the year's pay.
Office household() {
    Office office;
    office.facts.employer.kind = facts::EmployerKind::own_employer_private_person;
    office.household_pay = Money{};
    return office;
}

line::RunResult pay(Office& office, std::string_view date, const std::string& kroner) {
    *office.household_pay += kr(kroner);
    return office.run(date, {{"ada", "hourly_pay", kroner, "sol"}});
}

} // namespace

TEST_CASE("a household with 60 000 kroner in the year owes nothing") {
    Office office = household();
    const auto january = pay(office, "2025-01-31", "30000.00");
    CHECK(rows_of(january) == Amounts{"oslo I 14.1 %: 30000.00 -> 0.00"});
    CHECK(finding_codes(january) == Amounts{"finding/household-exempt"});
    const auto february = pay(office, "2025-02-28", "30000.00");
    CHECK(amounts_of(office, february.assistants.front(), "contribution").empty());
    CHECK(rows_of(february) == Amounts{"oslo I 14.1 %: 30000.00 -> 0.00"});
    CHECK(february.obligations.contribution_claim == Money{});
}

TEST_CASE("a household above 60 000 kroner owes from the first krone") {
    Office office = household();
    static_cast<void>(pay(office, "2025-01-31", "30000.00"));
    static_cast<void>(pay(office, "2025-02-28", "30000.00"));
    const auto march = pay(office, "2025-03-31", "20000.00");
    // 80 000 × 14.1 %; her line has this month's 2 820, the employer the earlier 60 000's 8 460.
    CHECK(rows_of(march) == Amounts{"oslo I 14.1 %: 80000.00 -> 11280.00"});
    CHECK(march.obligations.contribution.front().persons == kr("2820.00"));
    CHECK(march.obligations.contribution.front().other == kr("8460.00"));
    CHECK(finding_codes(march) == Amounts{"finding/household-limit-passed"});
    const auto again = pay(office, "2025-03-31", "10000.00");
    CHECK(finding_codes(again).empty()); // it has been told
    CHECK(rows_of(again) == Amounts{"oslo I 14.1 %: 90000.00 -> 12690.00"});
    CHECK(again.obligations.contribution.front().other == Money{});
    const auto april = pay(office, "2025-04-30", "10000.00");
    CHECK(rows_of(april) == Amounts{"oslo I 14.1 %: 10000.00 -> 1410.00"});
}

TEST_CASE("a household that passes the limit inside a month charges the month's earlier run") {
    Office office = household();
    const auto first = pay(office, "2025-05-15", "50000.00");
    CHECK(amounts_of(office, first.assistants.front(), "contribution").empty());
    const auto second = pay(office, "2025-05-30", "20000.00");
    CHECK(amounts_of(office, second.assistants.front(), "contribution") == Amounts{"9870.00"});
    CHECK(rows_of(second) == Amounts{"oslo I 14.1 %: 70000.00 -> 9870.00"});
    CHECK(second.obligations.contribution.front().other == Money{});
}

TEST_CASE("pay in the home before the first run counts") {
    Office office = household();
    office.left[{}].add(line::yearly(line::AccountKind::household_pay, 2025), kr("55000.00"));
    *office.household_pay = kr("55000.00");
    const auto may = pay(office, "2025-05-30", "10000.00");
    // 65 000 × 14.1 % = 9 165, of which her line 1 410.
    CHECK(rows_of(may) == Amounts{"oslo I 14.1 %: 65000.00 -> 9165.00"});
    CHECK(may.obligations.contribution.front().other == kr("7755.00"));
}
