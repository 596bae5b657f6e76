// What a group promises to cover (`covers`) and when the loader says that it does not, beside the
// case of fixtures/rule-errors. Each case changes texts of the contract of
// rule-errors/unclassified-minute: evening 17:00-21:00, night 21:01-06:00, promised 17:00-06:00.
#include "overlay.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <utility>
#include <vector>

namespace bpa::rulebook {
namespace {

using Changes = std::vector<std::pair<std::string, std::string>>;

const std::string evening = R"(from: "17:00", to: "21:00" })";
const std::string night = R"(from: "21:01", to: "06:00" })";
const std::string closed_night = R"(from: "21:00", to: "06:00" })";
const std::string promised = R"({ days: [every_day], from: "17:00", to: "06:00" })";

/// The gap that is told, as `day from–to whom`; other codes as they are; empty when nothing is.
std::string told(const Changes& changes) {
    const auto folder = testing::fixture("rule-errors/unclassified-minute");
    std::string all;
    for (const auto& problem : testing::problems_after(folder, changes)) {
        if (problem.code != "rules/unclassified-minute") {
            return problem.code;
        }
        std::map<std::string, std::string> args{problem.args.begin(), problem.args.end()};
        all += args["day"] + " " + args["from"] + "-" + args["to"] + " " + args["whom"];
    }
    return all;
}

} // namespace

TEST_CASE("windows that adjoin cover what is promised") {
    CHECK(told({{night, closed_night}}).empty());
    // Over midnight the night of the day before holds.
    CHECK(told({{night, closed_night},
                {promised, R"({ days: [monday], from: "00:00", to: "06:00" })"}})
              .empty());
    CHECK(told({{evening, R"(from: "06:00", to: "21:00" })"},
                {night, closed_night},
                {promised, R"({ days: [every_day], from: "00:00", to: "24:00" })"}})
              .empty());
}

TEST_CASE("the first gap is told by its day and clock") {
    CHECK(told({}) == "monday 21:00-21:01 duties: active");
    // A night that does not open on Sundays leaves the Monday morning that it would end on.
    CHECK(told({{"[every_day], " + night,
                 "[monday, tuesday, wednesday, thursday, friday], " + closed_night}}) ==
          "monday 00:00-06:00 duties: active");
    // A promise of the whole day is broken in the morning.
    CHECK(told({{night, closed_night},
                {promised, R"({ days: [every_day], from: "00:00", to: "24:00" })"}}) ==
          "monday 06:00-17:00 duties: active");
    // Of an eve that is promised from noon, the hours before the evening.
    CHECK(told({{night, closed_night},
                {promised, R"({ days: [christmas_eve], from: "12:00", to: "24:00" })"}}) ==
          "christmas_eve 12:00-17:00 duties: active");
}

// Who has no night lacks, first in the week, the morning of the night that opens on Sunday.
TEST_CASE("every duty, norm and group of people that a member is for must be covered") {
    const std::string duties = "duties: [active]\n    windows:\n      - { days: [every_day], ";
    CHECK(
        told({{"duties: [active]\n    own_wage", "duties: [active, meeting]\n    own_wage"},
              {duties + evening,
               "duties: [active, meeting]\n    windows:\n      - { days: [every_day], " + evening},
              {night, closed_night}}) == "monday 00:00-06:00 duties: meeting");
    CHECK(told({{evening, R"(from: "17:00", to: "21:00", norms: ["35:30", "37:30"] })"},
                {night, R"(from: "21:00", to: "06:00", norms: ["35:30"] })"}}) ==
          "monday 00:00-06:00 duties: active, norms: 37:30");
    // Somebody with a norm that nobody names has the window for all, and not the other.
    CHECK(told({{"{ days: [every_day], " + night,
                 R"({ days: [every_day], from: "21:00", to: "24:00" })"
                 "\n      - "
                 R"({ days: [every_day], from: "00:00", to: "06:00", norms: ["35:30"] })"}}) ==
          "monday 00:00-06:00 duties: active, norms: others");
    CHECK(told({{duties + night,
                 "duties: [active]\n    who: { rota: yes }\n    windows:\n      - { days: "
                 "[every_day], " +
                     closed_night}}) == "monday 00:00-06:00 duties: active, rota: no");
    CHECK(told({{duties + night,
                 "duties: [active]\n    who: { age_from: 18 }\n    windows:\n      - { days: "
                 "[every_day], " +
                     closed_night}}) == "monday 00:00-06:00 duties: active, age_from: 0");
}

TEST_CASE("windows that promise are windows of days and clock") {
    CHECK(told({{night, closed_night},
                {promised,
                 R"({ days: [every_day], from: "17:00", to: "06:00", norms: ["35:30"] })"}}) ==
          "rules/window-of-supplement");
}

} // namespace bpa::rulebook
