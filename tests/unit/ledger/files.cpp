#include "books.hpp"
#include "ledger/voucher.hpp"
#include "outputs/ledger/writer.hpp"

#include <catch2/catch.hpp>

namespace bpa::outputs {
namespace {

using namespace ledger::books;
using ledger::Settings;

const LedgerWords words{.language = source::Language::nb, .run = "2026-10/01", .period = "2026-10"};

ledger::Posted posted() {
    return {.vouchers = {{.kind = ledger::VoucherKind::run,
                          .number = "26100101",
                          .date = day("2026-11-10"),
                          .what = "",
                          .due = line::DueKind::wages,
                          .kid = "",
                          .lines = {{"2930", "net_pay", {}, kr("-1234.50")},
                                    {"5000", "wages", {"10", "B1"}, kr("1234.50")}}},
                         {.kind = ledger::VoucherKind::payment,
                          .number = "26100102",
                          .date = day("2026-11-11"),
                          .what = "withheld_tax",
                          .due = line::DueKind::withheld_tax,
                          .kid = "1234566",
                          .lines = {{"2600", "tax_owed", {}, kr("0.05")}}}},
            .trail = {{.voucher = "26100101",
                       .role = "wages",
                       .account = "5000",
                       .dimensions = {"10", "B1"},
                       .arrangement = "sol",
                       .earned_in = "2026-10",
                       .what = "hourly_pay",
                       .amount = kr("1234.50")}}};
}

Settings settings() {
    Settings made;
    made.voucher_kind = "5";
    made.vat_code = "0";
    return made;
}

} // namespace

TEST_CASE("GBAT10 has thirty fields, at the places its description gives them") {
    // Index from 0: 16 KID, 20 text, 23 project, 24 department; the rest stay empty.
    CHECK(gbat10(posted(), settings(), words) ==
          "GBAT10;26100101;20261110;5;11;2026;2930;0;-1234.50;;;;;;;;;;;;Lønn 2026-10, kjøring "
          "2026-10/01;;;;;;;;;\r\n"
          "GBAT10;26100101;20261110;5;11;2026;5000;0;1234.50;;;;;;;;;;;;Lønn 2026-10, kjøring "
          "2026-10/01;;;B1;10;;;;;\r\n"
          "GBAT10;26100102;20261111;5;11;2026;2600;0;0.05;;;;;;;;1234566;;;;Betalt skattetrekk "
          "2026-10, kjøring 2026-10/01;;;;;;;;;\r\n");
}

TEST_CASE("encoding and decimal mark are the receiver's") {
    auto how = settings();
    how.encoding = ledger::Encoding::iso_8859_1;
    how.decimal_mark = ledger::DecimalMark::comma;
    const auto file = gbat10(posted(), how, words);
    CHECK(file.find(";-1234,50;") != std::string::npos);
    CHECK(file.find("L\xF8nn 2026-10, kj\xF8ring") != std::string::npos);
    CHECK(file.find("ø") == std::string::npos);
}

TEST_CASE("the journal names its columns and has every cell as text") {
    const auto file = journal(posted(), settings(), words);
    CHECK(file ==
          "TransactionType;TransactionNo;Date;Account;Amount;VatCode;Project;Department;Period;OCR;"
          "Comment\r\n"
          "\"5\";\"26100101\";\"10.11.2026\";\"2930\";\"-1234.50\";\"0\";\"\";\"\";\"11\";\"\";"
          "\"Lønn 2026-10, kjøring 2026-10/01\"\r\n"
          "\"5\";\"26100101\";\"10.11.2026\";\"5000\";\"1234.50\";\"0\";\"B1\";\"10\";\"11\";\"\";"
          "\"Lønn 2026-10, kjøring 2026-10/01\"\r\n"
          "\"5\";\"26100102\";\"11.11.2026\";\"2600\";\"0.05\";\"0\";\"\";\"\";\"11\";\"1234566\";"
          "\"Betalt skattetrekk 2026-10, kjøring 2026-10/01\"\r\n");
}

TEST_CASE("a union is named on its payment, with characters that every encoding here has") {
    ledger::Voucher dues{.kind = ledger::VoucherKind::payment,
                         .number = "26100103",
                         .date = day("2026-11-10"),
                         .what = "union_dues/Łódź-forbundet",
                         .due = line::DueKind::union_dues};
    CHECK(voucher_text(dues, words) ==
          "Betalt fagforeningskontingent Lódz-forbundet 2026-10, kjøring 2026-10/01");
}

TEST_CASE("the trail follows a line to the figure of the run") {
    CHECK(ledger_trail(posted()) ==
          "voucher,role,account,department,project,arrangement,earned_in,what,amount\n"
          "26100101,wages,5000,10,B1,sol,2026-10,hourly_pay,1234.50\n");
}

} // namespace bpa::outputs
