// What is heard and seen of single texts.
#include "pdf_sample.hpp"

#include <catch2/catch.hpp>

using bpa::sample::all_of;
using bpa::sample::drawn;
using bpa::sample::Node;
using bpa::sample::outline;
using bpa::sample::slip;
namespace document = bpa::outputs::document;
using document::Document;

TEST_CASE("what the glyphs cannot say is said beside them") {
    Document letter = slip(1);
    letter.blocks = {document::Heading{.level = 1, .text = "a"},
                     document::Paragraph{.text = "2" NBSP "104" NBSP "000,08 kr"},
                     document::Paragraph{.text = "أحمد"},
                     document::Paragraph{.text = "Li 漢"},
                     document::Paragraph{.text = "fi 104,08 kr"},
                     document::Fields{{{.label = "Sum", .value = "1" NBSP "000"}}}};
    letter.mark.clear();
    const auto pdf = drawn(letter);
    const auto paragraphs = all_of(pdf.root, "P");
    REQUIRE(paragraphs.size() == 5);
    CHECK(paragraphs[0]->actual == "2104000,08 kr");
    CHECK(paragraphs[1]->actual == "أحمد");
    CHECK(paragraphs[2]->text == "Li [U+6F22]");
    CHECK(paragraphs[2]->actual == "Li 漢");
    // No ligature: every letter is there to be searched for.
    CHECK(paragraphs[3]->text == "fi 104,08 kr");
    CHECK(paragraphs[3]->actual.empty());
    CHECK(paragraphs[4]->actual == "Sum: 1000");
}

TEST_CASE("a minus is heard, and a hyphen stays one") {
    Document letter = slip(1);
    letter.blocks = {document::Heading{.level = 1, .text = "a"},
                     document::Paragraph{.text = "\u22122" NBSP "104,08 kr"},
                     document::Paragraph{.text = "(\u22125 kr) 2025-05/01 -2+3 a-5"},
                     document::Paragraph{.text = "-2+3"}};
    letter.mark.clear();
    const auto pdf = drawn(letter);
    const auto paragraphs = all_of(pdf.root, "P");
    REQUIRE(paragraphs.size() == 3);
    CHECK(paragraphs[0]->actual == "\u22122104,08 kr");
    // The minus is in no code page that the reader knows; other hyphens are as they were.
    CHECK(paragraphs[1]->text == "(?5 kr) 2025-05/01 -2+3 a-5");
    CHECK(paragraphs[1]->actual == "(\u22125 kr) 2025-05/01 -2+3 a-5");
    CHECK(paragraphs[2]->text == "-2+3");
    CHECK(paragraphs[2]->actual.empty());
}

TEST_CASE("a line ends where nobody stumbles") {
    // Each is set after fillers of all lengths, so that it meets the end of the line everywhere.
    for (const char* whole : {"a-opplysningsforskriften",
                              "virke-bpa",
                              "22:00\u201308:00",
                              "LO/Fagforbundet",
                              "30. mai",
                              "= 600,00 kr",
                              "\u2212 600,00 kr",
                              "5 timer"}) {
        Document letter = slip(1);
        letter.mark.clear();
        letter.blocks = {document::Heading{.level = 1, .text = "a"}};
        for (std::size_t before = 40; before < 100; ++before) {
            letter.blocks.push_back(
                document::Paragraph{.text = std::string(before, 'n') + " " + whole + " ut linjen"});
        }
        std::size_t broken = 0;
        const auto pdf = drawn(letter);
        for (const Node* paragraph : all_of(pdf.root, "P")) {
            // The reader knows no minus.
            const std::string text = whole[0] == '\xe2' ? std::string{"? "} + (whole + 4) : whole;
            INFO(paragraph->lines);
            CHECK(paragraph->lines.find(text) != std::string::npos);
            broken += paragraph->lines.find('\n') != std::string::npos ? 1U : 0U;
        }
        CHECK(broken > 20);
    }
    // A word that no line holds is broken all the same.
    Document letter = slip(1);
    letter.blocks = {
        document::Paragraph{.text = std::string(200, 'n') + "-" + std::string(200, 'n')}};
    CHECK(all_of(drawn(letter).root, "P")[1]->lines.find('\n') < 200);
}

TEST_CASE("a text may look like the file it stands in") {
    const std::string trap = "EMC ) ( \\ /Artifact BMC /P << /MCID 0 >> BDC (EMC";
    Document letter = slip(1);
    letter.title = trap;
    letter.mark = trap;
    letter.blocks = {document::Heading{.level = 1, .text = trap},
                     document::Paragraph{.text = trap}};
    const auto pdf = drawn(letter);
    CHECK(pdf.is_in_order);
    CHECK(pdf.unmarked == 0);
    CHECK(outline(pdf.root) == "Document(P,H1,P,P)");
    CHECK(pdf.root.kids[2].text == trap);
    CHECK(pdf.furniture[0] == "Side 1 av 1" + trap);
    CHECK(pdf.title == trap);
}

TEST_CASE("any character can be drawn") {
    Document letter = slip(1);
    document::Table table{.caption = {}, .columns = {{.title = ""}}, .rows = {}};
    for (unsigned code = 1; code < 0x3000; code += 1) {
        std::string text = "a";
        if (code < 0x80) {
            text += static_cast<char>(code);
        } else if (code < 0x800) {
            text += static_cast<char>(0xC0 | code >> 6);
            text += static_cast<char>(0x80 | (code & 0x3F));
        } else {
            text += static_cast<char>(0xE0 | code >> 12);
            text += static_cast<char>(0x80 | (code >> 6 & 0x3F));
            text += static_cast<char>(0x80 | (code & 0x3F));
        }
        table.rows.push_back({.cells = {text + "b\xff"}, .note = {}, .is_strong = code % 2 == 0});
    }
    letter.blocks.push_back(table);
    const auto pdf = drawn(letter);
    CHECK(pdf.unmarked == 0);
    CHECK(all_of(pdf.root, "TH").size() == 3 + 1 + 1 + 0x2FFF);
}

// The shifts of somebody with all kinds of hours: eight columns, of which the widest words alone
// take more than a page is wide in the usual size.
TEST_CASE("no word or time of a wide table is broken") {
    constexpr auto end = bpa::outputs::document::Align::end;
    Document letter = slip(1);
    letter.mark.clear();
    letter.blocks = {
        document::Heading{.level = 1, .text = "a"},
        document::Table{
            .caption = "a",
            .columns = {{.title = "Vakt", .weight = 22},
                        {.title = "Til stede", .align = end, .weight = 6},
                        {.title = "Timelønn", .align = end, .weight = 9},
                        {.title = "Timelønn, passiv vakt", .align = end, .weight = 10},
                        {.title = "Utrykning under passiv vakt", .align = end, .weight = 10},
                        {.title = "Lørdag eller søndag", .align = end, .weight = 7},
                        {.title = "Overtidstillegg", .align = end, .weight = 16},
                        {.title = "Lønn", .align = end, .weight = 13}},
            .rows = {{.cells = {"fr 08.05. 16:00–08:00",
                                "82:30",
                                "54:30",
                                "6:47 1/7",
                                "2:30",
                                "22:00",
                                "7:00",
                                "19" NBSP "888,57 kr"}},
                     {.cells = {"I alt",
                                "82:30",
                                "54:30",
                                "6:47 1/7",
                                "2:30",
                                "22:00",
                                "7:00",
                                "19" NBSP "888,57 kr"},
                      .note = {},
                      .is_strong = true}}}};
    const auto pdf = drawn(letter);
    std::string lines;
    for (const char* tag : {"TH", "TD"}) {
        for (const Node* cell : all_of(pdf.root, tag)) {
            lines += cell->lines + "\n";
        }
    }
    INFO(lines);
    for (const char* whole : {"stede\n",
                              "Timelønn\n",
                              "\nUtrykning \n",
                              "Overtidstillegg\n",
                              "16:00",
                              "\n82:30\n",
                              "\n6:47 1/7\n",
                              "888,57 kr\n"}) {
        INFO(whole);
        CHECK(lines.find(whole) != std::string::npos);
    }
    CHECK(lines.find("08:00\n") != std::string::npos);
}
