#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using bpa::month::add_holiday_pay;
using line::AccountKind;
using line::InputName;

namespace {

using Amounts = std::vector<std::string>;

/// An employer with five weeks' holiday, and Ada at an age with the addition.
World five_weeks_senior() {
    World world;
    world.facts.employer.holiday_percent = {
        from("2020-01-01", facts::AgreedPercent{percent("12"), std::nullopt})};
    world.ada().birth_date = day("1960-01-01");
    return world;
}

} // namespace

TEST_CASE("holiday pay earned is the employer's percent, or the law's when she has none") {
    World world;
    // 30 000 × 10.2 % = 3 060.00
    CHECK(world.run("2025-03-20", "30000.00", add_holiday_pay) == Amounts{"3060.00"});
    CHECK(world.code_of(0) == "holiday_pay_earned");
    world.facts.employer.holiday_percent = {
        from("2026-01-01", facts::AgreedPercent{percent("12"), std::nullopt})};
    // 30 000 × 12 % = 3 600.00, in the accrual year of payment
    CHECK(world.run("2026-01-20", "30000.00", add_holiday_pay) == Amounts{"3600.00"});
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_basis, 2025)) == kr("30000.00"));
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_basis, 2026)) == kr("30000.00"));
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_earned, 2026)) == kr("3600.00"));
}

TEST_CASE("only what enters the basis earns holiday pay") {
    World world;
    // 10 000 + 2 000 of 12 500: taxable mileage and expenses are no pay for work. × 10.2 %.
    CHECK(world.run_codes("2025-03-20",
                          {{"hourly_pay", "10000.00"},
                           {"overtime_supplement", "2000.00"},
                           {"mileage_taxable", "500.00"},
                           {"expenses", "300.00"}},
                          add_holiday_pay) == Amounts{"1224.00"});
}

TEST_CASE("split over three runs, holiday pay is what one run would have given") {
    World world;
    // 10.05 × 10.2 % = 1.0251 → 1.03; 20.10: 2.0502 → 2.05, less 1.03; 30.15: 3.0753 → 3.08, less
    // 2.05. Each alone would give 3.09 together.
    CHECK(world.run("2025-03-20", "10.05", add_holiday_pay) == Amounts{"1.03"});
    CHECK(world.run("2025-03-20", "10.05", add_holiday_pay) == Amounts{"1.02"});
    CHECK(world.run("2025-04-20", "10.05", add_holiday_pay) == Amounts{"1.03"});
    CHECK(World{}.run("2025-04-20", "30.15", add_holiday_pay) == Amounts{"3.08"});
    CHECK(world.input(0, InputName::base_before) == "20.10");
    CHECK(world.input(0, InputName::already) == "2.05");
}

TEST_CASE("pay taken back takes back its holiday pay") {
    World world;
    CHECK(world.run("2025-03-20", "10.05", add_holiday_pay) == Amounts{"1.03"});
    CHECK(world.run("2025-04-20", "-10.05", add_holiday_pay) == Amounts{"-1.03"});
}

TEST_CASE("a percent agreed inside the year prices what is paid from then") {
    World world;
    world.facts.employer.holiday_percent = {
        from("2025-07-01", facts::AgreedPercent{percent("12"), std::nullopt})};
    CHECK(world.run("2025-06-20", "10000.00", add_holiday_pay) == Amounts{"1020.00"});
    // 1 200.00, and not 12 % of 20 000 less 1 020.00
    CHECK(world.run("2025-07-20", "10000.00", add_holiday_pay) == Amounts{"1200.00"});
    CHECK(world.run("2025-08-20", "10000.00", add_holiday_pay) == Amounts{"1200.00"});
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_basis, 2025)) == kr("30000.00"));
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_earned, 2025)) == kr("3420.00"));
}

TEST_CASE("D1: the addition for seniors has a cap of 6 G, the ordinary part has none") {
    auto world = five_weeks_senior();
    // 900 000 × 12 % = 108 000.00; min(900 000, 6 × 124 028 = 744 168) × 2.3 % = 17 115.864
    CHECK(world.run("2024-11-25", "900000.00", add_holiday_pay) ==
          Amounts{"108000.00", "17115.86"});
    CHECK(world.code_of(0) == "holiday_pay_earned");
    CHECK(world.code_of(1) == "holiday_pay_senior");
    CHECK(world.input(1, InputName::upper_limit) == "744168.00");
    // Nothing more is added once the cap is reached: 100 × 12 % alone.
    CHECK(world.run("2024-12-20", "100.00", add_holiday_pay) == Amounts{"12.00"});
}

TEST_CASE("the largest addition of each accrual year, T11 among them") {
    struct Year {
        const char* paid;
        const char* cap;
        const char* most;
    };
    // 6 × 118 620 = 711 720 (T11); 744 168; 780 960; 819 294. × 2.3 %:
    // 16 369.56; 17 115.864; 17 962.08; 18 843.762.
    const auto year = GENERATE(Year{"2023-12-20", "711720.00", "16369.56"},
                               Year{"2024-12-20", "744168.00", "17115.86"},
                               Year{"2025-12-19", "780960.00", "17962.08"},
                               Year{"2026-12-18", "819294.00", "18843.76"});
    auto world = five_weeks_senior();
    CHECK(world.run(year.paid, "900000.00", add_holiday_pay).at(1) == year.most);
    CHECK(world.input(1, InputName::upper_limit) == year.cap);
}

TEST_CASE("the addition begins the year before the year of the sixtieth birthday") {
    World world;
    // Born on the last day of 1966: 60 in 2026, the holiday year of pay from 2025.
    world.ada().birth_date = day("1966-12-31");
    // 10 000 × 10.2 % = 1 020.00 and × 2.3 % = 230.00
    CHECK(world.run("2025-02-20", "10000.00", add_holiday_pay) == Amounts{"1020.00", "230.00"});
    CHECK(world.accounts.at(line::yearly(AccountKind::holiday_senior_earned, 2025)) ==
          kr("230.00"));
    World younger;
    younger.ada().birth_date = day("1967-01-01");
    CHECK(younger.run("2025-02-20", "10000.00", add_holiday_pay) == Amounts{"1020.00"});
    CHECK(younger.run("2026-02-20", "10000.00", add_holiday_pay) == Amounts{"1020.00", "230.00"});
}

TEST_CASE("whoever leaves in the accrual year has the cap of the last day") {
    auto world = five_weeks_senior();
    world.ada().employments.front().days.last = day("2025-03-31");
    SECTION("of the only employment") {
        // G on 31 March 2025 is 124 028, though the pay came after 1 May: 17 115.864
        CHECK(world.run("2025-05-10", "900000.00", add_holiday_pay).at(1) == "17115.86");
    }
    SECTION("of the last of two") {
        // 30 June 2025: 6 × 130 160 × 2.3 % = 17 962.08
        world.ada().employments.push_back(
            {.number = 2, .days = {day("2024-01-01"), day("2025-06-30")}});
        CHECK(world.run("2025-04-10", "900000.00", add_holiday_pay).at(1) == "17962.08");
    }
    SECTION("but not when another employment goes on") {
        world.ada().employments.push_back({.number = 2, .days = {day("2024-01-01"), std::nullopt}});
        CHECK(world.run("2025-04-10", "900000.00", add_holiday_pay).at(1) == "17962.08");
    }
    SECTION("nor when she left the year before") {
        CHECK(world.run("2026-01-10", "900000.00", add_holiday_pay).at(1) == "18843.76");
    }
}

TEST_CASE("until the basic amount of 31 December is announced, the one of the payment caps") {
    auto world = five_weeks_senior();
    world.rules.law.basic_amount.amount = world.basic_amounts("2026-04-30");
    // 6 × 130 160 × 2.3 %
    CHECK(world.run("2026-03-10", "900000.00", add_holiday_pay).at(1) == "17962.08");
    CHECK(world.problems.empty());
    world.rules.law.basic_amount.amount = world.basic_amounts("2027-04-30");
    // The next run knows: 18 843.762 → 18 843.76, less 17 962.08 = 881.68. 100 × 12 % before it.
    CHECK(world.run("2026-06-10", "100.00", add_holiday_pay) == Amounts{"12.00", "881.68"});
}

TEST_CASE("a law without value for the day is a problem and no line") {
    World world;
    CHECK(world.run("2019-12-20", "1000.00", add_holiday_pay).empty());
    CHECK(world.problem_codes() ==
          std::vector<std::string>{"calc/law-value-missing", "calc/law-value-missing"});
}
