// Codes of tax tables as cards write them.
#include "values/table_code.hpp"

#include <catch2/catch.hpp>

using bpa::TableCode;

TEST_CASE("the code of a tax table keeps its four digits") {
    CHECK(TableCode::parse("8010")->number() == 8010);
    CHECK(TableCode::parse("0100")->text() == "0100");
    CHECK_FALSE(TableCode::parse("7100")->is_pensioner());
    CHECK(TableCode::parse("7100P")->is_pensioner());
    CHECK(TableCode::parse("7100P")->text() == "7100P");
    CHECK(TableCode::parse("7100") != TableCode::parse("7100P"));
}

TEST_CASE("what is not four digits is no code of a table") {
    for (const char* text :
         {"", "100", "80100", "801O", "7100p", "P7100", "7100PP", "-100", " 8010"}) {
        CAPTURE(text);
        CHECK_FALSE(TableCode::parse(text));
    }
}
