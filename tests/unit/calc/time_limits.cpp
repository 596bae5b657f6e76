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
