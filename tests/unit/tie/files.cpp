#include "run/hash.hpp"
#include "tie/readers.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <stdlib.h> // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX
#include <string>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;

/// Knows a run folder that is removed again, and its manifest.
class Folder {
public:
    Folder() {
        std::string pattern = (fs::temp_directory_path() / "tieXXXXXX").string();
        REQUIRE(::mkdtemp(pattern.data()) != nullptr);
        run.folder = pattern;
        run.manifest.run = "2026-10/01";
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { fs::remove_all(run.folder); }

    void put(const std::string& path, const std::string& text) {
        fs::create_directories((run.folder / path).parent_path());
        std::ofstream{run.folder / path} << text;
        run.manifest.wrote.push_back(
            {path, run::sha256(text), static_cast<std::int64_t>(text.size())});
    }
    void change(const std::string& path, const std::string& text) const {
        std::ofstream{run.folder / path} << text;
    }

    report::PublishedRun run;
};

std::vector<std::string> codes_of(const Reading& reading) {
    std::vector<std::string> codes;
    for (const auto& note : reading.notes) {
        codes.push_back(note.code + " " + note.path);
    }
    return codes;
}

std::int64_t ore(const Reading& reading, Figure figure) {
    const auto found = reading.figures.find(figure);
    return found == reading.figures.end() ? -1 : found->second.amount.ore();
}

const std::string lines = "assistant,pay_code,number,role,cost,bases,amount\n"
                          "kari,hourly_pay,1000,pay,,holiday_pay contribution withholding,1000.00\n"
                          "kari,tax_withheld,6000,tax,,,300.00\n"
                          "kari,union_fee,7020,deduction,,,50.50\n";
const std::string contribution = "pay,rate,amount,earlier\n1500.00,14.1 %,211.50,70.50\n";
const std::string due = "due,kind,amount,payee,assistant,order\n"
                        "2026-11-10,wages,649.50,,,\n"
                        "2026-11-11,withheld_tax,300.00,Skatteetaten,,\n"
                        "2026-11-10,union_dues,50.50,Forbundet,,\n"
                        "2026-11-11,attachment_other,10.00,Kreditor,kari,o-1\n"
                        "2027-01-15,contribution,211,Skatteetaten,,\n"
                        "2026-12-07,report,,,,\n";

Codes known_codes() {
    return {{"1000", {"hourly_pay", "pay", "", true}},
            {"6000", {"tax_withheld", "tax", "", false}},
            {"6530", {"attachment_other", "deduction", "", false}},
            {"7020", {"union_fee", "deduction", "", false}}};
}

} // namespace

TEST_CASE("tables of a run are summed as they lie there") {
    Folder folder;
    folder.put("audit/lines.csv", lines);
    folder.put("audit/contribution.csv", contribution);
    folder.put("audit/due.csv", due);
    const auto tables = read_tables(folder.run);
    CHECK(codes_of(tables.lines).empty());
    CHECK(ore(tables.lines, Figure::gross) == 100000);
    CHECK(ore(tables.lines, Figure::net) == 100000 - 30000 - 5050);
    CHECK(ore(tables.lines, Figure::contribution) == 21150 - 7050);
    CHECK(tables.liable == Money::ore(150000));
    CHECK(ore(tables.obligations, Figure::net) == 64950);
    CHECK(ore(tables.obligations, Figure::attachments) == 1000);
    CHECK(tables.due.at("attachment_other/kari/o-1") == Money::ore(1000));
    CHECK(tables.due.at("union_dues/Forbundet") == Money::ore(5050));
    CHECK(tables.due.at("wages/kari") == Money::ore(64950)); // 1000 − 300 − 50.50
    CHECK_FALSE(tables.due.contains("wages"));
    CHECK(tables.codes.at("7020").pay_code == "union_fee");
}

TEST_CASE("small claims that are left out, and tax paid back, stand apart by what findings say") {
    const std::string head = "level,code,args\n";
    const std::string tax = "note,finding/tax-under-limit,amount=300.00;limit=1000.00\n";
    const std::string fee = "note,finding/tax-under-limit,amount=141.00;limit=1000.00\n";
    const std::string wages = "due,kind,amount,payee,assistant,order\n2026-11-10,wages,649.50,,,\n";
    const auto read = [&](const std::string& findings, const std::string& rows) {
        Folder folder;
        folder.put("audit/lines.csv", rows);
        folder.put("audit/contribution.csv", contribution);
        folder.put("audit/due.csv", wages);
        folder.put("findings.csv", head + findings);
        return read_tables(folder.run).obligations.figures;
    };
    auto figures = read(tax + fee, lines);
    CHECK(figures[Figure::withheld_tax].whole() == Money::ore(30000));
    CHECK(figures[Figure::withheld_tax].amount == Money{});
    CHECK(figures[Figure::contribution_due].apart == Money::ore(14100));
    // Without the finding it is a row that is missing.
    CHECK(read(fee, lines)[Figure::withheld_tax].whole() == Money{});
    auto back = lines;
    back.replace(back.find("300.00"), 6, "-20.00");
    figures = read("review,finding/tax-paid-back,amount=20.00\n", back);
    CHECK(figures[Figure::withheld_tax].whole() == Money::ore(-2000));
    CHECK(figures[Figure::contribution_due].whole() == Money{});
}

TEST_CASE("a changed table is named, and read all the same") {
    Folder folder;
    folder.put("audit/lines.csv", lines);
    folder.put("audit/contribution.csv", contribution);
    folder.put("audit/due.csv", due);
    std::string more = lines;
    more.replace(more.find("1000.00"), 7, "1000.01");
    folder.change("audit/lines.csv", more);
    const auto tables = read_tables(folder.run);
    CHECK(codes_of(tables.lines) ==
          std::vector<std::string>{"tie/changed runs/2026-10/01/audit/lines.csv"});
    CHECK(ore(tables.lines, Figure::gross) == 100001);
}

TEST_CASE("what is no amount, or is cut, or is gone, is named") {
    Folder folder;
    folder.put("audit/lines.csv", lines + "kari,hourly_pay,1000,pay,,,ten\n");
    folder.put("audit/contribution.csv", "pay,rate\n1,2\n");
    folder.put("findings.csv", "level,code,args\n");
    const auto tables = read_tables(folder.run);
    CHECK(codes_of(tables.lines) ==
          std::vector<std::string>{"tie/unreadable runs/2026-10/01/audit/lines.csv",
                                   "tie/unreadable runs/2026-10/01/audit/contribution.csv"});
    CHECK(codes_of(tables.obligations) ==
          std::vector<std::string>{"tie/changed runs/2026-10/01/audit/due.csv",
                                   "tie/unreadable runs/2026-10/01/audit/due.csv"});
}

TEST_CASE("payslips are read in both languages, and sums of years before are passed over") {
    Folder folder;
    folder.put("payslips/kari.txt",
               "Lønnsslipp\n\nNetto til utbetaling: 9,00 kr\n\nFra brutto til netto\n\n"
               "Bruttolønn: 33\u00a0728,00 kr\nUtlegg som dekkes: 100,50 kr\n"
               "Skattetrekk: \u22127\u00a0652,00 kr\nNetto til utbetaling: 26\u00a0176,50 kr\n\n"
               "Skatt og andre trekk\n\nForskuddstrekk (6000): Beløp \u22127\u00a0652,00 kr\n"
               "Utleggstrekk, andre krav med et langt navn (6530): Til kreditor;\n"
               "  Beløp \u221210,00 kr\nFagforeningskontingent (7020): Beløp \u221250,50 kr\n\n"
               "Hittil i 2026\n\nBruttolønn: 378\u00a0944,00 kr\n");
    folder.put("payslips/ola.txt",
               "Payslip\n\nFrom gross to net\n\nGross pay: 1,000.25 kr\n"
               "Tax withheld: \u22120.00 kr\nNet to be paid out: 1,000.25 kr\n\n"
               "Tax and other deductions\n\nUnion dues (7020): Amount 20.00 kr\n");
    const auto slips = read_payslips(folder.run, known_codes());
    CHECK(codes_of(slips).empty());
    CHECK(ore(slips, Figure::gross) == 3372800 + 100025);
    CHECK(ore(slips, Figure::reimbursed) == 10050);
    CHECK(ore(slips, Figure::withheld_tax) == 765200);
    CHECK(ore(slips, Figure::net) == 2617650 + 100025);
    CHECK(ore(slips, Figure::attachments) == 1000);
    CHECK(ore(slips, Figure::union_dues) == 5050 - 2000); // given back
}

TEST_CASE("a payslip that the run did not make is named") {
    Folder folder;
    const std::string slip = "Fra brutto til netto\n\nNetto til utbetaling: 1,00 kr\n";
    folder.put("payslips/kari.txt", slip);
    folder.change("payslips/ola.txt", slip);
    folder.change("payslips/ola.pdf", "%PDF");
    const auto slips = read_payslips(folder.run, known_codes());
    CHECK(codes_of(slips) ==
          std::vector<std::string>{"tie/unknown-file runs/2026-10/01/payslips/ola.txt"});
    CHECK(ore(slips, Figure::net) == 100);
}

TEST_CASE("a payslip without its net is named") {
    Folder folder;
    folder.put("payslips/kari.txt", "Lønnsslipp\n\nFra brutto til netto\n\nBruttolønn: 1,00 kr\n");
    CHECK(codes_of(read_payslips(folder.run, known_codes())) ==
          std::vector<std::string>{"tie/unreadable runs/2026-10/01/payslips/kari.txt"});
    CHECK_FALSE(read_payslips(Folder{}.run, known_codes()).is_there);
}

TEST_CASE("what is no workbook is named, and nothing of it is taken") {
    Folder folder;
    folder.put("workbook.xlsx", "PK\x03\x04 not a workbook");
    const auto book = read_workbook(folder.run, known_codes());
    CHECK(codes_of(book.lines) ==
          std::vector<std::string>{"tie/unreadable runs/2026-10/01/workbook.xlsx"});
    CHECK_FALSE(book.lines.is_there);
    CHECK_FALSE(book.people.is_there);
}

} // namespace bpa::tie
