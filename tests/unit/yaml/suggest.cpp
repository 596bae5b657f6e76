#include "yaml/form.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::string suggested(std::string_view form, std::string_view written) {
    const auto* found = bpa::yaml::find_form(form);
    REQUIRE(found != nullptr);
    return bpa::yaml::suggest(*found, written);
}

} // namespace

TEST_CASE("each form's example has the form") {
    for (const char* name : {"money",
                             "hourly rate",
                             "percent",
                             "hours and minutes",
                             "date",
                             "month",
                             "clock",
                             "local time",
                             "whole number",
                             "decimal",
                             "id"}) {
        const auto* form = bpa::yaml::find_form(name);
        REQUIRE(form != nullptr);
        CHECK(form->accepts(form->example));
        CHECK_FALSE(form->accepts("!"));
    }
    CHECK(bpa::yaml::find_form("list of calls") == nullptr);
}

TEST_CASE("amounts written in other ways are proposed in ours") {
    CHECK(suggested("money", "28.00") == "28.00 kr");
    CHECK(suggested("money", "28,50") == "28.50 kr");
    CHECK(suggested("money", "28") == "28 kr");
    CHECK(suggested("money", "-28,50 kroner") == "-28.50 kr");
    CHECK(suggested("money", "28,-") == "28 kr");
    CHECK(suggested("money", "1 234,50 kr") == "1234.50 kr");
    CHECK(suggested("money", "28.00kr") == "28.00 kr");
    CHECK(suggested("hourly rate", "210,50 kr/t") == "210.50 kr");
    CHECK(suggested("money", "28 USD").empty());
    CHECK(suggested("money", "1.234,50").empty()); // point for thousands: not guessed
    CHECK(suggested("hourly rate", "-5").empty());
    CHECK(suggested("money", "tjueåtte").empty());
}

TEST_CASE("a percentage is proposed, but not from a fraction") {
    CHECK(suggested("percent", "12") == "12 %");
    CHECK(suggested("percent", "14,1%") == "14.1 %");
    CHECK(suggested("percent", "12 prosent") == "12 %");
    CHECK(suggested("percent", "0.12").empty()); // 12 % or 0.12 %?
    CHECK(suggested("percent", "12 kr").empty());
}

TEST_CASE("days and times are proposed") {
    CHECK(suggested("date", "24.10.2026") == "2026-10-24");
    CHECK(suggested("date", "4/1-2026") == "2026-01-04");
    CHECK(suggested("date", "2026-1-4") == "2026-01-04");
    CHECK(suggested("date", "2O26-1O-24") == "2026-10-24");
    CHECK(suggested("date", "30.02.2026").empty());
    CHECK(suggested("date", "24.10.26").empty());
    CHECK(suggested("month", "10.2026") == "2026-10");
    CHECK(suggested("month", "2026-1") == "2026-01");
    CHECK(suggested("clock", "6.00") == "06:00");
    CHECK(suggested("clock", "6") == "06:00");
    CHECK(suggested("clock", "0630") == "06:30");
    CHECK(suggested("clock", "06:00:00") == "06:00");
    CHECK(suggested("clock", "25:00").empty());
    CHECK(suggested("local time", "2026-11-03T06:0O") == "2026-11-03T06:00");
    CHECK(suggested("local time", "2026-11-03 06:00") == "2026-11-03T06:00");
    CHECK(suggested("local time", "3.11.2026 6.30") == "2026-11-03T06:30");
    CHECK(suggested("local time", "2026-11-03").empty());
}

TEST_CASE("hours as a decimal number are proposed when they are whole minutes") {
    CHECK(suggested("hours and minutes", "37,5") == "37:30");
    CHECK(suggested("hours and minutes", "37.25") == "37:15");
    CHECK(suggested("hours and minutes", "7") == "7:00");
    CHECK(suggested("hours and minutes", "7.333").empty());
    CHECK(suggested("hours and minutes", "-7").empty());
    CHECK(suggested("hours and minutes", "99999999999999999999").empty());
}

TEST_CASE("numbers and short names are proposed") {
    CHECK(suggested("whole number", "1 000") == "1000");
    CHECK(suggested("decimal", "1747,2") == "1747.2");
    CHECK(suggested("id", "Kari Nordmann") == "kari-nordmann");
    CHECK(suggested("id", "Åse").empty());
    CHECK(suggested("id", std::string(300, 'A')).empty());
}

TEST_CASE("what already has the form is not proposed") {
    CHECK(suggested("money", "28.00 kr").empty());
    CHECK(suggested("id", "kari").empty());
}

TEST_CASE("short names have few characters") {
    CHECK(bpa::yaml::is_id("virke-bpa/2020_1.a"));
    CHECK(bpa::yaml::is_id(std::string(80, 'a')));
    for (const char* bad : {"", "Kari", "kåre", "a b", "a,b"}) {
        CHECK_FALSE(bpa::yaml::is_id(bad));
    }
    CHECK_FALSE(bpa::yaml::is_id(std::string(81, 'a')));
}
