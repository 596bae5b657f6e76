#include "run/line_values.hpp"

#include <catch2/catch.hpp>

#include <string>

using bpa::run::LineValues;

namespace {

const std::string heading = "line,assistant,shift,pay_code,amount,note\n";
const std::string ada = "L1,ada,s1,hourly_pay,920.00,a\n";
const std::string bo = "L2,bo,s2,hourly_pay,450.00,b\n";

bool agree(const std::string& a, const std::string& b) {
    LineValues first;
    LineValues second;
    first.add(a);
    for (const char c : b) { // pieces may end anywhere
        second.add({&c, 1});
    }
    REQUIRE(first.finish());
    REQUIRE(second.finish());
    return first.agrees_with(second);
}

bool is_sound(const std::string& text) {
    LineValues values;
    values.add(text);
    return values.finish();
}

} // namespace

TEST_CASE("lines are worth the same whatever their order, number and note") {
    CHECK(agree(heading + ada + bo, heading + ada + bo));
    CHECK(agree(heading + ada + bo, heading + bo + ada));
    CHECK(agree(heading + ada, "assistant,amount,pay_code,shift\nada,920.00,hourly_pay,s1\n"));
}

TEST_CASE("another amount, assistant or number of lines is worth something else") {
    CHECK_FALSE(agree(heading + ada, heading + "L1,ada,s1,hourly_pay,920.01,a\n"));
    CHECK_FALSE(agree(heading + ada, heading + "L1,bo,s1,hourly_pay,920.00,a\n"));
    CHECK_FALSE(agree(heading + ada, heading + ada + ada));
    CHECK_FALSE(agree(heading + ada, heading));
    // The fields are kept apart: `ab` and `c` are not `a` and `bc`.
    CHECK_FALSE(agree(heading + "1,ab,c,x,1\n", heading + "1,a,bc,x,1\n"));
}

TEST_CASE("what is no table of lines is worth nothing") {
    CHECK_FALSE(is_sound(""));
    CHECK_FALSE(is_sound("line,assistant\nL1,ada\n"));
    CHECK_FALSE(is_sound(heading + "L1,ada\n"));
    CHECK_FALSE(is_sound(heading + "\"L1,ada\n"));
    CHECK(is_sound(heading));
}
