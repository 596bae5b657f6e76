#include "books.hpp"

#include <catch2/catch.hpp>

#include <filesystem>

namespace bpa::ledger {
namespace {

using namespace books;

constexpr auto good = R"(ledger:
  - from: 2026-01-01
    formats: [gbat10, journal]
    encoding: iso-8859-1
    decimal_mark: comma
    voucher_kind: "5"
    vat_code: "0"
    run_day: payment
    accruals: yes
    payments: no
    accounts: [ { role: wages, account: "5010" } ]
    arrangements: [ { arrangement: sol, department: "10", project: "B1" } ]
  - from: 2026-06-01
    formats: [journal]
    encoding: utf-8
    decimal_mark: point
    voucher_kind: LONN1
    vat_code: "0"
    run_day: period_end
    accruals: no
    payments: yes
    accounts: [ { role: wages, account: "501012" } ]
)";

struct Loaded {
    std::optional<Settings> settings;
    Codes codes;
};

Loaded load(const std::optional<std::string>& text, const std::string& on = "2026-03-01") {
    auto inputs = inputs_of(text ? Files{{"ledger.yaml", *text}} : Files{});
    source::Diagnostics diagnostics;
    Loaded loaded{.settings = load_settings(inputs, day(on), shipped_chart(), diagnostics),
                  .codes = {}};
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        loaded.codes.push_back(problem.code);
    }
    return loaded;
}

std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("the entry in force is used whole") {
    const auto early = load(good);
    REQUIRE(early.codes == Codes{});
    CHECK(early.settings->writes_gbat10);
    CHECK(early.settings->writes_journal);
    CHECK(early.settings->encoding == Encoding::iso_8859_1);
    CHECK(early.settings->decimal_mark == DecimalMark::comma);
    CHECK(early.settings->run_day == RunDay::payment);
    CHECK(early.settings->has_accruals);
    CHECK_FALSE(early.settings->has_payments);
    CHECK(early.settings->accounts.at("wages") == "5010");
    CHECK(early.settings->arrangements.at("sol") == Dimensions{"10", "B1"});

    const auto late = load(good, "2026-06-01");
    REQUIRE(late.codes == Codes{});
    CHECK_FALSE(late.settings->writes_gbat10);
    CHECK(late.settings->voucher_kind == "LONN1");
    CHECK(late.settings->accounts.at("wages") == "501012"); // the journal has no limit of four
    CHECK(late.settings->arrangements.empty());
    CHECK(late.settings->has_payments);
}

TEST_CASE("what is missing or wrong in the settings of the ledger is told") {
    CHECK(load(std::nullopt).codes == Codes{"ledger/no-settings"});
    CHECK(load(good, "2025-12-31").codes == Codes{"ledger/no-settings"});
    CHECK(load(with("2026-06-01", "2026-01-01")).codes == Codes{"ledger/two-from"});
    CHECK(load(with("    vat_code: \"0\"\n", "")).codes == Codes{"yaml/missing-key"});
    CHECK(load(with("[gbat10, journal]", "[gbat10, tripletex]")).codes ==
          Codes{"ledger/unknown-format"});
    CHECK(load(with("role: wages", "role: salary")).codes == Codes{"ledger/unknown-role"});
    CHECK(load(with("\"5010\"", "\"50101\"")).codes == Codes{"ledger/account-form"});
    CHECK(load(with("\"5010\"", "\"50A0\"")).codes == Codes{"ledger/account-form"});
    CHECK(load(with("\"5\"", "\"LØNN\"")).codes == Codes{"ledger/code-form"});
    CHECK(load(with("\"B1\"", "\"B1;B2\"")).codes == Codes{"ledger/code-form"});
    CHECK(load(with("\"10\"", "\"10000\"")).codes == Codes{"ledger/code-form"});
    CHECK(load(with("[ { role: wages, account: \"5010\" } ]",
                    "[ { role: wages, account: \"5010\" }, { role: wages, account: \"5011\" } ]"))
              .codes == Codes{"ledger/named-twice"});
    CHECK(load(with("[gbat10, journal]", "[]")).codes == Codes{"value/empty"});
    CHECK(load(with("\"10\", project: \"B1\"", "\"\"")).codes == Codes{"value/empty"});
    CHECK(load(with(", department: \"10\", project: \"B1\"", "")).codes ==
          Codes{"ledger/no-dimension"});
    CHECK(load(with("run_day: payment", "run_day: period_end")).codes ==
          Codes{"ledger/accrued-twice"});
}

TEST_CASE("the example of the reference page loads") {
    const auto page = shipped("docs/reference/ledger.md");
    const std::string fence = "```yaml\n";
    const auto begin = page.find(fence) + fence.size();
    CHECK(load(page.substr(begin, page.find("```", begin) - begin)).codes == Codes{});
}

TEST_CASE("the settings of every made-up employer load on every day of payment") {
    const auto all = std::filesystem::path{BPA_SOURCE_DIR} / "fixtures" / "employers";
    std::size_t count = 0;
    for (const auto& employer : std::filesystem::directory_iterator{all}) {
        INFO(employer.path());
        CHECK(load(shipped("fixtures/employers/" + employer.path().filename().string() +
                           "/ledger.yaml"),
                   "2024-03-01")
                  .codes == Codes{});
        ++count;
    }
    CHECK(count == 8);
}

} // namespace bpa::ledger
