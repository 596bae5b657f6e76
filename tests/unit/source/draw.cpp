#include "source/characters.hpp"
#include "source/diagnostic.hpp"

#include <catch2/catch.hpp>

#include <string>

using namespace bpa::source;

// The expected drawings follow the layout documented at `draw`, set by hand.

namespace {

/// A file of 13 empty lines and the given one as number 14.
struct Drawing {
    SourceFiles files;
    FileId id;

    explicit Drawing(const std::string& line, const std::string& prefix = "")
        : id{files.add({.path = "hours/2026-10.yaml",
                        .shown_prefix = prefix,
                        .text = std::string(13, '\n') + line + "\n"})} {}

    [[nodiscard]] std::string draw_at(std::uint32_t column, std::uint32_t length) const {
        const Diagnostic diagnostic{.code = "yaml/bad-key",
                                    .place = {id, 14, column},
                                    .length = length,
                                    .args = {},
                                    .related = {}};
        return draw(diagnostic, files, Language::en);
    }
    /// The quoted line and the line of carets, without the margin.
    [[nodiscard]] std::string quote_at(std::uint32_t column, std::uint32_t length) const {
        const std::string drawn = draw_at(column, length);
        const std::size_t line = drawn.find("14 | ");
        const std::size_t carets = drawn.find("   | ", line);
        const std::size_t end = drawn.find('\n', carets);
        return drawn.substr(line + 5, carets - line - 5) +
               drawn.substr(carets + 5, end - carets - 5);
    }
};

} // namespace

TEST_CASE("a message has place, text, excerpt and remedy") {
    const Drawing drawing{"    to:     2026-11-03T06:0O", "cases/evening/"};
    Diagnostic diagnostic{.code = "value/malformed",
                          .place = {drawing.id, 14, 13},
                          .length = 16,
                          .args = {{"written", "2026-11-03T06:0O"},
                                   {"form", "local time"},
                                   {"suggested", "2026-11-03T06:00"},
                                   {"example", ""}},
                          .related = {}};
    CHECK(draw(diagnostic, drawing.files, Language::nb) ==
          "cases/evening/hours/2026-10.yaml:14:13: error[value/malformed]: "
          "`2026-11-03T06:0O` er ikke en dato med klokkeslett\n"
          "   |\n"
          "14 |     to:     2026-11-03T06:0O\n"
          "   |             ^^^^^^^^^^^^^^^^\n"
          "   = skriv 2026-11-03T06:00\n");
    CHECK(draw(diagnostic, drawing.files, Language::en) ==
          "cases/evening/hours/2026-10.yaml:14:13: error[value/malformed]: "
          "`2026-11-03T06:0O` is not a date with a time of day\n"
          "   |\n"
          "14 |     to:     2026-11-03T06:0O\n"
          "   |             ^^^^^^^^^^^^^^^^\n"
          "   = write 2026-11-03T06:00\n");
}

TEST_CASE("a conflict shows both places, with one margin") {
    SourceFiles files;
    const FileId id = files.add({.path = "employer.yaml",
                                 .shown_prefix = "",
                                 .text = "navn: 1\n" + std::string(8, '\n') + "navn: 2\n"});
    const Diagnostic diagnostic{.code = "yaml/duplicate-key",
                                .place = {id, 10, 1},
                                .length = 4,
                                .args = {{"key", "navn"}},
                                .related = {{id, 1, 1}}};
    CHECK(draw(diagnostic, files, Language::nb) == "employer.yaml:10:1: error[yaml/duplicate-key]: "
                                                   "nøkkelen `navn` står to ganger på samme sted\n"
                                                   "   |\n"
                                                   "10 | navn: 2\n"
                                                   "   | ^^^^\n"
                                                   "   = det andre stedet: employer.yaml:1:1\n"
                                                   "   |\n"
                                                   " 1 | navn: 1\n"
                                                   "   | ^\n"
                                                   "   = behold den riktige og slett den andre\n");
    CHECK(draw(diagnostic, files, Language::en).find("   = the other place: employer.yaml:1:1\n") !=
          std::string::npos);
}

TEST_CASE("a whole file, or no place at all, has no excerpt") {
    SourceFiles files;
    const FileId id = files.add({.path = "employer.yaml", .shown_prefix = "kari/", .text = ""});
    Diagnostic diagnostic{
        .code = "yaml/empty-file", .place = {id, 0, 0}, .length = 1, .args = {}, .related = {}};
    CHECK(draw(diagnostic, files, Language::nb) ==
          "kari/employer.yaml: error[yaml/empty-file]: filen er tom\n"
          "  = fyll inn filen, eller slett den hvis den ikke skal være med\n");
    diagnostic.place = {};
    CHECK(draw(diagnostic, files, Language::en) ==
          "error[yaml/empty-file]: the file is empty\n"
          "  = fill in the file, or delete it if it should not be there\n");
}

TEST_CASE("carets stand under characters, not bytes") {
    CHECK(Drawing{"navn: Åse Blåbær"}.quote_at(11, 6) == "navn: Åse Blåbær\n          ^^^^^^");
}

TEST_CASE("a national id is hidden wherever it was written") {
    SourceFiles files;
    // Synthetic (month + 80), but as secret as any.
    const FileId id = files.add({.path = "hours/12839410075.yaml",
                                 .shown_prefix = "",
                                 .text = "birth_date: 12839410075\n"});
    const Diagnostic diagnostic{
        .code = "value/malformed",
        .place = {id, 1, 13},
        .length = 11,
        .args = {{"written", "12839410075"}, {"form", "date"}, {"example", "1994-03-12"}},
        .related = {}};
    const std::string hidden = "•••••••••••";
    CHECK(draw(diagnostic, files, Language::en) ==
          "hours/" + hidden + ".yaml:1:13: error[value/malformed]: `" + hidden +
              "` is not a date\n  |\n1 | birth_date: " + hidden +
              "\n  |             ^^^^^^^^^^^\n  = write a date, for example 1994-03-12\n");
    // Ten digits are no national id: amounts and organisation numbers stay readable.
    CHECK(hide_digits("9223372036 a 123456789012", private_digits) == "9223372036 a ••••••••••••");
}

TEST_CASE("tabs keep the carets in place") {
    CHECK(Drawing{"\ta:\tb"}.quote_at(5, 1) == "\ta:\tb\n\t  \t^");
}

TEST_CASE("hidden characters are shown and underlined whole") {
    CHECK(Drawing{"a\u202E: b"}.quote_at(2, 1) == "a\\u{202e}: b\n ^^^^^^^^");
    // What follows a widened character moves with it.
    CHECK(Drawing{"\u200Fa: b"}.quote_at(5, 1) == "\\u{200f}a: b\n           ^");
    CHECK(Drawing{"a: \xE6"}.quote_at(4, 1) == "a: \\x{e6}\n   ^^^^^^");
}

TEST_CASE("the underline ends with the line and is never empty") {
    CHECK(Drawing{"a: b"}.quote_at(4, 99) == "a: b\n   ^");
    CHECK(Drawing{"a: b"}.quote_at(4, 0) == "a: b\n   ^");
    CHECK(Drawing{"a:"}.quote_at(3, 1) == "a:\n  ^");
}

TEST_CASE("a path cannot carry control characters to the terminal") {
    SourceFiles files;
    const FileId id = files.add({.path = "ho\x1Burs.yaml", .shown_prefix = "", .text = ""});
    const Diagnostic diagnostic{
        .code = "yaml/empty-file", .place = {id, 0, 0}, .length = 1, .args = {}, .related = {}};
    CHECK(draw(diagnostic, files, Language::en).starts_with("ho\\u{1b}urs.yaml: error["));
}

TEST_CASE("a line over 200 characters is cut around the place") {
    // 300 characters, a figure at each tenth. Place 150 leaves 60 before it: from the 90th on.
    std::string line;
    for (int i = 0; i < 300; ++i) {
        line += i % 10 == 9 ? 'X' : '.';
    }
    const std::string quote = Drawing{line}.quote_at(150, 1);
    CHECK(quote == "…" + line.substr(89, 200) + "…\n" + std::string(61, ' ') + "^");
    // Near either end the whole width is used.
    CHECK(Drawing{line}.quote_at(1, 1) == line.substr(0, 200) + "…\n^");
    CHECK(Drawing{line}.quote_at(300, 1) ==
          "…" + line.substr(100) + "\n" + std::string(200, ' ') + "^");
    CHECK(Drawing{line.substr(0, 200)}.quote_at(200, 1) ==
          line.substr(0, 200) + "\n" + std::string(199, ' ') + "^");
}
