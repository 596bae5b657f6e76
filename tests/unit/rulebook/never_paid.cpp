// Rules of what comes beside the wage, for a duty that a conversion pays as another, beside the
// case of fixtures/rule-errors: a night supplement for `night_watch`, which is a third of `active`.
#include "overlay.hpp"

#include <catch2/catch.hpp>

namespace bpa::rulebook {
namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

std::vector<std::string> codes_after(const Changes& changes) {
    std::vector<std::string> codes;
    const auto folder = testing::fixture("rule-errors/supplement-never-paid");
    for (const auto& problem : testing::problems_after(folder, changes)) {
        codes.push_back(problem.code);
    }
    return codes;
}

using Codes = std::vector<std::string>;

const std::string windows = "duties: [night_watch]\n    windows";
const std::string with_both = "duties: [active, night_watch]\n    windows";
const std::string of_active = "duties: [active]\n    windows";

/// An addition to the wage, put before the conversion.
std::pair<std::string, std::string> addition_for(const std::string& duties) {
    const std::string conversion = "  - rule: contracts/case/night-watch\n";
    return {conversion,
            "  - rule: contracts/case/experience\n    kind: wage_addition\n"
            "    title: { nb: Erfaring, en: Experience }\n    pays_as: own_supplement\n"
            "    duties: " +
                duties +
                "\n    by: none\n    values:\n"
                "      - { from: 2024-01-01, steps: [ { years: 0, per_hour: 5.00 kr } ], source: "
                "signed-contract, at: § 3, confidence: verified }\n" +
                conversion};
}

} // namespace

TEST_CASE("a supplement may name a converted duty beside the one that it is a share of") {
    CHECK(codes_after({{windows, of_active}}).empty());
    CHECK(codes_after({{windows, with_both}}).empty());
}

TEST_CASE("a supplement for a duty that a conversion gives none is refused") {
    CHECK(codes_after({{"supplements: converted", "supplements: none"}, {windows, with_both}}) ==
          Codes{"rules/supplement-never-paid"});
    CHECK(codes_after({{"supplements: converted", "supplements: none"}, {windows, of_active}})
              .empty());
}

TEST_CASE("an addition to the wage of a converted duty alone is refused") {
    CHECK(codes_after({{windows, of_active}, addition_for("[night_watch]")}) ==
          Codes{"rules/supplement-never-paid"});
    CHECK(codes_after({{windows, of_active}, addition_for("[active, night_watch]")}).empty());
}

} // namespace bpa::rulebook
