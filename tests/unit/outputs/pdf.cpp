#include "pdf_sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <iostream>
#include <thread>

using bpa::Date;
using bpa::outputs::pdf::FontFiles;
using bpa::outputs::pdf::FontMissing;
using bpa::outputs::pdf::package_fonts;
using bpa::outputs::pdf::PdfRenderer;
using bpa::sample::all_of;
using bpa::sample::drawn;
using bpa::sample::Node;
using bpa::sample::outline;
using bpa::sample::read_pdf;
using bpa::sample::ReadPdf;
using bpa::sample::shifts;
using bpa::sample::slip;
namespace document = bpa::outputs::document;
using document::Align;
using document::Document;

TEST_CASE("a document is drawn with its structure") {
    const ReadPdf pdf = drawn(slip(2));
    // Two rows, each with a row for its note; the mark stands first and last.
    CHECK(outline(pdf.root) == "Document(P,H1,P,H2,Table(TR(TH,TH,TH),TR(TH,TD,TD),TR(TD),"
                               "TR(TH,TD,TD),TR(TD)),P,P)");
    const auto& kids = pdf.root.kids;
    CHECK(kids[0].text == "UTKAST");
    CHECK(kids[1].text == "Lønnsslipp for mai 2026");
    CHECK(kids[2].text == "Ansatt: Kari Eksempel");
    CHECK(kids[4].attributes == "/Summary En rad for hver vakt");
    const auto& rows = kids[4].kids;
    CHECK(rows[0].kids[2].text == "Beløp");
    CHECK(rows[0].kids[2].attributes == "/Scope /Column");
    CHECK(rows[3].kids[0].text == "vakt 2");
    CHECK(rows[3].kids[0].attributes == "/Scope /Row");
    CHECK(rows[3].kids[2].text == "84,00 kr");
    CHECK(rows[3].kids[2].attributes.empty());
    CHECK(rows[4].kids[0].text == "28,00 kr i tillegg per time.");
    CHECK(rows[4].kids[0].attributes == "/ColSpan 3");
    CHECK(kids[5].text == "Spør arbeidslederen.");
    CHECK(kids[6].text == "UTKAST");
    CHECK(pdf.is_in_order);
    CHECK(pdf.unmarked == 0);
}

TEST_CASE("a drawn document says what it is") {
    const ReadPdf pdf = drawn(slip(1));
    CHECK(pdf.language == "nb-NO");
    CHECK(pdf.title == "Lønnsslipp for mai 2026");
    CHECK(pdf.author == "Eksempel & Sønn <AS>");
    CHECK(pdf.created == "D:20260529000000");
    CHECK(pdf.shows_title);
    CHECK(pdf.is_marked);
    for (const char* part : {"<pdfuaid:part>1</pdfuaid:part>",
                             "x-default\">Lønnsslipp for mai 2026<",
                             "<rdf:li>Eksempel &amp; Sønn &lt;AS&gt;</rdf:li>",
                             "<xmp:ModifyDate>2026-05-29T00:00:00</xmp:ModifyDate>"}) {
        CHECK(pdf.metadata.find(part) != std::string::npos);
    }
    Document english = slip(1);
    english.language = bpa::source::Language::en;
    CHECK(drawn(english).language == "en");
    CHECK(drawn(english).furniture.front().find("Page 1 of 1") != std::string::npos);
}

TEST_CASE("the fonts are the package's and stand in the file") {
    const ReadPdf pdf = drawn(slip(1));
    REQUIRE_FALSE(pdf.fonts.empty());
    CHECK(pdf.fonts_elsewhere == 0);
    for (const std::string& name : pdf.fonts) {
        // `/ABCDEF+` marks a subset.
        REQUIRE(name.size() > 8);
        CHECK((name.substr(8) == "DejaVuSans" || name.substr(8) == "DejaVuSans-Bold"));
    }
}

TEST_CASE("a table goes on over pages") {
    const ReadPdf pdf = drawn(slip(100));
    REQUIRE(pdf.pages > 2);
    CHECK(pdf.is_in_order);
    CHECK(pdf.unmarked == 0);
    const auto tables = all_of(pdf.root, "Table");
    REQUIRE(tables.size() == 1);
    CHECK(tables[0]->kids.size() == 1 + 100 * 2);
    // The head is heard once; on later pages it is furniture, as are the mark and the number.
    CHECK(all_of(pdf.root, "TH").size() == 3 + 100);
    const std::string count = " av " + std::to_string(pdf.pages);
    for (std::size_t i = 0; i < pdf.furniture.size(); ++i) {
        const std::string& furniture = pdf.furniture[i];
        CHECK(furniture.find("Side " + std::to_string(i + 1) + count) != std::string::npos);
        CHECK(furniture.find("Lønnsslipp for mai 2026") != std::string::npos);
        CHECK((furniture.find("UTKAST") != std::string::npos) == (i > 0));
    }
    CHECK(pdf.furniture[1].find("Beløp") != std::string::npos);
    CHECK(pdf.furniture[0].find("Beløp") == std::string::npos);
}

TEST_CASE("a sum stands with the row before it") {
    PdfRenderer renderer;
    int parted = 0;
    int ends = 0;
    for (std::size_t rows = 10; rows < 60; ++rows) {
        Document letter = slip(0);
        document::Table table = shifts(rows);
        table.rows.push_back({.cells = {"I alt", "", "84,00 kr"}, .note = {}, .is_strong = true});
        table.rows.push_back({.cells = {"Netto", "", "84,00 kr"}, .note = {}, .is_strong = true});
        letter.mark.clear();
        letter.blocks = {document::Heading{.level = 1, .text = "a"}, table};
        const ReadPdf pdf = read_pdf(renderer.pdf(letter));
        const auto& kids = all_of(pdf.root, "Table").at(0)->kids;
        REQUIRE(kids.size() == 1 + 2 * rows + 2);
        const int page = kids.back().kids[0].page;
        INFO(rows);
        CHECK(page == pdf.pages);
        // The note of the last shift, the shift, and the first sum.
        for (std::size_t i = 2; i <= 4; ++i) {
            CHECK(kids[kids.size() - i].kids[0].page == page);
        }
        parted += kids[1].kids[0].page != page ? 1 : 0;
        ends += kids[kids.size() - 5].kids[0].page != page ? 1 : 0;
    }
    // The loop meets tables of more than one page, and ones whose page ends right before the
    // last shift.
    CHECK(parted > 0);
    CHECK(ends > 0);
}

TEST_CASE("the last field of a block does not stand alone") {
    PdfRenderer renderer;
    int parted = 0;
    for (std::size_t above = 30; above < 60; ++above) {
        Document letter = slip(0);
        letter.mark.clear();
        letter.blocks = {document::Heading{.level = 1, .text = "a"}};
        letter.blocks.insert(letter.blocks.end(), above, document::Paragraph{.text = "b"});
        letter.blocks.push_back(document::Fields{{{"c", "1"}, {"d", "2"}, {"e", "3"}}});
        const ReadPdf pdf = read_pdf(renderer.pdf(letter));
        const auto paragraphs = all_of(pdf.root, "P");
        REQUIRE(paragraphs.size() == above + 3);
        INFO(above);
        CHECK(paragraphs[above + 1]->page == paragraphs[above + 2]->page);
        parted += paragraphs[above]->page != paragraphs[above + 1]->page ? 1 : 0;
    }
    CHECK(parted > 0);
}

TEST_CASE("values stand at one place, amounts end at one edge") {
    Document letter = slip(0);
    letter.mark.clear();
    const std::string longer(45, 'n'); // over half a line, and the values have room
    letter.blocks = {
        document::Heading{.level = 1, .text = "a"},
        document::Fields{{{"b", "10,00 kr"}, {"c", "20,00 kr"}, {"d", "\u2212100,00 kr"}}},
        document::Fields{{{"k", "e"}, {"f", "10,00 kr"}, {"g", "10 kr f"}}},
        document::Fields{{{longer, "h"}, {"i", "j"}}}};
    const ReadPdf pdf = drawn(letter);
    const auto at = [kids = all_of(pdf.root, "P")](std::size_t i) { return kids.at(i)->value_x; };
    CHECK(at(0) == Approx(at(1)));
    // A minus and a digit wider; the widest amount stands where other values do.
    CHECK(at(0) > at(2) + 1);
    CHECK(at(2) == Approx(at(3)));
    CHECK(at(4) == Approx(at(3)));
    CHECK(at(5) == Approx(at(3)));
    CHECK(at(7) > at(3) + 1);
    CHECK(pdf.root.kids.at(7).lines.find('\n') == std::string::npos);
}

TEST_CASE("a page may end anywhere") {
    std::string words;
    for (int i = 0; i < 60; ++i) {
        words += "ord" + std::to_string(i) + " ";
    }
    PdfRenderer renderer;
    for (std::size_t above = 40; above < 66; ++above) {
        Document letter = slip(0);
        letter.blocks = {document::Heading{.level = 1, .text = "a"}};
        letter.blocks.insert(letter.blocks.end(), above, document::Paragraph{.text = "b"});
        letter.blocks.push_back(document::Paragraph{.text = words});
        letter.blocks.push_back(document::Fields{{{.label = words, .value = words}}});
        letter.blocks.push_back(document::Heading{.level = 2, .text = words});
        document::Table table = shifts(2);
        table.rows[0].note = words;
        table.rows[1].cells[0] = words;
        letter.blocks.push_back(table);
        const ReadPdf pdf = read_pdf(renderer.pdf(letter));
        INFO(above);
        CHECK(pdf.is_in_order);
        CHECK(pdf.unmarked == 0);
        for (const std::string& furniture : pdf.furniture) {
            CHECK(furniture.find("Side ") != std::string::npos);
        }
        CHECK(all_of(pdf.root, "P")[above + 1]->text == words);
        CHECK(all_of(pdf.root, "TH").size() == 3 + 2);
    }
}

TEST_CASE("nothing is cut, however long") {
    const std::string name(300, 'x');
    std::string words;
    for (int i = 0; i < 1500; ++i) {
        words += "ord" + std::to_string(i) + " ";
    }
    Document letter = slip(1);
    letter.blocks.push_back(
        document::Fields{{{.label = name, .value = name}, {.label = words, .value = words}}});
    letter.blocks.push_back(document::Paragraph{.text = words});
    letter.blocks.push_back(document::Table{
        .caption = {},
        .columns = {{.title = "a"}, {.title = "b"}, {.title = "c", .align = Align::end}},
        .rows = {{.cells = {name, words, words}, .note = words, .is_strong = false}}});
    const ReadPdf pdf = drawn(letter);
    CHECK(pdf.is_in_order);
    // Each column keeps a width that texts can be read in.
    CHECK(pdf.pages < 40);
    const auto paragraphs = all_of(pdf.root, "P");
    REQUIRE(paragraphs.size() == 7);
    CHECK(paragraphs[3]->text == name + ": " + name);
    CHECK((paragraphs[4]->text == words + ": " + words));
    CHECK((paragraphs[5]->text == words));
    std::string second;
    std::string third;
    const auto tables = all_of(pdf.root, "Table");
    for (const Node& row : tables.back()->kids) {
        if (row.kids.size() == 3 && row.kids[0].attributes == "/Scope /Row") {
            second += row.kids[1].text;
            third += row.kids[2].text;
        }
    }
    CHECK((second == words));
    CHECK((third == words));
    CHECK((tables.back()->kids.back().kids[0].text == words));
}

TEST_CASE("headings are listed with their pages") {
    Document letter = slip(60);
    letter.blocks.push_back(document::Heading{.level = 2, .text = "Sum \xff"});
    letter.blocks.push_back(document::Heading{.level = 3, .text = "Netto"});
    const ReadPdf pdf = drawn(letter);
    // 60 rows of two lines at over 20 points each take more than a page of 730 points.
    REQUIRE(pdf.pages > 1);
    const std::string last = " " + std::to_string(pdf.pages);
    CHECK(pdf.headings == std::vector<std::string>{"Lønnsslipp for mai 2026 1",
                                                   "Kveldstillegg 1",
                                                   "Sum \\x{ff}" + last,
                                                   "Netto" + last});
}

TEST_CASE("a table without a caption is known by its heading") {
    Document letter = slip(1);
    document::Table table = shifts(1);
    table.caption.clear();
    letter.blocks = {document::Heading{.level = 1, .text = "a"},
                     document::Heading{.level = 2, .text = "Vakter"},
                     document::Fields{{{.label = "b", .value = "c"}}},
                     table};
    CHECK(all_of(drawn(letter).root, "Table").at(0)->attributes == "/Summary Vakter");
}

TEST_CASE("no level of headings is skipped") {
    Document letter = slip(1);
    letter.mark.clear();
    letter.blocks = {document::Heading{.level = 2, .text = "a"},
                     document::Heading{.level = 3, .text = "b"},
                     document::Heading{.level = 1, .text = "c"},
                     document::Heading{.level = 3, .text = "d"}};
    CHECK(outline(drawn(letter).root) == "Document(H1,H2,H1,H2)");
}

TEST_CASE("the same document is the same bytes") {
    PdfRenderer renderer;
    const std::string once = renderer.pdf(slip(20));
    for (std::size_t rows = 0; rows < 60; rows += 7) {
        CHECK(renderer.pdf(slip(rows)) != once);
    }
    CHECK(renderer.pdf(slip(20)) == once);
    CHECK(PdfRenderer{}.pdf(slip(20)) == once);
    Document later = slip(20);
    later.date = *Date::from_civil(2026, 5, 30);
    CHECK(renderer.pdf(later) != once);
}

// For pdf_elsewhere.sh, which compares what is printed in one environment and another.
TEST_CASE("a mark of the bytes", "[.bytes]") {
    Document letter = slip(40);
    letter.blocks.push_back(document::Paragraph{.text = "أحمد Љубав б Ærlig 2" NBSP "104 漢"});
    std::cout << std::hash<std::string>{}(PdfRenderer{}.pdf(letter)) << '\n';
}

TEST_CASE("renderers work side by side") {
    constexpr std::size_t count = 12;
    const auto draw_all = [] {
        PdfRenderer renderer;
        std::vector<std::string> files;
        for (std::size_t i = 0; i < count; ++i) {
            files.push_back(renderer.pdf(slip(i)));
        }
        return files;
    };
    std::vector<std::vector<std::string>> results(3);
    std::vector<std::thread> threads;
    for (auto& result : results) {
        threads.emplace_back([&result, &draw_all] { result = draw_all(); });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    const auto alone = draw_all();
    CHECK(std::all_of(results.begin(), results.end(), [&](const auto& r) { return r == alone; }));
}

TEST_CASE("a font that is missing is named") {
    FontFiles files = package_fonts();
    files.bold = "/nowhere/Bold.ttf";
    try {
        const PdfRenderer renderer{files};
        FAIL("a renderer without fonts");
    } catch (const FontMissing& missing) {
        CHECK(missing.path() == "/nowhere/Bold.ttf");
    }
    files.regular = BPA_SOURCE_DIR "/README.md";
    CHECK_THROWS_AS(PdfRenderer{files}, FontMissing);
}
