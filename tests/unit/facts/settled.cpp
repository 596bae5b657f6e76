// October 2026 is paid on 10 November: what was settled in November is read with it.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::facts::test {
namespace {

const std::string file = "settled/2026-11.yaml";
using Codes = std::vector<std::string>;

constexpr auto settled = R"(month: 2026-11
refunds:
  - { date: 2026-11-20, sub_unit: oslo, assistant: bo, amount: 9960.00 kr, source: letter, at: vedtak 1 }
premiums:
  - { date: 2026-11-05, sub_unit: nord, amount: 12000.50 kr, source: letter, at: faktura 7 }
)";

Folder with_settled() {
    Folder folder = good_folder();
    folder[file] = settled;
    return folder;
}

Codes codes_with(const std::string& from, const std::string& to) {
    Folder folder = with_settled();
    edit(folder, file, from, to);
    return load(folder).codes();
}

} // namespace

TEST_CASE("what was settled in the month of payment is read") {
    const auto loaded = load(with_settled());
    REQUIRE(loaded.codes().empty());
    REQUIRE(loaded.facts->refunds.size() == 1);
    const Refund& refund = loaded.facts->refunds[0];
    CHECK(refund.date == day("2026-11-20"));
    CHECK(refund.sub_unit == "oslo");
    CHECK(refund.assistant == 1);
    CHECK(refund.amount == Money::ore(996000));
    CHECK(loaded.rules.legend.at(refund.citation).at == "vedtak 1");
    REQUIRE(loaded.facts->premiums.size() == 1);
    const PremiumPayment& premium = loaded.facts->premiums[0];
    CHECK(premium.date == day("2026-11-05"));
    CHECK(premium.sub_unit == "nord");
    CHECK(premium.amount == Money::ore(1200050));
    CHECK(loaded.rules.legend.at(premium.citation).at == "faktura 7");
}

TEST_CASE("the day of payment asked for decides the month") {
    Folder folder = with_settled();
    CHECK(load(folder, {}, day("2026-12-01")).facts->refunds.empty());
    folder["settled/2026-12.yaml"] = "month: 2026-12\nrefunds: []\n";
    edit(folder, file, "month: 2026-11", "month: 2026-10");
    CHECK(load(folder, {}, day("2026-12-01")).codes().empty());
    CHECK(load(folder).codes() == Codes{"hours/period-differs-from-file"});
}

TEST_CASE("what is wrong with an amount settled is said") {
    CHECK(codes_with("2026-11-20", "2026-12-01") == Codes{"employer/settled-outside-month"});
    CHECK(codes_with("2026-11-05", "2026-10-31") == Codes{"employer/settled-outside-month"});
    CHECK(codes_with("sub_unit: nord", "sub_unit: nrod") == Codes{"employer/unknown-sub-unit"});
    CHECK(codes_with("assistant: bo", "assistant: boo") == Codes{"hours/unknown-assistant"});
    CHECK(codes_with("source: letter, at: faktura 7", "source: leter, at: faktura 7") ==
          Codes{"employer/unknown-source"});
}

TEST_CASE("only what the program does not work out is entered by hand") {
    Folder folder = good_folder();
    const std::string adjustments = "adjustments/2026-10.yaml";
    folder[adjustments] =
        "period: 2026-10\nadjustments:\n  - { assistant: bo, code: tax_withheld, date: 2026-10-15, "
        "amount: 500.00 kr, source: letter, at: § 7, approved: { by: kari, at: 2026-10-16T10:00 } "
        "}\n";
    const auto loaded = load(folder);
    CHECK(loaded.codes() == Codes{"hours/code-not-by-hand"});
    CHECK(loaded.at.at(0).starts_with("tax_withheld"));
    CHECK(loaded.shown.at(0).find("bonus") != std::string::npos);
}

} // namespace bpa::facts::test
