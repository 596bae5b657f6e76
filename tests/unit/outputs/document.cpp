#include "outputs/document/document.hpp"

#include <catch2/catch.hpp>

namespace document = bpa::outputs::document;
using document::Align;
using document::Document;

TEST_CASE("a document as text") {
    // Expected by the rules in document.hpp, block by block.
    const Document slip{
        .title = "Lønnsslipp",
        .mark = "UTKAST",
        .blocks = {
            document::Heading{.level = 1, .text = "Lønnsslipp for mai 2026"},
            document::Fields{{{.label = "Ansatt", .value = "Kari Eksempel"},
                              {.label = "Netto", .value = "84,00 kr", .is_strong = true}}},
            document::Heading{.level = 2, .text = "Kveldstillegg"},
            document::Table{.caption = "En rad for hver vakt",
                            .columns = {{.title = "Vakt"}, {.title = "Timer"}, {.title = "Beløp"}},
                            .rows = {{.cells = {"ma 4.5.2026", "3:00", "84,00 kr"},
                                      .note = "28,00 kr i tillegg per time."},
                                     {.cells = {"I alt", "", "84,00 kr"}, .is_strong = true}}},
            document::Paragraph{.text = "Spør arbeidslederen."}}};
    CHECK(text(slip) == "UTKAST\n"
                        "\n"
                        "Lønnsslipp for mai 2026\n"
                        "\n"
                        "Ansatt: Kari Eksempel\n"
                        "Netto: 84,00 kr\n"
                        "\n"
                        "Kveldstillegg\n"
                        "\n"
                        "En rad for hver vakt\n"
                        "ma 4.5.2026: Timer 3:00; Beløp 84,00 kr\n"
                        "  28,00 kr i tillegg per time.\n"
                        "I alt: Beløp 84,00 kr\n"
                        "\n"
                        "Spør arbeidslederen.\n"
                        "\n"
                        "UTKAST\n");
}

TEST_CASE("a document as text wraps and cuts nothing") {
    const std::string name(300, 'x');
    const Document letter{
        .blocks = {document::Table{.columns = {{.title = "Hvem"}, {.title = "Hva"}},
                                   .rows = {{.cells = {name, std::string(70, 'b') + " c"}},
                                            {.cells = {"", "uten navn"}}}}}};
    CHECK(text(letter) == name + ":\n  Hva " + std::string(70, 'b') + " c\nHva uten navn\n");
}

TEST_CASE("a document as text changes no sign") {
    const Document signs{.blocks = {document::Fields{{{.label = "Hvem", .value = "-2+3 (-1) -4"},
                                                      {.label = "Trekk", .value = "\u22125 kr"}}}}};
    CHECK(text(signs) == "Hvem: -2+3 (-1) -4\nTrekk: \u22125 kr\n");
}
