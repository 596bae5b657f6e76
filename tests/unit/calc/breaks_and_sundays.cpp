// Findings about breaks, Sundays and holidays. 4 May 2025 is a Sunday; so are the 11th, 18th and
// 25th. The figures of law are the Act's: § 10-8 (4), § 10-9 (1) and § 10-10 (1).
#include "overtime_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

using Codes = std::vector<std::string>;

World world_with_breaks_and_sundays() {
    World world;
    auto& law = world.rules.law.working_time;
    law.break_after = always(hours(5, 30));
    law.break_long_day = always(hours(8));
    law.break_least = always(hours(0, 30));
    law.sunday_from = always(hours(18));
    law.sunday_until = always(hours(22));
    law.sunday_eve_from = always(hours(15));
    law.sundays_running = always(Exact{1});
    law.sundays_in_a_row = always(Exact{3});
    return world;
}

/// Ascension Day is 29 May 2025, Whit Sunday 8 June; the Saturday before it is the eve.
void add_holidays(World& world) {
    const auto day = [](const char* id, calendar::DayKind kind, int after_easter) {
        return calendar::NamedDay{
            .id = id, .kind = kind, .rule = calendar::EasterOffset{after_easter}, .from = {}};
    };
    world.rules.calendar =
        calendar::DayCalendar{{day("ascension_day", calendar::DayKind::public_holiday, 39),
                               day("whit_eve", calendar::DayKind::eve, 48),
                               day("whit_sunday", calendar::DayKind::public_holiday, 49),
                               day("whit_monday", calendar::DayKind::public_holiday, 50)}};
    world.rules.law.working_time.holidays = 0b1101;
    world.rules.law.working_time.holiday_eves = 0b0010;
}

Codes codes(const World& world) {
    Codes codes;
    for (const auto& finding : mark(world).findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

/// `count: occasions` of a finding, or `none`.
std::string told(const World& world, const std::string& code) {
    for (const auto& finding : mark(world).findings) {
        if (finding.code == code) {
            return source::fill("{count}: {occasions}", finding.args);
        }
    }
    return "none";
}

std::string breaks(const World& world) {
    return told(world, "finding/break-missing");
}
std::string sundays(const World& world) {
    return told(world, "finding/sundays-in-a-row");
}

void add_break(World& world, std::string_view start, std::string_view end) {
    world.facts.shifts.back().breaks.push_back({world.at(start), world.at(end), {}});
}

} // namespace

TEST_CASE("a day over five and a half hours has a break", "[limits]") {
    World world = world_with_breaks_and_sundays();
    SECTION("exactly 5:30 needs none, a minute more does") {
        world.work("2025-05-05T08:00", "2025-05-05T13:30");
        CHECK(codes(world).empty());
        world.facts.shifts.back().end = world.at("2025-05-05T13:31");
        CHECK(codes(world) == Codes{"finding/break-missing"});
        CHECK(mark(world).findings.front().level == line::FindingLevel::note);
        CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
    }
    SECTION("any break is enough up to eight hours, half an hour from there on") {
        world.work("2025-05-05T08:00", "2025-05-05T16:00");
        add_break(world, "2025-05-05T12:00", "2025-05-05T12:01"); // 7:59 of work
        CHECK(breaks(world) == "none");
        world.facts.shifts.back().end = world.at("2025-05-05T16:01"); // 8:00
        CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
        add_break(world, "2025-05-05T14:00", "2025-05-05T14:28"); // 7:32
        CHECK(breaks(world) == "none");
        world.facts.shifts.back().end = world.at("2025-05-05T16:29"); // 8:00 and 29 minutes
        CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
        world.facts.shifts.back().end = world.at("2025-05-05T16:30"); // 8:00 and 30 minutes
        world.facts.shifts.back().breaks = std::vector<facts::Interval>{
            {world.at("2025-05-05T12:00"), world.at("2025-05-05T12:30"), {}}};
        CHECK(breaks(world) == "none");
    }
    SECTION("shifts that adjoin are one day; time between them is a break") {
        world.work("2025-05-05T08:00", "2025-05-05T12:00");
        world.work("2025-05-05T12:00", "2025-05-05T14:00");
        CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
        world.facts.shifts.back().start = world.at("2025-05-05T12:10");
        CHECK(breaks(world) == "none");
    }
    SECTION("the night's rest is no break of the day before") {
        world.work("2025-05-05T08:00", "2025-05-05T14:00");
        world.work("2025-05-06T08:00", "2025-05-06T14:00");
        CHECK(breaks(world) == "2: 2025-05-05T08:00+02:00, 2025-05-06T08:00+02:00");
    }
    SECTION("less than the daily rest is still the same day") {
        world.work("2025-05-05T08:00", "2025-05-05T14:00");
        world.work("2025-05-06T00:59", "2025-05-06T02:00"); // 10:59 off
        CHECK(breaks(world) == "none");
        world.facts.shifts.back().start = world.at("2025-05-06T01:00");
        CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
    }
    SECTION("what earlier runs paid was told then") {
        world.paid("2025-04-15T07:00", "2025-04-15T14:00");
        world.work("2025-05-05T08:00", "2025-05-05T12:00");
        CHECK(breaks(world) == "none");
    }
}

TEST_CASE("passive duty is nothing to take a break from", "[limits]") {
    World world = world_with_breaks_and_sundays();
    world.work("2025-05-05T22:00", "2025-05-06T08:00").duty = passive;
    CHECK(breaks(world) == "none");
    // With a call in the night it is 6:31 of work, and the rest of the night lies between.
    world.work("2025-05-06T08:00", "2025-05-06T13:31");
    CHECK(breaks(world) == "1: 2025-05-06T08:00+02:00");
    world.facts.shifts.front().calls.push_back(
        {world.at("2025-05-06T02:00"), world.at("2025-05-06T03:00"), {}});
    CHECK(breaks(world) == "none");
}

TEST_CASE("breaks inside the working time are stated by the employer from a day on", "[limits]") {
    World world = world_with_breaks_and_sundays();
    world.work("2025-05-05T08:00", "2025-05-05T14:00");
    world.work("2025-05-06T08:00", "2025-05-06T14:00");
    world.facts.employer.breaks_in_working_time = {{date("2025-05-06"), true, {}}};
    CHECK(breaks(world) == "1: 2025-05-05T08:00+02:00");
    world.facts.employer.breaks_in_working_time = {{date("2025-01-01"), true, {}},
                                                   {date("2025-05-06"), false, {}}};
    CHECK(breaks(world) == "1: 2025-05-06T08:00+02:00");
}

TEST_CASE("who has worked on a Sunday has the next one off", "[limits]") {
    World world = world_with_breaks_and_sundays();
    SECTION("every other Sunday is free") {
        world.work("2025-05-04T10:00", "2025-05-04T14:00");
        world.work("2025-05-18T10:00", "2025-05-18T14:00");
        CHECK(codes(world).empty());
    }
    SECTION("three running are two too many") {
        world.work("2025-05-04T10:00", "2025-05-04T14:00");
        world.work("2025-05-11T10:00", "2025-05-11T14:00");
        CHECK(codes(world) == Codes{"finding/sundays-in-a-row"});
        CHECK(mark(world).findings.front().level == line::FindingLevel::review);
        world.work("2025-05-18T10:00", "2025-05-18T14:00");
        CHECK(sundays(world) == "2: 2025-05-04/2025-05-11, 2025-05-11/2025-05-18");
    }
    SECTION("from 18 on Saturday to 22 on Sunday") {
        world.work("2025-05-03T17:00", "2025-05-03T18:00");
        world.work("2025-05-04T22:00", "2025-05-04T23:00");
        world.work("2025-05-11T10:00", "2025-05-11T14:00");
        CHECK(sundays(world) == "none");
        world.facts.shifts.at(0).end = world.at("2025-05-03T18:01");
        CHECK(sundays(world) == "1: 2025-05-04/2025-05-11");
        world.facts.shifts.at(0).end = world.at("2025-05-03T18:00");
        world.facts.shifts.at(1).start = world.at("2025-05-04T21:59");
        CHECK(sundays(world) == "1: 2025-05-04/2025-05-11");
    }
    SECTION("across the end of a month; earlier runs' were told then") {
        world.paid("2025-04-20T10:00", "2025-04-20T14:00");
        world.paid("2025-04-27T10:00", "2025-04-27T14:00");
        world.work("2025-05-06T10:00", "2025-05-06T14:00");
        CHECK(sundays(world) == "none");
        world.work("2025-05-04T10:00", "2025-05-04T14:00");
        std::swap(world.facts.shifts.at(0), world.facts.shifts.at(1));
        CHECK(sundays(world) == "1: 2025-04-27/2025-05-04");
    }
    SECTION("stand-by that is no working time is free") {
        world.work("2025-05-04T10:00", "2025-05-04T14:00").duty = standby;
        world.work("2025-05-11T10:00", "2025-05-11T14:00");
        CHECK(sundays(world) == "none");
    }
    SECTION("the regulation on work in the employer's home has no such rule") {
        world.rules.law.household = working_time_act();
        world.rules.law.household.rule = world.rules.law.working_time.rule;
        world.facts.employer.working_time = {
            {date("2025-01-01"), facts::WorkingTimeRegime::household, {}}};
        world.work("2025-05-04T10:00", "2025-05-04T14:00");
        world.work("2025-05-11T10:00", "2025-05-11T14:00");
        CHECK(codes(world).empty());
    }
}

TEST_CASE("holidays are as Sundays, and from 15 on their eves", "[limits]") {
    World world = world_with_breaks_and_sundays();
    add_holidays(world);
    SECTION("a Sunday, then Ascension Day from the evening before") {
        world.work("2025-05-25T10:00", "2025-05-25T14:00");
        world.work("2025-05-28T14:00", "2025-05-28T18:00");
        CHECK(sundays(world) == "none");
        world.facts.shifts.back().end = world.at("2025-05-28T18:30");
        CHECK(sundays(world) == "1: 2025-05-25/2025-05-29");
    }
    SECTION("Ascension Day off makes the Sunday after a new beginning") {
        world.work("2025-05-25T10:00", "2025-05-25T14:00");
        world.work("2025-06-01T10:00", "2025-06-01T14:00");
        CHECK(sundays(world) == "none");
    }
    SECTION("Whitsun: from 15 on the eve, all night, to 22 on the Monday") {
        world.work("2025-06-01T10:00", "2025-06-01T14:00");
        world.work("2025-06-07T12:00", "2025-06-07T15:00");
        CHECK(sundays(world) == "none");
        world.facts.shifts.back().end = world.at("2025-06-07T15:01");
        CHECK(sundays(world) == "1: 2025-06-01/2025-06-08");
        world.facts.shifts.clear();
        // Sunday is followed by no working day, so that it lasts to midnight.
        world.work("2025-06-08T22:30", "2025-06-08T23:30");
        world.work("2025-06-09T21:00", "2025-06-09T23:00");
        CHECK(sundays(world) == "1: 2025-06-08/2025-06-09");
        world.facts.shifts.back().start = world.at("2025-06-09T22:00");
        CHECK(sundays(world) == "none");
    }
}

TEST_CASE("by agreement a Sunday or holiday is free at least every fourth week", "[limits]") {
    World world = world_with_breaks_and_sundays();
    world.employment().sundays_on_average = {{date("2025-01-01"), line::CitationIndex{}, {}}};
    const auto no_free = [&] { return told(world, "finding/no-free-sunday"); };
    for (const char* day : {"04", "11", "18"}) {
        const std::string text = "2025-05-" + std::string{day};
        world.work(text + "T10:00", text + "T14:00");
    }
    SECTION("three weeks are allowed, four are not") {
        CHECK(codes(world).empty());
        world.work("2025-05-25T10:00", "2025-05-25T14:00");
        CHECK(codes(world) == Codes{"finding/no-free-sunday"});
        CHECK(no_free() == "1: 2025-05-04/2025-05-25");
    }
    SECTION("a holiday off is enough") {
        add_holidays(world);
        world.paid("2025-04-27T10:00", "2025-04-27T14:00");
        CHECK(no_free() == "1: 2025-04-27/2025-05-18");
        world.prior.paid.clear();
        world.work("2025-05-25T10:00", "2025-05-25T14:00");
        world.work("2025-06-01T10:00", "2025-06-01T14:00"); // Ascension Day, 29 May, was free
        CHECK(no_free() == "1: 2025-05-04/2025-05-25");
    }
    SECTION("when it has ended the next one must be free again") {
        world.employment().sundays_on_average.push_back({date("2025-05-12"), std::nullopt, {}});
        CHECK(codes(world) == Codes{"finding/sundays-in-a-row"});
        CHECK(sundays(world) == "1: 2025-05-11/2025-05-18");
    }
}
