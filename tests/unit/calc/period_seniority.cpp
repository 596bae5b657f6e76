#include "calc/seniority.hpp"
#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

/// 200.00 the first year, 210.00 from one year, 220.00 from two.
World on_a_ladder() {
    World world;
    world.employment().own_wage.clear();
    world.terms().wages.front().ladder =
        world.always(rulebook::WageLadder{std::vector<rulebook::HourlyStep>{
                         {.years = 0, .per_hour = rate("200.00"), .place = {}},
                         {.years = 1, .per_hour = rate("210.00"), .place = {}},
                         {.years = 2, .per_hour = rate("220.00"), .place = {}}}},
                     "ladder");
    return world;
}

/// A provider that counts 1 568 hours as a year.
void count_hours(World& world, std::string_view credited) {
    world.employment().seniority = {.counter = facts::SeniorityCounter::hours,
                                    .credited_hours = hours(credited),
                                    .hours_per_year = hours("1568:00")};
}

} // namespace

TEST_CASE("1 568 hours are a year, and not one minute less") {
    World world = on_a_ladder();
    count_hours(world, "0:00");
    const auto& employment = world.employment();
    const Date any = day("2025-05-01");
    CHECK(calc::seniority_years(employment, any, hours("1567:59")) == 0);
    CHECK(calc::seniority_years(employment, any, hours("1568:00")) == 1);
    CHECK(calc::seniority_years(employment, any, hours("3135:59")) == 1);
    CHECK(calc::seniority_years(employment, any, hours("3136:00")) == 2);
}

TEST_CASE("a step counted in hours holds from the first shift after them") {
    World world = on_a_ladder();
    // 1 552 credited or worked before, then 8 + 8 hours: the third shift has the year.
    count_hours(world, "1500:00");
    world.prior.hours_worked[1] = hours("52:00");
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.work("2025-05-06T08:00", "2025-05-06T16:00");
    world.work("2025-05-07T08:00", "2025-05-07T16:00");
    world.run();
    CHECK(world.wages() == Texts{"200.00", "200.00", "210.00"});
    REQUIRE(world.outcome.result.person.employments.size() == 1);
    CHECK(world.outcome.result.person.employments.front().seniority_years == 1);
}

TEST_CASE("hours under one employment do not count in another") {
    World world = on_a_ladder();
    count_hours(world, "1567:00");
    auto second = world.employment();
    second.number = 2;
    world.facts.assistants.front().employments.push_back(second);
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.work("2025-05-06T08:00", "2025-05-06T16:00", 1);
    world.run();
    CHECK(world.wages() == Texts{"200.00", "200.00"});
}

TEST_CASE("a calendar step holds from the anniversary, also after midnight of a shift") {
    World world = on_a_ladder();
    world.employment().seniority.start = day("2024-05-17");
    world.work("2025-05-16T22:00", "2025-05-17T06:00");
    world.run();
    CHECK(world.wages() == Texts{"200.00", "210.00"});
}

TEST_CASE("lines after an anniversary tell the years then, also on the same step") {
    World world = on_a_ladder();
    world.employment().seniority.start = day("2022-05-17");
    world.work("2025-05-16T08:00", "2025-05-16T16:00");
    world.work("2025-05-17T08:00", "2025-05-17T16:00");
    world.run();
    CHECK(world.wages() == Texts{"220.00", "220.00"});
    // Two full years on 16 May, three from 17 May.
    std::vector<Exact> years;
    for (const auto& rate : world.outcome.result.rates) {
        for (const auto& input : rate.derivation.inputs) {
            if (input.name == line::InputName::seniority_years) {
                years.push_back(std::get<Exact>(input.value));
            }
        }
    }
    CHECK(years == std::vector{Exact{2}, Exact{3}});
}

TEST_CASE("credited months come before the start") {
    World world = on_a_ladder();
    world.employment().seniority = {.start = day("2024-11-17"), .credited_months = 6};
    world.work("2025-05-16T08:00", "2025-05-16T16:00");
    world.work("2025-05-17T08:00", "2025-05-17T16:00");
    world.run();
    CHECK(world.wages() == Texts{"200.00", "210.00"});
}

TEST_CASE("17 May is paid by the seniority of that day, not of the month's end") {
    World world = on_a_ladder();
    world.period("2024-05-01", "2024-05-31");
    count_hours(world, "1560:00");
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    world.plan("2024-05-21T08:00", "2024-05-21T16:00");
    world.work("2024-05-21T08:00", "2024-05-21T16:00");
    world.run();
    // 7:30 × 200.00; the year is reached on the 21st.
    CHECK(world.lines() == Texts{"may_day_off 1500.00"});
}
