#include "outputs/csv/csv.hpp"

#include <catch2/catch.hpp>

#include <array>

using bpa::outputs::CsvTable;

namespace {

std::string one_field(std::string_view text) {
    CsvTable table{"h"};
    table.field(text);
    table.end_row();
    return table.take();
}

} // namespace

TEST_CASE("a table has commas between fields and a line feed after each row") {
    CsvTable table{"a", "b", "c"};
    table.field("x");
    table.number(-12);
    table.yes_no(true);
    table.end_row();
    CHECK(table.take() == "a,b,c\nx,-12,yes\n");
}

TEST_CASE("a field is quoted only when a comma, a quote or a line break stands in it") {
    CHECK(one_field("") == "h\n\n");
    CHECK(one_field("§ 5") == "h\n§ 5\n");
    CHECK(one_field("a,b") == "h\n\"a,b\"\n");
    CHECK(one_field("a\"b") == "h\n\"a\"\"b\"\n");
    CHECK(one_field("a\nb") == "h\n\"a\nb\"\n");
}

TEST_CASE("a text that a spreadsheet would run is shown as text and keeps every character") {
    CHECK(one_field("=1+1") == "h\n'=1+1\n");
    CHECK(one_field("@x") == "h\n'@x\n");
    CHECK(one_field("+47") == "h\n'+47\n");
    CHECK(one_field("\tx") == "h\n'\tx\n");
    CHECK(one_field("\rx") == "h\n\"'\rx\"\n");
    CHECK(one_field("=A1,B1") == "h\n\"'=A1,B1\"\n");
    CHECK(one_field("-x") == "h\n'-x\n");
    CHECK(one_field("-1=2") == "h\n'-1=2\n");
}

TEST_CASE("a table for spreadsheet programs has a mark, and semicolons between fields") {
    constexpr std::array<std::string_view, 2> head{"a", "b"};
    auto table = CsvTable::for_spreadsheets(head);
    table.field("1,5");
    table.field("x;y");
    table.end_row();
    CHECK(table.take() == "\ufeffa;b\n1,5;\"x;y\"\n");
}

TEST_CASE("numbers stay numbers") {
    CHECK(one_field("-0.50") == "h\n-0.50\n");
    CHECK(one_field("-7:30") == "h\n-7:30\n");
}
