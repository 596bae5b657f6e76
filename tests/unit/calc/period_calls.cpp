// Time that is told once, and time off that says when it ends. The wage is 215.00.
#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;

// Six hours of passive duty at a third are 2:00, and the call of 0:15 in it is a block of 0:30
// more: 2:30 x 215.00 = 537.50 for the six hours, in which the call lies.
TEST_CASE("a call that is paid on the line of its duty has its time once") {
    World world;
    const auto passive = world.code("passive_pay");
    rulebook::ConversionTerms terms{.paid_per_hour = percent("33 1/3")};
    terms.call_block = hours("0:30");
    world.terms().conversions = {{.rule = world.add_rule("contracts/standard/passive"),
                                  .pays_as = passive,
                                  .calls_pay_as = passive,
                                  .duties = rulebook::DutySet{1} << 1,
                                  .as_duty = line::DutyIndex{0},
                                  .terms = world.always(terms, "§ 4")}};
    auto& shift = world.work("2025-05-06T22:00", "2025-05-07T04:00");
    shift.duty = line::DutyIndex{1};
    const auto called = shift.start + hours("3:00");
    shift.calls.push_back({.start = called, .end = called + hours("0:15"), .place = {}});
    world.run();
    CHECK(world.problem_codes().empty());
    const auto& lines = world.outcome.result.lines;
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().quantity == hours("6:00"));
    CHECK(lines.front().counted == ExactMinutes::of(hours("2:30")));
    CHECK(lines.front().amount == kr("537.50"));
    CHECK(lines.front().segments.size() == world.outcome.result.segments.size());
}

// Evenings from 17:00 give an hour for an hour, within six months: 4:00 until 6 November.
TEST_CASE("time off that a supplement gives has the day it ends on") {
    World world;
    rulebook::TimeSupplement evening;
    evening.rule = world.add_rule("contracts/standard/evening");
    evening.pays_as = world.code("hourly_pay");
    evening.duties = rulebook::DutySet{1};
    evening.windows.push_back({.weekdays = 0b1111111,
                               .named_days = 0,
                               .from = ClockTime::from_minutes(17 * 60).value(),
                               .to = ClockTime::from_minutes(21 * 60).value(),
                               .place = {}});
    evening.rate = world.always<rulebook::SupplementRate>(rate("30.00"), "§ 5");
    evening.time_off = rulebook::TimeOff{.per_hour = hours("1:00"), .within_months = 6};
    world.terms().supplements.push_back(std::move(evening));
    world.terms().stacking.members.emplace_back(std::size_t{0});
    world.work("2025-05-06T16:00", "2025-05-06T21:00").details =
        facts::ShiftDetails{.as_time_off = true};
    world.run();
    CHECK(world.problem_codes().empty());
    const auto& result = world.outcome.result;
    REQUIRE(result.earned_time_off.size() == 1);
    CHECK(result.earned_time_off.front().time == ExactMinutes::of(hours("4:00")));
    CHECK(result.earned_time_off.front().until == day("2025-11-06"));
    REQUIRE(result.time_off.size() == 1);
    CHECK(result.time_off.front().rule == "contracts/standard/evening");
    CHECK(result.time_off.front().before == ExactMinutes{});
    CHECK(result.time_off.front().left() == ExactMinutes::of(hours("4:00")));
}
