// What is paid at least, shifts called off, and amounts for a day, over several runs of a period
// and beside a monthly salary. The wage is 215.00.
#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

constexpr rulebook::DutySet every_duty = ~rulebook::DutySet{0};

/// At least 3:00 for an attendance; gaps under 2:00 join two.
void guarantee(World& world) {
    world.terms().guarantees = {{.rule = world.add_rule("contracts/standard/least"),
                                 .pays_as = world.add_code("least", 1032, line::PayRole::pay),
                                 .duties = every_duty,
                                 .least = world.always(hours("3:00"), "§ 5"),
                                 .joins_gaps_under = hours("2:00")}};
}

/// 150.00 for a day with a gap of 3:00 or more.
void pay_split_shifts(World& world) {
    world.terms().day_amounts = {
        {.rule = world.add_rule("contracts/standard/split"),
         .pays_as = world.add_code("split", 1176, line::PayRole::pay),
         .duties = every_duty,
         .on = rulebook::DayAmountOn::split_shift,
         .gap_at_least = hours("3:00"),
         .amount = world.always(std::variant<Money, Percent>{kr("150.00")}, "§ 8")}};
}

/// Passive duty pays a third of an active hour.
void pay_passive(World& world) {
    world.terms().conversions = {
        {.rule = world.add_rule("contracts/standard/passive"),
         .pays_as = world.code("hourly_pay"),
         .calls_pay_as = world.code("hourly_pay"),
         .duties = rulebook::DutySet{1} << 1,
         .as_duty = line::DutyIndex{0},
         .terms =
             world.always(rulebook::ConversionTerms{.paid_per_hour = percent("33 1/3")}, "§ 4")}};
}

void cancel(facts::Shift& shift, const Minutes& before) {
    shift.details = facts::ShiftDetails{
        .cancelled_at = Instant::from_minutes(shift.start.minutes() - before.count())};
}

void pay_cancelled(World& world, const char* share) {
    world.terms().cancelled_shifts = {
        {.rule = world.add_rule("contracts/standard/cancelled"),
         .pays_as = world.add_code("cancelled", 1034, line::PayRole::pay),
         .duties = every_duty,
         .terms = world.always(rulebook::CancelledTerms{hours("24:00"), percent(share)}, "§ 6")}};
}

} // namespace

TEST_CASE("a shift that comes late joins an attendance that is paid") {
    World world;
    guarantee(world);
    world.work("2025-05-06T10:00", "2025-05-06T11:00");
    world.run();
    // 1:00 lacks 2:00: 430.00
    CHECK(world.lines() == Texts{"least 430.00"});
    world.work("2025-05-06T11:45", "2025-05-06T12:15");
    world.run();
    // 1:00 + 0:45 + 0:30 lacks 0:45, and 2:00 is paid: the gap 0:45 is 161.25, 1:15 is 268.75 back.
    CHECK(world.lines() == Texts{"least 161.25", "least -268.75"});
    CHECK(world.inputs(1) ==
          Texts{"hours 2:15", "least_hours 3:00", "counted_hours -1:15", "hourly_rate 215.00"});
    world.run();
    CHECK(world.lines().empty());
}

// An active hour, an hour between, and half an hour of passive duty, in one run: the gap is 215.00;
// 3:00 less 1:00, 1:00 and 0:10 lacks 0:50, 179.17. With 215.00 and 35.83 that is 645.00 = 3 x 215.
TEST_CASE("an attendance of several duties pays the same whichever of them comes last") {
    const char* const active[] = {"2025-05-06T10:00", "2025-05-06T11:00"};
    const char* const passive[] = {"2025-05-06T12:00", "2025-05-06T12:30"};
    constexpr line::DutyIndex passive_duty{1};
    World world;
    guarantee(world);
    pay_passive(world);
    SECTION("none") {
        world.work(active[0], active[1]);
        world.work(passive[0], passive[1]).duty = passive_duty;
        world.run();
        CHECK(world.lines() == Texts{"least 215.00", "least 179.17"});
    }
    SECTION("the passive one: the gap, and 0:50 less the 2:00 that was paid") {
        world.work(active[0], active[1]);
        world.run();
        CHECK(world.lines() == Texts{"least 430.00"});
        world.work(passive[0], passive[1]).duty = passive_duty;
        world.run();
        CHECK(world.lines() == Texts{"least 215.00", "least -250.83"});
    }
    SECTION("the active one: what 2:30 of passive duty gave is taken back") {
        world.work(passive[0], passive[1]).duty = passive_duty;
        world.run();
        CHECK(world.lines() == Texts{"least 179.17"});
        world.work(active[0], active[1]);
        std::swap(world.facts.shifts.front(), world.facts.shifts.back());
        world.run();
        CHECK(world.lines() == Texts{"least 215.00", "least 179.17", "least -179.17"});
    }
    CHECK(world.problem_codes().empty());
}

TEST_CASE("a gap that was worked in another employment is not paid beside it") {
    World world;
    guarantee(world);
    auto second = world.employment();
    second.number = 2;
    world.facts.assistants.front().employments.push_back(second);
    world.work("2025-05-06T10:00", "2025-05-06T11:00");
    world.work("2025-05-06T11:00", "2025-05-06T12:30", 1);
    world.work("2025-05-06T12:30", "2025-05-06T13:00");
    world.run();
    // The first attends 3:00, of which 1:30 is paid by the second, which attends 1:30: 322.50.
    CHECK(world.lines() == Texts{"least 322.50"});
}

TEST_CASE("a guarantee gives nothing beside a monthly salary") {
    World world;
    guarantee(world);
    world.salary("2014-01-01", "30000.00");
    world.employment().position = {from("2014-01-01", percent("100"))};
    world.work("2025-05-06T10:00", "2025-05-06T11:00");
    world.run();
    for (const auto& line : world.lines()) {
        CHECK(line.rfind("least", 0) != 0);
    }
}

TEST_CASE("the amount for a split shift is given once, whichever run completes the day") {
    World world;
    pay_split_shifts(world);
    world.work("2025-05-06T08:00", "2025-05-06T10:00");
    world.run();
    CHECK(world.lines().empty());
    world.work("2025-05-06T14:00", "2025-05-06T15:00");
    world.run();
    CHECK(world.lines() == Texts{"split 150.00"});
    world.work("2025-05-06T19:00", "2025-05-06T20:00");
    world.run();
    CHECK(world.lines().empty());
}

TEST_CASE("a shift entered as two that adjoin is one attendance") {
    World world;
    guarantee(world);
    world.terms().guarantees.front().joins_gaps_under.reset();
    world.work("2025-05-06T10:00", "2025-05-06T12:00");
    world.work("2025-05-06T12:00", "2025-05-06T13:00");
    world.run();
    CHECK(world.lines().empty()); // 3:00 in all
    world.work("2025-05-07T10:00", "2025-05-07T12:00");
    world.work("2025-05-07T12:01", "2025-05-07T15:01");
    world.run();
    CHECK(world.lines() == Texts{"least 215.00"}); // a minute parts them: the first lacks 1:00
}

TEST_CASE("a shift that fills the gap takes the amount for the day back") {
    World world;
    pay_split_shifts(world);
    world.work("2025-05-06T08:00", "2025-05-06T10:00");
    world.work("2025-05-06T13:00", "2025-05-06T15:00");
    world.run();
    CHECK(world.lines() == Texts{"split 150.00"});
    // A run sorts its shifts, and knows the paid ones by their times.
    auto& shifts = world.facts.shifts;
    world.work("2025-05-06T11:00", "2025-05-06T12:00");
    std::swap(shifts[1], shifts[2]);
    world.run();
    CHECK(world.lines() == Texts{"split -150.00"});
}

TEST_CASE("a shift that was called off is settled and never worked") {
    World world;
    cancel(world.work("2025-05-06T08:00", "2025-05-06T12:00"), hours("1:00"));
    world.run();
    CHECK(world.problem_codes() == Texts{"calc/cancelled-unsettled:ada"});

    pay_cancelled(world, "100");
    world.prior = {};
    // Approved when it is known, long before it would have ended.
    world.facts.shifts.front().approval->at = world.facts.shifts.front().start;
    world.run();
    CHECK(world.lines() == Texts{"cancelled 860.00"}); // 4 × 215.00
    CHECK(world.wages().empty());
    const auto& result = world.outcome.result;
    REQUIRE(result.shifts.size() == 1);
    REQUIRE(result.segments.size() == 1);
    CHECK(result.segments.front().working_time == Minutes{});
    CHECK(result.segments.front().decision == Minutes{});
    CHECK(result.segments.front().on_duty == Minutes{});
    CHECK(result.hours_worked.empty());
    CHECK(result.weeks.empty());
    world.run();
    CHECK(world.lines().empty());
}

TEST_CASE("a monthly salary is paid whatever is called off") {
    World world;
    world.salary("2014-01-01", "30000.00");
    world.employment().position = {from("2014-01-01", percent("100"))};
    world.run();
    const auto without = world.outcome.result.gross;
    World other;
    other.salary("2014-01-01", "30000.00");
    other.employment().position = {from("2014-01-01", percent("100"))};
    cancel(other.work("2025-05-06T08:00", "2025-05-06T12:00"), hours("1:00"));
    other.run();
    CHECK(other.problem_codes().empty());
    CHECK(other.outcome.result.gross == without);
}

// 17 May 2024 is a Friday; 7:30 planned are 1 612.50 as the day off.
TEST_CASE("called off on a day that the law pays, the higher of the two is paid") {
    World world;
    world.period("2024-05-01", "2024-05-31");
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    SECTION("not more than the whole: the day off alone, also when the shift is entered later") {
        pay_cancelled(world, "100");
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
        cancel(world.work("2024-05-17T08:00", "2024-05-17T15:30"), hours("1:00"));
        SECTION("in the same period") {
            world.run();
            CHECK(world.lines().empty());
        }
        SECTION("in the next") {
            world.period("2024-06-01", "2024-06-30");
            world.run();
            CHECK(world.lines().empty());
        }
    }
    SECTION("half as much again: that half in addition, 3:45 at 215.00") {
        pay_cancelled(world, "150");
        cancel(world.work("2024-05-17T08:00", "2024-05-17T15:30"), hours("1:00"));
        world.run();
        CHECK(world.lines() == Texts{"cancelled 806.25", "may_day_off 1612.50"});
    }
    SECTION("at work later that day she is not off: what the rule gives, and 2:00 of work") {
        pay_cancelled(world, "50");
        cancel(world.work("2024-05-17T08:00", "2024-05-17T15:30"), hours("1:00"));
        world.work("2024-05-17T18:00", "2024-05-17T20:00");
        world.run();
        // 7:30 x 50 % = 3:45; work on the day 2:00 at 50 % of 215.00, 107.50
        CHECK(world.lines() == Texts{"may_day_supplement 215.00", "cancelled 806.25"});
    }
    SECTION("work entered after the day was paid: the day is taken back, not what the rule gives") {
        pay_cancelled(world, "50");
        cancel(world.work("2024-05-17T08:00", "2024-05-17T15:30"), hours("1:00"));
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
        world.work("2024-05-17T18:00", "2024-05-17T20:00");
        world.run();
        // 806.25 is due of the day, and 1 612.50 is paid.
        CHECK(world.lines() == Texts{"may_day_supplement 215.00", "may_day_off -806.25"});
        world.run();
        CHECK(world.lines().empty());
    }
}

TEST_CASE("an extra shift that is called off is none that a monthly salary pays") {
    World world;
    world.salary("2014-01-01", "32500.00"); // x 12 / 1950 = 200.00 an hour
    world.employment().position = {from("2014-01-01", percent("100"))};
    pay_cancelled(world, "50");
    cancel(world.work("2025-05-06T08:00", "2025-05-06T12:00"), hours("1:00"));
    SECTION("planned: the salary pays it") {
        world.plan("2025-05-06T08:00", "2025-05-06T12:00");
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 32500.00"});
    }
    SECTION("beside a roster that has other shifts: half of 4:00") {
        world.plan("2025-05-07T08:00", "2025-05-07T12:00");
        world.run();
        CHECK(world.lines() == Texts{"cancelled 400.00", "monthly_salary 32500.00"});
    }
    SECTION("without a roster nobody can tell: the salary") {
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 32500.00"});
    }
}
