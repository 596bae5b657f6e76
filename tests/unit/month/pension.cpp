#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using bpa::month::add_pension;
using line::AccountKind;
using line::InputName;

namespace {

using Amounts = std::vector<std::string>;

facts::PensionPlan plan_of(std::string_view employer_percent) {
    facts::PensionPlan plan;
    plan.employer_percent = percent(employer_percent);
    return plan;
}

World with_plan(facts::PensionPlan plan) {
    World world;
    world.facts.employer.pension = {from("2020-01-01", std::move(plan))};
    return world;
}

} // namespace

TEST_CASE("D4: the least plan") {
    auto world = with_plan(plan_of("2"));
    // 31 250.50 × 2 % = 625.01
    CHECK(world.run("2025-01-20", "31250.50", add_pension) == Amounts{"625.01"});
    CHECK(world.code_of(0) == "pension_employer");
    CHECK(world.input(0, InputName::percent) == "2 %");
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_pay, 2025)) == kr("31250.50"));
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_employer, 2025)) == kr("625.01"));
}

TEST_CASE("without a plan there is no pension, and nothing is asked") {
    World world;
    world.rules.law.pension = {};
    CHECK(world.run("2025-01-20", "31250.50", add_pension).empty());
    CHECK(world.problems.empty());
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_pay, 2025)) == Money{});
}

TEST_CASE("split over two runs, the premium is what one run would have given") {
    auto world = with_plan(plan_of("2"));
    // 10.30 × 2 % = 0.206 → 0.21; 20.60: 0.412 → 0.41, less 0.21
    CHECK(world.run("2025-01-20", "10.30", add_pension) == Amounts{"0.21"});
    CHECK(world.run("2025-01-20", "10.30", add_pension) == Amounts{"0.20"});
}

TEST_CASE("the employee's share is a deduction") {
    auto plan = plan_of("4");
    plan.employee_percent = percent("2");
    auto world = with_plan(plan);
    // 31 250.50 × 4 % = 1 250.02, × 2 % = 625.01
    CHECK(world.run("2025-01-20", "31250.50", add_pension) == Amounts{"1250.02", "625.01"});
    CHECK(world.code_of(1) == "pension_employee");
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_employee, 2025)) == kr("625.01"));
    CHECK(world.run("2025-02-20", "31250.50", add_pension) == Amounts{"1250.02", "625.01"});
}

TEST_CASE("codes the plan leaves out do not count, and the derivation shows them") {
    auto plan = plan_of("2");
    World world;
    plan.left_out = {world.code("overtime_supplement"), world.code("mileage_taxable")};
    world.facts.employer.pension = {from("2020-01-01", plan)};
    // (12 000 − 2 000) × 2 % = 200.00. Taxable mileage is in no pension base to begin with.
    CHECK(world.run_codes("2025-01-20",
                          {{"hourly_pay", "10000.00"},
                           {"overtime_supplement", "2000.00"},
                           {"mileage_taxable", "500.00"}},
                          add_pension) == Amounts{"200.00"});
    const auto& inputs = world.result.lines.back().derivation.inputs;
    CHECK(line::text_of(inputs.at(0).value) == "12000.00");
    CHECK(line::text_of(inputs.at(1).value) == "-2000.00");
    CHECK(inputs.at(2).name == InputName::base_before);
}

TEST_CASE("pay between 7.1 G and 12 G by the average of the year") {
    auto plan = plan_of("5");
    plan.extra_percent = percent("10");
    plan.basic_amount = facts::PlanBasicAmount::year_average;
    // Average of 2024: (4 × 118 620 + 8 × 124 028) / 12 = 122 225 1/3; 7.1 of it: 867 799.8666…
    SECTION("under the second band") {
        // 867 799.86 × 5 % = 43 389.993
        auto world = with_plan(plan);
        CHECK(world.run("2024-12-20", "867799.86", add_pension) == Amounts{"43389.99"});
    }
    SECTION("crossing into it") {
        // 900 000 × 5 % = 45 000; 32 200.1333… × 10 % = 3 220.01333…
        auto world = with_plan(plan);
        CHECK(world.run("2024-12-20", "900000.00", add_pension) == Amounts{"48220.01"});
    }
    SECTION("crossing it in the second run") {
        // 800 000 × 5 % = 40 000.00; then 48 220.01 less that
        auto world = with_plan(plan);
        CHECK(world.run("2024-11-20", "800000.00", add_pension) == Amounts{"40000.00"});
        CHECK(world.run("2024-12-20", "100000.00", add_pension) == Amounts{"8220.01"});
    }
    SECTION("over the upper limit of 12 × 122 225 1/3 = 1 466 704") {
        // 1 466 704 × 5 % = 73 335.20; (1 466 704 − 867 799.8666…) × 10 % = 59 890.41333…
        auto world = with_plan(plan);
        CHECK(world.run("2024-12-20", "1500000.00", add_pension) == Amounts{"133225.61"});
        CHECK(world.input(0, InputName::upper_limit) == "1466704.00");
        CHECK(world.run("2024-12-20", "1000.00", add_pension).empty());
    }
}

TEST_CASE("bands of each month so far grow with the year") {
    auto world = with_plan(plan_of("2"));
    // January: 12 × 124 028 / 12 = 124 028; × 2 % = 2 480.56
    CHECK(world.run("2025-01-20", "200000.00", add_pension) == Amounts{"2480.56"});
    // February: twice that; 210 000 is under it: 4 200.00 less 2 480.56
    CHECK(world.run("2025-02-20", "10000.00", add_pension) == Amounts{"1719.44"});
    // May, with its own G: 4 × 124 028 + 130 160 = 626 272; × 2 % = 12 525.44, less 4 200.00
    CHECK(world.run("2025-05-20", "500000.00", add_pension) == Amounts{"8325.44"});
    CHECK(world.input(0, InputName::upper_limit) == "626272.00");
}

TEST_CASE("a member from the thirteenth birthday") {
    auto world = with_plan(plan_of("2"));
    world.ada().birth_date = day("2012-06-10");
    CHECK(world.run("2025-06-09", "1000.00", add_pension).empty());
    // Only what is paid from the day: 2 000 × 2 %
    CHECK(world.run("2025-06-10", "2000.00", add_pension) == Amounts{"40.00"});
}

TEST_CASE("nothing from the birthday the plan ends at, all the rest before it") {
    auto plan = plan_of("2");
    plan.until_age = 75;
    auto world = with_plan(plan);
    world.ada().birth_date = day("1950-03-15");
    CHECK(world.run("2025-03-14", "1000.00", add_pension) == Amounts{"20.00"});
    CHECK(world.run("2025-03-15", "1000.00", add_pension).empty());
    auto without_end = with_plan(plan_of("2"));
    without_end.ada().birth_date = day("1950-03-15");
    CHECK(without_end.run("2025-03-15", "1000.00", add_pension) == Amounts{"20.00"});
}

TEST_CASE("a plan that does not waive the threshold counts from the first krone when reached") {
    auto plan = plan_of("2");
    plan.waives_pay_threshold = false;
    auto world = with_plan(plan);
    CHECK(world.run("2025-01-20", "1999.99", add_pension).empty());
    // 2 000.00 in all: 40.00
    CHECK(world.run("2025-02-20", "0.01", add_pension) == Amounts{"40.00"});
    // A new year begins anew.
    CHECK(world.run("2026-01-20", "1500.00", add_pension).empty());
}

TEST_CASE("a plan that begins inside the year prices what is paid from then") {
    World world;
    world.facts.employer.pension = {from("2020-01-01", plan_of("2")),
                                    from("2025-07-01", plan_of("5"))};
    CHECK(world.run("2025-06-20", "10000.00", add_pension) == Amounts{"200.00"});
    CHECK(world.run("2025-07-20", "10000.00", add_pension) == Amounts{"500.00"});
    // Its upper limit is that of its own months: July and August, 2 × 130 160 = 260 320.
    // × 5 % = 13 016.00, less 500.00.
    CHECK(world.run("2025-08-20", "300000.00", add_pension) == Amounts{"12516.00"});
    CHECK(world.accounts.at(line::yearly(AccountKind::pension_employer, 2025)) == kr("13216.00"));
}

TEST_CASE("the average of a plan's months from July is still the year's") {
    auto plan = plan_of("5");
    plan.basic_amount = facts::PlanBasicAmount::year_average;
    World world;
    world.facts.employer.pension = {from("2024-07-01", plan)};
    // Half of 12 × 122 225 1/3: 733 352; × 5 % = 36 667.60
    CHECK(world.run("2024-07-20", "800000.00", add_pension) == Amounts{"36667.60"});
}

TEST_CASE("past the last confirmed basic amount a run stops, or is provisional") {
    auto world = with_plan(plan_of("2"));
    world.rules.law.basic_amount.amount = world.basic_amounts("2026-04-30");
    CHECK(world.run("2026-06-19", "1000.00", add_pension).empty());
    CHECK(world.problem_codes() == std::vector<std::string>{"calc/law-value-missing"});
    world = with_plan(plan_of("2"));
    world.rules.law.basic_amount.amount = world.basic_amounts("2026-04-30");
    world.settings.provisional = true;
    CHECK(world.run("2026-06-19", "1000.00", add_pension) == Amounts{"20.00"});
    CHECK(world.result.lines.back().provisional);
    CHECK(world.problems.empty());
    CHECK(world.run("2026-04-20", "1000.00", add_pension) == Amounts{"20.00"});
    CHECK_FALSE(world.result.lines.back().provisional);
}
