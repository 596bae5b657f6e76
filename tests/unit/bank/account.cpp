// The vectors are those of the domain notes on payroll files, section 2; the others are worked out
// in the comments.
#include "bank/order.hpp"

#include <catch2/catch.hpp>

namespace bpa::bank {

TEST_CASE("a Norwegian account as IBAN", "[number-checks]") {
    CHECK(iban_of("86011117947") == "NO9386011117947");
    CHECK(iban_of("76940524802") == "NO4276940524802");
    CHECK(iban_of("99990050313") == "NO2499990050313");
}

TEST_CASE("what is an IBAN", "[number-checks]") {
    CHECK(is_iban("NO9386011117947"));
    CHECK(is_iban("NO4276940524802"));
    CHECK(is_iban("NO2499990050313"));
    CHECK_FALSE(is_iban("NO9486011117947"));    // check digits
    CHECK_FALSE(is_iban("NO93 8601 1117 947")); // written for people
    CHECK_FALSE(is_iban("no9386011117947"));
    CHECK_FALSE(is_iban("NO938601111794"));   // a digit short
    CHECK_FALSE(is_iban("NO93860111179470")); // and one too many
    CHECK_FALSE(is_iban(""));
    // Another country: only the check digits are proved. The example of the Swedish standard.
    CHECK(is_iban("SE4550000000058398257466"));
    CHECK_FALSE(is_iban("SE4650000000058398257466"));
}

} // namespace bpa::bank
