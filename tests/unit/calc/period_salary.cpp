#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

/// Somebody on 42 000.00 kr a month in full position, who works 80 %.
World salaried() {
    World world;
    world.employment().own_wage.clear();
    world.salary("2025-01-01", "42000.00");
    world.employment().position = {from("2025-01-01", percent("80"))};
    return world;
}

void prorate(World& world, facts::Proration method) {
    world.facts.employer.proration = {from("2014-01-01", method)};
}

} // namespace

TEST_CASE("a whole month is the salary times the position") {
    World world = salaried();
    world.run();
    // 42 000.00 × 80 % = 33 600.00; no method of sharing is needed.
    CHECK(world.lines() == Texts{"monthly_salary 33600.00"});
    CHECK(world.inputs(0) == Texts{"monthly_salary 42000.00", "position 80 %"});
    const auto& line = world.line(0);
    CHECK(line.employment == 1);
    CHECK(line.arrangement == "sol");
    CHECK(line.earned_on == day("2025-05-01"));
    CHECK(line.earned_until == day("2025-05-31"));
    CHECK(world.rules.legend.at(line.derivation.basis).at == "§ 5");
    CHECK(world.rules.legend.at(line.derivation.rule).id == "pay-codes/monthly_salary");
    CHECK(world.outcome.result.gross == kr("33600.00"));
}

TEST_CASE("who joins or leaves inside the month gets the share of the days, as stated") {
    World world = salaried();
    SECTION("joins on Thursday 15 May, calendar days: 17 of 31") {
        prorate(world, facts::Proration::calendar_days);
        world.employment().days.first = day("2025-05-15");
        world.run();
        // 33 600.00 × 17 / 31 = 18 425.806… → 18 425.81
        CHECK(world.lines() == Texts{"monthly_salary 18425.81"});
        CHECK(world.inputs(0) ==
              Texts{"monthly_salary 42000.00", "position 80 %", "days 17", "days_in_period 31"});
    }
    SECTION("joins on Thursday 15 May, weekdays: 12 of 22") {
        prorate(world, facts::Proration::weekdays);
        world.employment().days.first = day("2025-05-15");
        world.run();
        // May 2025 has 22 weekdays: 1–2, 5–9, 12–16, 19–23, 26–30. From the 15th: 2 + 5 + 5 = 12.
        // 33 600.00 × 12 / 22 = 18 327.2727… → 18 327.27
        CHECK(world.lines() == Texts{"monthly_salary 18327.27"});
    }
    SECTION("leaves on Saturday 10 May, calendar days: 10 of 31") {
        prorate(world, facts::Proration::calendar_days);
        world.employment().days.last = day("2025-05-10");
        world.run();
        // 33 600.00 × 10 / 31 = 10 838.7096… → 10 838.71
        CHECK(world.lines() == Texts{"monthly_salary 10838.71"});
        CHECK(world.line(0).earned_until == day("2025-05-10"));
    }
    SECTION("leaves on Saturday 10 May, weekdays: 7 of 22") {
        prorate(world, facts::Proration::weekdays);
        world.employment().days.last = day("2025-05-10");
        world.run();
        // 33 600.00 × 7 / 22 = 10 690.9090… → 10 690.91
        CHECK(world.lines() == Texts{"monthly_salary 10690.91"});
    }
    SECTION("nobody has said how: a problem of hers, and no amount") {
        world.employment().days.first = day("2025-05-15");
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.problem_codes() == Texts{"calc/proration-missing:ada"});
    }
}

TEST_CASE("a position that changes inside the month gives a line for each part") {
    World world = salaried();
    prorate(world, facts::Proration::calendar_days);
    world.employment().position.push_back(from("2025-05-17", percent("100")));
    world.run();
    // 16 days at 80 %: 33 600.00 × 16 / 31 = 17 341.935… → 17 341.94
    // 15 days at 100 %: 42 000.00 × 15 / 31 = 20 322.580… → 20 322.58
    CHECK(world.lines() == Texts{"monthly_salary 17341.94", "monthly_salary 20322.58"});
    CHECK(world.line(0).earned_until == day("2025-05-16"));
    CHECK(world.line(1).earned_on == day("2025-05-17"));
}

TEST_CASE("a salary raised inside the month gives a line for each part") {
    World world = salaried();
    prorate(world, facts::Proration::calendar_days);
    world.employment().position = {from("2025-01-01", percent("100"))};
    world.salary("2025-05-01", "43400.00");
    world.period("2025-04-21", "2025-05-20");
    world.run();
    // A pay period of 30 days: 10 of them at 42 000.00, 20 at 43 400.00.
    CHECK(world.lines() == Texts{"monthly_salary 14000.00", "monthly_salary 28933.33"});
}

TEST_CASE("a fixed supplement is for the employment as it is, and is shared over its days") {
    World world = salaried();
    prorate(world, facts::Proration::calendar_days);
    facts::OwnSupplement fixed{.code = world.code("fixed_supplement"),
                               .days = {day("2025-01-01"), std::nullopt},
                               .per_month = kr("1000.00"),
                               .citation = world.cite("§ 6")};
    SECTION("whole month: 1 000.00 whatever the position") {
        world.employment().own_supplements = {fixed};
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 33600.00", "fixed_supplement 1000.00"});
    }
    SECTION("to and with 20 May: 1 000.00 × 20 / 31 = 645.161…") {
        fixed.days.last = day("2025-05-20");
        world.employment().own_supplements = {fixed};
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 33600.00", "fixed_supplement 645.16"});
        CHECK(world.inputs(1) == Texts{"amount 1000.00", "days 20", "days_in_period 31"});
    }
    SECTION("also for who is paid by the hour") {
        world.employment().monthly_salary.clear();
        world.employment().own_supplements = {fixed};
        world.run();
        CHECK(world.lines() == Texts{"fixed_supplement 1000.00"});
    }
}

TEST_CASE("a second run of the period pays no salary again, and the difference when it changed") {
    World world = salaried();
    world.run();
    CHECK(world.lines() == Texts{"monthly_salary 33600.00"});
    SECTION("nothing has changed") {
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes().empty());
    }
    SECTION("the salary was wrong: 43 000.00 × 80 % = 34 400.00, and 800.00 is missing") {
        world.employment().monthly_salary.front().value.per_month = kr("43000.00");
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 800.00"});
        CHECK(world.inputs(0) == Texts{"amount 34400.00", "already 33600.00"});
        CHECK(world.finding_codes() == Texts{"finding/period-pay-changed"});
        world.run();
        CHECK(world.lines().empty());
    }
    SECTION("the salary is no longer there: named, not taken back") {
        world.employment().monthly_salary.clear();
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() == Texts{"finding/period-pay-gone"});
    }
    SECTION("the next period pays anew") {
        world.period("2025-06-01", "2025-06-30");
        world.run();
        CHECK(world.lines() == Texts{"monthly_salary 33600.00"});
    }
}

TEST_CASE("the hour of a monthly salary is its twelve months by the yearly hours of the norm") {
    World world = salaried();
    world.work("2025-05-17T08:00", "2025-05-17T16:00");
    world.run();
    // 42 000.00 × 12 = 504 000.00; ÷ 1950 = 258.4615… → 258.46, whatever the position.
    // The salary pays the hours; the supplement of the day is 50 % = 129.23, for 8:00 1 033.84.
    CHECK(world.wages().empty());
    CHECK(world.lines() == Texts{"may_day_supplement 1033.84", "monthly_salary 33600.00"});
    REQUIRE_FALSE(world.outcome.result.rates.empty());
    const auto& rate = world.outcome.result.rates.at(0);
    CHECK(rate.value.text() == "258.46");
    Texts inputs;
    for (const auto& input : rate.derivation.inputs) {
        inputs.push_back(std::string{line::name_of(input.name)} + " " + line::text_of(input.value));
    }
    CHECK(inputs == Texts{"monthly_salary 42000.00", "annual_pay 504000.00", "annual_hours 1950"});
    CHECK(world.rules.legend.at(rate.derivation.basis).at == "§ 5");
}

TEST_CASE("hours that a salary pays bear no supplement per hour paid") {
    World world = salaried();
    world.employment().own_supplements = {{.code = world.code("own_supplement"),
                                           .days = {day("2016-01-01"), std::nullopt},
                                           .per_hour = rate("22.00"),
                                           .citation = world.cite("§ 9")}};
    world.work("2025-05-06T08:00", "2025-05-06T16:00");
    world.run();
    CHECK(world.lines() == Texts{"monthly_salary 33600.00"});
}

namespace {

/// An evening supplement of 50.00 that the roster pays as 10 hours in a week.
void pay_evenings_by_roster(World& world) {
    auto& terms = world.terms();
    const auto evening = world.add_rule("contracts/standard/evening");
    terms.supplements = {{.rule = evening,
                          .pays_as = world.add_code("evening", 1042, line::PayRole::pay),
                          .duties = ~rulebook::DutySet{0},
                          .rate = world.always(rulebook::SupplementRate{rate("50.00")}, "§ 4")}};
    terms.stacking.members.clear();
    terms.stacking.members.emplace_back(std::size_t{0});
    terms.roster_supplements = {{.rule = world.add_rule("contracts/standard/evening-fixed"),
                                 .pays_as = world.code("fixed_supplement"),
                                 .supplement = 0,
                                 .weeks = 52,
                                 .citation = world.cite("§ 5")}};
    world.employment().fixed_supplements = {{.rule = terms.roster_supplements.front().rule,
                                             .days = {day("2014-01-01"), std::nullopt},
                                             .hours = hours("10:00"),
                                             .weeks = 1,
                                             .citation = world.cite("§ 5")}};
}

} // namespace

TEST_CASE("only the roster of the employment and period tells what a fixed sum covers") {
    World world;
    pay_evenings_by_roster(world);
    auto second = world.employment();
    second.number = 2;
    second.fixed_supplements.clear();
    world.facts.assistants.front().employments.push_back(second);
    world.work("2025-05-06T10:00", "2025-05-06T12:00");
    const Texts missing{"calc/fixed-without-roster:ada"};
    SECTION("of the employment and period") {
        world.plan("2025-05-07T10:00", "2025-05-07T12:00");
        world.run();
        CHECK(world.problem_codes().empty());
        // 10 x 52 / 12 = 43 1/3 hours at 50.00
        CHECK(world.lines() == Texts{"fixed_supplement 2166.67"});
    }
    SECTION("of another employment") {
        world.plan("2025-05-07T10:00", "2025-05-07T12:00", 1);
        world.run();
        CHECK(world.problem_codes() == missing);
    }
    SECTION("of the period before") {
        world.plan_before(
            {day("2025-04-01"), day("2025-04-30")}, "2025-04-30T10:00", "2025-04-30T12:00");
        world.run();
        CHECK(world.problem_codes() == missing);
    }
    SECTION("none, and only the other employment worked") {
        world.facts.shifts.front().employment = 1;
        world.run();
        CHECK(world.problem_codes().empty());
    }
}
