// Allowances for days away over several runs: corrected, entered late, approved by somebody else,
// with an amount that changes on the way.
#include "period_world.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

Instant instant(const World& world, std::string_view text) {
    const auto local = std::get<LocalTime>(parse_local_time(text));
    return std::get<Instant>(world.rules.clock.to_instant(local));
}

/// 110.00 for each 24 hours; more than 6:00 is a day.
rulebook::StayAllowance& allow(World& world) {
    world.terms().stay_allowances = {{.rule = world.add_rule("contracts/standard/stay"),
                                      .pays_as = world.add_code("stay", 1182, line::PayRole::pay),
                                      .per_day = world.always(kr("110.00"), "§ 6"),
                                      .remainder_over = hours("6:00")}};
    return world.terms().stay_allowances.front();
}

facts::Trip& travel(World& world, std::string_view departure, std::string_view back) {
    facts::Trip trip{.id = "alps", .departure = instant(world, departure)};
    trip.back = instant(world, back);
    trip.approval.at = instant(world, "2025-06-30T12:00");
    world.facts.trips = {std::move(trip)};
    return world.facts.trips.front();
}

/// A run whose counters the next one starts from.
void run(World& world) {
    world.run();
    world.prior.run_until = world.settings.period_days.last;
    for (const auto& [counter, time] : world.outcome.result.counted) {
        world.prior.counters[counter] += time;
    }
}

} // namespace

TEST_CASE("a trip whose times are corrected is settled both ways, and once") {
    World world;
    allow(world);
    auto& trip = travel(world, "2025-05-06T07:00", "2025-05-08T07:00");
    run(world);
    CHECK(world.lines() == Texts{"stay 220.00"});
    CHECK(world.inputs(0) == Texts{"per_day 110.00", "days 2"});
    run(world);
    CHECK(world.lines().empty());
    trip.back = instant(world, "2025-05-07T07:00");
    run(world);
    CHECK(world.lines() == Texts{"stay -110.00"});
    trip.back = instant(world, "2025-05-09T13:01");
    run(world);
    CHECK(world.lines() == Texts{"stay 330.00"}); // 4 days, of which 1 is paid
}

TEST_CASE("a trip entered late is paid as far back as the runs go") {
    World world;
    allow(world);
    travel(world, "2025-05-06T07:00", "2025-05-07T07:00");
    world.period("2025-06-01", "2025-06-30");
    world.prior.begun = day("2025-06-01");
    run(world);
    CHECK(world.lines().empty());
    world.prior.begun = day("2025-05-01");
    run(world);
    CHECK(world.lines() == Texts{"stay 110.00"});
}

TEST_CASE("a trip she is not back from in the period is not paid in it") {
    World world;
    allow(world);
    auto& trip = travel(world, "2025-05-30T07:00", "2025-06-01T07:00");
    run(world);
    CHECK(world.lines().empty());
    CHECK(world.finding_codes().empty());
    trip.back.reset();
    run(world);
    CHECK(world.lines().empty());
    CHECK(world.finding_codes() == Texts{"finding/trip-without-back"});
    trip.departure = instant(world, "2025-06-01T07:00"); // not begun in the period
    run(world);
    CHECK(world.finding_codes().empty());
}

TEST_CASE("each day has the amount of the date on which it begins") {
    World world;
    auto& rule = allow(world);
    auto entries = rule.per_day.entries();
    entries.push_back({.days = {day("2025-05-07"), std::nullopt},
                       .value = kr("120.00"),
                       .citation = world.cite("§ 6"),
                       .place = {}});
    rule.per_day = {std::move(entries), std::nullopt};
    travel(world, "2025-05-06T07:00", "2025-05-09T07:00");
    run(world);
    CHECK(world.lines() == Texts{"stay 110.00", "stay 240.00"});
}

TEST_CASE("nobody approves her own trip, and a stranger approves none") {
    World world;
    allow(world);
    world.facts.approvers = {"kari", "ada", "per"};
    auto& trip = travel(world, "2025-05-06T07:00", "2025-05-07T07:00");
    for (const auto approver : {1U, 2U}) {
        trip.approval.by = static_cast<facts::ApproverIndex>(approver);
        run(world);
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() == Texts{"finding/trip-not-approved"});
    }
    trip.approval.by = {};
    run(world);
    CHECK(world.lines() == Texts{"stay 110.00"});
}

TEST_CASE("just so much is what the rule says, and told where the text leaves it open") {
    World world;
    auto& rule = allow(world);
    travel(world, "2025-05-06T07:00", "2025-05-06T13:00");
    run(world);
    CHECK(world.lines().empty());
    CHECK(world.finding_codes().empty());
    rule.is_boundary_open = true;
    run(world);
    CHECK(world.finding_codes() == Texts{"finding/trip-boundary"});
    rule.counts_at_boundary = true;
    run(world);
    CHECK(world.lines() == Texts{"stay 110.00"});
}

TEST_CASE("a trip that was paid and is gone is told, and nothing is taken back") {
    World world;
    allow(world);
    travel(world, "2025-05-06T07:00", "2025-05-08T07:00");
    run(world);
    const auto trips = world.facts.trips;
    CHECK(world.finding_codes().empty());
    world.facts.trips.clear();
    run(world);
    CHECK(world.lines().empty());
    CHECK(world.finding_codes() == Texts{"finding/paid-trip-gone"});
    // Under another name it would be paid again beside it: the run stops, and is none.
    const auto counters = world.prior.counters;
    world.facts.trips = trips;
    world.facts.trips.front().id = "dolomites";
    run(world);
    CHECK(world.lines() == Texts{"stay 220.00"});
    CHECK(world.finding_codes() == Texts{"finding/trip-paid-twice", "finding/paid-trip-gone"});
    // Nothing that was run can have paid a trip that begins later.
    world.prior.counters = counters;
    world.prior.run_until = day("2025-05-05");
    run(world);
    CHECK(world.lines() == Texts{"stay 220.00"});
    CHECK(world.finding_codes() == Texts{"finding/paid-trip-gone"});
    world.prior.counters = counters;
    world.facts.trips = trips;
    world.facts.trips.front().back = world.facts.trips.front().departure;
    run(world);
    CHECK(world.lines() == Texts{"stay -220.00"});
}

TEST_CASE("a trip that was paid and has lost its end is told") {
    World world;
    allow(world);
    auto& trip = travel(world, "2025-05-06T07:00", "2025-05-08T07:00");
    run(world);
    trip.back.reset();
    run(world);
    CHECK(world.lines().empty());
    CHECK(world.finding_codes() == Texts{"finding/paid-trip-without-back"});
    trip.back = instant(world, "2025-05-09T07:00");
    run(world);
    CHECK(world.lines() == Texts{"stay 110.00"}); // 3 days, of which 2 are paid
}
