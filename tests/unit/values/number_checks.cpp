#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <string_view>

using namespace bpa;

// The numbers are the published or independently recomputed test vectors of each rule; people's
// numbers are synthetic, save for the tax administration's own examples of the rule from 2032.

TEST_CASE("a KID ends in a control digit of MOD10 or MOD11, which may be a hyphen",
          "[number-checks]") {
    for (const std::string_view right : {"1234566", "602243", "6487719756"}) { // MOD10
        INFO(right);
        CHECK(is_kid(right));
    }
    for (const std::string_view right : {"123455", "1234560", "10003-", "10017-"}) { // MOD11
        INFO(right);
        CHECK(is_kid(right));
    }
    for (const std::string_view wrong : {"1234567", "123454", "10003X", "1000-3", "10004-"}) {
        INFO(wrong);
        CHECK_FALSE(is_kid(wrong));
    }
    // From two characters to twenty-five. Of zeros alone the control digit is zero.
    CHECK_FALSE(is_kid(""));
    CHECK_FALSE(is_kid("0"));
    CHECK(is_kid("00"));
    CHECK(is_kid(std::string(25, '0')));
    CHECK_FALSE(is_kid(std::string(26, '0')));
    CHECK_FALSE(is_kid("-"));
    CHECK_FALSE(is_kid("123 4566"));
}

TEST_CASE("bank accounts have a control digit", "[number-checks]") {
    for (const std::string_view right :
         {"99990001010", "99990001088", "86011117947", "76940524802"}) {
        INFO(right);
        CHECK(is_bank_account(right));
    }
    for (const std::string_view wrong : {"99990001011", "86011117948"}) {
        INFO(wrong);
        CHECK_FALSE(is_bank_account(wrong));
    }
    for (const std::string_view shape :
         {"", "9999000101", "999900010100", "9999.00.01010", "9999 00 01010", "9999000101O"}) {
        INFO(shape);
        CHECK_FALSE(is_bank_account(shape));
    }
    // By hand: the four nines give 9*(5+4+3+2) = 126, and the last four weigh 5, 4, 3, 2.
    // 0100: 126 + 4 = 130, 130 mod 11 = 9, digit 2. 0104: 126 + 4 + 8 = 138, mod 11 = 6, digit 5.
    CHECK(is_bank_account("99990001002"));
    CHECK(is_bank_account("99990001045"));
}

TEST_CASE("a control value of ten fits no digit", "[number-checks]") {
    // 9999 00 0012: 126 + 3 + 4 = 133 = 12*11 + 1, so the control value is 10.
    for (char last = '0'; last <= '9'; ++last) {
        CHECK_FALSE(is_bank_account(std::string{"9999000012"} + last));
    }
    // 9999 00 0101: 126 + 4 + 2 = 132 = 12*11, so the control value is 11, written 0.
    CHECK(is_bank_account("99990001010"));
}

TEST_CASE("organisation numbers have a control digit", "[number-checks]") {
    for (const std::string_view right : {"310000019", "310000027", "924616733"}) {
        INFO(right);
        CHECK(is_organisation_number(right));
    }
    for (const std::string_view wrong : {"310000018", "971648199"}) {
        INFO(wrong);
        CHECK_FALSE(is_organisation_number(wrong));
    }
    for (const std::string_view shape :
         {"", "31000001", "3100000190", "310 000 019", "31000001x"}) {
        INFO(shape);
        CHECK_FALSE(is_organisation_number(shape));
    }
}

TEST_CASE("national ids of both generations are read", "[number-checks]") {
    struct Row {
        std::string_view text;
        unsigned day;
        unsigned month;
        unsigned year_of_century;
        bool is_d_number;
        bool is_synthetic;
    };
    const Row rows[] = {
        {"01819045077", 1, 1, 90, false, true},
        {"01819032129", 1, 1, 90, false, true},
        // Right only by the rule from 2032: remainder 1, 2 and 3 in the first place.
        {"01819045085", 1, 1, 90, false, true},
        {"01819045093", 1, 1, 90, false, true},
        {"01819032153", 1, 1, 90, false, true},
        // The tax administration's examples.
        {"02013299997", 2, 1, 32, false, false},
        {"30108299920", 30, 10, 82, false, false},
        {"30108299939", 30, 10, 82, false, false},
        {"02013299903", 2, 1, 32, false, false},
        {"02013299806", 2, 1, 32, false, false},
        // D-numbers, an H-number, and numbers with the other synthetic shift.
        {"41819032112", 1, 1, 90, true, true},
        {"41819032120", 1, 1, 90, true, true},
        {"13527248013", 13, 12, 72, false, true},
        {"01419032146", 1, 1, 90, false, true},
        {"28426645000", 28, 2, 66, false, true},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const auto id = read_national_id(row.text);
        REQUIRE(id);
        CHECK(id->day == row.day);
        CHECK(id->month == row.month);
        CHECK(id->year_of_century == row.year_of_century);
        CHECK(id->is_d_number == row.is_d_number);
        CHECK(id->is_synthetic == row.is_synthetic);
    }
}

TEST_CASE("a wrong control digit or shape is no national id", "[number-checks]") {
    for (const std::string_view wrong : {"01819045078", // the second digit
                                         "01819045067", // the first digit
                                         "",
                                         "0181904507",
                                         "018190450770",
                                         "018190 45077",
                                         "0181904507O"}) {
        INFO(wrong);
        CHECK_FALSE(read_national_id(wrong));
    }
}

TEST_CASE("the first place leaves no more than three", "[number-checks]") {
    // 018190321 weighs 0*3+1*7+8*6+1*1+9*8+0*9+3*4+2*5+1*2 = 152, and 152 mod 11 = 9, so a first
    // digit of 5 leaves 3 and one of 6 leaves 4. The nine digits weigh 119 in the second sum
    // (1*4+8*3+1*2+9*7+3*5+2*4+1*3): 119 + 5*2 = 129, mod 11 = 8, digit 3; 119 + 6*2 = 131,
    // mod 11 = 10, digit 1.
    CHECK(read_national_id("01819032153"));
    CHECK_FALSE(read_national_id("01819032161"));
}

TEST_CASE("the day in a national id must be able to exist", "[number-checks]") {
    // All have right control digits; only the day differs.
    CHECK(read_national_id("29820401059"));       // 29 February of a year ending in 04
    CHECK(read_national_id("29820001085"));       // of a year ending in 00: it may be 2000
    CHECK_FALSE(read_national_id("29820301038")); // of a year ending in 03
    CHECK_FALSE(read_national_id("30820401006")); // 30 February
    CHECK_FALSE(read_national_id("31840401017")); // 31 April
    CHECK_FALSE(read_national_id("00810401095")); // day 0
    CHECK_FALSE(read_national_id("01800401034")); // month 0 or 40
    CHECK_FALSE(read_national_id("40910401027")); // day 40 is day 0 of a D-number; month 11
    CHECK_FALSE(read_national_id("81910401068")); // day 81: a number of the health service
}
