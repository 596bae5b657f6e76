#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using namespace bpa::month::test;
using bpa::month::add_afp;
using line::InputName;

namespace {

using Amounts = std::vector<std::string>;

World member(std::optional<Percent> told = std::nullopt) {
    World world;
    world.facts.employer.afp = {
        from("2020-01-01", facts::AfpMembership{.percent = told, .citation = {}})};
    return world;
}

} // namespace

TEST_CASE("T9: low months give nothing until the year's pay passes the average basic amount") {
    auto world = member();
    // Average of 2026: (4 × 130 160 + 8 × 136 549) / 12 = 134 419 1/3
    CHECK(world.run("2026-01-20", "50000.00", add_afp).empty());
    CHECK(world.run("2026-02-20", "50000.00", add_afp).empty());
    // (150 000 − 134 419.3333…) × 2.7 % = 420.678
    CHECK(world.run("2026-03-20", "50000.00", add_afp) == Amounts{"420.68"});
    CHECK(world.code_of(0) == "afp_premium");
    CHECK(world.input(0, InputName::basic_amount) == "134419.33 1/3");
    CHECK(world.input(0, InputName::base_before) == "100000.00");
}

TEST_CASE("the largest premium of each year") {
    struct Year {
        const char* paid;
        const char* most;
    };
    // 6.1 × average × 2.7 %: 745 574.5333… → 20 130.5124; 6.1 × 128 116 = 781 507.6 → 21 100.7052;
    // 6.1 × 134 419.3333… = 819 957.9333… → 22 138.8642.
    const auto year = GENERATE(Year{"2024-12-20", "20130.51"},
                               Year{"2025-12-19", "21100.71"},
                               Year{"2026-12-18", "22138.86"});
    auto world = member(percent("2.7"));
    CHECK(world.run(year.paid, "2000000.00", add_afp) == Amounts{year.most});
    CHECK(world.run(year.paid, "1000.00", add_afp).empty());
}

TEST_CASE("a year without a rate that could be cited asks for the one the scheme told") {
    auto world = member();
    CHECK(world.run("2025-12-19", "200000.00", add_afp).empty());
    CHECK(world.problem_codes() == std::vector<std::string>{"calc/law-value-missing"});
    auto told = member(percent("2.7"));
    // (200 000 − 128 116) × 2.7 % = 1 940.868
    CHECK(told.run("2025-12-19", "200000.00", add_afp) == Amounts{"1940.87"});
    CHECK(told.problems.empty());
}

TEST_CASE("the calendar years of the thirteenth and the sixty-first birthday are the limits") {
    const auto premium_of = [](std::string_view birth_date) {
        auto world = member();
        world.ada().birth_date = day(birth_date);
        return world.run("2026-12-18", "200000.00", add_afp).size();
    };
    CHECK(premium_of("1964-12-31") == 0);
    CHECK(premium_of("1965-01-01") == 1);
    CHECK(premium_of("2013-12-31") == 1);
    CHECK(premium_of("2014-01-01") == 0);
}

TEST_CASE("before May's basic amount is announced the known one stands for the rest of the year") {
    auto world = member();
    world.rules.law.basic_amount.amount = world.basic_amounts("2026-04-30");
    // (200 000 − 130 160) × 2.7 % = 1 885.68
    CHECK(world.run("2026-02-20", "200000.00", add_afp) == Amounts{"1885.68"});
    CHECK(world.problems.empty());
    world.rules.law.basic_amount.amount = world.basic_amounts("2027-04-30");
    // (250 000 − 134 419.3333…) × 2.7 % = 3 120.678 → 3 120.68, less 1 885.68
    CHECK(world.run("2026-06-19", "50000.00", add_afp) == Amounts{"1235.00"});
}

TEST_CASE("no premium before the membership, and nothing asked") {
    World world;
    world.rules.law.afp = {};
    CHECK(world.run("2026-12-18", "200000.00", add_afp).empty());
    CHECK(world.problems.empty());
}
