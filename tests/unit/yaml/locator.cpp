#include "yaml/locator.hpp"

#include <catch2/catch.hpp>

using bpa::source::FileId;
using bpa::source::Place;
using bpa::yaml::Locator;

TEST_CASE("a byte is named by line and character, in any order of asking") {
    // Bytes:              0 1 2 3 4  5 6  7 8 9    (å is two bytes)
    const char* text = "a\nåbå\nc";
    const FileId file{1};
    Locator locator{file, text};
    const auto at = [&](std::size_t offset) { return locator.at(offset); };
    CHECK(at(0) == Place{file, 1, 1});
    CHECK(at(2) == Place{file, 2, 1});
    CHECK(at(4) == Place{file, 2, 2}); // b
    CHECK(at(5) == Place{file, 2, 3}); // second å
    CHECK(at(8) == Place{file, 3, 1}); // c
    CHECK(at(99) == Place{file, 3, 2});
    CHECK(at(5) == Place{file, 2, 3}); // back across a line
    CHECK(at(4) == Place{file, 2, 2}); // back within it
    CHECK(at(0) == Place{file, 1, 1});
    CHECK(at(8) == Place{file, 3, 1});
}

TEST_CASE("a byte order mark takes no column") {
    const FileId file{1};
    Locator locator{file, "\xEF\xBB\xBFåb"};
    CHECK(locator.at(5) == Place{file, 1, 2});
    CHECK(locator.at(0) == Place{file, 1, 1});
    CHECK(locator.at(3) == Place{file, 1, 1});
}

TEST_CASE("an empty file has a first place") {
    const FileId file{1};
    Locator locator{file, ""};
    CHECK(locator.at(0) == Place{file, 1, 1});
}
