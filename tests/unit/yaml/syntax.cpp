#include "reading.hpp"

#include <catch2/catch.hpp>

#include <string>

using bpa::source::Language;

namespace {

/// Place and text of the one problem a text must have, `2:4 anførselstegnet …`.
std::string said(std::string_view text, Language lang = Language::nb) {
    const Reading reading{text};
    CHECK_FALSE(reading.root);
    const auto told = reading.told();
    REQUIRE(told.size() == 1);
    CHECK(told[0].code == "yaml/syntax");
    // A reason without its words would be shown as its key.
    CHECK(bpa::source::remedy_of(told[0], lang).find("syntax-") == std::string::npos);
    return std::to_string(told[0].place.line) + ":" + std::to_string(told[0].place.column) + " " +
           bpa::source::text_of(told[0], lang);
}

} // namespace

TEST_CASE("an open quote is told where it opens") {
    CHECK(said("a: \"x\n") == "1:4 anførselstegnet som åpner her, blir ikke lukket");
    CHECK(said("a: 1\nb: 'x") == "2:4 anførselstegnet som åpner her, blir ikke lukket");
    CHECK(said("a: \"x\n---\nb: \"y\"\n") == "1:4 anførselstegnet som åpner her, blir ikke lukket");
    CHECK(said("a: \"\\\"\nb: 'it''s'\n", Language::en) ==
          "1:4 the quote that opens here is not closed");
    CHECK(said("\"a: 1\n") == "1:1 anførselstegnet som åpner her, blir ikke lukket");
}

TEST_CASE("text after a closed value is told") {
    CHECK(said("a: \"x\" y\n") == "1:8 det står noe etter at verdien er slutt");
    CHECK(said("a: [b]c\n") == "1:7 det står noe etter at verdien er slutt");
}

TEST_CASE("brackets that do not match are told") {
    CHECK(said("a: 1\nby: [x\n") == "2:5 klammen som åpner her, blir ikke lukket");
    CHECK(said("a: [\n  x\nc: 1\n") == "1:4 klammen som åpner her, blir ikke lukket");
    CHECK(said("a: {b: 1\n") == "1:4 klammen som åpner her, blir ikke lukket");
    CHECK(said("a: ]\n") == "1:4 klammen her lukker ikke den som står åpen");
    CHECK(said("a: {b: 1]\n") == "1:9 klammen her lukker ikke den som står åpen");
    CHECK(said("a: {b: c: d}\n") == "1:9 her mangler det et komma eller en klamme");
}

TEST_CASE("indentation is told, tabs by name") {
    CHECK(said("a:\n  b: 1\n c: 2\n") == "3:2 linjen passer ikke sammen med det som står over");
    CHECK(said("a: 1\n- b\n") == "2:1 linjen passer ikke sammen med det som står over");
    CHECK(said("  a: 1\nb: 2\n") == "2:1 linjen passer ikke sammen med det som står over");
    CHECK(said("a: 1\n b: 2\n") == "2:3 kolon eller innrykk er feil her");
    CHECK(said("a:\n\tb: 1\n") == "2:3 linjen er rykket inn med tabulator");
    CHECK(said("a: x\n\tb: y\n") == "2:1 linjen er rykket inn med tabulator");
    CHECK(said("\ta: 1\n") == "1:2 linjen er rykket inn med tabulator");
}

TEST_CASE("columns count characters when letters outside ASCII stand before") {
    CHECK(said("ø: blåbær og æ: 2\n") == "1:15 kolon eller innrykk er feil her");
    CHECK(Reading{"ø: blåbær og æ: 2\n"}.drawn() ==
          "x.yaml:1:15: error[yaml/syntax]: kolon eller innrykk er feil her\n"
          "  |\n"
          "1 | ø: blåbær og æ: 2\n"
          "  |               ^\n"
          "  = rykk inn som linjen over; inneholder verdien kolon og mellomrom, sett den i "
          "anførselstegn\n");
}

TEST_CASE("other slips have words of their own") {
    CHECK(said("a: @x\n") == "1:4 en verdi kan ikke begynne med dette tegnet");
    CHECK(said("a: %x\n", Language::en) == "1:4 a value cannot begin with this character");
    CHECK(said("a: \"\\q\"\n") ==
          "1:7 tegnet etter `\\` kan ikke stå slik mellom doble anførselstegn");
    CHECK(said("a: \"\\ud800\"\n")
              .ends_with("tegnet etter `\\` kan ikke stå slik mellom doble anførselstegn"));
    CHECK(said("a: - b\n") == "1:4 et listepunkt kan ikke begynne her");
    CHECK(said("a: |x\n  t\n") == "1:5 det står noe uventet etter `|` eller `>`");
}
