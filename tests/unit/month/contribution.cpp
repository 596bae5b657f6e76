// One person's part of the employer's contribution, by hand: rate × pay of the month so far in each
// sub-unit and zone, to the øre, less what earlier runs charged.
#include "office.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using Amounts = std::vector<std::string>;

namespace {

/// What is charged on Ada's pay in a run of May 2025.
Amounts charged(Office& office, const std::vector<Amount>& amounts) {
    const auto result = office.run("2025-05-30", amounts);
    REQUIRE(office.problem_codes().empty());
    return amounts_of(office, result.assistants.front(), "contribution");
}

} // namespace

TEST_CASE("contribution is the rate of the sub-unit's zone") {
    Office office;
    // 14.1 % of 40 000.
    CHECK(charged(office, {{"ada", "hourly_pay", "40000.00", "sol"}}) == Amounts{"5640.00"});
}

TEST_CASE("a supplement that bears no contribution is left out") {
    Office office;
    office.rules.legend.pay_codes.at(static_cast<std::size_t>(office.code("overtime_supplement")))
        .bases = 0;
    CHECK(charged(office,
                  {{"ada", "hourly_pay", "1000.00", "sol"},
                   {"ada", "overtime_supplement", "500.00", "sol"},
                   {"ada", "expenses", "700.00", "sol"}}) == Amounts{"141.00"});
}

TEST_CASE("two runs of a month charge what one would have charged") {
    Office office;
    // 10 000.03 × 14.1 % = 1 410.00423; 20 000.07 × 14.1 % = 2 820.00987, that is 2 820.01 less
    // 1 410.00. On its own the second, of 10 000.04, would have been 1 410.00564: also 1 410.01.
    CHECK(charged(office, {{"ada", "hourly_pay", "10000.03", "sol"}}) == Amounts{"1410.00"});
    CHECK(charged(office, {{"ada", "hourly_pay", "10000.04", "sol"}}) == Amounts{"1410.01"});
    // 20 000.10 × 14.1 % = 2 820.0141: nothing more, where 0.03 × 14.1 % alone is 0.00423.
    CHECK(charged(office, {{"ada", "hourly_pay", "0.03", "sol"}}).empty());
    // 20 000.14 × 14.1 % = 2 820.01974, that is 2 820.02: the odd øre is not lost.
    CHECK(charged(office, {{"ada", "hourly_pay", "0.04", "sol"}}) == Amounts{"0.01"});
}

TEST_CASE("the next month of payment begins anew") {
    Office office;
    CHECK(charged(office, {{"ada", "hourly_pay", "1000.00", "sol"}}) == Amounts{"141.00"});
    const auto june = office.run("2025-06-30", {{"ada", "hourly_pay", "1000.00", "sol"}});
    CHECK(amounts_of(office, june.assistants.front(), "contribution") == Amounts{"141.00"});
}

TEST_CASE("pay in two sub-units is charged in each") {
    Office office;
    // 10 000 × 14.1 % in oslo and 5 000 × 5.1 % in rana.
    CHECK(charged(office,
                  {{"ada", "hourly_pay", "10000.00", "sol"},
                   {"ada", "hourly_pay", "5000.00", "is"}}) == Amounts{"1410.00", "255.00"});
}

TEST_CASE("zone V has a base and no charge") {
    Office office;
    const auto result = office.run("2025-05-30", {{"ada", "hourly_pay", "5000.00", "nord"}});
    CHECK(amounts_of(office, result.assistants.front(), "contribution").empty());
    CHECK(rows_of(result) == Amounts{"alta V 0 %: 5000.00 -> 0.00"});
}

TEST_CASE("more than half of the days in another zone moves the pay of that work") {
    Office office;
    for (const auto* date : {"2025-05-05", "2025-05-06", "2025-05-07"}) {
        office.work(date, "dal");
    }
    office.work("2025-05-08", "sol");
    office.work("2025-05-09", "sol");
    // 3 of 5 days in zone III: 6 000 × 6.4 %, and 4 000 × 14.1 % stays.
    const auto result = office.run(
        "2025-05-30",
        {{"ada", "hourly_pay", "6000.00", "dal"}, {"ada", "hourly_pay", "4000.00", "sol"}});
    CHECK(rows_of(result) ==
          Amounts{"oslo I 14.1 %: 4000.00 -> 564.00", "oslo III 6.4 %: 6000.00 -> 384.00"});
}

TEST_CASE("exactly half of the days in another zone moves nothing") {
    Office office;
    office.work("2025-05-05", "dal");
    office.work("2025-05-06", "dal");
    office.work("2025-05-07", "sol");
    office.work("2025-05-08", "sol");
    CHECK(charged(office,
                  {{"ada", "hourly_pay", "6000.00", "dal"},
                   {"ada", "hourly_pay", "4000.00", "sol"}}) == Amounts{"1410.00"});
}

TEST_CASE("the days by zone are told of whoever worked elsewhere, with the zone that moved pay") {
    const auto told = [](const line::RunResult& result) {
        std::vector<std::string> zones;
        for (const auto& finding : result.assistants.front().findings) {
            for (const auto& [name, value] : finding.args) {
                if (finding.code == "finding/work-zone" && name == "zone") {
                    zones.push_back(value);
                }
            }
        }
        return zones;
    };
    const std::vector<Amount> amounts{{"ada", "hourly_pay", "6000.00", "dal"},
                                      {"ada", "hourly_pay", "4000.00", "sol"}};
    Office elsewhere; // 2 of 3 days in zone III, which is not that of oslo
    elsewhere.work("2025-05-05", "dal");
    elsewhere.work("2025-05-06", "dal");
    elsewhere.work("2025-05-07", "sol");
    CHECK(told(elsewhere.run("2025-05-30", amounts)) == std::vector<std::string>{"III"});
    Office home; // 2 of 3 days in zone I, where oslo lies: nothing has moved
    home.work("2025-05-05", "dal");
    home.work("2025-05-06", "sol");
    home.work("2025-05-07", "sol");
    CHECK(told(home.run("2025-05-30", amounts)) == std::vector<std::string>{""});
    Office nowhere; // pay from dal, and not one day there: there is nothing to count
    nowhere.work("2025-05-07", "sol");
    CHECK(told(nowhere.run("2025-05-30", amounts)).empty());
}

TEST_CASE("an unapproved shift is no day worked") {
    Office office;
    office.work("2025-05-05", "dal");
    office.work("2025-05-06", "dal");
    office.facts.shifts.back().approval.reset();
    office.work("2025-05-07", "sol");
    // One day each: half.
    CHECK(charged(office, {{"ada", "hourly_pay", "1000.00", "dal"}}) == Amounts{"141.00"});
}

TEST_CASE("a day worked in two zones belongs to the one with most of it") {
    Office office;
    // From 22:00 in dal: two hours on the 5th, eight on the 6th.
    office.work("2025-05-05", "sol");
    office.work("2025-05-05", "dal");
    auto& night = office.facts.shifts.back();
    night.start = night.start + Minutes::of(14 * 60);
    night.end = night.start + Minutes::of(10 * 60);
    night.approval->at = night.end;
    // The 5th has eight hours in zone I and two in III; the 6th has eight in III: half.
    CHECK(charged(office, {{"ada", "hourly_pay", "1000.00", "dal"}}) == Amounts{"141.00"});
}

TEST_CASE("pay of no arrangement is shared by days worked") {
    Office office;
    for (const auto* date : {"2025-05-05", "2025-05-06", "2025-05-07"}) {
        office.work(date, "dal");
    }
    office.work("2025-05-08", "sol");
    office.work("2025-05-09", "sol");
    // 1 000.01: 3/5 is 600.006 and 2/5 is 400.004; the øre left goes to the larger remainder.
    const auto result = office.run("2025-05-30", {{"ada", "hourly_pay", "1000.01"}});
    CHECK(rows_of(result) ==
          Amounts{"oslo I 14.1 %: 400.00 -> 56.40", "oslo III 6.4 %: 600.01 -> 38.40"});
}

TEST_CASE("a second run that tips the days moves the first run's pay as well") {
    Office office;
    office.work("2025-05-05", "sol");
    office.work("2025-05-06", "sol");
    office.work("2025-05-07", "dal");
    // One of three days in zone III: 6 000 × 14.1 %.
    CHECK(charged(office,
                  {{"ada", "hourly_pay", "4000.00", "sol"},
                   {"ada", "hourly_pay", "2000.00", "dal"}}) == Amounts{"846.00"});
    office.work("2025-05-08", "dal");
    office.work("2025-05-09", "dal");
    // Three of five: 4 000 × 14.1 % = 564 is 282 less than was charged, 6 000 × 6.4 % = 384 is new.
    CHECK(charged(office, {{"ada", "hourly_pay", "4000.00", "dal"}}) ==
          Amounts{"-282.00", "384.00"});
}

TEST_CASE("contribution accrues on holiday pay and pension, shared as pay is") {
    Office office;
    // Two thirds in zone I: 680 × 14.1 % = 95.88 and 340 × 5.1 % = 17.34; likewise of 300 in
    // pension 200 × 14.1 % = 28.20 and 100 × 5.1 % = 5.10.
    const auto result = office.run("2025-05-30",
                                   {{"ada", "hourly_pay", "6800.00", "sol"},
                                    {"ada", "hourly_pay", "3400.00", "is"},
                                    {"ada", "holiday_pay_earned", "1020.00"},
                                    {"ada", "pension_employer", "250.00"},
                                    {"ada", "afp_premium", "50.00"}});
    const auto& ada = result.assistants.front();
    CHECK(amounts_of(office, ada, "contribution_on_holiday_pay") == Amounts{"95.88", "17.34"});
    CHECK(amounts_of(office, ada, "contribution_on_pension") == Amounts{"28.20", "5.10"});
    // What is accrued is not due: the employer's rows have pay alone.
    CHECK(rows_of(result) ==
          Amounts{"oslo I 14.1 %: 6800.00 -> 958.80", "rana IV 5.1 %: 3400.00 -> 173.40"});
}

TEST_CASE("a divided municipality needs its zone") {
    Office office;
    office.rules.municipalities[2025]["3450"].zone.reset();
    CHECK(office.run("2025-05-30", {{"ada", "hourly_pay", "1000.00", "dal"}})
              .obligations.contribution.empty());
    CHECK(office.problem_codes() == Amounts{"calc/zone-unknown"});

    Office stated;
    stated.rules.municipalities[2025]["3450"].zone.reset();
    stated.facts.arrangements.front().contribution_zone = "IV";
    stated.work("2025-05-05", "dal");
    // 5.1 % of 1 000: all of her days are in zone IV.
    CHECK(charged(stated, {{"ada", "hourly_pay", "1000.00", "dal"}}) == Amounts{"51.00"});
}

TEST_CASE("an arrangement that is gone since the month's first run stops the person") {
    Office office;
    CHECK(charged(office, {{"ada", "hourly_pay", "1000.00", "is"}}) == Amounts{"51.00"});
    office.facts.arrangements.erase(office.facts.arrangements.begin() + 2);
    static_cast<void>(office.run("2025-05-30", {{"ada", "hourly_pay", "1000.00", "sol"}}));
    CHECK(office.problem_codes() == Amounts{"calc/arrangement-gone"});
}

TEST_CASE("a year without a rate stops the run") {
    Office office;
    office.rules.law.contribution.rates["I"] = {};
    static_cast<void>(office.run("2025-05-30", {{"ada", "hourly_pay", "1000.00", "sol"}}));
    CHECK(office.problem_codes() == Amounts{"calc/law-value-missing", "calc/law-value-missing"});
}
