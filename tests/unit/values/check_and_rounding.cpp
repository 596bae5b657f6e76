#include "values/check.hpp"
#include "values/digits.hpp"
#include "values/rounding.hpp"

#include <catch2/catch.hpp>

#include <string>

TEST_CASE("a broken promise names the condition and the file") {
    std::string message;
    try {
        BPA_CHECK(1 + 1 == 3);
    } catch (const bpa::InternalError& error) {
        message = error.what();
    }
    CHECK_THAT(message, Catch::Matchers::EndsWith(": 1 + 1 == 3"));
    CHECK_THAT(message, Catch::Matchers::Contains("check_and_rounding.cpp:"));
    CHECK_NOTHROW([] { BPA_CHECK(1 + 1 == 2); }());
}

TEST_CASE("rounding modes have the names that files use") {
    CHECK(bpa::name_of(bpa::RoundingMode::half_up) == "half_up");
    CHECK(bpa::name_of(bpa::RoundingMode::half_upwards) == "half_upwards");
    CHECK(bpa::name_of(bpa::RoundingMode::down) == "down");
    CHECK(bpa::name_of(bpa::RoundingMode::up) == "up");
    CHECK_THROWS_AS(bpa::name_of(static_cast<bpa::RoundingMode>(9)), bpa::InternalError);
}

TEST_CASE("digits are written plain or with zeros in front") {
    CHECK(bpa::digits::plain(0) == "0");
    CHECK(bpa::digits::plain(1050) == "1050");
    CHECK(bpa::digits::padded(7, 2) == "07");
    CHECK(bpa::digits::padded(123, 2) == "123");
    CHECK(bpa::digits::padded(0, 3) == "000");
}
