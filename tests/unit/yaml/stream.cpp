#include "reading.hpp"

#include <catch2/catch.hpp>

#include <string>

using bpa::yaml::Limits;
using bpa::yaml::Node;
using bpa::yaml::NodeKind;

TEST_CASE("items of a streamed key go to the sink and are not kept") {
    std::vector<Node> items;
    const Reading reading{
        "period: 2026-10\n"
        "shifts:\n"
        "  - {from: a, breaks: [1, 2]}\n"
        "  - tekst\n"
        "  -\n"
        "  - [3]\n"
        "approved: x\n",
        {},
        {{.key = "shifts", .sink = [&](Node item) { items.push_back(std::move(item)); }}}};
    REQUIRE(reading.root);
    CHECK(reading.codes().empty());
    REQUIRE(items.size() == 4);
    CHECK(items[0].find("from")->scalar == "a");
    CHECK(items[0].find("breaks")->items.size() == 2);
    CHECK(items[0].place == bpa::source::Place{reading.file, 3, 5});
    CHECK(items[1].scalar == "tekst");
    CHECK(items[2].kind == NodeKind::null);
    CHECK(items[3].items.at(0).scalar == "3");

    const Node* shifts = reading.root->find("shifts");
    REQUIRE(shifts != nullptr);
    CHECK(shifts->kind == NodeKind::sequence);
    CHECK(shifts->items.empty());
    CHECK(reading.root->find("approved")->scalar == "x");
}

TEST_CASE("only the sequence directly under the top-level key is streamed") {
    int count = 0;
    const std::vector<bpa::yaml::Stream> streams = {
        {.key = "shifts", .sink = [&](const Node&) { ++count; }}};
    const Reading reading{
        "a:\n  shifts: [1, 2]\nb: [{shifts: [3]}]\nshifts: {x: [4]}\n", {}, streams};
    REQUIRE(reading.root);
    CHECK(count == 0);
    CHECK(reading.root->find("a")->find("shifts")->items.size() == 2);
    CHECK(reading.root->find("shifts")->find("x")->items.size() == 1);
}

TEST_CASE("a repeated streamed key gives its items once") {
    std::string seen;
    const std::vector<bpa::yaml::Stream> streams = {
        {.key = "shifts", .sink = [&](const Node& item) { seen += item.scalar; }}};
    const Reading reading{"shifts: [a, b]\nshifts: [c]\n", {}, streams};
    REQUIRE(reading.root);
    CHECK(seen == "ab");
    CHECK(reading.codes() == "2:1 yaml/duplicate-key");
}

TEST_CASE("duplicate keys inside a streamed item are told") {
    const std::vector<bpa::yaml::Stream> streams = {{.key = "shifts", .sink = [](const Node&) {}}};
    CHECK(Reading{"shifts:\n- a: 1\n  a: 2\n", {}, streams}.codes() == "3:3 yaml/duplicate-key");
}

TEST_CASE("streamed items do not count against the limit of kept values, one large item does") {
    Limits limits;
    limits.max_values = 10;
    int count = 0;
    const std::vector<bpa::yaml::Stream> streams = {
        {.key = "s", .sink = [&](const Node&) { ++count; }}};
    std::string text = "s:\n";
    for (int i = 0; i < 100; ++i) {
        text += "- {a: 1, b: [2, 3]}\n";
    }
    CHECK(Reading{text, limits, streams}.root);
    CHECK(count == 100);
    const Reading large{text + "- [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]\n", limits, streams};
    CHECK_FALSE(large.root);
    CHECK(large.codes() == "102:35 yaml/too-many-values"); // the 11
}
