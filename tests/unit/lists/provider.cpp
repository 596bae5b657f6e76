// What a list of a provider says, written in the ways that spreadsheet programs have.
#include "lists/provider_file.hpp"

#include <catch2/catch.hpp>

namespace bpa::lists {
namespace {

using Codes = std::vector<std::string>;

Codes codes_of(std::string_view text) {
    source::Diagnostics diagnostics;
    const auto rows = read_provider_text(text, diagnostics);
    CHECK(rows.has_value() == diagnostics.empty());
    Codes codes;
    for (const auto& problem : diagnostics.sorted({})) {
        codes.push_back(problem.code);
    }
    return codes;
}

std::vector<ProviderRow> rows_of(std::string_view text) {
    source::Diagnostics diagnostics;
    const auto rows = read_provider_text(text, diagnostics);
    REQUIRE(diagnostics.empty());
    REQUIRE(rows);
    return *rows;
}

} // namespace

TEST_CASE("an amount is read as Norwegians and as Englishmen write it") {
    const auto is = [](std::string_view text, std::int64_t ore) {
        INFO(text);
        CHECK(read_amount(text) == Money::ore(ore));
    };
    is("1234,50", 123450);
    is("1 234,50", 123450);
    is("1\u00a0234,50 kr", 123450);
    is("1.234,50", 123450);
    is("1,234.50", 123450);
    is("1.234.567", 123456700);
    is("12.5", 1250);
    is("-12,5", -1250);
    is("\u221212,05", -1205);
    is("0", 0);
    is("0,07", 7);
    is("007,10", 710);
}

TEST_CASE("an amount that can be two amounts, or none, is not read") {
    for (const auto* text :
         {"1.234", "1,234", "", "-", "abc", "12,345,6", "1.23.4", "12,3456", "1 2x", "1.2345,00"}) {
        INFO(text);
        CHECK_FALSE(read_amount(text));
    }
}

TEST_CASE("a day is read in two ways") {
    CHECK(read_day("2026-10-24") == Date::from_civil(2026, 10, 24));
    CHECK(read_day("24.10.2026") == Date::from_civil(2026, 10, 24));
    CHECK(read_day("1.2.2026") == Date::from_civil(2026, 2, 1));
    for (const auto* text : {"31.02.2026", "24/10/2026", "24.10.26", "24.10", ""}) {
        INFO(text);
        CHECK_FALSE(read_day(text));
    }
}

TEST_CASE("columns are known by their headings, whatever stands between the fields") {
    for (const auto* text : {"Fødselsnummer;Innskudd;Pensjonsgrunnlag\n01017012345;12,50;1 000\n",
                             "\ufeffFNR\tSparebeløp\tPensjonsgivende lønn\r\n"
                             "01017012345\t12,50\t1000\r\n",
                             "birth_number,contribution,pay_month\n01017012345,12.50,1000.00\n",
                             "F\xf8"
                             "dselsnummer;Innskudd;M\xe5nedsl\xf8nn\n1017012345;12,5;1000"}) {
        INFO(text);
        const auto rows = rows_of(text);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0].row == 2);
        CHECK(rows[0].national_id == "01017012345"); // ten digits: a zero was dropped
        CHECK(rows[0].employer == Money::ore(1250));
        CHECK(rows[0].pay == Money::ore(100000));
        CHECK_FALSE(rows[0].entry);
    }
}

TEST_CASE("a last row of nobody is the sum") {
    CHECK(rows_of("Ansattnummer;Innskudd\nada;10\nbo;2,50\nSum;12,50\n").size() == 2);
    CHECK(rows_of("Fnr;Innskudd\n01017012345;10\n;10\n").size() == 1);
    CHECK(codes_of("Ansattnummer;Innskudd\nada;10\nbo;2,50\n;12,51\n") ==
          Codes{"lists/provider-sum"});
    CHECK(codes_of("Ansattnummer;Innskudd\nada;10\n;5\nbo;2\n") ==
          Codes{"lists/provider-no-person"});
}

TEST_CASE("what cannot be read is told") {
    CHECK(codes_of("") == Codes{"lists/provider-not-csv"});
    CHECK(codes_of("Fnr;Innskudd\n\"01017012345;1\n") == Codes{"lists/provider-not-csv"});
    CHECK(codes_of("Fnr;Innskudd;Sats\n") == Codes{"lists/provider-column"});
    CHECK(codes_of("Innskudd;Sparebeløp;Fnr\n") == Codes{"lists/provider-column-twice"});
    CHECK(codes_of("Navn;Fornavn\n") ==
          Codes{"lists/provider-column-missing", "lists/provider-column-missing"});
    CHECK(codes_of("Fnr;Innskudd\n01017012345;1.234\n") == Codes{"lists/provider-value"});
    CHECK(codes_of("Fnr;Innskudd\n0101701234x;1\n") == Codes{"lists/provider-value"});
    CHECK(codes_of("Fnr;Innskudd;Innmeldt\n01017012345;1;i fjor\n") ==
          Codes{"lists/provider-value"});
    CHECK(codes_of("Fnr;Innskudd\n01017012345;1\n1017012345;2\n") ==
          Codes{"lists/provider-person-twice"});
}

TEST_CASE("no national id stands in what is told") {
    for (const auto* text : {"Fnr;Innskudd\n0101701234x;1\n",
                             "Fnr;Innskudd\n01017012345;01017012345x\n",
                             "Fnr;01017012345\n01017012345;1\n",
                             "Fnr;Innskudd\n01017012345;1\n01017012345;2\n"}) {
        source::Diagnostics diagnostics;
        CHECK_FALSE(read_provider_text(text, diagnostics));
        for (const auto& problem : diagnostics.sorted({})) {
            CHECK(source::text_of(problem, source::Language::nb).find("0170123") ==
                  std::string::npos);
        }
    }
}

} // namespace bpa::lists
