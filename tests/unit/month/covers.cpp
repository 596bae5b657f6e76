#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using bpa::month::add_covers;
using bpa::month::add_fund;

namespace {

using Amounts = std::vector<std::string>;

constexpr std::int64_t hour = 60;

/// A member of the fund, and Ada with a share of so many hours a week.
World in_fund(std::string_view position, Minutes norm = Minutes::of(37 * hour + 30)) {
    World world;
    world.facts.employer.ou_fund = {from("2020-01-01", facts::OuMembership{})};
    auto& employment = world.ada().employments.front();
    employment.weekly_norm = {from("2020-01-01", norm)};
    employment.position = {from("2020-01-01", percent(position))};
    return world;
}

facts::Cover cover(std::string id) {
    facts::Cover made;
    made.id = std::move(id);
    made.days = {day("2020-01-01"), std::nullopt};
    return made;
}

} // namespace

TEST_CASE("the fund's premium follows the hours a week") {
    // Of 37:30: 50 % is 18:45; 53.3 % is 19:59 1/4; 53.4 % is 20:01 1/2; 79.9 % is 29:57 3/4; 80 %
    // is 30:00. Of 40:00: 50 % is 20:00.
    CHECK(in_fund("50").run("2025-04-20", "1.00", add_fund) == Amounts{"17.00"});
    CHECK(in_fund("53.3").run("2025-04-20", "1.00", add_fund) == Amounts{"17.00"});
    CHECK(in_fund("50", Minutes::of(40 * hour)).run("2025-04-20", "1.00", add_fund) ==
          Amounts{"27.00"});
    CHECK(in_fund("53.4").run("2025-04-20", "1.00", add_fund) == Amounts{"27.00"});
    CHECK(in_fund("79.9").run("2025-04-20", "1.00", add_fund) == Amounts{"27.00"});
    CHECK(in_fund("80").run("2025-04-20", "1.00", add_fund) == Amounts{"46.00"});
}

TEST_CASE("the hours of all employments of the period count") {
    auto world = in_fund("40");
    auto second = world.ada().employments.front();
    second.days = {day("2025-01-01"), day("2025-04-10")};
    second.position = {from("2025-01-01", percent("20"))};
    world.ada().employments.push_back(second);
    // 15:00 + 7:30 = 22:30 while both last, 15:00 after
    CHECK(world.run("2025-04-20", "1.00", add_fund) == Amounts{"27.00"});
    CHECK(world.run("2025-05-20", "1.00", add_fund) == Amounts{"17.00"});
}

TEST_CASE("the fund is paid once for a period, and not for whoever has left before it") {
    auto world = in_fund("80");
    CHECK(world.run("2025-04-20", "1.00", add_fund) == Amounts{"46.00"});
    CHECK(world.run("2025-04-25", "1.00", add_fund).empty());
    CHECK(world.run("2025-05-20", "1.00", add_fund) == Amounts{"46.00"});
    world.ada().employments.front().days.last = day("2025-05-31");
    CHECK(world.run("2025-06-20", "1.00", add_fund).empty());
    CHECK(world.problems.empty());
}

TEST_CASE("what the employee bears of the fund lowers what the employer bears") {
    auto world = in_fund("80");
    world.facts.employer.ou_fund = {
        from("2020-01-01", facts::OuMembership{.employee_per_week = kr("3.25"), .citation = {}})};
    // 3.25 × 52 / 12 = 14.0833… → 14.08; 46 − 14.08 = 31.92
    CHECK(world.run("2025-04-20", "1.00", add_fund) == Amounts{"14.08", "31.92"});
    CHECK(world.code_of(0) == "ou_employee");
    CHECK(world.code_of(1) == "ou_fund");
    CHECK(world.run("2025-04-25", "1.00", add_fund).empty());
}

TEST_CASE("the fund asks for position and weekly norm") {
    auto world = in_fund("80");
    world.ada().employments.front().position.clear();
    CHECK(world.run("2025-04-20", "1.00", add_fund).empty());
    CHECK(world.problem_codes() == std::vector<std::string>{"calc/weekly-hours-missing"});
    CHECK(world.problems.front().person == "ada");
}

TEST_CASE("a cover with a price per month is charged once for a period with pay") {
    World world;
    auto life = cover("life");
    life.per_month = kr("85.50");
    life.days.last = day("2025-05-30");
    world.facts.employer.covers = {life, cover("injury")};
    CHECK(world.run("2025-04-20", "1.00", add_covers) == Amounts{"85.50"});
    CHECK(world.code_of(0) == "cover");
    CHECK(world.run("2025-04-25", "1.00", add_covers).empty());
    // Its last day is before the period's.
    CHECK(world.run("2025-05-20", "1.00", add_covers).empty());
    CHECK(world.run_codes("2025-03-20", {{"expenses", "10.00"}}, add_covers).empty());
}

TEST_CASE("a cover with a percent of pay is computed on the period so far") {
    World world;
    auto injury = cover("injury");
    injury.percent = percent("0.35");
    world.facts.employer.covers = {injury};
    // 1.50 × 0.35 % = 0.00525 → 0.01; 3.00: 0.0105 → 0.01, so nothing more; 4.50: 0.01575 → 0.02
    CHECK(world.run("2025-04-20", "1.50", add_covers) == Amounts{"0.01"});
    CHECK(world.run("2025-04-20", "1.50", add_covers).empty());
    CHECK(world.run("2025-04-20", "1.50", add_covers) == Amounts{"0.01"});
    // A new period: 10 000 × 0.35 %
    CHECK(world.run("2025-05-20", "10000.00", add_covers) == Amounts{"35.00"});
}
