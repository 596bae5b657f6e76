// Random months paid in one run or in two: where the border between the runs lies changes no minute
// of overtime.
#include "overtime_world.hpp"

#include <catch2/catch.hpp>

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

/// Three weeks from Monday 28 April: shifts of one to fourteen hours, one to thirty hours apart,
/// some of them passive.
void fill(World& world, std::mt19937& engine) {
    Instant at = world.at("2025-04-28T00:00");
    while (at < world.at("2025-05-18T00:00")) {
        facts::Shift shift;
        shift.start = at + hours(0, between(engine, 60, 30 * 60));
        shift.end = shift.start + hours(0, between(engine, 60, 14 * 60));
        shift.duty = between(engine, 0, 4) == 0 ? passive : active;
        at = shift.end;
        world.facts.shifts.push_back(shift);
    }
}

Minutes overtime_in(const std::vector<line::Segment>& segments) {
    Minutes total;
    for (const auto& segment : segments) {
        total += segment.hour_kind == line::HourKind::overtime ? segment.working_time : Minutes{};
    }
    return total;
}

/// Lets an earlier run have paid a shift as it was marked.
void pay(World& world, const facts::Shift& shift, const std::vector<line::Segment>& segments) {
    world.prior.paid[paid_key(world.facts, world.rules, shift)] = {
        .digest = content_of(world.facts, world.rules, shift),
        .working_time = shift.end - shift.start,
        .overtime = overtime_in(segments)};
}

} // namespace

TEST_CASE("a border between two runs changes no overtime", "[overtime]") {
    std::mt19937 engine{seed};
    int with_overtime = 0;
    for (int month = 0; month < month_count; ++month) {
        World world;
        fill(world, engine);
        const auto whole = mark(world);
        const auto all = world.facts.shifts;
        const auto border =
            static_cast<std::size_t>(between(engine, 1, static_cast<int>(all.size()) - 1));
        for (std::size_t i = 0; i < border; ++i) {
            pay(world, all[i], whole.shifts[i]);
        }
        world.facts.shifts.assign(all.begin() + static_cast<std::ptrdiff_t>(border), all.end());
        const auto rest = mark(world);
        INFO("month " << month << ", border after shift " << border);
        for (std::size_t i = border; i < all.size(); ++i) {
            REQUIRE(overtime_in(rest.shifts[i - border]) == overtime_in(whole.shifts[i]));
            with_overtime += overtime_in(whole.shifts[i]) > Minutes{} ? 1 : 0;
        }
    }
    CHECK(with_overtime > month_count);
}
