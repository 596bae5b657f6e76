// Lines of one voucher together, and against a chart of accounts.
#include "vouchers.hpp"

#include <catch2/catch.hpp>

namespace bpa::voucher {
namespace {

using testing::changed;
using testing::clean;
using testing::Codes;
using testing::codes_in;
using testing::line;

} // namespace

TEST_CASE("a voucher balances to the øre") {
    auto reading = read(changed(clean(), "300000,00", "300000,01"));
    check(reading.vouchers, nullptr, reading.findings);
    REQUIRE(reading.findings.count() == 1);
    const auto& finding = reading.findings.all()[0];
    CHECK(finding.code == "voucher/unbalanced");
    CHECK(finding.severity == Severity::voucher);
    CHECK(finding.voucher == "1");
    CHECK(finding.args[0].second == "0.01");
    CHECK(reading.findings.count(Severity::voucher) == 1);
    CHECK(reading.findings.count(Severity::file) == 0);
}

TEST_CASE("the same number of another kind or year is another voucher") {
    const auto one = line("5000", "1,00") + line("2930", "-1,00");
    auto kind = one;
    for (int i = 0; i < 2; ++i) {
        kind = changed(kind, ";5;11;", ";6;11;");
    }
    CHECK(codes_in(one + kind).empty());
    CHECK(codes_in(line("5000", "1,00") + changed(line("2930", "-1,00"), ";5;11;", ";6;11;")) ==
          Codes{"one-line"});
}

TEST_CASE("a voucher in two places, with two dates, or of one line") {
    const auto debit = line("5000", "1,00");
    const auto credit = line("2930", "-1,00");
    const auto other = line("5400", "2,00", "2") + line("2770", "-2,00", "2");
    CHECK(codes_in(debit + credit + other).empty());
    CHECK(codes_in(debit + other + credit) == Codes{"split"});
    CHECK(codes_in(debit + changed(credit, "20261113", "20261116")) == Codes{"dates-differ"});
    CHECK(codes_in(debit + credit + line("2770", "2,00", "2")) == Codes{"one-line"});
}

TEST_CASE("lines of zero, years and periods that are not of the date") {
    const auto two = line("5000", "1,00") + line("2930", "-1,00");
    CHECK(codes_in(two + line("2600", "0,00")) == Codes{"zero"});
    CHECK(codes_in(two + line("2600", "-0,00")) == Codes{"zero"});
    const auto old = changed(changed(two, ";2026;", ";2025;"), ";2026;", ";2025;");
    CHECK(codes_in(old) == Codes{"other-year"});
    CHECK(codes_in(changed(two, ";11;", ";10;")) == Codes{"other-period"});
    const auto may = changed(changed(two, "20261113", "20260513"), "20261113", "20260513");
    CHECK(codes_in(changed(changed(may, ";11;", ";05;"), ";11;", ";5;")).empty());
}

TEST_CASE("accounts that the ledger has") {
    const std::set<std::string> chart{"5000", "2600", "2650", "2610", "2930"};
    CHECK(codes_in(clean(), &chart).empty());
    const std::set<std::string> less{"5000", "2600", "2650", "2930"};
    CHECK(codes_in(clean(), &less) == Codes{"unknown-account"});
}

} // namespace bpa::voucher
