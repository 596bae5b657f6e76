#include "period_world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

/// A contract from 2014; the age supplement ended in 2016 for new ones, and stays 22 kr in hers.
void freeze_supplement(World& world) {
    world.employment().own_supplements = {{.code = world.code("own_supplement"),
                                           .days = {day("2016-01-01"), std::nullopt},
                                           .per_hour = rate("22.00"),
                                           .citation = world.cite("§ 9")}};
}

} // namespace

TEST_CASE("a frozen supplement is paid for every hour the base rule pays") {
    World world;
    freeze_supplement(world);
    world.work("2025-05-06T08:00", "2025-05-06T15:20");
    world.work("2025-05-08T22:00", "2025-05-09T06:00");
    world.run();
    // 7:20 × 22.00 = 161.333… → 161.33; 8:00 × 22.00 = 176.00
    CHECK(world.lines() == Texts{"own_supplement 161.33", "own_supplement 176.00"});
    CHECK(world.inputs(0) == Texts{"hours 7:20", "hourly_rate 22.00"});
    CHECK(world.rules.legend.at(world.line(0).derivation.basis).at == "§ 9");
    CHECK(world.line(1).segments.size() == 2); // before and after midnight
}

TEST_CASE("a supplement per hour is only for the days it is agreed for") {
    World world;
    freeze_supplement(world);
    world.employment().own_supplements.front().days.last = day("2025-05-08");
    world.work("2025-05-08T22:00", "2025-05-09T06:00");
    world.run();
    // Two hours before midnight: 44.00.
    CHECK(world.lines() == Texts{"own_supplement 44.00"});
}

TEST_CASE("how a period is parted into runs moves no øre of a supplement per hour") {
    World world;
    freeze_supplement(world);
    world.work("2025-05-06T08:00", "2025-05-06T15:20");
    world.work("2025-05-08T08:00", "2025-05-08T15:20");
    world.run();
    const auto together = world.outcome.result.gross;
    World parted;
    freeze_supplement(parted);
    parted.work("2025-05-06T08:00", "2025-05-06T15:20");
    parted.run();
    const auto first = parted.outcome.result.gross;
    parted.work("2025-05-08T08:00", "2025-05-08T15:20");
    parted.run();
    CHECK(first + parted.outcome.result.gross == together);
}

TEST_CASE("an amount is paid when a leader of hers has approved it") {
    World world;
    world.adjust("2025-05-20", "bonus", "3000.00");
    SECTION("not by herself") {
        world.facts.approvers.front() = world.facts.assistants.front().id;
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() == Texts{"finding/adjustment-approver"});
    }
    SECTION("not by somebody who leads elsewhere, or later") {
        world.facts.arrangements.front().leaders.front().days.first = day("2025-05-21");
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() == Texts{"finding/adjustment-approver"});
    }
    SECTION("by a leader that day") {
        world.facts.arrangements.front().leaders.front().days.first = day("2025-05-20");
        world.run();
        CHECK(world.lines() == Texts{"bonus 3000.00"});
    }
}

TEST_CASE("amounts by hand are paid as they stand, with their own basis") {
    World world;
    world.adjust("2025-05-20", "bonus", "3000.00");
    world.adjust("2025-05-31", "expenses", "249.50");
    world.adjust("2025-05-31", "agreed_deduction", "100.00");
    world.run();
    CHECK(world.lines() == Texts{"bonus 3000.00", "expenses 249.50", "agreed_deduction 100.00"});
    CHECK(world.line(0).earned_on == day("2025-05-20"));
    CHECK(world.line(0).employment == 1);
    CHECK(world.rules.legend.at(world.line(0).derivation.basis).at == "minutes of a meeting");
    CHECK(world.outcome.result.gross == kr("3000.00")); // outlays and deductions are no pay
    world.run();
    CHECK(world.lines().empty());
    CHECK(world.finding_codes().empty());
}

TEST_CASE("a second run pays the amounts that have come since, and takes back what was lowered") {
    World world;
    world.adjust("2025-05-20", "bonus", "3000.00");
    world.run();
    SECTION("one more of the same code") {
        world.adjust("2025-05-25", "bonus", "500.00");
        world.run();
        CHECK(world.lines() == Texts{"bonus 500.00"});
        CHECK(world.inputs(0) == Texts{"amount 3000.00", "amount 500.00", "already 3000.00"});
        CHECK(world.finding_codes().empty());
    }
    SECTION("entered too high: 3 000.00 should have been 2 500.00") {
        world.facts.adjustments.front().amount = kr("2500.00");
        world.run();
        CHECK(world.lines() == Texts{"bonus -500.00"});
        CHECK(world.finding_codes() == Texts{"finding/period-pay-changed"});
    }
    SECTION("a date that is corrected pays nothing twice") {
        world.facts.adjustments.front().date = day("2025-05-21");
        world.run();
        CHECK(world.lines().empty());
    }
    SECTION("deleted: named, not taken back") {
        world.facts.adjustments.clear();
        world.run();
        CHECK(world.lines().empty());
        CHECK(world.finding_codes() == Texts{"finding/period-pay-gone"});
    }
}

TEST_CASE("amounts that cancel are paid once all the same") {
    World world;
    world.adjust("2025-05-20", "bonus", "3000.00");
    world.adjust("2025-05-21", "bonus", "-3000.00");
    world.run();
    CHECK(world.lines() == Texts{"bonus 3000.00", "bonus -3000.00"});
    world.run();
    CHECK(world.lines().empty());
}
