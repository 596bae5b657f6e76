#include "books.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace bpa::ledger {
namespace books {

std::string shipped(const std::string& path) {
    const auto file = std::filesystem::path{BPA_SOURCE_DIR} / path;
    std::ifstream stream{file};
    INFO(file);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace books

namespace {

using namespace books;

struct Loaded {
    std::optional<Chart> chart;
    Codes codes;
};

Loaded load(const std::string& accounts, const std::string& postings) {
    auto inputs = inputs_of(
        {{"rules/ledger/accounts.yaml", accounts}, {"rules/ledger/postings.yaml", postings}});
    line::Legend legend;
    legend.sources.push_back({});
    legend.sources.back().id = "skatteetaten-account-list";
    source::Diagnostics diagnostics;
    Loaded loaded{.chart = load_chart(inputs, legend, diagnostics), .codes = {}};
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        loaded.codes.push_back(problem.code);
    }
    return loaded;
}

std::string accounts() {
    return shipped("rules/ledger/accounts.yaml");
}
std::string postings() {
    return shipped("rules/ledger/postings.yaml");
}

/// A text with one place of it changed.
std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

Chart books::shipped_chart() {
    source::Inputs inputs{run::disk_source({}, std::filesystem::path{BPA_SOURCE_DIR} / "rules")};
    source::Diagnostics diagnostics;
    const auto rules = rulebook::load_base_rules(inputs, diagnostics);
    REQUIRE(rules);
    auto chart = load_chart(inputs, rules->legend, diagnostics);
    REQUIRE(diagnostics.empty());
    return std::move(*chart);
}

TEST_CASE("the chart has a posting for every pay code there is") {
    const auto chart = shipped_chart();
    const std::string text = shipped("rules/pay-codes.yaml");
    std::size_t seen = 0;
    for (auto at = text.find("{ code: "); at != std::string::npos;
         at = text.find("{ code: ", at + 1)) {
        const auto begin = at + 8;
        const std::string code = text.substr(begin, text.find(',', begin) - begin);
        INFO(code);
        CHECK(chart.pay_codes.contains(code));
        ++seen;
    }
    CHECK(seen == chart.pay_codes.size());
    CHECK(seen > 50);
}

TEST_CASE("occupational pension is account 5950, and pension the employer pays herself is not") {
    const auto chart = shipped_chart();
    CHECK(chart.pay_codes.at("pension_employer").posting.debit == "pension_cost");
    CHECK(chart.accounts.at("pension_cost").number == "5950");
    // 5420 is for reportable pensions and is often misused for occupational pension.
    CHECK(std::ranges::none_of(chart.accounts,
                               [](const auto& one) { return one.second.number == "5420"; }));
}

TEST_CASE("what the chart cannot say is refused") {
    CHECK(load(accounts(), with(postings(), "debit: wages", "debit: salary")).codes ==
          Codes{"ledger/unknown-role"});
    CHECK(load(accounts(), with(postings(), "[expenses]", "[hourly_pay]")).codes ==
          Codes{"ledger/two-postings"});
    CHECK(load(with(accounts(), "role: bank", "role: wages"), postings()).codes.front() ==
          "ledger/two-postings");
    CHECK(load(accounts(),
               with(postings(),
                    "- { event: refund, debit: refund_receivable, credit: refund_income }",
                    ""))
              .codes == Codes{"ledger/missing-posting"});
    CHECK(load(with(accounts(), "source: skatteetaten-account-list, at: konto 5000, ", ""),
               postings())
              .codes == Codes{"ledger/unsourced"});
    CHECK(load(with(accounts(), "source: skatteetaten-account-list", "source: hearsay"), postings())
              .codes == Codes{"ledger/unsourced"});
    CHECK(load(accounts(), with(postings(), "event: refund,", "event: refunds,")).codes.front() ==
          "value/not-one-of");
}

} // namespace bpa::ledger
