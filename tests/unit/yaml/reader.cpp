#include "yaml/reader.hpp"

#include "reading.hpp"
#include "values/check.hpp"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace bpa;
using source::Language;
using yaml::KeySpec;
using yaml::MappingReader;
using yaml::Need;
using yaml::Schema;

namespace {

constexpr std::array keys = {
    KeySpec{"from", Need::required, "local time"},
    KeySpec{"to", Need::required, "local time"},
    KeySpec{"duty", Need::optional, "choice"},
    KeySpec{"assistant", Need::optional, "id"},
    KeySpec{"approved", Need::optional, "yes/no"},
    KeySpec{"breaks", Need::optional, "list of breaks"},
    KeySpec{"by", Need::optional, "approval"},
    KeySpec{"note", Need::optional, "text"},
};
constexpr Schema schema{.what = "shift", .keys = keys};

/// A shift with both required keys and the given line.
std::string shift_with(const std::string& line) {
    return "from: 2026-10-24T22:00\nto: 2026-10-25T08:00\n" + line + "\n";
}

} // namespace

TEST_CASE("known keys are read without a word") {
    Reading reading{
        shift_with("duty: active\nassistant: kari-1\napproved: yes\nnote: \"Åse: ringte\"\n"
                   "breaks: [\"0:30\", x]\nby: {who: ola}")};
    REQUIRE(reading.root);
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.ok());
    CHECK(reader.has("from"));
    constexpr std::array<std::string_view, 2> duties = {"active", "passive"};
    CHECK(reader.get_choice("duty", duties) == "active");
    CHECK(reader.get_id("assistant") == "kari-1");
    CHECK(reader.get_yes_no("approved") == true);
    CHECK(reader.get_text("note") == "Åse: ringte");
    CHECK(reader.get_scalars("breaks").size() == 2);
    CHECK(reader.get_scalars("breaks").at(1)->scalar == "x");
    REQUIRE(reader.get_mapping("by") != nullptr);
    CHECK(reader.get_mapping("by")->find("who")->scalar == "ola");
    CHECK(reader.get_any("by") == reader.get_mapping("by"));
    CHECK(reader.place() == source::Place{reading.file, 1, 1});
    CHECK(reader.place_of("to") == source::Place{reading.file, 2, 5});
    CHECK(reader.length_of("to") == 16);
}

TEST_CASE("absent keys yield nothing silently") {
    Reading reading{shift_with("")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.ok());
    CHECK_FALSE(reader.has("duty"));
    CHECK_FALSE(reader.get_text("note"));
    CHECK_FALSE(reader.get_id("assistant"));
    CHECK_FALSE(reader.get_choice("duty", {}));
    CHECK_FALSE(reader.get_yes_no("approved"));
    CHECK_FALSE(reader.get_money("note"));
    CHECK(reader.get_mapping("by") == nullptr);
    CHECK(reader.get_sequence("breaks") == nullptr);
    CHECK(reader.get_scalars("breaks").empty());
    CHECK(reader.get_any("note") == nullptr);
    CHECK(reader.place_of("note") == reader.place());
    CHECK(reader.length_of("note") == 1);
    CHECK(reading.diagnostics.empty());
}

TEST_CASE("a key outside the schema is a bug when asked for") {
    Reading reading{shift_with("")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK_THROWS_AS(reader.get_text("wage"), InternalError);
    CHECK_THROWS_AS(reader.has("wage"), InternalError);
}

TEST_CASE("an unknown key is told with the nearest or with all") {
    Reading reading{shift_with("asistant: kari\nlønn: 1")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.ok());
    CHECK(
        reading.drawn() ==
        "x.yaml:3:1: error[yaml/unknown-key]: `asistant` er ikke en nøkkel som kan stå i `shift`\n"
        "  |\n"
        "3 | asistant: kari\n"
        "  | ^^^^^^^^\n"
        "  = mente du `assistant`?\n"
        "x.yaml:4:1: error[yaml/unknown-key]: `lønn` er ikke en nøkkel som kan stå i `shift`\n"
        "  |\n"
        "4 | lønn: 1\n"
        "  | ^^^^\n"
        "  = bruk en av disse: from, to, duty, assistant, approved, breaks, by, note\n");
    CHECK(reading.drawn(Language::en).find("  = did you mean `assistant`?\n") != std::string::npos);
}

TEST_CASE("each missing key is told at the mapping") {
    Reading reading{"\nduty: active\n"};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK_FALSE(reader.ok());
    CHECK(reading.drawn() ==
          "x.yaml:2:1: error[yaml/missing-key]: `shift` mangler nøkkelen `from`\n"
          "  |\n"
          "2 | duty: active\n"
          "  | ^\n"
          "  = legg til `from: 2026-10-24T22:00`, med din egen verdi\n"
          "x.yaml:2:1: error[yaml/missing-key]: `shift` mangler nøkkelen `to`\n"
          "  |\n"
          "2 | duty: active\n"
          "  | ^\n"
          "  = legg til `to: 2026-10-24T22:00`, med din egen verdi\n");
    static constexpr std::array list_key = {KeySpec{"shifts", Need::required, "list of shifts"}};
    Reading other{"a: 1\n"};
    constexpr Schema file{.what = "hours file", .keys = list_key};
    const MappingReader second{*other.root, file, other.diagnostics};
    CHECK(other.drawn(Language::en).find("  = add `shifts:` with a value\n") != std::string::npos);
}

TEST_CASE("a value of the wrong kind is told with what stands there") {
    Reading reading{
        shift_with("by: ola\nbreaks: x\nnote: [1]\nduty: {a: 1}\nassistant:\n  - kari\napproved:")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.get_mapping("by") == nullptr);
    CHECK(reader.get_scalars("breaks").empty());
    CHECK_FALSE(reader.get_text("note"));
    CHECK_FALSE(reader.get_choice("duty", {}));
    CHECK_FALSE(reader.get_id("assistant"));
    CHECK_FALSE(reader.get_yes_no("approved"));
    CHECK(
        reading.drawn() ==
        "x.yaml:3:5: error[yaml/wrong-kind]: her skal det stå en gruppe nøkler, men det står en "
        "enkel verdi\n"
        "  |\n"
        "3 | by: ola\n"
        "  |     ^^^\n"
        "  = skriv nøklene på egne linjer under, rykket inn med to mellomrom\n"
        "x.yaml:4:9: error[yaml/wrong-kind]: her skal det stå en liste, men det står en enkel "
        "verdi\n"
        "  |\n"
        "4 | breaks: x\n"
        "  |         ^\n"
        "  = skriv hvert punkt på egen linje som begynner med `- `; er listen tom, skriv `[]`\n"
        "x.yaml:5:7: error[yaml/wrong-kind]: her skal det stå en tekst, men det står en liste\n"
        "  |\n"
        "5 | note: [1]\n"
        "  |       ^\n"
        "  = skriv verdien på samme linje, etter kolon og mellomrom\n"
        "x.yaml:6:7: error[yaml/wrong-kind]: her skal det stå en av de faste verdiene, men det "
        "står en gruppe "
        "nøkler\n"
        "  |\n"
        "6 | duty: {a: 1}\n"
        "  |       ^\n"
        "  = skriv verdien på samme linje, etter kolon og mellomrom\n"
        "x.yaml:8:3: error[yaml/wrong-kind]: her skal det stå et kortnavn, men det står en liste\n"
        "  |\n"
        "8 |   - kari\n"
        "  |   ^\n"
        "  = skriv for eksempel kari-1 på samme linje, etter kolon\n"
        "x.yaml:9:1: error[value/empty]: her mangler det en verdi\n"
        "  |\n"
        "9 | approved:\n"
        "  | ^\n"
        "  = skriv yes eller no\n");
}

TEST_CASE("a list left without a value is told to be written `[]`") {
    Reading reading{shift_with("breaks:")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.get_sequence("breaks") == nullptr);
    CHECK(reading.drawn(Language::en) ==
          "x.yaml:3:1: error[yaml/wrong-kind]: this should be a list, but it is nothing\n"
          "  |\n"
          "3 | breaks:\n"
          "  | ^\n"
          "  = write each item on a line of its own beginning with `- `; for an empty list write "
          "`[]`\n");
}

TEST_CASE("a node that is no mapping has nothing to read") {
    Reading reading{"a: [x]\n"};
    const yaml::Node& item = reading.root->find("a")->items.at(0);
    const MappingReader reader{item, schema, reading.diagnostics};
    CHECK_FALSE(reader.ok());
    CHECK_FALSE(reader.has("from"));
    CHECK_FALSE(reader.get_text("note"));
    CHECK(reading.codes() == "1:5 yaml/wrong-kind");
}

TEST_CASE("text is one line and not empty") {
    static constexpr std::array text_keys = {KeySpec{"a", Need::optional, "text"},
                                             KeySpec{"b", Need::optional, "text"},
                                             KeySpec{"c", Need::optional, "text"},
                                             KeySpec{"d", Need::optional, "text"},
                                             KeySpec{"e", Need::optional, "text"},
                                             KeySpec{"f", Need::optional, "list"}};
    constexpr Schema texts{.what = "texts", .keys = text_keys};
    Reading reading{"a: \"\"\nb: \"  \"\nc: \"x\\ny\"\nd: |\n  x\n  y\ne: >\n  x\n  y\nf: [\"\", "
                    "\"a\\nb\", ok, [1]]\n"};
    const MappingReader reader{*reading.root, texts, reading.diagnostics};
    CHECK_FALSE(reader.get_text("a"));
    CHECK_FALSE(reader.get_text("b"));
    CHECK_FALSE(reader.get_text("c"));
    CHECK_FALSE(reader.get_text("d"));
    CHECK(reader.get_text("e") == "x y"); // folded: its last line break is no content
    REQUIRE(reader.get_scalars("f").size() == 1);
    CHECK(reader.get_scalars("f").at(0)->scalar == "ok");
    CHECK(reading.codes() ==
          "1:4 value/empty; 2:4 value/empty; 3:4 value/several-lines; 4:4 value/several-lines; "
          "10:5 value/empty; 10:9 value/several-lines; 10:21 yaml/wrong-kind");
}

TEST_CASE("short names, fixed values and yes or no are held to their forms") {
    Reading reading{shift_with("assistant: Kari Ås\nduty: activ\napproved: ja\nnote: \"\"")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    constexpr std::array<std::string_view, 2> duties = {"active", "passive"};
    CHECK_FALSE(reader.get_id("assistant"));
    CHECK_FALSE(reader.get_choice("duty", duties));
    CHECK_FALSE(reader.get_yes_no("approved"));
    CHECK_FALSE(reader.get_id("note"));
    CHECK(reading.drawn() ==
          "x.yaml:3:12: error[value/bad-id]: `Kari Ås` kan ikke være et kortnavn\n"
          "  |\n"
          "3 | assistant: Kari Ås\n"
          "  |            ^^^^^^^\n"
          "  = bruk bare små bokstaver a–z, tall og tegnene - _ / . (høyst 80 tegn), aldri et "
          "fødselsnummer; for eksempel kari-1\n"
          "x.yaml:4:7: error[value/not-one-of]: `activ` er ikke blant verdiene som kan stå her\n"
          "  |\n"
          "4 | duty: activ\n"
          "  |       ^^^^^\n"
          "  = mente du active? bruk en av disse: active, passive\n"
          "x.yaml:5:11: error[value/not-yes-no]: `ja` er verken `yes` eller `no`\n"
          "  |\n"
          "5 | approved: ja\n"
          "  |           ^^\n"
          "  = skriv yes for ja eller no for nei\n"
          "x.yaml:6:7: error[value/empty]: her mangler det en verdi\n"
          "  |\n"
          "6 | note: \"\"\n"
          "  |       ^^\n"
          "  = skriv et kortnavn, for eksempel kari-1\n");
}

TEST_CASE("a name of the employer folder has no path in it and is no national id") {
    for (const char* name : {"a/b", "../ada", "ada.", "12839410075", "x-12839410075"}) {
        INFO(name);
        Reading reading{shift_with("assistant: \"" + std::string{name} + "\"")};
        const MappingReader reader{*reading.root, schema, reading.diagnostics};
        CHECK_FALSE(reader.get_short_name("assistant"));
        CHECK(reading.drawn().find("12839410075") == std::string::npos);
        CHECK(reading.drawn().find("tegnene - _ (høyst 80 tegn), aldri et fødselsnummer") !=
              std::string::npos);
    }
    Reading reading{shift_with("assistant: kari-1_b")};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK(reader.get_short_name("assistant") == "kari-1_b");
}

TEST_CASE("what was written is cut in messages") {
    Reading reading{shift_with("assistant: " + std::string(300, 'A'))};
    const MappingReader reader{*reading.root, schema, reading.diagnostics};
    CHECK_FALSE(reader.get_id("assistant"));
    CHECK(reading.drawn().find("]: `" + std::string(59, 'A') + "…` kan") != std::string::npos);
}
