// What overtime, additional hours and a monthly salary do to the lines of a shift. Figures worked
// out by hand in the comments.
#include "calc/earn.hpp"
#include "calc/split.hpp"
#include "calc/working_time.hpp"
#include "overtime_world.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

/// The lines of the last shift, after all of them were marked: `hourly_pay 10:00 2000.00`.
std::vector<std::string> lines_of_last(const World& world) {
    auto marked = mark(world);
    auto& segments = marked.shifts.back();
    const auto& person = world.facts.assistants.at(0);
    const Terms terms{person, world.rules};
    RateBook rates{world.rules, {}};
    const Stretches stretches{world.facts, world.rules, world.prior, 0};
    std::vector<line::Line> lines;
    const auto priced = earn(segments,
                             line::SegmentIndex{0},
                             {world.facts.shifts.back(),
                              person.employments.at(0),
                              world.facts.employer,
                              terms,
                              rates,
                              stretches},
                             world.rules,
                             lines);
    REQUIRE(std::holds_alternative<Earned>(priced));
    std::vector<std::string> text;
    for (const auto& line : lines) {
        text.push_back(fmt::format("{} {} {}",
                                   world.rules.legend.at(line.code).code,
                                   line.counted.text(),
                                   line.amount.text()));
    }
    return text;
}

using Lines = std::vector<std::string>;

/// 30.00 an hour in the evening, 17-21.
void add_evening(World& world) {
    auto& book = world.book();
    rulebook::TimeSupplement evening;
    evening.pays_as = line::PayCodeIndex{0};
    evening.duties = 0b1;
    evening.windows.push_back({.weekdays = 0b1111111,
                               .named_days = 0,
                               .from = ClockTime::from_minutes(17 * 60).value(),
                               .to = ClockTime::from_minutes(21 * 60).value(),
                               .place = {}});
    evening.rate = always<rulebook::SupplementRate>(HourlyRate::ore(3'000));
    book.supplements.push_back(std::move(evening));
    book.stacking.members.emplace_back(std::size_t{0});
    world.rules.legend.pay_codes.push_back({.code = "evening", .number = 1100});
    book.supplements.back().pays_as =
        static_cast<line::PayCodeIndex>(world.rules.legend.pay_codes.size() - 1);
    world.rules.legend.rules.push_back({.id = "contracts/test/evening"});
    book.supplements.back().rule =
        static_cast<line::RuleIndex>(world.rules.legend.rules.size() - 1);
}

} // namespace

TEST_CASE("overtime pays its supplement on a line of its own", "[overtime]") {
    World world;
    world.work("2025-05-05T08:00", "2025-05-05T18:00");
    SECTION("forty percent of the hourly wage") {
        CHECK(lines_of_last(world) ==
              Lines{"hourly_pay 10:00 2000.00", "overtime_supplement 1:00 80.00"});
    }
    SECTION("the rate is rounded before it is multiplied") {
        // 40 % of 201.24 is 80.496, 80.50 an hour; two hours are 161.00, not 160.99.
        world.employment().own_wage.push_back(
            {date("2025-01-01"), {.per_hour = HourlyRate::ore(20'124)}, {}});
        world.facts.shifts.back().end = world.at("2025-05-05T19:00");
        CHECK(lines_of_last(world) ==
              Lines{"hourly_pay 11:00 2213.64", "overtime_supplement 2:00 161.00"});
    }
    SECTION("a percent of the agreement's own") {
        rulebook::Overtime own;
        own.rule = world.rules.law.working_time.rule;
        own.pays_as = world.rules.law.working_time.overtime_pays_as;
        own.percent = always(percent(50));
        world.book().overtime = own;
        CHECK(lines_of_last(world).at(1) == "overtime_supplement 1:00 100.00");
    }
    SECTION("no percent, no pay") {
        world.rules.law.working_time.overtime_percent = {};
        const Terms terms{world.facts.assistants.at(0), world.rules};
        RateBook rates{world.rules, {}};
        const Stretches stretches{world.facts, world.rules, world.prior, 0};
        auto marked = mark(world);
        std::vector<line::Line> lines;
        const auto priced = earn(marked.shifts.back(),
                                 line::SegmentIndex{0},
                                 {world.facts.shifts.back(),
                                  world.employment(),
                                  world.facts.employer,
                                  terms,
                                  rates,
                                  stretches},
                                 world.rules,
                                 lines);
        CHECK(std::get<Unpriced>(priced).problem == PriceProblem::no_rate);
        CHECK(lines.empty());
    }
}

TEST_CASE("supplements on overtime, kept or dropped", "[overtime]") {
    // 17-18 is both evening and overtime; 18-19 is a second hour of both.
    World world;
    add_evening(world);
    world.work("2025-05-05T08:00", "2025-05-05T19:00");
    CHECK(lines_of_last(world) == Lines{"hourly_pay 11:00 2200.00",
                                        "evening 2:00 60.00",
                                        "overtime_supplement 2:00 160.00"});
    rulebook::Overtime own;
    own.rule = world.rules.law.working_time.rule;
    own.pays_as = world.rules.law.working_time.overtime_pays_as;
    own.percent = always(percent(40));
    own.supplements = rulebook::OvertimeSupplements::dropped;
    world.book().overtime = std::move(own);
    CHECK(lines_of_last(world) ==
          Lines{"hourly_pay 11:00 2200.00", "overtime_supplement 2:00 160.00"});
}

TEST_CASE("overtime in converted duty is of the converted hours", "[overtime]") {
    // Passive 20-08: 12 h, of which 9 + 2 are ordinary. Paid a third: 4 h x 200 = 800; the hour of
    // overtime counts 20 minutes x 80 = 26.67.
    World world;
    world.work("2025-05-05T20:00", "2025-05-06T08:00").duty = passive;
    CHECK(lines_of_last(world) ==
          Lines{"passive_pay 4:00 800.00", "overtime_supplement 0:20 26.67"});
}

TEST_CASE("an overtime line names the limit that was full", "[overtime]") {
    World world;
    const auto limits_of_last = [&world] {
        WorkingTime time{world.facts,
                         world.rules,
                         world.settings,
                         std::pair<const Prior&, std::uint32_t>{world.prior, 0}};
        std::vector<line::Line> lines(1);
        lines[0].code = world.rules.law.working_time.overtime_pays_as;
        for (const auto& shift : world.facts.shifts) {
            auto segments = split(shift, line::ShiftIndex{0}, world.rules, {});
            REQUIRE_FALSE(time.mark(shift, segments));
            lines[0].segments.clear();
            for (std::size_t at = 0; at < segments.size(); ++at) {
                lines[0].segments.push_back(static_cast<line::SegmentIndex>(at));
            }
            time.explain(shift, segments, line::SegmentIndex{0}, lines);
        }
        std::vector<std::string> text;
        for (const auto& input : lines[0].derivation.inputs) {
            text.push_back(std::string{line::name_of(input.name)} + " " +
                           line::text_of(input.value));
        }
        return text;
    };
    SECTION("nine hours of the day") {
        world.work("2025-05-05T08:00", "2025-05-05T18:00");
        CHECK(limits_of_last() == Lines{"day_limit 9:00"});
    }
    SECTION("forty of the week: five days of eight and a half, and the last hour") {
        for (const char* day : {"05", "06", "07", "08", "09"}) {
            const std::string date = std::string{"2025-05-"} + day;
            world.work(date + "T08:00", date + "T16:30");
        }
        // 42:30 worked, 2:30 over 40.
        CHECK(limits_of_last() == Lines{"week_limit 40:00"});
    }
}

TEST_CASE("a monthly salary pays the agreed week", "[overtime]") {
    // Half of 37:30 is 18:45. Monday and Tuesday take 16; Wednesday has 2:45 left, to 10:45.
    World world;
    world.salary(50);
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.work("2025-05-06T08:00", "2025-05-06T16:00");
    world.work("2025-05-07T08:00", "2025-05-07T16:00");
    SECTION("then come additional hours") {
        const auto marked = mark(world);
        CHECK(salaried(marked) == "05-05 08:00-16:00, 05-06 08:00-16:00, 05-07 08:00-10:45");
        CHECK(parts(marked, line::HourKind::additional) == "05-07 10:45-16:00");
        // 32 500 x 12 / 1950 = 200.00 an hour; 5:15 are 1050.00.
        CHECK(lines_of_last(world) == Lines{"additional_hours 5:15 1050.00"});
    }
    SECTION("then overtime, with its hour") {
        world.work("2025-05-08T08:00", "2025-05-08T18:00"); // nine additional, the tenth overtime
        const auto marked = mark(world);
        CHECK(parts(marked, line::HourKind::overtime) == "05-08 17:00-18:00");
        CHECK(lines_of_last(world) == Lines{"hourly_pay 1:00 200.00",
                                            "additional_hours 9:00 1800.00",
                                            "overtime_supplement 1:00 80.00"});
    }
    SECTION("inside the week there is no line, but supplements") {
        add_evening(world);
        world.facts.shifts.resize(1);
        world.facts.shifts.back().end = world.at("2025-05-05T17:00");
        CHECK(lines_of_last(world).empty());
        world.facts.shifts.back().start = world.at("2025-05-05T10:00");
        world.facts.shifts.back().end = world.at("2025-05-05T19:00");
        CHECK(lines_of_last(world) == Lines{"evening 2:00 60.00"});
    }
    SECTION("calls in a passive night are paid in addition") {
        world.facts.shifts.resize(1);
        auto& night = world.facts.shifts.back();
        night.duty = passive;
        night.start = world.at("2025-05-05T22:00");
        night.end = world.at("2025-05-06T06:00");
        night.calls.push_back({world.at("2025-05-05T23:00"), world.at("2025-05-05T23:40"), {}});
        // The salary pays the night; forty minutes are two half hours begun, 1:00 x 200.00.
        CHECK(lines_of_last(world) == Lines{"call_pay 1:00 200.00"});
    }
    SECTION("what an earlier run paid of the week counts") {
        world.facts.shifts.erase(world.facts.shifts.begin(), world.facts.shifts.begin() + 2);
        world.paid("2025-05-05T08:00", "2025-05-05T16:00");
        world.paid("2025-05-06T08:00", "2025-05-06T16:00");
        CHECK(salaried(mark(world)) == "05-07 08:00-10:45");
    }
    SECTION("from the day it is agreed") {
        world.employment().monthly_salary.front().from = date("2025-05-07");
        // Monday and Tuesday are paid by the hour, and are of the agreed week all the same.
        CHECK(salaried(mark(world)) == "05-07 08:00-10:45");
    }
}

TEST_CASE("with a roster the salary pays what is planned in the week", "[overtime]") {
    // Half of 37:30 is 18:45, which no week of this rota is.
    World world;
    world.salary(50);
    SECTION("worked as planned: 24 hours, then eight") {
        for (const char* day : {"2025-05-05", "2025-05-06", "2025-05-07", "2025-05-12"}) {
            world.plan(std::string{day} + "T08:00", std::string{day} + "T16:00");
            world.work(std::string{day} + "T08:00", std::string{day} + "T16:00");
        }
        CHECK(lines_of_last(world).empty());
        // The week of 12 May has eight planned: what comes beyond is additional, far below 18:45.
        world.work("2025-05-14T08:00", "2025-05-14T12:00");
        CHECK(parts(mark(world), line::HourKind::additional) == "05-14 08:00-12:00");
        CHECK(lines_of_last(world) == Lines{"additional_hours 4:00 800.00"});
    }
    SECTION("a shift worked longer than planned") {
        world.plan("2025-05-05T08:00", "2025-05-05T12:00");
        world.work("2025-05-05T08:00", "2025-05-05T13:30");
        CHECK(parts(mark(world), line::HourKind::additional) == "05-05 12:00-13:30");
    }
    SECTION("another shift in place of the planned one is no more than planned") {
        world.plan("2025-05-05T08:00", "2025-05-05T12:00");
        world.work("2025-05-08T08:00", "2025-05-08T12:00");
        CHECK(parts(mark(world), line::HourKind::additional).empty());
    }
    SECTION("the roster of another employment says nothing of this one") {
        auto second = world.employment();
        second.number = 2;
        world.facts.assistants.at(0).employments.push_back(second);
        world.plan("2025-05-05T08:00", "2025-05-05T12:00");
        world.facts.roster.back().employment = 1;
        world.work("2025-05-05T08:00", "2025-05-05T16:00"); // eight of 18:45
        CHECK(parts(mark(world), line::HourKind::additional).empty());
    }
    SECTION("over the month's end, additional hours paid in April are not paid again") {
        // Planned 8 on Tuesday 29 April and 8 on Friday 2 May. April had nine: one paid as
        // additional. Friday's eighth hour is still planned, the ninth is not.
        world.plan_before("2025-04-29T08:00", "2025-04-29T16:00");
        world.plan("2025-05-02T08:00", "2025-05-02T16:00");
        world.paid("2025-04-29T08:00", "2025-04-29T17:00");
        world.work("2025-05-02T08:00", "2025-05-02T17:00");
        CHECK(parts(mark(world), line::HourKind::additional) == "05-02 16:00-17:00");
    }
    SECTION("over the month's end, hours planned in April and not worked may be worked in May") {
        // 16 planned in the week; five worked in April leave eleven: nine on Friday and two on
        // Saturday.
        world.plan_before("2025-04-29T08:00", "2025-04-29T16:00");
        world.plan("2025-05-02T08:00", "2025-05-02T16:00");
        world.paid("2025-04-29T08:00", "2025-04-29T13:00");
        world.work("2025-05-02T08:00", "2025-05-02T17:00");
        world.work("2025-05-03T08:00", "2025-05-03T12:00");
        CHECK(parts(mark(world), line::HourKind::additional) == "05-03 10:00-12:00");
    }
}

TEST_CASE("the hourly paid have no additional hours", "[overtime]") {
    World world;
    world.employment().weekly_norm.push_back({date("2025-01-01"), hours(37, 30), {}});
    world.employment().position.push_back({date("2025-01-01"), percent(10), {}});
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    CHECK(parts(mark(world), line::HourKind::additional).empty());
    CHECK(lines_of_last(world) == Lines{"hourly_pay 8:00 1600.00"});
}
