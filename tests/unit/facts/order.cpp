// The order in which things stand in the files changes nothing but their places.
#include "support.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::facts::test {
namespace {

/// Everything of the facts that a calculation sees, without places.
std::string summary(const Facts& facts) {
    std::string text;
    for (const auto& unit : facts.employer.sub_units) {
        text += unit.id + " " + unit.contribution_zone + "\n";
    }
    for (const auto& arrangement : facts.arrangements) {
        text += arrangement.id + ":";
        for (const auto& leader : arrangement.leaders) {
            text += " " + leader.person + leader.days.first.text();
        }
        text += "\n";
    }
    for (const auto& assistant : facts.assistants) {
        text += assistant.id + ":";
        for (const auto& employment : assistant.employments) {
            text += " " + std::to_string(employment.number) + employment.terms.front().value;
            for (const auto& id : employment.arrangements.front().value) {
                text += "," + id;
            }
        }
        text += "\n";
    }
    for (const auto& shift : facts.shifts) {
        text += std::to_string(shift.assistant) + " " + std::to_string(shift.employment) + " " +
                std::to_string(shift.arrangement) + " " + std::to_string(shift.start.minutes()) +
                " " + std::to_string(shift.end.minutes()) + " " +
                std::to_string(static_cast<int>(shift.duty)) + "\n";
    }
    return text;
}

/// Turns the items of a top-level list around; an item begins with `  - `.
std::string turned(const std::string& text, const std::string& key) {
    const std::size_t start = text.find(key + ":\n") + key.size() + 2;
    std::vector<std::string> items;
    std::size_t at = start;
    while (text.compare(at, 4, "  - ") == 0) {
        std::size_t end = text.find('\n', at) + 1;
        while (text.compare(end, 4, "    ") == 0) {
            end = text.find('\n', end) + 1;
        }
        items.push_back(text.substr(at, end - at));
        at = end;
    }
    REQUIRE(items.size() > 1);
    std::string result = text.substr(0, start);
    for (auto item = items.rbegin(); item != items.rend(); ++item) {
        result += *item;
    }
    return result + text.substr(at);
}

} // namespace

TEST_CASE("the order of input changes nothing") {
    const Folder good = good_folder();
    const auto expected = load(good);
    REQUIRE(expected.codes().empty());
    Folder folder = good;
    folder["employer.yaml"] = turned(good.at("employer.yaml"), "sub_units");
    folder["arrangements.yaml"] = turned(good.at("arrangements.yaml"), "arrangements");
    folder["assistants.yaml"] = turned(good.at("assistants.yaml"), "assistants");
    folder["hours/2026-10.yaml"] = turned(good.at("hours/2026-10.yaml"), "shifts");
    edit(folder, "assistants.yaml", "[luna, sol]", "[sol, luna]");
    REQUIRE(folder["assistants.yaml"].find("assistant: bo") <
            folder["assistants.yaml"].find("assistant: ada"));
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(summary(*loaded.facts) == summary(*expected.facts));
}

TEST_CASE("one file or several change nothing") {
    const auto expected = load(good_folder());
    Folder folder = good_folder();
    const std::string bo =
        "  - { assistant: bo, start: 2026-10-02T08:00, end: 2026-10-02T16:00, duty: active }\n";
    edit(folder, "hours/2026-10.yaml", bo, "");
    folder["hours/2026-10/sol.yaml"] = "period: 2026-10\nshifts:\n" + bo;
    const auto loaded = load(folder);
    REQUIRE(loaded.codes().empty());
    CHECK(summary(*loaded.facts) == summary(*expected.facts));
}

} // namespace bpa::facts::test
