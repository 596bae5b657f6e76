#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;

namespace {

using Texts = std::vector<std::string>;

/// `employment reason hours paid due difference` of each comparison.
Texts rows(const World& world) {
    Texts all;
    for (const auto& row : world.outcome.result.floor) {
        all.push_back(std::to_string(row.employment) + ' ' + std::string{name_of(row.reason)} +
                      ' ' + row.minutes.text() + ' ' + row.paid.shown().text() + ' ' +
                      (row.reference ? row.reference->shown().text() : "unknown") + ' ' +
                      (row.difference() ? row.difference()->text() : "unknown"));
    }
    return all;
}

/// An agreement `other` with 220.00 an hour.
void add_agreement(World& world) {
    rulebook::Rulebook book;
    book.id = "other";
    book.wages = world.terms().wages;
    book.annual_hours = world.terms().annual_hours;
    book.wages.front().ladder =
        world.always(rulebook::WageLadder{std::vector<rulebook::HourlyStep>{
                         {.years = 0, .per_hour = rate("220.00"), .place = {}}}},
                     "ladder");
    world.rules.rulebooks.emplace(book.id, std::move(book));
}

/// A second employment, at 225.00.
World two_employments() {
    World world;
    add_agreement(world);
    world.period("2025-03-01", "2025-03-31");
    auto second = world.employment();
    second.number = 2;
    second.own_wage.front().value.per_hour = rate("225.00");
    world.facts.assistants.front().employments.push_back(std::move(second));
    world.work("2025-03-03T08:00", "2025-03-03T12:00");
    world.work("2025-03-04T08:00", "2025-03-04T10:00", 1);
    return world;
}

} // namespace

// 215.00 and 225.00 beside 220.00: 4 × -5.00 and 2 × 5.00.
TEST_CASE("each employment is held against the agreement by itself") {
    World world = two_employments();
    world.terms().reference_agreement = "other";
    world.run();
    CHECK(rows(world) ==
          Texts{"1 contract 4:00 215.00 220.00 -20.00", "2 contract 2:00 225.00 220.00 10.00"});
    CHECK(world.finding_codes() == Texts{"finding/below-floor"});
}

// Demanded from 4 March on: the shift of the day before is held against nothing.
TEST_CASE("a public contract demands from its first day") {
    World world = two_employments();
    auto& arrangement = world.facts.arrangements.front();
    arrangement.floors.push_back({.agreement = "other",
                                  .days = {day("2025-03-04"), std::nullopt},
                                  .citation = world.cite("point 7"),
                                  .place = {}});
    world.work("2025-03-05T08:00", "2025-03-05T09:00");
    world.run();
    CHECK(rows(world) == Texts{"1 arrangement 1:00 215.00 220.00 -5.00",
                               "2 arrangement 2:00 225.00 220.00 10.00"});
    CHECK(world.finding_codes() == Texts{"finding/below-demanded"});
    CHECK(world.outcome.result.floor.front().arrangement == "sol");
}

TEST_CASE("nothing is kept of who is held against nothing") {
    World world = two_employments();
    world.run();
    CHECK(rows(world).empty());
}
