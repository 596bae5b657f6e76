// The workbook as a file: what stands in which cell.
#include "memory_sink.hpp"
#include "outputs/spreadsheet/cell_text.hpp"
#include "outputs/spreadsheet/workbook.hpp"
#include "sample.hpp"
#include "zip.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace bpa::outputs {
namespace {

using Files = std::map<std::string, std::string>;

struct CellXml {
    std::string formula;
    std::string value; ///< of a number or a formula
    std::string text;  ///< of a text
};

/// A workbook taken apart.
class Opened {
public:
    Opened(const sample::Sample& made,
           source::Language language,
           spreadsheet::RowIndex most_rows = spreadsheet::rows_of_a_sheet) {
        WorkbookWriter writer{true, most_rows};
        bytes = test::written_by(
                    writer, {made.result.header, made.legend, made.files, language}, made.result)
                    .at(workbook_path);
        files = test::unzip(bytes);
        const std::string& book = files.at("xl/workbook.xml");
        const std::string sheet = "<sheet name=\"";
        for (auto at = book.find(sheet); at != std::string::npos; at = book.find(sheet, at)) {
            at += sheet.size();
            names.push_back(book.substr(at, book.find('"', at) - at));
        }
    }

    [[nodiscard]] const std::string& sheet(const std::string& name) const {
        const auto found = std::find(names.begin(), names.end(), name);
        REQUIRE(found != names.end());
        const auto number = std::to_string(found - names.begin() + 1);
        return files.at("xl/worksheets/sheet" + number + ".xml");
    }

    [[nodiscard]] CellXml cell(const std::string& sheet_name, const std::string& ref) const {
        const std::string& xml = sheet(sheet_name);
        const auto from = xml.find("<c r=\"" + ref + '"');
        if (from == std::string::npos) {
            return {};
        }
        const std::string whole = xml.substr(from, xml.find("</c>", from) - from);
        const auto inside = [&whole](const std::string& tag) {
            const auto begin = whole.find('<' + tag);
            if (begin == std::string::npos) {
                return std::string{};
            }
            const auto open = whole.find('>', begin) + 1;
            return whole.substr(open, whole.find("</" + tag + '>') - open);
        };
        return {inside("f"), inside("v"), inside("t")};
    }

    std::string bytes;
    Files files;
    std::vector<std::string> names;
};

} // namespace

TEST_CASE("the sheets stand in an order for readers, the longest last") {
    CHECK(Opened{sample::make(), source::Language::nb}.names ==
          std::vector<std::string>{"Sammendrag",
                                   "Kontroller",
                                   "Assistenter",
                                   "Timer",
                                   "Ordninger",
                                   "Kommuner",
                                   "Forpliktelser",
                                   "Regler og kilder",
                                   "Merknader",
                                   "Satser",
                                   "Vakter",
                                   "Lønnslinjer"});
    CHECK(Opened{sample::make(), source::Language::en}.names ==
          std::vector<std::string>{"Summary",
                                   "Controls",
                                   "Assistants",
                                   "Hours",
                                   "Arrangements",
                                   "Municipalities",
                                   "Obligations",
                                   "Rules and sources",
                                   "Findings",
                                   "Rates",
                                   "Shifts",
                                   "Pay lines"});
}

TEST_CASE("a line has the engine's amount, and a formula that comes to it") {
    const Opened book{sample::make(), source::Language::nb};
    // Ada's evening: 7:00 × 218,01 = 1 526,07.
    CHECK(book.cell("Lønnslinjer", "A5").value == "1"); // shown as L000001
    CHECK(book.cell("Lønnslinjer", "B5").text == "ada");
    CHECK(book.cell("Lønnslinjer", "E5").text == "16:00–23:30");
    CHECK(book.cell("Lønnslinjer", "F5").text == "1000 Timelønn");
    CHECK(book.cell("Lønnslinjer", "H5").formula == "Satser!$B$5");
    CHECK(book.cell("Lønnslinjer", "H5").value == "218.01");
    CHECK(book.cell("Lønnslinjer", "I5").formula.empty());
    CHECK(book.cell("Lønnslinjer", "I5").value == "1526.07");
    CHECK(book.cell("Lønnslinjer", "J5").formula ==
          "ROUND(ROUND(G5*1440,0)*ROUND(H5*100,0)/60,0)/100");
    CHECK(book.cell("Lønnslinjer", "J5").value == "1526.07");
    CHECK(book.cell("Lønnslinjer", "K5").formula == "J5-I5");
    CHECK(book.cell("Lønnslinjer", "L5").text == "Minstelønn: overenskomsten for BPA (Virke), § 4");
    // The rate: a year's pay by its hours.
    CHECK(book.cell("Satser", "B5").value == "218.01");
    CHECK(book.cell("Satser", "C5").formula == "ROUND(ROUND(E5*100,0)*1/ROUND(F5,0),0)/100");
    // Bo's: a share of the rate two rows above.
    CHECK(book.cell("Satser", "E8").formula == "B7");
    CHECK(book.cell("Satser", "C8").formula == "ROUND(ROUND(E8*100,0)*ROUND(G8*3,0)/3,0)/100");
    CHECK(book.cell("Lønnslinjer", "L10").text ==
          "Helgedagstillegg: overenskomsten for BPA (Virke), § 6 (foreløpig)");
}

TEST_CASE("an assistant's sums are those of her own rows") {
    const Opened book{sample::make(), source::Language::nb};
    CHECK(book.cell("Assistenter", "A5").text == "ada");
    CHECK(book.cell("Assistenter", "E5").value == "4824.18");
    CHECK(book.cell("Assistenter", "Q5").formula == "SUM('Lønnslinjer'!I5:I8)");
    CHECK(book.cell("Assistenter", "Q6").formula == "SUM('Lønnslinjer'!I9:I10)");
    // 7:00 and 11:00 present, of 18 hours and a half of an hour's break.
    CHECK(book.cell("Timer", "D5").value == "0.75");
    CHECK(book.cell("Kontroller", "A3").value == "Alt stemmer");
}

TEST_CASE("time present is computed again from the clock, also when it changes") {
    const Opened book{sample::make(), source::Language::nb};
    // 16:00–23:30 with half an hour's break: 7:00.
    CHECK(book.cell("Vakter", "O5").value.empty());
    CHECK(book.cell("Vakter", "P5").formula == "ROUND((D5-C5-G5)*1440,0)/1440");
    CHECK(book.cell("Vakter", "P5").value.starts_with("0.29166"));
    CHECK(book.cell("Vakter", "Q5").formula == "ROUND((ABS(P5-H5)+ABS(F5-G5-H5))*1440,3)");
    // 22:00–08:00 in the night when the clock is put back: 10 hours by the clock, and 60 minutes.
    CHECK(book.cell("Vakter", "O6").value == "60");
    CHECK(book.cell("Vakter", "P6").formula == "ROUND((D6-C6-G6)*1440+O6,0)/1440");
    CHECK(book.cell("Vakter", "P6").value.starts_with("0.45833"));
    // Every shift is compared.
    CHECK(book.sheet("Kontroller").find("COUNTIF(Vakter!$Q$5:$Q$7,0)") != std::string::npos);
}

TEST_CASE("a shift that was called off has no break, and nothing to compute") {
    auto made = sample::make();
    auto& shift = made.result.assistants[0].shifts[1];
    shift.cancelled_at = shift.start;
    const Opened book{made, source::Language::nb};
    CHECK(book.cell("Vakter", "E6").text == "aktiv tjeneste, avlyst lø 24.10.2026 22:00");
    CHECK(book.cell("Vakter", "P6").formula == "ROUND((D6-C6-F6)*1440+O6,0)/1440");
}

TEST_CASE("hours paid are those of base pay, and hours by pay code those of the code's lines") {
    const Opened book{sample::make(), source::Language::nb};
    CHECK(book.cell("Timer", "K4").text == "1000 Timelønn");
    CHECK(book.cell("Timer", "L4").text == "1100 Kvelds- og nattillegg");
    CHECK(book.cell("Timer", "T5").formula ==
          "SUMIF('Lønnslinjer'!F5:F8,\"1000 Timelønn\",'Lønnslinjer'!G5:G8)");
    CHECK(book.cell("Timer", "T5").value == "0.75"); // 7:00 and 11:00
    // Ada has no hours of code 1120, and Bo none of 1100.
    CHECK(book.cell("Timer", "V5").formula.empty());
    CHECK(book.cell("Timer", "U6").formula.empty());
    const std::string apart = book.cell("Timer", "X5").formula;
    CHECK(apart.find("ABS(E5-0-K5)+") != std::string::npos);
    CHECK(apart.find("ABS(K5-T5)+ABS(L5-U5)") != std::string::npos);
}

TEST_CASE("hours of one code at several shares of the wage are told apart by their rows") {
    auto made = sample::make();
    // Bo's share of the wage under the code that Ada has at an agreed rate.
    made.result.assistants[1].lines[1].code = made.result.assistants[0].lines[1].code;
    const Opened book{made, source::Language::nb};
    CHECK(book.cell("Timer", "L4").text == "1100 Kvelds- og nattillegg");
    CHECK(book.cell("Timer", "M4").text == "1100 Kvelds- og nattillegg 133 1/3 %");
    // Ada has no share: what she has under the code. Bo's share is the second of his lines.
    const std::string of_ada =
        "SUMIF('Lønnslinjer'!F5:F8,\"1100 Kvelds- og nattillegg\",'Lønnslinjer'!G5:G8)";
    CHECK(book.cell("Timer", "U5").formula == of_ada);
    CHECK(book.cell("Timer", "V6").formula == "SUM('Lønnslinjer'!G10:G10)");
    // With the fourth of Ada's lines a share as well, the rest is without one.
    auto both = made;
    auto& ada = both.result.assistants[0];
    const auto& bo = both.result.assistants[1];
    ada.rates.push_back(bo.rates.at(static_cast<std::size_t>(bo.lines[1].rate.value())));
    ada.lines[3].rate = static_cast<line::RateIndex>(ada.rates.size() - 1);
    const Opened mixed{both, source::Language::nb};
    CHECK(mixed.cell("Timer", "U5").formula == of_ada + "-SUM('Lønnslinjer'!G8:G8)");
    CHECK(mixed.cell("Timer", "V5").formula == "SUM('Lønnslinjer'!G8:G8)");
    // Together they are what the code has.
    CHECK(book.cell("Timer", "X5")
              .formula.find(
                  "+ABS(SUM(L5:M5)-SUMIF('Lønnslinjer'!F5:F8,\"1100 Kvelds- og nattillegg\",") !=
          std::string::npos);
}

TEST_CASE("agreed rates are compared, and told as not recomputed") {
    const Opened book{sample::make(), source::Language::nb};
    // Ada's supplement of 60,00 and Bo's wage of 235,00.
    CHECK(book.cell("Satser", "C6").formula == "E6");
    const std::string& controls = book.sheet("Kontroller");
    const auto part = controls.substr(controls.find("Satser: avtalte satser"));
    CHECK(part.find("<v>295</v>") != std::string::npos);
    CHECK(part.find("COUNT(Satser!$B$5:$B$8)-COUNT(Satser!$F$5:$F$8)-COUNT(Satser!$G$5:$G$8)"
                    "</f><v>2</v>") != std::string::npos);
}

TEST_CASE("lists that formulas read are locked, but can be filtered") {
    const Opened book{sample::make(), source::Language::nb};
    for (const char* name : {"Kontroller", "Assistenter", "Timer", "Satser", "Vakter"}) {
        const std::string& xml = book.sheet(name);
        INFO(name);
        const auto from = xml.find("<sheetProtection");
        REQUIRE(from != std::string::npos);
        const std::string locked = xml.substr(from, xml.find("/>", from) - from);
        CHECK(locked.find("autoFilter=\"0\"") != std::string::npos);
        CHECK(locked.find("formatColumns=\"0\"") != std::string::npos);
        CHECK(locked.find("sort=") == std::string::npos);
        CHECK(locked.find("password") == std::string::npos);
    }
    CHECK(book.sheet("Merknader").find("<sheetProtection") == std::string::npos);
}

TEST_CASE("a control names the cell that differs, and leads to its sheet") {
    const Opened book{sample::make(), source::Language::nb};
    const std::string largest = book.cell("Kontroller", "H5").formula;
    CHECK(largest.find("\"Lønnslinjer!I\"&amp;(MATCH(") != std::string::npos);
    CHECK(largest.find("+4)&amp;\" (\"&amp;\"L\"&amp;TEXT(") != std::string::npos);
    CHECK(book.cell("Kontroller", "I5").text == "Lønnslinjer");
    CHECK(book.sheet("Kontroller").find("location=\"'Lønnslinjer'!K4\"") != std::string::npos);
}

TEST_CASE("the month's lines rest on the sums of their own assistant's rows") {
    const Opened book{sample::make_month(), source::Language::nb};
    // Salary, bonus, outlays, then holiday pay: 12 % of (18 500,00 + 20 000,00) − 2 400,00.
    CHECK(book.cell("Lønnslinjer", "J5").formula == "ROUND(ROUND(N5*100,0)*ROUND(P5*5,0)/5,0)/100");
    CHECK(book.cell("Lønnslinjer", "J6").text == "ført som beløp");
    CHECK(book.cell("Lønnslinjer", "K6").formula.empty());
    CHECK(book.cell("Lønnslinjer", "N8").formula == "SUM(I5:I6)");
    CHECK(book.cell("Lønnslinjer", "N8").value == "18500");
    CHECK(book.cell("Lønnslinjer", "O8").value == "20000");
    CHECK(book.cell("Lønnslinjer", "J8").formula ==
          "ROUND(ROUND((N8+O8)*100,0)*ROUND(P8*25,0)/25-ROUND(Q8*100,0),0)/100");
    // Tax: the own premium stands after it, and is taken off.
    CHECK(book.cell("Lønnslinjer", "N13").formula == "SUM(I5:I6)-SUM(I14:I14)");
    // What cannot be recomputed is counted: bonus 500,00 and outlays 250,00.
    const std::string& controls = book.sheet("Kontroller");
    const auto part = controls.substr(controls.find("Ikke kontrollregnet"));
    CHECK(part.find("<v>750</v>") != std::string::npos);
    CHECK(part.find("<v>2</v>") != std::string::npos);
}

TEST_CASE("the contribution stands in two tables: its basis, and what it is the sum of") {
    const Opened book{sample::make_month(), source::Language::nb};
    const auto at = [&](const char* ref) { return book.cell("Forpliktelser", ref); };
    // 18 500,00 and premiums of 370,00 less a refund of 1 000,00.
    CHECK(at("A15").text == "oslo");
    CHECK(at("B16").text == "Ia, over fribeløpet, 2025-05");
    CHECK(at("G15").value == "17870");
    CHECK(at("H15").formula == "C15+D15-E15");
    CHECK(at("I15").formula == "ROUND(ABS(H15-G15),2)");
    // 14,1 % of it, and what the lines and the premiums bear of that.
    CHECK(at("A19").text == "oslo");
    CHECK(at("G19").value == "2519.67");
    CHECK(at("H19").formula == "ROUND(ROUND(G15*100,0)*ROUND(F15*1000,0)/1000,0)/100");
    CHECK(at("I19").formula == "ROUND(ABS(G19-SUM(C19:F19))+ABS(H19-G19),2)");
    // The claim is of both rows before they are rounded.
    CHECK(at("H7").formula ==
          "ROUNDDOWN(SUMPRODUCT(ROUND(G15:G16*100,0),ROUND(F15:F16*1000,0))/100000,0)");
    CHECK(at("A11").text == "Skyldige feriepenger, opptjent hittil i 2025");
    // One control has the differences of every table.
    CHECK(book.sheet("Kontroller").find("COUNTIF(Forpliktelser!$I$5:$I$21,0)") !=
          std::string::npos);
}

TEST_CASE("text is never a formula, and loses no character") {
    auto made = sample::make();
    const std::string long_name = [] {
        std::string name;
        for (int i = 0; i < 150; ++i) {
            name += "åb";
        }
        return name;
    }();
    const std::vector<std::pair<std::string, std::string>> names{
        {"=HYPERLINK(\"http://x\",\"y\")", "=HYPERLINK(\"http://x\",\"y\")"},
        {"+47 22 00 00 00", "+47 22 00 00 00"},
        {"@x", "@x"},
        {"-1", "-1"},
        {"'quoted", "'quoted"},
        {"علي حسن", "علي حسن"},
        {"a & <b>", "a &amp; &lt;b&gt;"},
        {"_x0041_", "_x005F_x0041_"},
        {long_name, long_name}};
    for (const auto& [name, xml] : names) {
        made.result.assistants[0].person.given_name = name;
        made.result.assistants[0].person.family_name = "N";
        const auto cell = Opened{made, source::Language::nb}.cell("Assistenter", "B5");
        CHECK(cell.text == xml + " N");
        CHECK(cell.formula.empty());
    }
}

TEST_CASE("a text that no cell can hold says so") {
    using spreadsheet::cell_text;
    CHECK(cell_text(std::string(32'767, 'a')) == std::string(32'767, 'a'));
    CHECK(cell_text(std::string(32'768, 'a')) == std::string(32'763, 'a') + " […]");
    // Characters beyond the first 65 536 count twice, and are never cut in two.
    std::string many;
    for (int i = 0; i < 20'000; ++i) {
        many += "😀";
    }
    const std::string shown = cell_text(many);
    CHECK(shown.size() == 16'381 * 4 + std::string{" […]"}.size());
    CHECK(shown.ends_with("😀 […]"));
    // Only what reads as a code is shielded.
    CHECK(cell_text("_x00_ _xyz_ _x00g1_") == "_x00_ _xyz_ _x00g1_");
}

TEST_CASE("a footer doubles what begins a code") {
    CHECK(spreadsheet::footer_text("A & B") == "A && B");
    CHECK(spreadsheet::footer_text(std::string(300, 'x')).size() == 120);
}

TEST_CASE("nothing in the workbook tells a national identity or a bank account") {
    const auto made = sample::make();
    const Opened book{made, source::Language::nb};
    for (const auto& [name, bytes] : book.files) {
        for (const line::AssistantResult& who : made.result.assistants) {
            INFO(name);
            CHECK(bytes.find(who.person.national_id) == std::string::npos);
            CHECK(bytes.find(who.person.bank_account) == std::string::npos);
        }
    }
}

TEST_CASE("every sheet of a draft says so, and of a provisional run") {
    auto made = sample::make();
    made.result.header.draft = true;
    made.result.header.provisional = true;
    const Opened book{made, source::Language::nb};
    for (const std::string& name : book.names) {
        INFO(name);
        CHECK(book.cell(name, "A1").text.starts_with("UTKAST, FORELØPIG · " + name));
        CHECK(book.sheet(name).find("UTKAST, FORELØPIG&amp;C") != std::string::npos);
    }
    made.result.header.draft = false;
    made.result.header.provisional = false;
    CHECK(Opened{made, source::Language::en}.cell("Pay lines", "A1").text.starts_with("Pay lines"));
}

TEST_CASE("lines go on over several sheets, an assistant's never over two") {
    // Four rows above the list: room for four lines of Ada, not for the two of Bo as well.
    const Opened book{sample::make(), source::Language::nb, 9};
    REQUIRE(book.names.size() == 13);
    CHECK(book.names.back() == "Lønnslinjer 2");
    CHECK(book.cell("Lønnslinjer", "B8").text == "ada");
    CHECK(book.cell("Lønnslinjer", "B9").text.empty());
    CHECK(book.cell("Lønnslinjer 2", "A5").value == "5");
    CHECK(book.cell("Lønnslinjer 2", "B5").text == "bo");
    CHECK(book.cell("Assistenter", "Q6").formula == "SUM('Lønnslinjer 2'!I5:I6)");
    const std::string& controls = book.sheet("Kontroller");
    CHECK(controls.find("Lønnslinjer 2: hver linje") != std::string::npos);
    CHECK(controls.find("=14,") != std::string::npos); // thirteen controls, and one more sheet's
}

TEST_CASE("the same result gives the same bytes, dated by the payment") {
    const Opened first{sample::make(), source::Language::nb};
    CHECK(first.bytes == Opened{sample::make(), source::Language::nb}.bytes);
    CHECK(first.files.at("docProps/core.xml").find("2026-11-10T00:00:00Z</dcterms:created>") !=
          std::string::npos);
    CHECK(first.files.at("docProps/core.xml").find("2026-11-10T00:00:00Z</dcterms:modified>") !=
          std::string::npos);
}

TEST_CASE("a run of nobody has a workbook") {
    auto made = sample::make();
    made.result.assistants.clear();
    made.result.people.clear();
    made.result.carried.clear();
    made.result.gross = {};
    made.result.totals = {};
    const Opened book{made, source::Language::nb};
    CHECK(book.cell("Kontroller", "A3").value == "Alt stemmer");
    CHECK(book.cell("Merknader", "C5").text == "Ingen merknader.");
}

} // namespace bpa::outputs
