#include "payment/agreement.hpp"

#include "values/parse.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace bpa::payment {
namespace {

using Codes = std::vector<std::string>;

constexpr auto good = R"(bank:
  - from: 2026-01-01
    message: pain.001.001.03
    bic: DNBANOKK
    own_account: bban
    ids: [ { id: "310000019", code: CUST } ]
    wages_as_batch: yes
    unusual: { above: 150 %, below: 50 %, of_runs: 6 }
  - from: 2026-06-01
    message: pain.001.001.09
    bic: DNBANOKKXXX
    own_account: iban
    ids: [ { id: "310000019", code: CUST }, { id: "AVD 2", code: BANK } ]
    wages_as_batch: no
    service_level: NURG
    charges: SLEV
    town: Ål
    text_length: 35
    unusual: { above: 200 %, below: 25 %, of_runs: 3 }
)";

Date day(const std::string& text) {
    return std::get<Date>(parse_date(text));
}

/// Knows what reading the file gave.
struct Loaded {
    std::optional<PaymentSettings> settings;
    Codes codes;
};

Loaded load(const std::optional<std::string>& text, const std::string& on = "2026-03-01") {
    source::Inputs inputs{{.read = [&text](const std::string& path) -> source::ReadResult {
                               if (!text || path != "bank.yaml") {
                                   return source::ReadProblem::missing;
                               }
                               return *text;
                           },
                           .list = [](const std::string&) { return std::vector<std::string>{}; },
                           .shown_prefix = [](const std::string&) { return std::string{}; }}};
    source::Diagnostics diagnostics;
    Loaded loaded{.settings = load_settings(inputs, day(on), diagnostics), .codes = {}};
    for (const auto& problem : diagnostics.sorted(inputs.files())) {
        loaded.codes.push_back(problem.code);
    }
    return loaded;
}

/// The good file with one place of the first entry changed.
std::string with(const std::string& from, const std::string& to) {
    std::string text = good;
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

std::string text_of(const std::filesystem::path& path) {
    std::ifstream stream{path};
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

TEST_CASE("the example of the reference page is read, and says what the page says") {
    const auto page =
        text_of(std::filesystem::path{BPA_SOURCE_DIR} / "docs" / "reference" / "bank-settings.md");
    const std::string fence = "```yaml\n";
    const auto begin = page.find(fence);
    REQUIRE(begin != std::string::npos);
    const auto start = begin + fence.size();
    const auto example = load(page.substr(start, page.find("```", start) - start), "2026-01-01");
    CHECK(example.codes.empty());
    REQUIRE(example.settings);
    CHECK(example.settings->agreement.edition == bank::Edition::payment_09);
    CHECK(example.settings->agreement.text_length == 140); // left out
}

TEST_CASE("the made-up employers have settings that can be read") {
    const auto all = std::filesystem::path{BPA_SOURCE_DIR} / "fixtures" / "employers";
    for (const auto& employer : std::filesystem::directory_iterator{all}) {
        if (employer.is_directory()) {
            INFO(employer.path());
            // Later than the first day of each; what is wrong in any entry is reported.
            CHECK(load(text_of(employer.path() / "bank.yaml"), "2026-12-31").codes == Codes{});
        }
    }
}

TEST_CASE("the entry in force on the day of payment") {
    const auto first = load(good, "2026-05-31");
    REQUIRE(first.settings);
    CHECK(first.settings->agreement.edition == bank::Edition::payment_03);
    CHECK(first.settings->agreement.own_account == bank::AccountForm::bban);
    CHECK(first.settings->agreement.wages_as_batch);
    CHECK_FALSE(first.settings->agreement.service_level);
    CHECK_FALSE(first.settings->agreement.charges);
    CHECK(first.settings->agreement.text_length == 140);
    CHECK(first.settings->unusual.of_runs == 6);

    const auto second = load(good, "2026-06-01");
    REQUIRE(second.settings);
    CHECK(second.settings->agreement.edition == bank::Edition::payment_09);
    CHECK(second.settings->agreement.own_account == bank::AccountForm::iban);
    CHECK(second.settings->agreement.bic == "DNBANOKKXXX");
    CHECK(second.settings->agreement.ids == std::vector<std::pair<std::string, std::string>>{
                                                {"310000019", "CUST"}, {"AVD 2", "BANK"}});
    CHECK(second.settings->agreement.service_level == "NURG");
    CHECK(second.settings->agreement.charges == "SLEV");
    CHECK(second.settings->agreement.town == "Ål");
    CHECK(second.settings->agreement.text_length == 35);
    CHECK(second.settings->unusual.above == Percent::of_fraction(Exact::ratio(2, 1)));
}

TEST_CASE("no agreement for the day") {
    CHECK(load(std::nullopt).codes == Codes{"payment/no-bank-agreement"});
    CHECK(load(good, "2025-12-31").codes == Codes{"payment/no-bank-agreement"});
}

TEST_CASE("what is wrong is named, and nothing is assumed") {
    CHECK(load(with("DNBANOKK", "DNB")).codes == Codes{"payment/bad-bic"});
    CHECK(load(with("DNBANOKK", "dnbanokk")).codes == Codes{"payment/bad-bic"});
    CHECK(load(with("DNBANOKK", "DNBANOKK1")).codes == Codes{"payment/bad-bic"});
    CHECK(load(with("pain.001.001.03", "pain.001.001.05")).codes == Codes{"value/not-one-of"});
    CHECK(load(with("    message: pain.001.001.03\n", "")).codes == Codes{"yaml/missing-key"});
    CHECK(load(with("of_runs: 6", "of_runs: 0")).codes == Codes{"payment/bad-setting"});
    CHECK(load(with("of_runs: 6", "of_runs: 25")).codes == Codes{"payment/bad-setting"});
    CHECK(load(with("2026-06-01", "2026-01-01")).codes == Codes{"payment/two-from"});
    CHECK(load(with("310000019", "123456789012345678901234567890123456")).codes ==
          Codes{"payment/bad-setting"});
    CHECK(load(with("wages_as_batch", "wages_as_bach")).codes ==
          Codes{"yaml/missing-key", "yaml/unknown-key"});
}

} // namespace bpa::payment
