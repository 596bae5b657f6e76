// Time off that is taken: over several runs, of a duty that counts as a share, on 1 and 17 May, and
// of an employment that ends. The wage is 215.00.
#include "period_world.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace bpa;
using namespace bpa::calc::test;
using Texts = std::vector<std::string>;

namespace {

constexpr const char* overtime = "contracts/standard/overtime";

/// Ten hours by a rule of overtime, kept by earlier runs.
struct Kept {
    World world;
    line::RuleIndex rule = world.add_rule(overtime);
    line::Counter counter{line::CounterKind::time_off, 1, 0, overtime};

    Kept() {
        counter.employment = world.employment().number;
        world.prior.counters[counter] = ExactMinutes::of(hours("10:00"));
    }

    facts::Shift& take(std::string_view start, std::string_view end) {
        auto& shift = world.work(start, end);
        shift.details = facts::ShiftDetails{.time_off_taken = rule};
        return shift;
    }
    /// `code counted amount` of the lines that time off gives.
    [[nodiscard]] Texts paid() const {
        Texts texts;
        for (const auto& line : world.outcome.result.lines) {
            if (line.derivation.rule == rule) {
                texts.push_back(world.rules.legend.at(line.code).code + " " + line.counted.text() +
                                " " + line.amount.text());
            }
        }
        return texts;
    }
    /// What the last run leaves.
    [[nodiscard]] std::string left() const {
        auto time = world.prior.counters.at(counter);
        const auto& counted = world.outcome.result.counted;
        const auto found = counted.find(counter);
        time += found == counted.end() ? ExactMinutes{} : found->second;
        return time.text();
    }
    [[nodiscard]] bool says(const char* code) const {
        const auto codes = world.finding_codes();
        return std::find(codes.begin(), codes.end(), code) != codes.end();
    }
};

} // namespace

TEST_CASE("time off is paid once, is no work, and is taken from what was kept") {
    Kept kept;
    kept.take("2025-05-06T08:00", "2025-05-06T15:30");
    kept.world.run();
    CHECK(kept.world.problem_codes().empty());
    CHECK(kept.paid() == Texts{"hourly_pay 7:30 1612.50"}); // 7.5 x 215.00
    CHECK(kept.left() == "2:30");
    CHECK(kept.says("finding/time-off-taken"));
    const auto& result = kept.world.outcome.result;
    REQUIRE(result.time_off.size() == 1);
    CHECK(result.time_off.front().before == ExactMinutes::of(hours("10:00")));
    CHECK(result.time_off.front().earned == ExactMinutes{});
    CHECK(result.time_off.front().taken == ExactMinutes::of(hours("7:30")));
    CHECK(result.time_off.front().left() == ExactMinutes::of(hours("2:30")));
    REQUIRE(result.segments.size() == 1);
    CHECK(result.segments.front().working_time == Minutes{});
    CHECK(result.segments.front().paid == ExactMinutes{});
    CHECK(result.hours_worked.empty());
    CHECK(result.weeks.empty());
    CHECK(result.shifts.front().is_time_off);

    SECTION("a second run pays it no more") {
        kept.world.run();
        CHECK(kept.world.outcome.result.lines.empty());
        CHECK(kept.world.outcome.result.counted.empty());
        CHECK_FALSE(kept.says("finding/time-off-taken"));
    }
    SECTION("worked after all, it is a paid shift that has changed") {
        kept.world.facts.shifts.front().details = {};
        kept.world.run();
        CHECK(kept.says("finding/paid-shift-changed"));
        CHECK(kept.world.outcome.result.lines.empty());
    }
}

// Six hours of passive duty at a third are two of the wage: so much is paid, and so much taken.
TEST_CASE("of a duty that pays a share the share is taken") {
    Kept kept;
    kept.world.terms().conversions = {
        {.rule = kept.world.add_rule("contracts/standard/passive"),
         .pays_as = kept.world.code("passive_pay"),
         .calls_pay_as = kept.world.code("hourly_pay"),
         .duties = rulebook::DutySet{1} << 1,
         .as_duty = line::DutyIndex{0},
         .terms = kept.world.always(rulebook::ConversionTerms{.paid_per_hour = percent("33 1/3")},
                                    "§ 4")}};
    kept.take("2025-05-06T22:00", "2025-05-07T04:00").duty = line::DutyIndex{1};
    kept.world.run();
    CHECK(kept.paid() == Texts{"passive_pay 2:00 430.00"});
    CHECK(kept.left() == "8:00");

    kept.world.salary("2014-01-01", "30000.00");
    kept.world.employment().position = {from("2014-01-01", percent("100"))};
    kept.world.prior.paid.clear();
    kept.world.run();
    CHECK(kept.paid().empty());
    CHECK(kept.left() == "8:00");
}

TEST_CASE("more than there is cannot be taken") {
    Kept kept;
    kept.take("2025-05-06T08:00", "2025-05-06T13:00");
    kept.take("2025-05-07T08:00", "2025-05-07T13:00");
    SECTION("all of it") {
        kept.world.run();
        CHECK(kept.world.problem_codes().empty());
        CHECK(kept.left() == "0:00");
    }
    SECTION("a minute more; all that take of it are named") {
        kept.take("2025-05-08T08:00", "2025-05-08T08:01");
        kept.world.run();
        REQUIRE(kept.world.problem_codes() == Texts{"calc/time-off-overdrawn:ada"});
        const auto& problem = kept.world.outcome.problems.front();
        CHECK(problem.place == kept.world.facts.shifts.front().place);
        CHECK(problem.related.size() == 2);
        CHECK(kept.left() == "10:00");
    }
    SECTION("of another rule") {
        kept.rule = kept.world.add_rule("contracts/standard/holidays");
        kept.take("2025-05-08T08:00", "2025-05-08T08:01");
        kept.world.run();
        CHECK(kept.world.problem_codes() == Texts{"calc/time-off-overdrawn:ada"});
    }
    SECTION("of another employment") {
        kept.world.prior.counters.clear();
        kept.counter.employment += 1;
        kept.world.prior.counters[kept.counter] = ExactMinutes::of(hours("20:00"));
        kept.world.run();
        CHECK(kept.world.problem_codes() == Texts{"calc/time-off-overdrawn:ada"});
    }
}

// 17 May 2024 is a Friday.
TEST_CASE("nobody takes time off on a day that is paid as it is") {
    Kept kept;
    kept.world.period("2024-05-01", "2024-05-31");
    kept.take("2024-05-16T22:00", "2024-05-17T06:00");
    SECTION("planned, the law pays the day") {
        kept.world.plan("2024-05-16T22:00", "2024-05-17T06:00");
        kept.world.run();
        CHECK(kept.world.problem_codes() == Texts{"calc/time-off-on-may-day:ada"});
    }
    SECTION("planned as it is not, the law pays nothing: 8 x 215.00") {
        kept.world.plan("2024-05-15T22:00", "2024-05-16T06:00");
        kept.world.run();
        CHECK(kept.world.problem_codes().empty());
        CHECK(kept.paid() == Texts{"hourly_pay 8:00 1720.00"});
    }
    SECTION("a monthly salary pays it anyway") {
        kept.world.salary("2014-01-01", "30000.00");
        kept.world.employment().position = {from("2014-01-01", percent("100"))};
        kept.world.run();
        CHECK(kept.world.problem_codes() == Texts{"calc/time-off-on-may-day:ada"});
    }
}

TEST_CASE("time off does not make her be at work on 17 May") {
    Kept kept;
    kept.world.period("2024-05-01", "2024-05-31");
    kept.world.plan("2024-05-17T08:00", "2024-05-17T12:00");
    kept.take("2024-05-17T14:00", "2024-05-17T16:00");
    kept.world.run();
    CHECK(kept.world.problem_codes().empty());
    CHECK(kept.paid() == Texts{"hourly_pay 2:00 430.00"});
    CHECK(kept.world.lines() == Texts{"may_day_off 860.00"}); // 4 x 215.00
}

TEST_CASE("an extra shift is none that a monthly salary pays") {
    Kept kept;
    kept.world.salary("2014-01-01", "32500.00"); // x 12 / 1950 = 200.00 an hour
    kept.world.employment().position = {from("2014-01-01", percent("100"))};
    kept.take("2025-05-06T08:00", "2025-05-06T12:00");
    SECTION("planned") {
        kept.world.plan("2025-05-06T08:00", "2025-05-06T12:00");
        kept.world.run();
        CHECK(kept.paid().empty());
    }
    SECTION("beside a roster that has other shifts: 4:00 x 200.00") {
        kept.world.plan("2025-05-07T08:00", "2025-05-07T12:00");
        kept.world.run();
        CHECK(kept.paid() == Texts{"hourly_pay 4:00 800.00"});
    }
    CHECK(kept.left() == "6:00");
}

TEST_CASE("what an employment leaves when it ends is named") {
    Kept kept;
    kept.world.run();
    CHECK_FALSE(kept.says("finding/time-off-left"));
    kept.world.employment().days.last = day("2025-05-31");
    kept.world.run();
    CHECK(kept.says("finding/time-off-left"));
    kept.take("2025-05-06T08:00", "2025-05-06T18:00");
    kept.world.run();
    CHECK_FALSE(kept.says("finding/time-off-left"));
}
