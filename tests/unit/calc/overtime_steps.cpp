// Steps of overtime, what is before them, and rounding over runs. Expectations by hand; week 19 of
// 2025 runs from Monday 5 May to Sunday 11 May.
#include "overtime_world.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

rulebook::Overtime rule_of(const World& world) {
    rulebook::Overtime own;
    own.rule = world.rules.law.working_time.rule;
    own.pays_as = world.rules.law.working_time.overtime_pays_as;
    own.percent = always(percent(100));
    return own;
}

/// `05-05 17:00-18:00 1`: parts of overtime with their step.
std::string steps(const World& world) {
    std::string text;
    for (const auto& segments : mark(world).shifts) {
        for (const auto& segment : segments) {
            if (segment.hour_kind == line::HourKind::overtime) {
                text += fmt::format("{}{} {:02}:{:02}-{:02}:{:02} {}",
                                    text.empty() ? "" : ", ",
                                    segment.date.text().substr(5),
                                    segment.from / 60,
                                    segment.from % 60,
                                    segment.to / 60,
                                    segment.to % 60,
                                    segment.overtime_step);
            }
        }
    }
    return text;
}

/// Lines without a shift: `home overtime_supplement -0:20 -66.67`.
std::vector<std::string> settled(World& world) {
    world.facts.approvers = {"leader"};
    for (auto& each : world.facts.arrangements) {
        each.leaders = {{"leader", facts::LeaderRole::work_leader, {Date{}, std::nullopt}, {}}};
        each.days = {Date{}, std::nullopt};
    }
    for (auto& shift : world.facts.shifts) {
        shift.approval = facts::Approval{{}, shift.end, {}};
    }
    const auto outcome =
        calculate(world.facts, world.rules, world.settings, world.prior, 0, source::SourceFiles{});
    world.prior.counters = outcome.result.counted;
    std::vector<std::string> text;
    for (const auto& line : outcome.result.lines) {
        if (!line.shift) {
            text.push_back(fmt::format("{} {} {} {}",
                                       line.arrangement,
                                       world.rules.legend.at(line.code).code,
                                       line.counted.text(),
                                       line.amount.text()));
        }
    }
    return text;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the first hours of overtime, by day and by week", "[overtime]") {
    World world;
    auto own = rule_of(world);
    rulebook::OvertimeStep first;
    first.first_hours = hours(2);
    first.percent = always(percent(50));
    own.steps.push_back(first);
    world.book().overtime = own;
    SECTION("two shifts of the same 24 hours share the first hours") {
        world.work("2025-05-05T06:00", "2025-05-05T16:30"); // from 15:00: 1:30
        world.work("2025-05-05T18:00", "2025-05-05T19:00"); // half an hour more of the first two
        CHECK(steps(world) == "05-05 15:00-16:30 1, 05-05 18:00-18:30 1, 05-05 18:30-19:00 0");
    }
    SECTION("the next day has first hours of its own") {
        world.work("2025-05-05T06:00", "2025-05-05T17:30"); // 2:30 over nine
        world.work("2025-05-06T06:00", "2025-05-06T16:00"); // 1:00
        CHECK(steps(world) == "05-05 15:00-17:00 1, 05-05 17:00-17:30 0, 05-06 15:00-16:00 1");
    }
    SECTION("overtime of the week is counted by itself") {
        for (const char* day : {"05", "06", "07", "08"}) { // 4 x 9 h
            world.work(fmt::format("2025-05-{}T06:00", day), fmt::format("2025-05-{}T15:00", day));
        }
        world.work("2025-05-09T06:00", "2025-05-09T15:00"); // 40 h at 10:00; 5 h of the week
        CHECK(steps(world) == "05-09 10:00-12:00 1, 05-09 12:00-15:00 0");
    }
}

TEST_CASE("of several steps the first or the highest", "[overtime]") {
    World world;
    auto own = rule_of(world);
    own.percent = always(percent(40));
    for (const int hundredths : {50, 100}) {
        rulebook::OvertimeStep step;
        step.windows.push_back({.weekdays = 0b1111111,
                                .from = ClockTime::from_minutes(17 * 60).value(),
                                .to = ClockTime::from_minutes(24 * 60).value()});
        step.percent = always(percent(hundredths));
        own.steps.push_back(step);
    }
    world.work("2025-05-05T08:00", "2025-05-05T18:00");
    world.book().overtime = own;
    CHECK(steps(world) == "05-05 17:00-18:00 1");
    own.policy = rulebook::OvertimeStepPolicy::highest;
    world.book().overtime = own;
    CHECK(steps(world) == "05-05 17:00-18:00 2");
    // A step holds instead of the rule's own percent, also when that is more.
    own.percent = always(percent(100));
    own.steps.pop_back();
    world.book().overtime = own;
    CHECK(steps(world) == "05-05 17:00-18:00 1");
}

TEST_CASE("several runs of a period round its overtime once", "[overtime]") {
    // 0:20 alone drops: -0:20 x 200 and x 200. With 0:20 more it is 0:40, one hour: the second run
    // adds the 0:40 that are missing after its own 0:20 are paid.
    World world;
    auto own = rule_of(world);
    own.settled = rulebook::OvertimeSettlement{
        .pays_as = own.pays_as, .is_by_period = true, .unit = hours(1), .up_from = hours(0, 30)};
    world.book().overtime = own;
    world.work("2025-05-05T08:00", "2025-05-05T17:20");
    CHECK(settled(world) ==
          Lines{"home overtime_supplement -0:20 -66.67", "home overtime_supplement -0:20 -66.67"});
    world.facts.shifts.clear();
    world.paid("2025-05-05T08:00", "2025-05-05T17:20", hours(0, 20));
    world.work("2025-05-06T08:00", "2025-05-06T17:20").arrangement = 1;
    const Lines second{"away overtime_supplement 0:40 133.33",
                       "away overtime_supplement 0:40 133.33"};
    CHECK(settled(world) == second);
    // In one run each arrangement bears the same.
    World at_once;
    at_once.book().overtime = own;
    at_once.work("2025-05-05T08:00", "2025-05-05T17:20");
    at_once.work("2025-05-06T08:00", "2025-05-06T17:20").arrangement = 1;
    Lines all{"home overtime_supplement -0:20 -66.67", "home overtime_supplement -0:20 -66.67"};
    all.insert(all.end(), second.begin(), second.end());
    CHECK(settled(at_once) == all);
}
