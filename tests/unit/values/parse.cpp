#include "values/parse.hpp"

#include "parse_failure.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using bpa::test::ParseRow;
using bpa::test::shown;

TEST_CASE("kroner are read with their unit and at most two decimals") {
    const ParseRow rows[] = {
        {"28.00 kr", "28.00"},
        {"28 kr", "28.00"},
        {"28.5 kr", "28.50"},
        {"-28.50 kr", "-28.50"},
        {"0 kr", "0.00"},
        {"0.05 kr", "0.05"},
        {"-0.05 kr", "-0.05"},
        {"999999999999999.99 kr", "999999999999999.99"},
        {"-999999999999999.99 kr", "-999999999999999.99"},
        {"1000000000000000 kr", "out_of_range@0"},
        {"-1000000000000000 kr", "out_of_range@0"},
        {"", "empty@0"},
        {" ", "malformed@0"},
        {"kr", "malformed@0"},
        {"-", "malformed@1"},
        {"- 28 kr", "malformed@1"},
        {"--28 kr", "malformed@1"},
        {"+28 kr", "malformed@0"},
        {"\xE2\x88\x92"
         "28 kr",
         "malformed@0"}, // the typographic minus sign
        {"28.00", "missing_unit@5"},
        {"28.00 ", "missing_unit@6"},
        {"28.00 NOK", "wrong_unit@6"},
        {"28.00 Kr", "wrong_unit@6"},
        {"28.00 krone", "wrong_unit@6"},
        {"28.00 k", "wrong_unit@6"},
        {"28.00 %", "wrong_unit@6"},
        {"28.00 kr ", "malformed@8"},
        {"28.00 kr per hour", "malformed@8"},
        {"28.00  kr", "malformed@6"},
        {"28.00kr", "malformed@5"},
        {"28.00\tkr", "malformed@5"},
        {"28.00\xC2\xA0kr", "malformed@5"}, // a no-break space
        {"28,00 kr", "malformed@2"},
        {"28 000 kr", "malformed@2"},
        {"28'000 kr", "malformed@2"},
        {"28_000 kr", "malformed@2"},
        {"28.000 kr", "too_many_decimals@5"},
        {"28.12345 kr", "too_many_decimals@5"},
        {"28. kr", "malformed@3"},
        {".50 kr", "malformed@0"},
        {"028 kr", "malformed@0"},
        {"-00 kr", "malformed@1"},
        {"2e3 kr", "malformed@1"},
        {"0x1 kr", "malformed@1"},
        {"nan kr", "malformed@0"},
        {"2O.00 kr", "malformed@1"}, // the letter O
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_money(row.text)) == row.expected);
    }
}

TEST_CASE("a zero byte inside a text is a character that does not belong") {
    CHECK(shown(parse_money(std::string_view{"28\0 kr", 6})) == "malformed@2");
    CHECK(shown(parse_money(std::string_view{"28 kr\0", 6})) == "wrong_unit@3");
    CHECK(shown(parse_whole(std::string_view{"5\0", 2})) == "malformed@1");
}

TEST_CASE("an hourly rate is money that is not negative") {
    const ParseRow rows[] = {
        {"218.01 kr", "218.01"},
        {"0 kr", "0.00"},
        {"-218.01 kr", "malformed@0"},
        {"-0 kr", "malformed@0"},
        {"218.01", "missing_unit@6"},
        {"218.015 kr", "too_many_decimals@6"},
        {"", "empty@0"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_hourly_rate(row.text)) == row.expected);
    }
}

TEST_CASE("a percentage is a decimal or a mixed fraction with its unit") {
    const ParseRow rows[] = {
        {"12 %", "12 %"},
        {"14.1 %", "14.1 %"},
        {"14.10 %", "14.1 %"},
        {"133 1/3 %", "133 1/3 %"},
        {"33 2/6 %", "33 1/3 %"},
        {"12 1/2 %", "12.5 %"},
        {"1/3 %", "1/3 %"},
        {"0 %", "0 %"},
        {"0.000001 %", "0.000001 %"},
        {"0.0000001 %", "too_many_decimals@8"},
        {"999999999999 %", "999999999999 %"},
        {"1000000000000 %", "out_of_range@0"},
        {"12", "missing_unit@2"},
        {"0.12", "missing_unit@4"},
        {"12%", "malformed@2"},
        {"12 kr", "wrong_unit@3"},
        {"12 percent", "wrong_unit@3"},
        {"12 %%", "wrong_unit@3"},
        {"-12 %", "malformed@0"},
        {"12.5 1/3 %", "malformed@4"},
        {"12 13 %", "malformed@2"},
        {"133 1/3", "missing_unit@7"},
        {"133 1/0 %", "malformed@4"},
        {"133 0/3 %", "malformed@4"},
        {"133 3/3 %", "malformed@4"},
        {"133 4/3 %", "malformed@4"},
        {"133 1/ %", "malformed@6"},
        {"133 1/03 %", "malformed@6"},
        {"133 1/1000000 %", "out_of_range@4"},
        {"133  1/3 %", "malformed@4"},
        {"133 1/3/3 %", "malformed@7"},
        {"4/3 %", "malformed@0"},
        {"/3 %", "malformed@0"},
        {"12,5 %", "malformed@2"},
        {"", "empty@0"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_percent(row.text)) == row.expected);
    }
    // What is read is the share itself: 12.5 % is one eighth, 133 1/3 % is four thirds.
    CHECK(std::get<Percent>(parse_percent("12.5 %")).fraction() == Exact::ratio(1, 8));
    CHECK(std::get<Percent>(parse_percent("133 1/3 %")).fraction() == Exact::ratio(4, 3));
}

TEST_CASE("whole numbers are plain digits") {
    const ParseRow rows[] = {
        {"0", "0"},
        {"5", "5"},
        {"-5", "-5"},
        {"9223372036854775807", "9223372036854775807"},
        {"-9223372036854775808", "-9223372036854775808"},
        {"9223372036854775808", "out_of_range@0"},
        {"-9223372036854775809", "out_of_range@0"},
        {"99999999999999999999999999", "out_of_range@0"},
        {"", "empty@0"},
        {"-", "malformed@1"},
        {"+5", "malformed@0"},
        {"05", "malformed@0"},
        {"-05", "malformed@1"},
        {"1_000", "malformed@1"},
        {"1 000", "malformed@1"},
        {"5.0", "malformed@1"},
        {"5 ", "malformed@1"},
        {" 5", "malformed@0"},
        {"0o7", "malformed@1"},
        {"five", "malformed@0"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_whole(row.text)) == row.expected);
    }
}

TEST_CASE("plain decimal numbers are exact") {
    const ParseRow rows[] = {
        {"1747.2", "1747.2"},
        {"1846", "1846"},
        {"-0.5", "-0.5"},
        {"35.50", "35.5"},
        {"0.000000001", "0.000000001"},
        {"999999999999999999", "999999999999999999"},
        {"1000000000000000000", "out_of_range@0"},
        {"99.999999999999999999", "out_of_range@0"},
        {"0.0000000000000000001", "too_many_decimals@20"},
        {"", "empty@0"},
        {"1747,2", "malformed@4"},
        {"1747.", "malformed@5"},
        {".2", "malformed@0"},
        {"1.2.3", "malformed@3"},
        {"1e3", "malformed@1"},
        {"01.5", "malformed@0"},
        {"1747.2 h", "malformed@6"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_decimal(row.text)) == row.expected);
    }
}
