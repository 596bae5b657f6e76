// Random months paid in one run or in two: where the border between the runs lies changes no minute
// of overtime.
#include "calc/paid.hpp"
#include "calc/work_log.hpp"
#include "overtime_world.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

constexpr unsigned seed = 20250505;
constexpr int month_count = 3000;

int between(std::mt19937& engine, int low, int high) {
    return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
}

/// Three weeks from Monday 28 April: shifts of one to fourteen hours, one to thirty hours apart or
/// adjoining, some of them passive.
void fill(World& world, std::mt19937& engine) {
    Instant at = world.at("2025-04-28T00:00");
    while (at < world.at("2025-05-18T00:00")) {
        facts::Shift shift;
        const bool adjoins = between(engine, 0, 4) == 0;
        shift.start = adjoins ? at : at + hours(0, between(engine, 60, 30 * 60));
        shift.end = shift.start + hours(0, between(engine, 60, 14 * 60));
        shift.duty = between(engine, 0, 4) == 0 ? passive : active;
        at = shift.end;
        world.facts.shifts.push_back(shift);
    }
}

/// A roster that is mostly what is worked: some of it later, shorter, or not planned at all.
void plan(World& world, std::mt19937& engine) {
    for (const auto& shift : world.facts.shifts) {
        auto planned = shift;
        planned.start = shift.start + hours(0, between(engine, 0, 120));
        planned.end = shift.end + hours(0, -between(engine, 0, 180));
        if (planned.start < planned.end && between(engine, 0, 3) > 0) {
            world.facts.roster.push_back(planned);
        }
    }
}

/// A rule of overtime with some triggers beside the limits, and a percent for the first hours.
rulebook::Overtime random_rule(const World& world, std::mt19937& engine) {
    using rulebook::OvertimeTrigger;
    rulebook::Overtime own;
    own.rule = world.rules.law.working_time.rule;
    own.pays_as = world.rules.law.working_time.overtime_pays_as;
    own.percent = always(percent(100));
    own.day = between(engine, 0, 1) == 0 ? rulebook::OvertimeDay::midnight
                                         : rulebook::OvertimeDay::first_shift;
    own.full_day = always(hours(7, 30));
    own.roster_is_for_all = between(engine, 0, 1) == 0;
    for (const auto trigger :
         {OvertimeTrigger::roster, OvertimeTrigger::day_off, OvertimeTrigger::full_day}) {
        if (between(engine, 0, 1) == 0) {
            own.triggers.push_back(trigger);
        }
    }
    rulebook::OvertimeStep first;
    first.first_hours = hours(2);
    first.percent = always(percent(50));
    own.steps.push_back(first);
    return own;
}

/// Minutes of overtime by the step that holds.
std::map<int, Minutes> steps_in(const std::vector<line::Segment>& segments) {
    std::map<int, Minutes> steps;
    for (const auto& segment : segments) {
        if (segment.hour_kind == line::HourKind::overtime) {
            steps[segment.overtime_step] += segment.working_time;
        }
    }
    return steps;
}

Minutes overtime_in(const std::vector<line::Segment>& segments) {
    Minutes total;
    for (const auto& segment : segments) {
        total += segment.hour_kind == line::HourKind::overtime ? segment.working_time : Minutes{};
    }
    return total;
}

/// Lets an earlier run have paid a shift as it was marked.
PaidShift&
pay(World& world, const facts::Shift& shift, const std::vector<line::Segment>& segments) {
    WorkedShift worked;
    for (const auto& segment : segments) {
        worked.add(segment);
    }
    return world.prior.paid[paid_key(world.facts, world.rules, shift)] = {
               .digest = content_of(world.facts, world.rules, shift),
               .working_time = worked.worked,
               .overtime = worked.overtime,
               .overtime_at = worked.overtime_at};
}

/// The shifts in one run, and what two runs make of those after a border.
struct OneAndTwo {
    Marked whole;
    Marked rest;
    std::size_t border = 0;
};
OneAndTwo in_two_runs(World& world, std::mt19937& engine, bool keeps_where) {
    OneAndTwo made{.whole = mark(world)};
    REQUIRE_FALSE(made.whole.problem);
    const auto all = world.facts.shifts;
    made.border = static_cast<std::size_t>(between(engine, 1, static_cast<int>(all.size()) - 1));
    for (std::size_t i = 0; i < made.border; ++i) {
        auto& paid = pay(world, all[i], made.whole.shifts[i]);
        paid.overtime_at = keeps_where ? std::move(paid.overtime_at) : std::vector<PaidOvertime>{};
    }
    world.facts.shifts.assign(all.begin() + static_cast<std::ptrdiff_t>(made.border), all.end());
    made.rest = mark(world);
    return made;
}

} // namespace

TEST_CASE("a border between two runs changes no overtime", "[overtime]") {
    std::mt19937 engine{seed};
    int with_overtime = 0;
    for (int month = 0; month < month_count; ++month) {
        World world;
        fill(world, engine);
        const bool keeps_where = between(engine, 0, 1) == 0;
        const auto [whole, rest, border] = in_two_runs(world, engine, keeps_where);
        INFO("month " << month << ", border after shift " << border);
        for (std::size_t i = border; i < whole.shifts.size(); ++i) {
            REQUIRE(overtime_in(rest.shifts[i - border]) == overtime_in(whole.shifts[i]));
            with_overtime += overtime_in(whole.shifts[i]) > Minutes{} ? 1 : 0;
        }
    }
    CHECK(with_overtime > month_count);
}

TEST_CASE("nor where a plan makes overtime, and the first hours have their own percent",
          "[overtime]") {
    std::mt19937 engine{seed};
    int with_steps = 0;
    for (int month = 0; month < month_count; ++month) {
        World world;
        fill(world, engine);
        plan(world, engine);
        const int position = between(engine, 0, 1) == 0 ? 100 : 60;
        world.employment().position.push_back({date("2025-01-01"), percent(position), {}});
        world.book().overtime = random_rule(world, engine);
        world.book().asks_for_roster = true;
        if (world.facts.roster.empty()) {
            continue;
        }
        const auto [whole, rest, border] = in_two_runs(world, engine, true);
        INFO("month " << month << ", border after shift " << border);
        for (std::size_t i = border; i < whole.shifts.size(); ++i) {
            REQUIRE(steps_in(rest.shifts[i - border]) == steps_in(whole.shifts[i]));
            with_steps += static_cast<int>(steps_in(whole.shifts[i]).size());
        }
    }
    CHECK(with_steps > month_count);
}

TEST_CASE("a sum of overtime that an earlier run states goes before where it lay", "[overtime]") {
    // 8 ordinary hours and 2 of overtime; the run says 10 hours with 1 of overtime, so the ninth is
    // ordinary and the tenth is overtime.
    const auto start = Instant::from_minutes(0);
    Work work{.start = start, .end = start + Minutes::of(600), .pieces = {}, .place = {}};
    work.pieces.push_back({.start = start, .length = Minutes::of(480), .share = {}});
    work.pieces.push_back({.start = start + Minutes::of(480),
                           .length = Minutes::of(120),
                           .share = {},
                           .is_overtime = true,
                           .is_week_full = true});
    settle_as(work, Minutes::of(600), Minutes::of(60));
    Minutes ordinary;
    Minutes overtime;
    for (const auto& piece : work.pieces) {
        (piece.is_overtime ? overtime : ordinary) += piece.length;
        CHECK((piece.is_overtime || !piece.is_week_full));
    }
    CHECK(ordinary == Minutes::of(540));
    CHECK(overtime == Minutes::of(60));
}
