// What was planned, held against what was worked; expectations by hand.
#include "overtime_world.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

using namespace bpa;
using namespace bpa::calc;
using namespace bpa::calc::test;

namespace {

/// `08:00-10:00 10:00-16:00*`: the segments of the first shift; those that were planned are marked.
std::string planned(const World& world) {
    const auto marked = mark(world);
    std::string text;
    for (const auto& segment : marked.shifts.at(0)) {
        text += fmt::format("{}{:02}:{:02}-{:02}:{:02}{}",
                            text.empty() ? "" : " ",
                            segment.from / 60,
                            segment.from % 60,
                            segment.to / 60,
                            segment.to % 60,
                            segment.is_rostered ? "*" : "");
    }
    return text;
}

} // namespace

TEST_CASE("a roster cuts a shift only where a rule asks for it", "[roster]") {
    World world;
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.plan("2025-05-05T10:00", "2025-05-05T14:00");
    CHECK(planned(world) == "08:00-16:00");
    world.book().asks_for_roster = true;
    CHECK(planned(world) == "08:00-10:00 10:00-14:00* 14:00-16:00");
}

TEST_CASE("planned breaks are no work, and plans go over midnight", "[roster]") {
    World world;
    world.book().asks_for_roster = true;
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.plan("2025-05-04T22:00", "2025-05-05T09:00");
    world.plan("2025-05-05T10:00", "2025-05-05T16:00");
    world.facts.roster.back().breaks.push_back(
        {world.at("2025-05-05T12:00"), world.at("2025-05-05T12:30"), {}});
    CHECK(planned(world) == "08:00-09:00* 09:00-10:00 10:00-12:00* 12:00-12:30 12:30-16:00*");
}

TEST_CASE("a roster is of one employment", "[roster]") {
    World world;
    world.book().asks_for_roster = true;
    world.work("2025-05-05T08:00", "2025-05-05T16:00");
    world.plan("2025-05-05T08:00", "2025-05-05T16:00");
    auto other = world.employment();
    other.number = 2;
    world.facts.assistants.at(0).employments.push_back(other);
    world.facts.roster.back().employment = 1;
    CHECK(planned(world) == "08:00-16:00");
}
