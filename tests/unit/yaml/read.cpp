#include "reading.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using source::Place;
using yaml::Node;
using yaml::NodeKind;

TEST_CASE("a mapping is read with a place on everything") {
    const Reading reading{"# vaktene\n"
                          "navn: Åse Blåbær\n"
                          "list:\n"
                          "  - 28.00 kr # merknad\n"
                          "  - {æ: \"12 %\", b: 'x'}\n"};
    REQUIRE(reading.root);
    CHECK(reading.codes().empty());
    const Node& root = *reading.root;
    CHECK(root.kind == NodeKind::mapping);
    CHECK(root.place == Place{reading.file, 2, 1});
    REQUIRE(root.entries.size() == 2);
    CHECK(root.entries[0].key == "navn");
    CHECK(root.entries[0].place == Place{reading.file, 2, 1});

    const Node* name = root.find("navn");
    REQUIRE(name != nullptr);
    CHECK(name->scalar == "Åse Blåbær");
    CHECK(name->place == Place{reading.file, 2, 7});
    CHECK(name->length() == 10);
    CHECK_FALSE(name->quoted);

    const Node* list = root.find("list");
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == 2);
    CHECK(list->length() == 1);
    CHECK(list->items[0].scalar == "28.00 kr");
    CHECK(list->items[0].place == Place{reading.file, 4, 5});
    const Node& flow = list->items[1];
    CHECK(flow.place == Place{reading.file, 5, 5});
    CHECK(flow.entries[0].place == Place{reading.file, 5, 6});
    CHECK(flow.entries[0].value.scalar == "12 %");
    CHECK(flow.entries[0].value.quoted);
    // `  - {æ: "` is nine characters in ten bytes, the quote being the ninth.
    CHECK(flow.entries[0].value.place == Place{reading.file, 5, 9});
    CHECK(flow.entries[0].value.length() == 6); // with its quotes
    CHECK(flow.entries[1].value.place == Place{reading.file, 5, 20});
    CHECK(root.find("missing") == nullptr);
}

TEST_CASE("scalars stay as written") {
    const Reading reading{
        "a: 0470\nb: 0x1F\nc: yes\nd: \"0301\"\ne: 1_000\nf: .5\ng: it's\nh: 'it''s'\n"
        "i: \"\\u00e5\\t\\\"\"\n"};
    REQUIRE(reading.root);
    const auto text = [&](const char* key) { return reading.root->find(key)->scalar; };
    CHECK(text("a") == "0470");
    CHECK(text("b") == "0x1F");
    CHECK(text("c") == "yes");
    CHECK(text("d") == "0301");
    CHECK(text("e") == "1_000");
    CHECK(text("f") == ".5");
    CHECK(text("g") == "it's");
    CHECK(text("h") == "it's");
    CHECK(text("i") == "å\t\"");
}

TEST_CASE("a value left out, `~` and `null` are null; quoted they are text") {
    const Reading reading{"a:\nb: ~\nc: null\nd: \"\"\ne: \"~\"\nf: [x, , y]\n"};
    REQUIRE(reading.root);
    CHECK(reading.root->find("a")->kind == NodeKind::null);
    CHECK(reading.root->find("a")->place == Place{reading.file, 1, 1}); // the key's
    CHECK(reading.root->find("b")->kind == NodeKind::null);
    CHECK(reading.root->find("c")->kind == NodeKind::null);
    CHECK(reading.root->find("d")->kind == NodeKind::scalar);
    CHECK(reading.root->find("d")->scalar.empty());
    CHECK(reading.root->find("e")->scalar == "~");
    CHECK(reading.root->find("f")->items.at(1).kind == NodeKind::null);
}

TEST_CASE("a byte order mark, CR LF and `---` change no place") {
    const Reading reading{"\xEF\xBB\xBF---\r\nåå: 1\r\nb: x\r\n...\r\n"};
    REQUIRE(reading.root);
    CHECK(reading.codes().empty());
    CHECK(reading.root->find("åå")->scalar == "1");
    CHECK(reading.root->find("åå")->place == Place{reading.file, 2, 5});
    CHECK(reading.root->find("b")->scalar == "x");
    CHECK(reading.root->find("b")->place == Place{reading.file, 3, 4});
}

TEST_CASE("block scalars and values over several lines are read") {
    const Reading reading{"a: |\n  en\n  to\nb: >-\n  en\n  to\nc: en\n  to\n"};
    REQUIRE(reading.root);
    CHECK(reading.root->find("a")->scalar == "en\nto\n");
    CHECK(reading.root->find("a")->quoted);
    CHECK(reading.root->find("b")->scalar == "en to");
    CHECK(reading.root->find("c")->scalar == "en to");
}

TEST_CASE("characters of the strict dialect stand freely inside values") {
    const Reading reading{
        "a: x & y * z ! w % v\nb: \"&x\"\nc: '!t'\nd: x[1]{2}\ne: 'a: b'\nf: 22:00–23:00\n"};
    CHECK(reading.codes().empty());
    REQUIRE(reading.root);
    CHECK(reading.root->find("a")->scalar == "x & y * z ! w % v");
    CHECK(reading.root->find("f")->scalar == "22:00–23:00");
}

TEST_CASE("duplicate keys are told with both places and the first is kept") {
    const Reading reading{"åå: 1\nb:\n  c: 1\n  c: 2\n  c: 3\nåå: 2\n"};
    REQUIRE(reading.root);
    CHECK(reading.codes() ==
          "4:3 yaml/duplicate-key; 5:3 yaml/duplicate-key; 6:1 yaml/duplicate-key");
    const auto told = reading.told();
    CHECK(told[0].related == std::vector<Place>{{reading.file, 3, 3}});
    CHECK(told[1].related == std::vector<Place>{{reading.file, 3, 3}});
    CHECK(told[2].related == std::vector<Place>{{reading.file, 1, 1}});
    CHECK(told[2].length == 2);
    CHECK(reading.root->find("åå")->scalar == "1");
    CHECK(reading.root->entries.size() == 2);
    CHECK(reading.root->find("b")->entries.size() == 1);
    CHECK(reading.root->find("b")->find("c")->scalar == "1");
    CHECK(reading.drawn().starts_with(
        "x.yaml:4:3: error[yaml/duplicate-key]: nøkkelen `c` står to ganger på samme sted\n"
        "  |\n"
        "4 |   c: 2\n"
        "  |   ^\n"
        "  = det andre stedet: x.yaml:3:3\n"
        "  |\n"
        "3 |   c: 1\n"
        "  |   ^\n"
        "  = behold den riktige og slett den andre\n"));
}

TEST_CASE("a key quoted and unquoted is the same key") {
    CHECK(Reading{"a: 1\n\"a\": 2\n'a' : 3\n"}.codes() ==
          "2:1 yaml/duplicate-key; 3:1 yaml/duplicate-key");
}
