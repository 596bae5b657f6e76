#include "month/everybody.hpp"
#include "month/steps.hpp"
#include "world.hpp"

#include <catch2/catch.hpp>

#include <map>

using namespace bpa;
using namespace bpa::month::test;

namespace {

using Codes = std::vector<std::string>;

/// An insured company whose employees have these positions in April 2025; `-` states none.
World company(const std::vector<std::string>& positions) {
    World world;
    world.pay_on("2025-04-20");
    world.facts.assistants.clear();
    for (const auto& position : positions) {
        facts::Assistant assistant;
        facts::Employment employment;
        employment.number = 1;
        employment.days = {day("2024-01-01"), std::nullopt};
        if (position != "-") {
            employment.position = {from("2024-01-01", percent(position))};
        }
        assistant.employments.push_back(employment);
        world.facts.assistants.push_back(assistant);
    }
    facts::Cover injury;
    injury.days = {day("2020-01-01"), std::nullopt};
    injury.is_occupational_injury = true;
    world.facts.employer.covers = {injury};
    return world;
}

std::vector<line::Finding> findings_of(World& world) {
    line::RunResult result;
    month::Everybody everybody{world.facts, world.rules.legend, world.settings.payment_date};
    everybody.add({});
    month::EmployerMonth month{.facts = world.facts,
                               .rules = world.rules,
                               .settings = world.settings,
                               .everybody = everybody,
                               .result = result,
                               .problems = world.problems};
    month::check_duties(month);
    CHECK(world.problems.empty());
    return result.findings;
}

Codes codes_of(World& world) {
    Codes codes;
    for (const auto& finding : findings_of(world)) {
        codes.push_back(finding.code);
    }
    return codes;
}

Codes duty_with(const std::vector<std::string>& positions) {
    auto world = company(positions);
    return codes_of(world);
}

const Codes due{"finding/pension-duty"};

} // namespace

TEST_CASE("T7: two at 75 % and one at 20 % must have a pension scheme") {
    CHECK(duty_with({"75", "75", "20"}) == due);
}

TEST_CASE("T8: three at 50 % need not") {
    CHECK(duty_with({"50", "50", "50"}).empty());
}

TEST_CASE("positions that give the duty, and those just under") {
    CHECK(duty_with({"75"}) == due);
    CHECK(duty_with({"74.99"}).empty());
    CHECK(duty_with({"60", "60", "60"}).empty());
    CHECK(duty_with({"50", "50", "50", "50"}) == due);
    // Those under 20 % do not count, however many.
    CHECK(duty_with({"60", "60", "60", "19.99"}).empty());
    CHECK(duty_with({"60", "60", "60", "20"}) == due);
    CHECK(duty_with({}).empty());
}

TEST_CASE("the finding tells the numbers and the paragraph") {
    auto world = company({"60", "60", "60", "20"});
    const auto found = findings_of(world);
    REQUIRE(found.size() == 1);
    CHECK(found.front().level == line::FindingLevel::review);
    const std::map<std::string, std::string> args{found.front().args.begin(),
                                                  found.front().args.end()};
    CHECK(args.at("large") == "0");
    CHECK(args.at("together") == "200 %");
    CHECK(args.at("limit") == "200 %");
    CHECK(args.at("date") == "2025-04-30");
    CHECK(args.at("sum") == "200 %");
    CHECK(args.at("alone").empty());
    CHECK(world.rules.legend.at(*found.front().citation).at == "§ 1 c");
    CHECK(source::text_of({.code = found.front().code, .place = {}, .args = found.front().args},
                          source::Language::nb)
              .find("har de med minst 20 % stilling til sammen 200 %, og grensen er 200 %;") !=
          std::string::npos);
    auto large = company({"80"});
    CHECK(source::text_of(
              {.code = found.front().code, .place = {}, .args = findings_of(large).front().args},
              source::Language::nb)
              .find(" er antall ansatte med minst 75 % stilling 1, og én er nok;") !=
          std::string::npos);
    CHECK(large.rules.legend.at(*findings_of(large).front().citation).at == "§ 1 b");
}

TEST_CASE("employments of one person are added, those that have ended are left out") {
    auto world = company({"50"});
    auto second = world.ada().employments.front();
    second.position = {from("2024-01-01", percent("25"))};
    world.ada().employments.push_back(second);
    CHECK(codes_of(world) == due);
    world.ada().employments.back().days.last = day("2025-04-29");
    CHECK(codes_of(world).empty());
}

TEST_CASE("positions that are not stated leave the duty unsettled") {
    CHECK(duty_with({"50", "-"}) == Codes{"finding/pension-duty-unknown"});
    CHECK(duty_with({"75", "-"}) == due);
}

TEST_CASE("an employer with a plan, and a municipality, have done their duty") {
    auto world = company({"100"});
    world.facts.employer.pension = {from("2025-04-30", facts::PensionPlan{})};
    CHECK(codes_of(world).empty());
    // A plan that begins after the period is none.
    world.facts.employer.pension = {from("2025-05-01", facts::PensionPlan{})};
    CHECK(codes_of(world) == due);
    world.facts.employer.kind = facts::EmployerKind::municipality;
    CHECK(codes_of(world).empty());
}

TEST_CASE("every day of the period must be insured") {
    const Codes missing{"finding/injury-insurance-missing"};
    auto world = company({"50"});
    auto& cover = world.facts.employer.covers.front();
    SECTION("no insurance at all") {
        world.facts.employer.covers.clear();
        CHECK(codes_of(world) == missing);
    }
    SECTION("another kind of cover") {
        cover.is_occupational_injury = false;
        CHECK(codes_of(world) == missing);
    }
    SECTION("a gap of a day between two") {
        cover.days.last = day("2025-04-14");
        auto next = cover;
        next.days = {day("2025-04-16"), std::nullopt};
        world.facts.employer.covers.push_back(next);
        const auto found = findings_of(world);
        REQUIRE(found.size() == 1);
        CHECK(found.front().args.front().second == "2025-04-15");
    }
    SECTION("from the day on which the first is employed") {
        auto& first = world.facts.assistants.front().employments.front().days.first;
        first = day("2025-04-18");
        cover.days.first = first;
        CHECK(codes_of(world).empty());
        cover.days.first = day("2025-04-19");
        const auto found = findings_of(world);
        REQUIRE(found.size() == 1);
        CHECK(found.front().args.front().second == "2025-04-18");
    }
    SECTION("no gap") {
        cover.days.last = day("2025-04-14");
        auto next = cover;
        next.days = {day("2025-04-15"), day("2025-04-30")};
        world.facts.employer.covers.push_back(next);
        CHECK(codes_of(world).empty());
    }
}
