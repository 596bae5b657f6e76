#include "parse_failure.hpp"
#include "values/parse.hpp"

#include <catch2/catch.hpp>

using namespace bpa;
using bpa::test::ParseRow;
using bpa::test::shown;

TEST_CASE("a length of time is hours and two digits of minutes") {
    const ParseRow rows[] = {
        {"37:30", "37:30"},
        {"0:00", "0:00"},
        {"07:05", "7:05"},
        {"99999:59", "99999:59"},
        {"100000:00", "out_of_range@0"},
        {"99999999999999999999:00", "out_of_range@0"},
        {"", "empty@0"},
        {"37", "malformed@2"},
        {"37:", "malformed@3"},
        {"37:3", "malformed@4"},
        {"37:300", "malformed@5"},
        {"37:60", "no_such_clock@3"},
        {"37.5", "malformed@2"},
        {"37:30 h", "malformed@5"},
        {"-1:00", "malformed@0"},
        {":30", "malformed@0"},
        {"3O:00", "malformed@1"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_minutes(row.text)) == row.expected);
    }
}

TEST_CASE("a day is written year, month, day") {
    const ParseRow rows[] = {
        {"2026-10-24", "2026-10-24"},    {"1900-01-01", "1900-01-01"},
        {"2999-12-31", "2999-12-31"},    {"2024-02-29", "2024-02-29"},
        {"2026-02-29", "no_such_day@8"}, {"2026-02-30", "no_such_day@8"},
        {"2026-04-31", "no_such_day@8"}, {"2026-10-00", "no_such_day@8"},
        {"2026-13-01", "no_such_day@5"}, {"2026-00-01", "no_such_day@5"},
        {"1899-12-31", "no_such_day@0"}, {"3000-01-01", "no_such_day@0"},
        {"0000-00-00", "no_such_day@0"}, {"", "empty@0"},
        {"2026", "malformed@4"},         {"2026-10", "malformed@7"},
        {"2026-10-2", "malformed@9"},    {"2026-1-24", "malformed@6"},
        {"2026-10-240", "malformed@10"}, {"2026-10-24 ", "malformed@10"},
        {"24.10.2026", "malformed@2"},   {"2026/10/24", "malformed@4"},
        {"20261024", "malformed@4"},     {"-026-10-24", "malformed@0"},
        {"2026-1O-24", "malformed@6"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_date(row.text)) == row.expected);
    }
}

TEST_CASE("a month is written year, month") {
    const ParseRow rows[] = {
        {"2026-10", "2026-10"},
        {"2026-13", "no_such_day@5"},
        {"2026-00", "no_such_day@5"},
        {"1899-10", "no_such_day@0"},
        {"2026-1", "malformed@6"},
        {"2026-10-01", "malformed@7"},
        {"2026 10", "malformed@4"},
        {"", "empty@0"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_month(row.text)) == row.expected);
    }
}

TEST_CASE("a time on the clock runs to 24:00") {
    const ParseRow rows[] = {
        {"06:00", "06:00"},
        {"00:00", "00:00"},
        {"23:59", "23:59"},
        {"24:00", "24:00"},
        {"24:01", "no_such_clock@3"},
        {"25:00", "no_such_clock@0"},
        {"12:60", "no_such_clock@3"},
        {"99:99", "no_such_clock@0"},
        {"", "empty@0"},
        {"6:00", "malformed@1"},
        {"06", "malformed@2"},
        {"06:0", "malformed@4"},
        {"06.00", "malformed@2"},
        {"06:00:00", "malformed@5"},
        {"0600", "malformed@2"},
        {"06:0O", "malformed@4"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_clock(row.text)) == row.expected);
    }
}

TEST_CASE("a local time is a day, a time and perhaps an offset") {
    const ParseRow rows[] = {
        {"2026-10-24T22:00", "2026-10-24T22:00"},
        {"2026-10-24T24:00", "2026-10-24T24:00"},
        {"2026-10-25T02:30+02:00", "2026-10-25T02:30+02:00"},
        {"2026-10-25T02:30+01:00", "2026-10-25T02:30+01:00"},
        {"2026-10-25T02:30-03:30", "2026-10-25T02:30-03:30"},
        {"2026-10-25T02:30+23:59", "2026-10-25T02:30+23:59"},
        {"", "empty@0"},
        {"2026-10-24", "malformed@10"},
        {"2026-10-24 22:00", "malformed@10"},
        {"2026-10-24t22:00", "malformed@10"},
        {"2026-10-24T", "malformed@11"},
        {"2026-11-03T06:0O", "malformed@15"},
        {"2026-10-24T25:00", "no_such_clock@11"},
        {"2026-10-24T12:60", "no_such_clock@14"},
        {"2026-10-24T24:30", "no_such_clock@14"},
        {"2026-02-30T12:00", "no_such_day@8"},
        {"2026-10-24T22:00Z", "malformed@16"},
        {"2026-10-24T22:00:00", "malformed@16"},
        {"2026-10-24T22:00 ", "malformed@16"},
        {"2026-10-25T02:30+2", "malformed@18"},
        {"2026-10-25T02:30+0200", "malformed@19"},
        {"2026-10-25T02:30+24:00", "no_such_clock@17"},
        {"2026-10-25T02:30+02:60", "no_such_clock@20"},
        {"2026-10-25T02:30+02:00x", "malformed@22"},
        {"2026-10-25T02:30\xE2\x88\x92"
         "01:00",
         "malformed@16"},
    };
    for (const ParseRow& row : rows) {
        INFO("[" << row.text << "]");
        CHECK(shown(parse_local_time(row.text)) == row.expected);
    }
}
