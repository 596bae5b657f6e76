// What the loader takes for a share of working time: the contract of rule-errors/bad-share with
// another share.
#include "overlay.hpp"

#include <catch2/catch.hpp>

namespace bpa::rulebook {
namespace {

std::string codes_of(const std::string& share) {
    std::string codes;
    for (const auto& problem :
         testing::problems_after(testing::fixture("rule-errors/bad-share"), {{"7/7", share}})) {
        codes += problem.code;
    }
    return codes;
}

} // namespace

TEST_CASE("a share of working time is said in numbers up to a million") {
    CHECK(codes_of("1/5").empty());
    CHECK(codes_of("999999/1000000").empty());
    CHECK(codes_of("2/2000000").empty()); // the same as 1/1000000
    CHECK(codes_of("1/1000001") == "rules/bad-share");
}

} // namespace bpa::rulebook
