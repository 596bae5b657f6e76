// Where overtime begins. Every expectation is worked out by hand in the comment beside it. Week 19
// of 2025 runs from Monday 5 May to Sunday 11 May.
#include "overtime_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

TEST_CASE("more than the day's ordinary hours is overtime", "[overtime]") {
    World world;
    SECTION("the tenth hour") {
        world.work("2025-05-05T08:00", "2025-05-05T18:00"); // 9 h are over at 17
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
    SECTION("nine hours exactly") {
        world.work("2025-05-05T08:00", "2025-05-05T17:00");
        CHECK(overtime(world).empty());
    }
    SECTION("a break the assistant may leave in does not count") {
        auto& shift = world.work("2025-05-05T08:00", "2025-05-05T18:00");
        shift.breaks.push_back({world.at("2025-05-05T12:00"), world.at("2025-05-05T12:30"), {}});
        CHECK(overtime(world) == "05-05 17:30-18:00"); // 4 h + 5 h from 12:30
    }
    SECTION("a duty that is no working time does not count") {
        world.work("2025-05-05T06:00", "2025-05-05T12:00").duty = standby;
        world.work("2025-05-05T12:00", "2025-05-05T21:00");
        CHECK(overtime(world).empty());
    }
}

TEST_CASE("a day of work is 24 hours from the first shift outside the 24 before", "[overtime]") {
    World world;
    SECTION("a night over midnight is one day of work") {
        world.work("2025-05-05T20:00", "2025-05-06T08:00"); // 12 h; 9 are over at 05
        CHECK(overtime(world) == "05-06 05:00-08:00");
    }
    SECTION("by the calendar day it is two") {
        rulebook::Overtime own;
        own.rule = world.rules.law.working_time.rule;
        own.day = rulebook::OvertimeDay::midnight;
        own.percent = always(percent(40));
        world.book().overtime = own;
        world.work("2025-05-05T20:00", "2025-05-06T08:00"); // 4 h and 8 h
        CHECK(overtime(world).empty());
    }
    SECTION("evening and early day: 24 hours from Monday 14, then from the second shift's start") {
        // Monday 14-22 is 8 h, so the ninth is over Tuesday 08. From Tuesday 14 the 24 hours of
        // Tuesday 07 count: 07-08 was ordinary, 14-15 makes two.
        world.work("2025-05-05T14:00", "2025-05-05T22:00");
        world.work("2025-05-06T07:00", "2025-05-06T15:00");
        CHECK(overtime(world) == "05-06 08:00-14:00");
    }
    SECTION("a shift 24 hours after the first begins a new day of work") {
        world.work("2025-05-05T08:00", "2025-05-05T17:00");
        world.work("2025-05-06T08:00", "2025-05-06T17:00");
        CHECK(overtime(world).empty());
    }
    SECTION("longer than 24 hours") {
        // Nine from Monday 08; the rest of that day is overtime; then nine again from Tuesday 08.
        world.work("2025-05-05T08:00", "2025-05-06T20:00");
        CHECK(overtime(world) == "05-05 17:00-24:00, 05-06 00:00-08:00, 05-06 17:00-20:00");
    }
    SECTION("the same entered as two, of which the second goes on past the 24 hours") {
        world.work("2025-05-05T08:00", "2025-05-06T07:00");
        world.work("2025-05-06T07:00", "2025-05-06T20:00");
        CHECK(overtime(world) ==
              "05-05 17:00-24:00, 05-06 00:00-07:00, 05-06 07:00-08:00, 05-06 17:00-20:00");
    }
    SECTION("the first of two that adjoin was paid by an earlier run") {
        // Monday's 24 hours are over at 08; those of Tuesday 02 had an ordinary hour, so nine are
        // over at 16.
        world.paid("2025-05-05T08:00", "2025-05-05T16:00");
        world.paid("2025-05-06T02:00", "2025-05-06T07:00", hours(4));
        world.work("2025-05-06T07:00", "2025-05-06T18:00");
        CHECK(overtime(world) == "05-06 07:00-08:00, 05-06 16:00-18:00");
    }
    SECTION("what is no working time goes on with the unbroken work, and does not begin it") {
        world.work("2025-05-05T08:00", "2025-05-05T16:00");
        world.work("2025-05-06T00:00", "2025-05-06T02:00").duty = standby;
        world.work("2025-05-06T02:00", "2025-05-06T04:00");
        world.work("2025-05-06T04:00", "2025-05-06T06:00").duty = standby;
        // 02-03 is the ninth hour of Monday's 24; from Tuesday 08 those of 02 count, which had it.
        world.work("2025-05-06T06:00", "2025-05-06T17:00");
        CHECK(overtime(world) == "05-06 03:00-04:00, 05-06 06:00-08:00, 05-06 16:00-17:00");
    }
}

TEST_CASE("more than the week's ordinary hours is overtime", "[overtime]") {
    World world;
    for (const char* day : {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-08", "2025-05-09"}) {
        world.work(std::string{day} + "T08:00", std::string{day} + "T16:30");
    }
    SECTION("forty hours") {
        // Four days of 8:30 are 34 h; Friday has six left: to 14.
        CHECK(overtime(world) == "05-09 14:00-16:30");
    }
    SECTION("the shorter week stated for the employment") {
        world.employment().statutory_week.push_back({date("2025-01-01"), hours(36), {}});
        CHECK(overtime(world) == "05-09 10:00-16:30"); // two left
    }
    SECTION("the weekly norm, where the terms say so") {
        rulebook::Overtime own;
        own.rule = world.rules.law.working_time.rule;
        own.week = rulebook::OvertimeWeek::norm;
        own.percent = always(percent(40));
        world.book().overtime = own;
        CHECK(mark(world).problem.value().code == "calc/norm-missing");
        world.employment().weekly_norm.push_back({date("2025-01-01"), hours(35, 30), {}});
        CHECK(overtime(world) == "05-09 09:30-16:30"); // 1:30 left
    }
    SECTION("Sunday evening belongs to the week, Monday to the next") {
        // 37 h before Sunday 19: Friday is cut to 11 so that 40 are reached at Sunday 22.
        world.facts.shifts.back().end = world.at("2025-05-09T11:00");
        world.work("2025-05-11T19:00", "2025-05-12T03:00");
        CHECK(overtime(world) == "05-11 22:00-24:00");
    }
}

TEST_CASE("no hour is overtime both by day and by week", "[overtime]") {
    World world;
    for (const char* day : {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-08"}) {
        world.work(std::string{day} + "T08:00", std::string{day} + "T18:00");
    }
    world.work("2025-05-09T08:00", "2025-05-09T14:00");
    // Each of four days gives one hour, and leaves nine to the week: 36. Friday has four left. Six
    // in all, which is the 46 worked less 40.
    CHECK(overtime(world) == "05-05 17:00-18:00, 05-06 17:00-18:00, 05-07 17:00-18:00, "
                             "05-08 17:00-18:00, 05-09 12:00-14:00");
    const auto weeks = mark(world).weeks;
    CHECK(weeks.at(date("2025-05-05")).worked == hours(46));
    CHECK(weeks.at(date("2025-05-05")).overtime == hours(6));
}

TEST_CASE("a week that began in a month already paid", "[overtime]") {
    // Week 18: Monday 28 April to Wednesday 30 April were paid, ten hours each, one of them
    // overtime: 27 ordinary hours. Thursday 1 May adds nine and one of overtime: 36. Friday has
    // four left.
    World world;
    world.work("2025-05-01T08:00", "2025-05-01T18:00");
    world.work("2025-05-02T08:00", "2025-05-02T16:00");
    SECTION("by earlier runs") {
        for (const char* day : {"2025-04-28", "2025-04-29", "2025-04-30"}) {
            world.paid(std::string{day} + "T08:00", std::string{day} + "T18:00", hours(1));
        }
        CHECK(overtime(world) == "05-01 17:00-18:00, 05-02 12:00-16:00");
    }
    SECTION("before the first run") {
        for (const char* day : {"2025-04-28", "2025-04-29", "2025-04-30"}) {
            world.facts.earlier_work.push_back({.assistant = 0,
                                                .start = world.at(std::string{day} + "T08:00"),
                                                .end = world.at(std::string{day} + "T18:00"),
                                                .working_time = hours(10),
                                                .overtime = hours(1)});
        }
        CHECK(overtime(world) == "05-01 17:00-18:00, 05-02 12:00-16:00");
    }
    SECTION("over Sunday's midnight, the overtime of the old week stays in it") {
        // Week 18 has its 40 before Sunday 4 May 20:00, so 20-24 was overtime; Monday 00-06 are the
        // first six hours of week 19. Tuesday to Friday make 38: Saturday has two left.
        world.facts.shifts.clear();
        for (const char* day :
             {"2025-04-28", "2025-04-29", "2025-04-30", "2025-05-01", "2025-05-02"}) {
            world.paid(std::string{day} + "T08:00", std::string{day} + "T16:00");
        }
        world.paid("2025-05-04T20:00", "2025-05-05T06:00", hours(4));
        for (const char* day :
             {"2025-05-06", "2025-05-07", "2025-05-08", "2025-05-09", "2025-05-10"}) {
            world.work(std::string{day} + "T08:00", std::string{day} + "T16:00");
        }
        CHECK(overtime(world) == "05-10 10:00-16:00");
    }
    SECTION("somebody else's work is not hers") {
        world.facts.earlier_work.push_back({.assistant = 1,
                                            .start = world.at("2025-05-01T00:00"),
                                            .end = world.at("2025-05-01T08:00"),
                                            .working_time = hours(8)});
        CHECK(overtime(world) == "05-01 17:00-18:00");
    }
}

TEST_CASE("overtime is counted across arrangements and employments", "[overtime]") {
    World world;
    auto second = world.employment();
    second.number = 2;
    world.facts.assistants.at(0).employments.push_back(second);
    world.work("2025-05-05T06:00", "2025-05-05T12:00");
    auto& away = world.work("2025-05-05T13:00", "2025-05-05T19:00");
    away.arrangement = 1;
    away.employment = 1;
    // Six hours and three: the shift that passes the limit bears it.
    CHECK(overtime(world) == "05-05 16:00-19:00");
}

TEST_CASE("a carried shift earlier than one already paid", "[overtime]") {
    // Monday 16-23 was paid, seven ordinary hours. Monday 08-12 is paid now: the 24 hours from 08
    // have two left.
    World world;
    world.paid("2025-05-05T16:00", "2025-05-05T23:00");
    world.work("2025-05-05T08:00", "2025-05-05T12:00");
    CHECK(overtime(world) == "05-05 10:00-12:00");
}

TEST_CASE("passive duty extends the day by half of it, at most two hours", "[overtime]") {
    World world;
    SECTION("worked example A5: nine hours of passive duty give two") {
        world.work("2025-05-05T20:00", "2025-05-05T22:00");
        world.work("2025-05-05T22:00", "2025-05-06T07:00").duty = passive;
        world.work("2025-05-06T07:00", "2025-05-06T08:00"); // 2 + 9 = 11 are ordinary
        CHECK(overtime(world) == "05-06 07:00-08:00");
    }
    SECTION("two hours give one") {
        world.work("2025-05-05T08:00", "2025-05-05T16:30");
        world.work("2025-05-05T16:30", "2025-05-05T18:30").duty = passive; // 10:30 against 10
        CHECK(overtime(world) == "05-05 18:00-18:30");
    }
    SECTION("a call is active") {
        auto& night = world.work("2025-05-05T22:00", "2025-05-06T09:00");
        night.duty = passive;
        night.calls.push_back({world.at("2025-05-05T23:00"), world.at("2025-05-06T07:00"), {}});
        CHECK(overtime(world) == "05-06 08:30-09:00"); // three passive hours: 9 + 1:30
    }
    SECTION("the week by at most ten, and never past 48 hours") {
        // Five nights of 22-08 are 50 h. Each day allows 9 + 2; the week 40 + 10, but 48 at most,
        // and those are reached two hours before the end of the fifth night.
        for (int day = 5; day < 10; ++day) {
            const auto of = [&](int d, const char* clock) {
                return "2025-05-" + std::string{d < 10 ? "0" : ""} + std::to_string(d) + clock;
            };
            world.work(of(day, "T22:00"), of(day + 1, "T08:00")).duty = passive;
        }
        CHECK(overtime(world) == "05-10 06:00-08:00");
        world.work("2025-05-10T22:00", "2025-05-10T23:00");
        CHECK(overtime(world) == "05-10 06:00-08:00, 05-10 22:00-23:00");
    }
}

TEST_CASE("with averaging the roster decides", "[overtime]") {
    World world;
    world.averaging(hours(10), hours(50));
    SECTION("a planned ten-hour day is ordinary, the eleventh hour is not") {
        world.plan("2025-05-05T08:00", "2025-05-05T18:00");
        world.work("2025-05-05T08:00", "2025-05-05T19:00");
        CHECK(overtime(world) == "05-05 18:00-19:00");
    }
    SECTION("never over what the agreement allows") {
        world.plan("2025-05-05T08:00", "2025-05-05T19:00");
        world.work("2025-05-05T08:00", "2025-05-05T19:00");
        CHECK(overtime(world) == "05-05 18:00-19:00");
    }
    SECTION("a day the roster has free keeps the law's limit") {
        world.plan("2025-05-12T08:00", "2025-05-12T18:00");
        world.work("2025-05-05T08:00", "2025-05-05T18:00");
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
    SECTION("a planned week of 45 hours is ordinary; the next, planned free, is not") {
        for (const char* day :
             {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-08", "2025-05-09"}) {
            world.plan(std::string{day} + "T08:00", std::string{day} + "T17:00");
            world.work(std::string{day} + "T08:00", std::string{day} + "T17:00");
        }
        for (const char* day :
             {"2025-05-12", "2025-05-13", "2025-05-14", "2025-05-15", "2025-05-16"}) {
            world.work(std::string{day} + "T08:00", std::string{day} + "T17:00");
        }
        CHECK(overtime(world) == "05-16 12:00-17:00"); // 36 before Friday: four left
    }
    SECTION("days before the period count as planned as they were worked") {
        // 30 h paid in April and 20 planned and worked in May: 50, which the agreement allows.
        for (const char* day : {"2025-04-28", "2025-04-29", "2025-04-30"}) {
            world.paid(std::string{day} + "T08:00", std::string{day} + "T18:00");
        }
        for (const char* day : {"2025-05-01", "2025-05-02"}) {
            world.plan(std::string{day} + "T08:00", std::string{day} + "T18:00");
            world.work(std::string{day} + "T08:00", std::string{day} + "T18:00");
        }
        CHECK(overtime(world).empty());
    }
    SECTION("days before the period count as planned, where she has a roster for them") {
        // Paid in April 30 h, planned 24; planned and worked in May 20. The week's limit is 44:
        // 14 are left on 1 May, so four on 2 May.
        for (const char* day : {"2025-04-28", "2025-04-29", "2025-04-30"}) {
            world.plan_before(std::string{day} + "T08:00", std::string{day} + "T16:00");
            world.paid(std::string{day} + "T08:00", std::string{day} + "T18:00");
        }
        for (const char* day : {"2025-05-01", "2025-05-02"}) {
            world.plan(std::string{day} + "T08:00", std::string{day} + "T18:00");
            world.work(std::string{day} + "T08:00", std::string{day} + "T18:00");
        }
        CHECK(overtime(world) == "05-02 12:00-18:00");
    }
    SECTION("a carried shift beyond what April's roster has planned") {
        // Planned 9:30 of the ten the agreement allows.
        world.plan_before("2025-04-30T08:00", "2025-04-30T17:30");
        world.work("2025-04-30T08:00", "2025-04-30T19:00");
        CHECK(overtime(world) == "04-30 17:30-19:00");
    }
    SECTION("a roster for the period before is none for this one") {
        world.plan_before("2025-04-30T08:00", "2025-04-30T17:30");
        world.work("2025-05-05T08:00", "2025-05-05T18:00");
        CHECK(mark(world).problem.value().code == "calc/roster-missing");
    }
    SECTION("a shift carried from before the period counts as planned, within the bounds") {
        world.work("2025-04-30T08:00", "2025-04-30T19:00");
        CHECK(overtime(world) == "04-30 18:00-19:00");
    }
    SECTION("no roster, and nobody can know") {
        world.work("2025-05-05T08:00", "2025-05-05T18:00").place = {.file = {}, .line = 5};
        const auto problem = mark(world).problem.value();
        CHECK(problem.code == "calc/roster-missing");
        CHECK(problem.person == "ada");
        CHECK(problem.place.line == 5);
        CHECK(problem.related.at(0).line == 77);
    }
    SECTION("no roster, and no need of one") {
        world.work("2025-05-05T08:00", "2025-05-05T17:00");
        CHECK_FALSE(mark(world).problem);
        CHECK(overtime(world).empty());
    }
    SECTION("after it has ended the law's limit holds") {
        world.employment().averaging.push_back({date("2025-05-05"), std::nullopt, {}});
        world.work("2025-05-05T08:00", "2025-05-05T18:00");
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
}

TEST_CASE("overtime over the change of the clock", "[overtime]") {
    World world;
    SECTION("the night the clock goes back is an hour longer") {
        // 22:00 to 08:00 is eleven hours: nine are over at 06:00.
        world.work("2025-10-25T22:00", "2025-10-26T08:00");
        CHECK(overtime(world) == "10-26 06:00-08:00");
    }
    SECTION("the limit passes inside the hour that comes twice") {
        // 17:30 summer time and nine hours is 02:30 summer time; the second 02:00 follows at 03:00.
        world.work("2025-10-25T17:30", "2025-10-26T04:00");
        CHECK(overtime(world) == "10-26 02:30-03:00, 10-26 02:00-04:00");
    }
    SECTION("the night the clock goes forward is an hour shorter") {
        world.work("2025-03-29T22:00", "2025-03-30T09:00"); // ten hours: nine are over at 08
        CHECK(overtime(world) == "03-30 08:00-09:00");
    }
}

TEST_CASE("which law it is", "[overtime]") {
    World world;
    world.rules.law.household = working_time_act();
    world.rules.law.household.rule = world.rules.law.working_time.rule;
    world.rules.law.household.day = always(hours(8)); // invented, to tell them apart
    world.work("2025-05-05T08:00", "2025-05-05T18:00");
    SECTION("the Act for a company") {
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
    SECTION("the household regulation for a private person") {
        world.facts.employer.kind = facts::EmployerKind::own_employer_private_person;
        CHECK(overtime(world) == "05-05 16:00-18:00");
        world.facts.employer.working_time.push_back(
            {date("2025-01-01"), facts::WorkingTimeRegime::act, {}});
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
}

TEST_CASE("a law that has no value", "[overtime]") {
    World world;
    world.work("2025-05-05T08:00", "2025-05-05T18:00");
    SECTION("on the day, is an error of everybody") {
        world.rules.law.working_time.week = always(hours(40), date("2025-04-30"));
        const auto problem = mark(world).problem.value();
        CHECK(problem.code == "calc/law-value-missing");
        CHECK(problem.person.empty());
        world.settings.provisional = true;
        CHECK(overtime(world) == "05-05 17:00-18:00");
    }
    SECTION("at all, marks nothing") {
        world.rules.law.working_time = {};
        CHECK(overtime(world).empty());
    }
}
