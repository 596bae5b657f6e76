#include "source/diagnostic.hpp"

#include <catch2/catch.hpp>

#include <string>

using bpa::source::nearest;

TEST_CASE("the nearest known word is proposed") {
    const std::vector<std::string> known = {"arrangement", "assistant", "from", "to", "duty"};
    CHECK(nearest("asistant", known) == "assistant");    // one left out, of 8: 2 allowed
    CHECK(nearest("assitsant", known) == "assistant");   // one too many
    CHECK(nearest("form", known) == "from");             // two neighbours swapped count once, of 4
    CHECK(nearest("arangment", known) == "arrangement"); // two left out, of 9: 3 allowed
    CHECK(nearest("from", known) == "from");
}

TEST_CASE("nothing far away is proposed") {
    const std::vector<std::string> known = {"from", "to", "duty"};
    CHECK(nearest("ti", known).empty());  // two letters allow no change
    CHECK(nearest("fri", known).empty()); // two changes, one allowed
    CHECK(nearest("wages", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("from", {}).empty());
    CHECK(nearest(std::string(300, 'a'), {std::string(300, 'a')}).empty());
}

TEST_CASE("letters count as characters and the first of equals wins") {
    CHECK(nearest("blåbar", {"blåbær"}) == "blåbær");
    CHECK(nearest("måd", {"måk", "mår"}) == "måk");
}
