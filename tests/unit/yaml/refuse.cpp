#include "reading.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>

using bpa::source::Language;
using bpa::yaml::Limits;

namespace {

std::string repeated(std::string_view text, int count) {
    std::string all;
    for (int i = 0; i < count; ++i) {
        all += text;
    }
    return all;
}

/// Reads a text that must give no tree, and says what was told.
std::string refused(std::string_view text, const Limits& limits = {}) {
    const Reading reading{text, limits};
    CHECK_FALSE(reading.root);
    return reading.codes();
}

} // namespace

TEST_CASE("bytes that are not UTF-8 are refused with their place") {
    CHECK(refused("a: 1\nnavn: \xC5se\n") == "2:7 yaml/not-utf8"); // Latin-1 Å
    CHECK(refused("å: \x80\n") == "1:4 yaml/not-utf8");
    CHECK(refused("\xFF\xFE"
                  "a") == "1:1 yaml/not-utf8"); // UTF-16
    CHECK(refused("a: å\n# \xED\xA0\x80\n") == "2:3 yaml/not-utf8");
    const Reading reading{"navn: Bl\xE5"
                          "bær\n"};
    CHECK(reading.drawn() ==
          "x.yaml:1:9: error[yaml/not-utf8]: filen er ikke lagret som UTF-8: tegnet `\\x{e5}` kan "
          "ikke leses\n"
          "  |\n"
          "1 | navn: Bl\\x{e5}bær\n"
          "  |         ^^^^^^\n"
          "  = åpne filen i programmet du skrev den i, og lagre den med tegnkoding UTF-8\n");
    CHECK(reading.drawn(Language::en) ==
          "x.yaml:1:9: error[yaml/not-utf8]: the file is not saved as UTF-8: the character "
          "`\\x{e5}` cannot be "
          "read\n"
          "  |\n"
          "1 | navn: Bl\\x{e5}bær\n"
          "  |         ^^^^^^\n"
          "  = open the file in the program you wrote it in and save it with encoding UTF-8\n");
}

TEST_CASE("control and bidirectional characters are refused, also in comments and as escapes") {
    CHECK(refused(std::string{"a: \0x\n", 6}) == "1:4 yaml/control-character");
    CHECK(refused("a: x\rb: 1\n") == "1:5 yaml/control-character");
    CHECK(refused("a: \x1B[31m\n") == "1:4 yaml/control-character");
    CHECK(refused("a: x\u0085y\n") == "1:5 yaml/control-character");
    CHECK(refused("a: x\uFEFF\n") == "1:5 yaml/control-character");
    CHECK(refused("æ: 1 # \u202E\n") == "1:8 yaml/bidi-character");
    for (const char* bidi : {"\u200E",
                             "\u200F",
                             "\u061C",
                             "\u202A",
                             "\u202B",
                             "\u202C",
                             "\u202D",
                             "\u202E",
                             "\u2066",
                             "\u2067",
                             "\u2068",
                             "\u2069"}) {
        CHECK(refused(std::string{"a: "} + bidi) == "1:4 yaml/bidi-character");
    }
    CHECK(refused("a: \"x\\u202e\"\n") == "1:4 yaml/bidi-character");
    CHECK(refused("a: \"x\\0\"\n") == "1:4 yaml/control-character");
    CHECK(refused("a: 1\n\"b\\e\": 2\n") == "2:1 yaml/control-character");
}

TEST_CASE("anchors, aliases, tags and merge keys are refused at the first") {
    CHECK(refused("a: &x 1\nb: *x\n") == "1:4 yaml/anchor");
    CHECK(refused("&x a: 1\n") == "1:1 yaml/anchor");
    CHECK(refused("&x\na: 1\n") == "1:1 yaml/anchor");
    CHECK(refused("a: &x\n") == "1:4 yaml/anchor");
    CHECK(refused("a: [1, &x [2]]\n") == "1:8 yaml/anchor");
    CHECK(refused("a: *x\n") == "1:4 yaml/alias");
    CHECK(refused("a: 1\n*x : 2\n") == "2:1 yaml/alias");
    CHECK(refused("a: !!str 1\n") == "1:4 yaml/tag");
    CHECK(refused("a: ! 1\n") == "1:4 yaml/tag");
    CHECK(refused("a: !t [1]\n") == "1:4 yaml/tag");
    CHECK(refused("a: !t {b: 1}\n") == "1:4 yaml/tag");
    CHECK(refused("a: !!null\n") == "1:4 yaml/tag");
    CHECK(refused("!t a: 1\n") == "1:1 yaml/tag");
    CHECK(refused("a: !<x\n") == "1:7 yaml/tag");
    CHECK(refused("a: {b: 1}\n<<: {c: 2}\n") == "2:1 yaml/merge-key");
}

TEST_CASE("an alias bomb is refused at its first anchor") {
    std::string bomb = "a: &a [x, x, x, x]\n";
    for (char c = 'b'; c <= 'z'; ++c) {
        const char before = static_cast<char>(c - 1);
        bomb += std::string{c} + ": &" + c + " [*" + before + ", *" + before + "]\n";
    }
    CHECK(refused(bomb) == "1:4 yaml/anchor");
}

TEST_CASE("only one document, without directives, with a mapping at the root") {
    CHECK(refused("---\na: 1\n---\nb: 2\n") == "3:1 yaml/several-documents");
    CHECK(refused("a: 1\n---\n") == "2:1 yaml/several-documents");
    CHECK(refused("a: 1\n...\nb: 2\n") == "3:1 yaml/several-documents");
    CHECK(refused("%YAML 1.2\n---\na: 1\n") == "1:1 yaml/directive");
    // The library would drop this line in silence.
    CHECK(refused("a: 5 %\n%b: 1\n") == "2:1 yaml/directive");
    CHECK(refused("- a\n") == "1:1 yaml/root-not-mapping");
    CHECK(refused("tekst\n") == "1:1 yaml/root-not-mapping");
    CHECK(refused("a:1\n") == "1:1 yaml/root-not-mapping");
    CHECK(Reading{"- a\n"}.drawn() ==
          "x.yaml:1:1: error[yaml/root-not-mapping]: filen må begynne med en nøkkel og kolon, men "
          "her står "
          "det en liste\n"
          "  |\n"
          "1 | - a\n"
          "  | ^\n"
          "  = begynn med en linje på formen `nøkkel: verdi`, med mellomrom etter kolon\n");
}

TEST_CASE("an empty file is told as such") {
    for (const char* text : {"", "\n\n", "# bare en merknad\n", "---\n", "\xEF\xBB\xBF", "~\n"}) {
        CHECK(refused(text) == "0:0 yaml/empty-file");
    }
}

TEST_CASE("keys are plain words followed by a colon") {
    CHECK(refused("a: 1\nb\n") == "2:1 yaml/missing-colon");
    CHECK(refused("a: {b, c: 1}\n") == "1:5 yaml/missing-colon");
    CHECK(refused("a: {b:1}\n") == "1:5 yaml/missing-colon");
    CHECK(refused("a:\n- b\n-c\n") == "3:1 yaml/missing-colon");
    CHECK(refused("a: {b\n c: 1}\n") == "1:5 yaml/bad-key");
    CHECK(refused("? a\n: 1\n") == "1:3 yaml/bad-key");
    CHECK(refused("a: {? b : 1}\n") == "1:7 yaml/bad-key");
    CHECK(refused("[a]: 1\n") == "1:1 yaml/bad-key");
    CHECK(refused("{a: 1}: 1\n") == "1:1 yaml/bad-key");
    CHECK(refused(": 1\n") == "1:1 yaml/bad-key");
    CHECK(refused("\"\": 1\n") == "1:1 yaml/bad-key");
    CHECK(refused("~: 1\n") == "1:1 yaml/bad-key");
    CHECK(Reading{"a: 1\nåpen\n"}.drawn(Language::en) ==
          "x.yaml:2:1: error[yaml/missing-colon]: a colon and a space are missing after `åpen`\n"
          "  |\n"
          "2 | åpen\n"
          "  | ^^^^\n"
          "  = write key, colon, space and value: `key: value` (in a list: `- value`)\n");
}

TEST_CASE("32 levels are read, 33 are refused") {
    const auto nested = [](int levels) { // the root mapping is the first level
        return "a: " + repeated("[", levels - 1) + "1" + repeated("]", levels - 1) + "\n";
    };
    CHECK(Reading{nested(32)}.root);
    // `a: ` is three characters, so the bracket of level 33 stands in column 3 + 32.
    CHECK(refused(nested(33)) == "1:35 yaml/too-deep");
    CHECK(refused("a: {b: {c: 1}}\n", {.max_depth = 2}) == "1:8 yaml/too-deep");
}

TEST_CASE("10 000 levels are refused without a crash, whatever they are made of") {
    constexpr int levels = 10'000;
    std::string block;
    for (int i = 0; i < 2'000; ++i) { // grows with the square of the depth
        block += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
    }
    const std::string flow = "a: " + repeated("[", levels) + repeated("]", levels);
    CHECK(refused(flow) == "1:35 yaml/too-deep");
    CHECK(refused("a: " + repeated("[", levels)) == "1:5 yaml/too-deep"); // never closed
    CHECK(refused(repeated("{a: ", levels) + repeated("}", levels)) == "1:129 yaml/too-deep");
    CHECK(refused(repeated("{a: ", levels)) == "1:1 yaml/too-deep");
    CHECK(refused("a:\n " + repeated("- ", levels)) == "2:64 yaml/too-deep");
    CHECK(refused(block) == "33:33 yaml/too-deep");
    CHECK(refused(repeated("? ", levels)) == "1:3 yaml/bad-key");
    CHECK(refused(repeated(": ", levels)) == "1:1 yaml/bad-key");
}

TEST_CASE("limits on size are told in the reader's units") {
    Limits limits;
    limits.max_bytes = 4096;
    const Reading large{repeated("a: 1\n", 1000), limits};
    CHECK(large.drawn() == "x.yaml: error[yaml/too-large]: filen er større enn 4 kB\n"
                           "  = del den i flere filer, for eksempel én for hver ordning\n");

    // The library reads ahead in blocks, so the pieces are well past the limit.
    limits = {};
    limits.max_piece_bytes = 8192;
    CHECK(refused("a: " + std::string(100'000, 'x') + "\n", limits) == "1:4 yaml/piece-too-large");
    CHECK(refused("a: 1\n#" + std::string(100'000, 'x') + "\n", limits) ==
          "1:4 yaml/piece-too-large");
    CHECK(Reading{repeated("a: [b]\n", 1), limits}.root);
    std::string many = "a:\n";
    many += repeated("- x\n", 25'000); // as long, but in finished pieces
    CHECK(Reading{many, limits}.root);
    CHECK(Reading{"a:\n" + repeated("-\n", 50'000), limits}.root);

    limits = {};
    limits.max_values = 10;
    CHECK(Reading{"a: [" + repeated("x, ", 9) + "]", limits}.root); // nine items and the list
    CHECK(refused("a: [" + repeated("x, ", 12) + "]", limits) == "1:35 yaml/too-many-values");
}

TEST_CASE("a mapping of very many keys is checked in good time") {
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "k" + std::to_string(i) + ": 1\n";
    }
    text += "k5: 1\n";
    const auto start = std::chrono::steady_clock::now();
    CHECK(Reading{text}.codes() == "100001:1 yaml/duplicate-key");
    // Comparing every pair would take minutes.
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{30});
}
