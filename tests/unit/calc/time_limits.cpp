// Findings about total time, overtime and rest. Week 19 of 2025 runs from Monday 5 May to
// Sunday 11.
#include "overtime_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

std::vector<std::string> codes(const World& world) {
    std::vector<std::string> codes;
    for (const auto& finding : mark(world).findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

std::string argument(const World& world, const std::string& code, const std::string& name) {
    for (const auto& finding : mark(world).findings) {
        for (const auto& [key, value] : finding.args) {
            if (finding.code == code && key == name) {
                return value;
            }
        }
    }
    return "none";
}

void work_days(World& world, int first, int last, int length) {
    for (int day = first; day <= last; ++day) {
        const std::string text =
            "2025-05-" + std::string{day < 10 ? "0" : ""} + std::to_string(day);
        const int end = 8 + length;
        world.work(text + "T08:00", text + "T" + std::to_string(end) + ":00");
    }
}

using Codes = std::vector<std::string>;

} // namespace

TEST_CASE("an ordinary week gives no finding", "[limits]") {
    World world;
    work_days(world, 5, 9, 8);
    CHECK(codes(world).empty());
}

TEST_CASE("total time and rest in 24 hours", "[limits]") {
    World world;
    SECTION("thirteen hours are allowed") {
        world.work("2025-05-05T07:00", "2025-05-05T20:00");
        CHECK(codes(world).empty());
    }
    SECTION("fourteen are not, and leave ten hours off") {
        world.work("2025-05-05T07:00", "2025-05-05T21:00");
        CHECK(codes(world) == Codes{"finding/rest-day", "finding/total-time-day"});
        CHECK(argument(world, "finding/total-time-day", "limit") == "13:00");
        CHECK(argument(world, "finding/total-time-day", "occasions") == "2025-05-05T07:00+02:00");
    }
    SECTION("two of them are one finding") {
        world.work("2025-05-05T07:00", "2025-05-05T21:00");
        world.work("2025-05-07T07:00", "2025-05-07T21:00");
        CHECK(argument(world, "finding/total-time-day", "count") == "2");
        CHECK(argument(world, "finding/total-time-day", "date") == "2025-05-05");
    }
    SECTION("evening and early day: nine hours off") {
        world.work("2025-05-05T16:00", "2025-05-05T22:00");
        world.work("2025-05-06T07:00", "2025-05-06T10:00");
        CHECK(codes(world) == Codes{"finding/rest-day"});
    }
    SECTION("eleven hours off are enough") {
        world.work("2025-05-05T16:00", "2025-05-05T22:00");
        world.work("2025-05-06T09:00", "2025-05-06T12:00");
        CHECK(codes(world).empty());
    }
    SECTION("24 hours from the end of a break, however the shifts were entered") {
        // From Monday 15: seven hours, and eight until Tuesday 15. Nine hours off between them, the
        // most that the 24 hours from Monday 08 have too.
        SECTION("with the break") {
            auto& shift = world.work("2025-05-05T08:00", "2025-05-05T22:00");
            shift.breaks.push_back(
                {world.at("2025-05-05T09:00"), world.at("2025-05-05T15:00"), {}});
        }
        SECTION("as two shifts") {
            world.work("2025-05-05T08:00", "2025-05-05T09:00");
            world.work("2025-05-05T15:00", "2025-05-05T22:00");
        }
        SECTION("as three") {
            world.work("2025-05-05T08:00", "2025-05-05T09:00");
            world.work("2025-05-05T15:00", "2025-05-05T19:00");
            world.work("2025-05-05T19:00", "2025-05-05T22:00");
        }
        world.work("2025-05-06T07:00", "2025-05-06T15:00");
        CHECK(codes(world) == Codes{"finding/rest-day", "finding/total-time-day"});
        CHECK(argument(world, "finding/total-time-day", "occasions") == "2025-05-05T15:00+02:00");
        CHECK(argument(world, "finding/rest-day", "occasions") == "2025-05-05T08:00+02:00");
    }
    SECTION("eleven hours off inside a shift are rest") {
        auto& shift = world.work("2025-05-05T06:00", "2025-05-05T20:00");
        shift.breaks.push_back({world.at("2025-05-05T08:00"), world.at("2025-05-05T19:00"), {}});
        CHECK(codes(world).empty());
    }
    SECTION("what earlier runs paid was told then") {
        world.paid("2025-04-15T07:00", "2025-04-15T21:00", hours(5));
        world.work("2025-05-05T08:00", "2025-05-05T16:00");
        CHECK(codes(world).empty());
    }
}

TEST_CASE("weekly rest", "[limits]") {
    World world;
    SECTION("Monday 08 to Saturday 22 leaves 34 hours of the seven days") {
        work_days(world, 5, 9, 6);
        world.work("2025-05-10T16:00", "2025-05-10T22:00");
        CHECK(codes(world) == Codes{"finding/rest-week"});
        CHECK(argument(world, "finding/rest-week", "date") == "2025-05-05");
    }
    SECTION("a stand-by that is no working time is rest but for its calls") {
        // Called Thursday 15-16 and early on Saturday. Without 35 hours between the calls, Monday
        // 08 to Saturday 22 leaves 34.
        work_days(world, 5, 8, 6);
        auto shift = world.shift("2025-05-08T14:00", "2025-05-10T12:00");
        shift.duty = standby;
        shift.calls.push_back({world.at("2025-05-08T15:00"), world.at("2025-05-08T16:00"), {}});
        const auto with_call = [&](const char* from, const char* until) {
            shift.calls.push_back({world.at(from), world.at(until), {}});
            world.facts.shifts.push_back(shift);
            world.work("2025-05-10T16:00", "2025-05-10T22:00");
            return codes(world);
        };
        SECTION("35 hours") {
            CHECK(with_call("2025-05-10T03:00", "2025-05-10T03:30").empty());
        }
        SECTION("34 and a half") {
            CHECK(with_call("2025-05-10T02:30", "2025-05-10T03:00") == Codes{"finding/rest-week"});
        }
    }
    SECTION("to 21 leaves 35") {
        work_days(world, 5, 9, 6);
        world.work("2025-05-10T15:00", "2025-05-10T21:00");
        CHECK(codes(world).empty());
    }
}

TEST_CASE("much overtime", "[limits]") {
    World world;
    SECTION("ten hours in a week are allowed, twelve are not") {
        work_days(world, 5, 8, 12); // three each day
        CHECK(codes(world) == Codes{"finding/overtime-7-days"});
        world.facts.shifts.back().end = world.at("2025-05-08T18:00"); // 3 + 3 + 3 + 1
        CHECK(codes(world).empty());
    }
    SECTION("four weeks, with what earlier runs paid") {
        world.work("2025-05-05T08:00", "2025-05-05T18:00"); // one hour
        const auto before = [&](const char* monday, Minutes overtime) {
            world.prior.weeks[date(monday)] = {hours(40), overtime};
        };
        before("2025-04-14", hours(9));
        before("2025-04-21", hours(9));
        before("2025-04-28", hours(6));
        CHECK(codes(world).empty()); // 25
        before("2025-04-07", hours(9));
        CHECK(codes(world).empty()); // the fifth week back
        before("2025-04-28", hours(7));
        CHECK(codes(world) == Codes{"finding/overtime-4-weeks"});
    }
    SECTION("a year") {
        world.work("2025-05-05T08:00", "2025-05-05T18:00");
        Date monday = date("2025-05-05");
        for (int week = 0; week < 40; ++week) {
            monday = monday.plus_days(-7);
            world.prior.weeks[monday] = {hours(40), hours(5)}; // 200 in all
        }
        CHECK(codes(world) == Codes{"finding/overtime-52-weeks"});
    }
}

TEST_CASE("the average of eight weeks", "[limits]") {
    World world;
    work_days(world, 5, 9, 8); // 40
    Date monday = date("2025-05-05");
    for (int week = 0; week < 7; ++week) {
        monday = monday.plus_days(-7);
        world.prior.weeks[monday] = {hours(49), {}}; // 343 + 40 = 383, one under 8 x 48
    }
    CHECK(codes(world).empty());
    world.prior.weeks[monday] = {hours(51), {}}; // 385
    CHECK(codes(world) == Codes{"finding/total-time-week"});
}

TEST_CASE("an agreement or a consent moves the limits", "[limits]") {
    World world;
    facts::WorkingTimeException own;
    const auto hold = [&] {
        world.employment().working_time_exceptions = {{date("2025-01-01"), own, {}}};
    };
    SECTION("eight hours of rest are enough, seven and a half are not") {
        world.work("2025-05-05T08:00", "2025-05-05T17:00"); // off from 17 to 01: 8 h
        world.work("2025-05-06T01:00", "2025-05-06T03:00");
        CHECK(codes(world) == Codes{"finding/rest-day"});
        own.rest_day = hours(8);
        hold();
        CHECK(codes(world).empty());
        own.rest_day = hours(8, 1);
        hold();
        CHECK(codes(world) == Codes{"finding/rest-day"});
    }
    SECTION("overtime of a week up to twenty hours") {
        work_days(world, 5, 9, 11); // 2 h a day: 10; and 5 x 9 = 45 is 5 over the week: 15
        CHECK(argument(world, "finding/overtime-7-days", "limit") == "10:00");
        own.overtime_7_days = hours(15);
        hold();
        CHECK(argument(world, "finding/overtime-7-days", "limit") == "none");
        own.overtime_7_days = hours(14, 59);
        hold();
        CHECK(argument(world, "finding/overtime-7-days", "limit") == "14:59");
    }
    SECTION("it ends when it is ended") {
        world.work("2025-05-05T08:00", "2025-05-05T17:00");
        world.work("2025-05-06T01:00", "2025-05-06T03:00");
        own.rest_day = hours(8);
        hold();
        world.employment().working_time_exceptions.push_back(
            {date("2025-05-01"), std::nullopt, {}});
        CHECK(codes(world) == Codes{"finding/rest-day"});
    }
}

TEST_CASE("no week has more than the most of any week", "[limits]") {
    World world;
    const auto has = [&] { return argument(world, "finding/total-time-any-week", "limit"); };
    work_days(world, 5, 10, 11); // 66 h
    world.work("2025-05-11T08:00", "2025-05-11T11:00");
    CHECK(has() == "none"); // 69 h exactly
    world.work("2025-05-11T12:00", "2025-05-11T12:01");
    CHECK(has() == "69:00");
}

TEST_CASE("the average of an averaging period", "[limits]") {
    World world; // two weeks from Monday 5 May; by the roster all of it is ordinary
    world.employment().averaging = {
        {date("2025-05-05"),
         facts::Averaging{.weeks = 2, .day = hours(10), .week = hours(50)},
         {}}};
    const auto work_planned = [&](int first, int last, int length) {
        work_days(world, first, last, length);
        for (auto shift : world.facts.shifts) {
            world.facts.roster.push_back(shift);
        }
    };
    SECTION("a long first week leaves less for the second") {
        work_planned(5, 9, 9); // 45 h; 80 less 45 are left
        CHECK(codes(world) == Codes{"finding/averaging-left"});
        CHECK(argument(world, "finding/averaging-left", "left") == "35:00");
    }
    SECTION("45 and 35 hours are 40 on average") {
        work_planned(5, 9, 9);
        world.facts.roster.clear();
        work_planned(12, 16, 7);
        CHECK(codes(world).empty());
    }
    SECTION("45 and 36 are not") {
        work_planned(5, 9, 9);
        world.facts.roster.clear();
        work_planned(12, 15, 9);
        CHECK(codes(world) == Codes{"finding/averaging-over"});
        CHECK(argument(world, "finding/averaging-over", "worked") == "81:00");
        CHECK(argument(world, "finding/averaging-over", "allowed") == "80:00");
    }
}

TEST_CASE("what counts as a share of its time is no whole working time, and no end of rest",
          "[limits]") {
    World world;
    const auto shift = world.shift("2025-05-05T08:00", "2025-05-05T22:00");
    auto segments = split(shift, line::ShiftIndex{0}, world.rules, {});
    set_working_share(segments.at(0), shift.start, TimeShare::of(Exact::ratio(1, 7)).value());
    const auto work = work_of(shift, segments, world.rules);
    const Window whole{shift.start, shift.end};
    CHECK(sum(work.pieces, WorkKind::all, whole) == hours(2)); // 14 h at 1/7
    CHECK(sum(work.pieces, WorkKind::all, {shift.start, world.at("2025-05-05T15:00")}) == hours(1));
    WorkLog log;
    log.add(work);
    REQUIRE(log.stretches().size() == 1);
    CHECK(log.stretches().front().is_rest());
}
