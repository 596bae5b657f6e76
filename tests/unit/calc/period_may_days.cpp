#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

// 1 May is a Wednesday in 2024, a Thursday in 2025, a Friday in 2026; 17 May a Friday, a Saturday,
// a Sunday. In 2027 17 May is also Whit Monday (Easter Sunday 28 March).

namespace {

World in_may(int year) {
    World world;
    const std::string month = std::to_string(year) + "-05-";
    world.period(month + "01", month + "31");
    return world;
}

/// A Sunday supplement of 40.00 kr that her terms settle, for all of Sunday.
void settle_sundays(World& world, std::uint8_t weekdays) {
    auto& book = world.terms();
    rulebook::TimeSupplement sunday;
    sunday.rule = world.add_rule("contracts/standard/weekend");
    sunday.pays_as = world.code("weekend_supplement");
    sunday.duties = 1;
    sunday.windows = {{.weekdays = weekdays,
                       .from = ClockTime::from_minutes(0).value(),
                       .to = ClockTime::from_minutes(24 * 60).value()}};
    sunday.rate = world.always(rulebook::SupplementRate{rate("40.00")}, "§ 7");
    book.supplements.push_back(std::move(sunday));
    book.stacking.members.emplace_back(std::size_t{0});
    book.sundays = rulebook::SundaySupplement{.rule = world.add_rule("contracts/standard/sundays"),
                                              .supplement = 0,
                                              .citation = world.cite("§ 7")};
}

constexpr std::uint8_t only_sunday = 1u << 6;
constexpr std::uint8_t saturday_and_sunday = (1u << 5) | (1u << 6);

} // namespace

TEST_CASE("17 May 2024, a Friday off: the planned hours at the ordinary wage") {
    World world = in_may(2024);
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    world.run();
    // 7:30 × 215.00 = 1 612.50
    CHECK(world.lines() == Texts{"may_day_off 1612.50"});
    CHECK(world.inputs(0) == Texts{"hours 7:30", "hourly_rate 215.00"});
    const auto& line = world.line(0);
    CHECK(line.earned_on == day("2024-05-17"));
    CHECK(line.quantity == hours("7:30"));
    CHECK(line.employment == 1);
    CHECK(line.arrangement == "sol");
    CHECK(world.rules.legend.at(line.derivation.basis).at == "§ 3");
    world.run();
    CHECK(world.lines().empty()); // once a period
}

TEST_CASE("a roster that has the day off gives nothing") {
    World world = in_may(2024);
    world.plan("2024-05-16T08:00", "2024-05-16T15:30");
    world.plan("2024-05-18T08:00", "2024-05-18T15:30");
    world.run();
    CHECK(world.lines().empty());
    CHECK(world.finding_codes().empty());
}

TEST_CASE("17 May 2025, a Saturday, counts when the roster has a shift") {
    World world = in_may(2025);
    world.plan("2025-05-17T10:00", "2025-05-17T15:00");
    world.run();
    // 5:00 × 215.00 = 1 075.00
    CHECK(world.lines() == Texts{"may_day_off 1075.00"});
}

TEST_CASE("17 May 2026 is a Sunday, and gives nothing") {
    World world = in_may(2026);
    world.plan("2026-05-17T08:00", "2026-05-17T15:30");
    world.run();
    CHECK(world.lines().empty());
}

TEST_CASE("17 May 2027 is also another public holiday, and gives nothing") {
    World world = in_may(2027);
    world.plan("2027-05-17T08:00", "2027-05-17T15:30");
    world.run();
    CHECK(world.lines().empty());
}

TEST_CASE("17 May 2059 is also Whit Eve, which is no public holiday") {
    // Easter Sunday 30 March, so Whit Eve 48 days later.
    World world = in_may(2059);
    world.plan("2059-05-17T08:00", "2059-05-17T15:30");
    world.run();
    CHECK(world.lines() == Texts{"may_day_off 1612.50"});
}

TEST_CASE("only the minutes on the date count") {
    World world = in_may(2024);
    SECTION("a night into the day: six hours after midnight, 1 290.00") {
        world.plan("2024-05-16T22:00", "2024-05-17T06:00");
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1290.00"});
    }
    SECTION("a night out of the day: two hours before midnight, 430.00") {
        world.plan("2024-05-17T22:00", "2024-05-18T06:00");
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 430.00"});
    }
    SECTION("an unpaid break is no time: 7:30 − 0:30 = 7:00, 1 505.00") {
        auto& shift = world.plan("2024-05-17T08:00", "2024-05-17T15:30");
        shift.breaks.push_back({.start = shift.start + hours("3:00"),
                                .end = shift.start + hours("3:30"),
                                .place = {}});
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1505.00"});
    }
}

TEST_CASE("a night planned on the last of April has its minutes on 1 May in May") {
    const DateRange april{day("2025-04-01"), day("2025-04-30")};
    World world;
    SECTION("April's run says nothing of a day of May") {
        world.period("2025-04-01", "2025-04-30");
        world.plan("2025-04-30T22:00", "2025-05-01T06:00");
        world.run();
        CHECK(world.lines().empty());
    }
    SECTION("off: 6:00 × 215.00, by April's roster") {
        world.period("2025-05-01", "2025-05-31");
        world.plan_before(april, "2025-04-30T22:00", "2025-05-01T06:00");
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1290.00"});
        CHECK(world.line(0).earned_on == day("2025-05-01"));
    }
    SECTION("with an evening shift of May's roster: 6:00 and 3:00") {
        world.period("2025-05-01", "2025-05-31");
        world.plan_before(april, "2025-04-30T22:00", "2025-05-01T06:00");
        world.plan("2025-05-01T16:00", "2025-05-01T19:00");
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1290.00", "may_day_off 645.00"});
    }
    SECTION("a day of April is planned in April's roster alone: no 1 May, and the program asks") {
        world.period("2025-05-01", "2025-05-31");
        world.plan_before(april, "2025-04-29T08:00", "2025-04-29T16:00");
        world.work("2025-05-06T08:00", "2025-05-06T16:00");
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() ==
              Texts{"finding/may-day-without-roster", "finding/may-day-without-roster"});
    }
    SECTION("worked, and paid in April: not off") {
        world.period("2025-04-01", "2025-04-30");
        world.work("2025-04-30T22:00", "2025-05-01T06:00");
        world.run();
        world.period("2025-05-01", "2025-05-31");
        world.facts.shifts.clear();
        world.plan_before(april, "2025-04-30T22:00", "2025-05-01T06:00");
        for (auto& [key, paid] : world.prior.paid) {
            paid.is_current_period = false;
        }
        world.run();
        CHECK(world.lines().empty());
    }
}

TEST_CASE("at work on the day is not off") {
    World world = in_may(2024);
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    SECTION("as planned: the supplement, no pay for being off") {
        world.work("2024-05-17T08:00", "2024-05-17T15:30");
        world.run();
        // Sundays are not settled: 50 % of 215.00 = 107.50; 7:30 × 107.50 = 806.25
        CHECK(world.lines() == Texts{"may_day_supplement 806.25"});
        CHECK(world.finding_codes().empty());
    }
    SECTION("less than planned: somebody must decide about the rest") {
        world.work("2024-05-17T12:00", "2024-05-17T15:30");
        world.run();
        // 3:30 × 107.50 = 376.25
        CHECK(world.lines() == Texts{"may_day_supplement 376.25"});
        CHECK(world.finding_codes() == Texts{"finding/may-day-worked-less"});
    }
    SECTION("a shift that comes after the day was paid as off takes that back") {
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
        world.work("2024-05-17T08:00", "2024-05-17T15:30");
        world.run();
        CHECK(world.lines() == Texts{"may_day_supplement 806.25", "may_day_off -1612.50"});
        CHECK(world.finding_codes() == Texts{"finding/period-pay-changed"});
    }
    SECTION("a night that was paid in the period before reaches into the day") {
        World may = in_may(2025);
        may.plan("2025-05-01T14:00", "2025-05-01T22:00");
        may.prior.paid["ada/1/2025-04-30T22:00+02:00"] = {
            .key = "ada/1/2025-04-30T22:00+02:00",
            .digest = "2025-04-30T22:00+02:00|2025-05-01T06:00+02:00|active|sol",
            .run = "2025-04/01",
            .is_current_period = false,
            .working_time = hours("8:00")};
        may.run();
        CHECK(may.lines().empty());
        CHECK(may.finding_codes() == Texts{"finding/may-day-worked-less"});
    }
}

TEST_CASE("the law asks for thirty days' employment, before the day or in all") {
    World world = in_may(2024);
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    auto& days = world.employment().days;
    SECTION("hired on 17 April, thirty days before, for a month") {
        days = {day("2024-04-17"), day("2024-05-17")};
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
    }
    SECTION("hired on 10 May for three weeks") {
        days = {day("2024-05-10"), day("2024-05-31")};
        world.run();
        CHECK(world.lines().empty());
    }
    SECTION("hired on 10 May for thirty days: 10 May to 8 June") {
        days = {day("2024-05-10"), day("2024-06-08")};
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
    }
    SECTION("hired on 10 May without an end") {
        days = {day("2024-05-10"), std::nullopt};
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
    }
    SECTION("a new employment without a day between counts on from the one before") {
        auto next = world.employment();
        days = {day("2014-01-01"), day("2024-05-12")};
        next.number = 2;
        next.days = {day("2024-05-13"), day("2024-05-31")};
        world.facts.assistants.front().employments.push_back(next);
        world.facts.roster.clear();
        world.plan("2024-05-17T08:00", "2024-05-17T15:30", 1);
        world.run();
        CHECK(world.lines() == Texts{"may_day_off 1612.50"});
        CHECK(world.line(0).employment == 2);
    }
    SECTION("gone before the day") {
        days = {day("2014-01-01"), day("2024-05-16")};
        world.run();
        CHECK(world.lines().empty());
    }
}

TEST_CASE("without a roster the program asks, when she works in the period") {
    World world = in_may(2024);
    world.run();
    CHECK(world.finding_codes().empty());
    world.work("2024-05-06T08:00", "2024-05-06T16:00");
    world.run();
    // 1 May and 17 May.
    CHECK(world.finding_codes() ==
          Texts{"finding/may-day-without-roster", "finding/may-day-without-roster"});
}

TEST_CASE("a monthly salary covers the day") {
    World world = in_may(2024);
    world.salary("2024-01-01", "42000.00");
    world.employment().own_wage.clear();
    world.employment().position = {from("2024-01-01", percent("100"))};
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    world.run();
    CHECK(world.lines() == Texts{"monthly_salary 42000.00"});
}

TEST_CASE("a passive night planned on the day is paid by its share") {
    World world = in_may(2024);
    world.terms().conversions.push_back(
        {.rule = world.add_rule("contracts/standard/passive"),
         .pays_as = world.code("passive_pay"),
         .calls_pay_as = world.code("passive_pay"),
         .duties = 2,
         .as_duty = line::DutyIndex{0},
         .terms =
             world.always(rulebook::ConversionTerms{.paid_per_hour = Minutes::of(20)}, "§ 8")});
    world.plan("2024-05-17T00:00", "2024-05-17T08:00").duty = line::DutyIndex{1};
    world.run();
    // 8:00 × 20/60 = 2:40; × 215.00 = 573.333… → 573.33
    CHECK(world.lines() == Texts{"may_day_off 573.33"});
    CHECK(world.inputs(0) ==
          Texts{"hours 8:00", "paid_per_hour 0:20", "counted_hours 2:40", "hourly_rate 215.00"});
}

TEST_CASE("work on the day gives what Sundays give in the terms") {
    World world = in_may(2024);
    world.work("2024-05-17T20:00", "2024-05-18T02:00");
    world.plan("2024-05-17T20:00", "2024-05-18T02:00");
    SECTION("a Sunday supplement of 40.00: four hours on the date, 160.00") {
        settle_sundays(world, only_sunday);
        world.run();
        CHECK(world.lines() == Texts{"may_day_supplement 160.00"});
        const auto& derivation = world.line(0).derivation;
        CHECK(world.rules.legend.at(derivation.basis).at == "§ 7");
        CHECK(world.rules.legend.at(derivation.rule).id == "contracts/standard/sundays");
        CHECK(world.inputs(0) == Texts{"hours 4:00", "hourly_rate 40.00"});
    }
    SECTION("settled that Sundays give none") {
        world.terms().sundays =
            rulebook::SundaySupplement{.is_none = true, .citation = world.cite("§ 7")};
        world.run();
        CHECK(world.lines().empty());
    }
    SECTION("nothing settled: 50 % of 215.00 for four hours, 430.00") {
        world.run();
        CHECK(world.lines() == Texts{"may_day_supplement 430.00"});
    }
    SECTION("the terms name the day in a supplement of their own: that is what it gives") {
        settle_sundays(world, only_sunday);
        world.terms().supplements.front().windows.push_back(
            {.named_days = world.day_bit("may_17"),
             .from = ClockTime::from_minutes(0).value(),
             .to = ClockTime::from_minutes(24 * 60).value()});
        world.run();
        CHECK(world.lines() == Texts{"weekend_supplement 160.00"});
    }
}

TEST_CASE("a Saturday that has the weekend's supplement already is not paid it twice") {
    World world = in_may(2025);
    settle_sundays(world, saturday_and_sunday);
    world.work("2025-05-17T08:00", "2025-05-17T16:00");
    world.run();
    // 8:00 × 40.00
    CHECK(world.lines() == Texts{"weekend_supplement 320.00"});
}

TEST_CASE("a night from a Sunday into 17 May has the parts it begins counted once") {
    World world = in_may(2021); // 17 May is a Monday
    settle_sundays(world, only_sunday);
    world.terms().supplements.front().block = Minutes::of(30);
    world.work("2021-05-16T22:00", "2021-05-17T00:40");
    world.run();
    // 2:40 is 3:00 in half hours begun: 2:00 × 40.00 of the Sunday, 1:00 × 40.00 of the day
    CHECK(world.lines() == Texts{"weekend_supplement 80.00", "may_day_supplement 40.00"});
}

TEST_CASE("the least that the law orders is a share of what the duty pays, also of kroner") {
    World world = in_may(2024);
    world.terms().conversions.push_back(
        {.rule = world.add_rule("contracts/standard/passive"),
         .pays_as = world.code("passive_pay"),
         .calls_pay_as = world.code("passive_pay"),
         .duties = 2,
         .as_duty = line::DutyIndex{0},
         .terms = world.always(rulebook::ConversionTerms{.paid_per_hour = rate("25.00")}, "§ 8")});
    world.work("2024-05-17T08:00", "2024-05-17T16:00").duty = line::DutyIndex{1};
    world.run();
    // 8:00 × 25.00; 50 % of 25.00 = 12.50, × 8:00 = 100.00
    CHECK(world.lines() == Texts{"passive_pay 200.00", "may_day_supplement 100.00"});
}

TEST_CASE("17 May 2026 gives at work what every Sunday gives") {
    World world = in_may(2026);
    settle_sundays(world, only_sunday);
    world.work("2026-05-17T08:00", "2026-05-17T16:00");
    world.run();
    CHECK(world.lines() == Texts{"weekend_supplement 320.00"});
}

TEST_CASE("a figure of the law that is missing is an error of everybody") {
    World world = in_may(2024);
    world.rules.law.may_days.employed_days = {};
    world.plan("2024-05-17T08:00", "2024-05-17T15:30");
    world.run();
    // For 1 May and for 17 May.
    CHECK(world.problem_codes() == Texts{"calc/law-value-missing:", "calc/law-value-missing:"});
}
