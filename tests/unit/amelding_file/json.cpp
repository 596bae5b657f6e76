// A message in JSON: keys in any order, and what only JSON can do wrong.
#include "support.hpp"

#include <catch2/catch.hpp>

namespace bpa::amelding::test {
namespace {

using Told = std::vector<std::string>;

} // namespace

TEST_CASE("keys may stand in any order", "[amelding]") {
    const auto result = read(json(
        R"("virksomhet": [{"arbeidsgiveravgift": {"fradragIGrunnlagetForSone": [
        {"avgiftsfradragBeloep": 3, "sone": "1", "prosentsatsForAvgiftsberegning": 14.1,
         "beregningskodeForArbeidsgiveravgift": "generelleNaeringer"}],
        "loennOgGodtgjoerelse": [{"sone": "1", "prosentsatsForAvgiftsberegning": 14.1,
        "avgiftsgrunnlagBeloep": 2600.5, "beregningskodeForArbeidsgiveravgift":
        "generelleNaeringer"}]},
        "inntektsmottaker": [{"forskuddstrekk": [{"beloep": -4300}],
                              "norskIdentifikator": "14838831150"}, {}],
        "norskIdentifikator": "313005372"}],
        "betalingsinformasjon": {"sumArbeidsgiveravgift": 366})"));
    CHECK(result.stopped().empty());
    CHECK(result.told() == Told{});
    // The envelope and the unit are whole before the first who is paid.
    CHECK(result.kept.order == Told{"begin", "unit", "recipient", "recipient", "end unit", "end"});
    CHECK(result.kept.envelope.system == "Lønn & mer");
    CHECK(result.kept.envelope.contribution_sum == Decimal::whole(366));
    REQUIRE(result.kept.units.size() == 1);
    CHECK(result.kept.units.front().number == "313005372");
    const auto& lines = result.kept.units.front().contribution.lines;
    REQUIRE(lines.size() == 2);
    CHECK(lines.front().kind == ContributionKind::pay); // ordered by kind
    CHECK(lines.front().base == Decimal::of_units(26'005'000));
    CHECK(lines.back().kind == ContributionKind::refund);
    REQUIRE(result.kept.recipients.size() == 2);
    CHECK(result.kept.recipients.front().withheld.front().amount == Decimal::whole(-4300));
}

TEST_CASE("numbers of people and units are text", "[amelding]") {
    const auto result = read(json(R"("virksomhet": [{"norskIdentifikator": 313005372}])"));
    CHECK(result.told() == Told{"not-text 2:51"});
}

TEST_CASE("a key written twice is told of, in a list too", "[amelding]") {
    CHECK(
        read(json(R"("annenBagatellmessigStoette": 1, "annenBagatellmessigStoette": 2)")).told() ==
        Told{"repeated-element 2:76"});
    CHECK(read(json(R"("virksomhet": [], "virksomhet": [])")).told() ==
          Told{"repeated-element 2:45"});
}

TEST_CASE("lists are lists, and the rest is not", "[amelding]") {
    CHECK(read(json(R"("virksomhet": {"norskIdentifikator": "1"})")).told() ==
          Told{"not-a-list 2:27"});
    CHECK(read(json(R"("betalingsinformasjon": [{}])")).told() == Told{"bad-value 2:37"});
}

TEST_CASE("numbers may have an exponent, and a whole number its zeros", "[amelding]") {
    const auto tax = [](std::string_view number) {
        const auto result = read(
            json(R"("betalingsinformasjon": {"sumForskuddstrekk": )" + std::string{number} + "}"));
        CHECK(result.stopped().empty());
        return std::pair{result.kept.envelope.tax_sum, result.findings.count()};
    };
    CHECK(tax("4300") == std::pair{std::optional{Decimal::whole(4300)}, std::size_t{0}});
    CHECK(tax("4300.0") == std::pair{std::optional{Decimal::whole(4300)}, std::size_t{0}});
    CHECK(tax("4.3e3") == std::pair{std::optional{Decimal::whole(4300)}, std::size_t{0}});
    CHECK(tax("4300.5") == std::pair{std::optional<Decimal>{}, std::size_t{1}});
    CHECK(tax("null") == std::pair{std::optional<Decimal>{}, std::size_t{0}});
    CHECK(tax("true") == std::pair{std::optional<Decimal>{}, std::size_t{1}});
}

TEST_CASE("JSON that is no message, or not whole, stops the reading", "[amelding]") {
    CHECK(read("{}").stopped() == "not-a-message 0:0");
    CHECK(read(R"({"a": 1})").stopped() == "not-a-message 0:0");
    CHECK(read(R"({"leveranse": {"oppgave": )").stopped().starts_with("not-well-formed 1:"));
    CHECK(read(json("") + "x").stopped().starts_with("not-well-formed 9:"));
    CHECK(read(R"({"leveranse": {"a": [[1]]}})").stopped() == "too-deep 1:22");
    CHECK(read(R"({"leveranse": {"kildesystem": 1e999999}})")
              .stopped()
              .starts_with("not-well-formed 1:"));
}

TEST_CASE("what is told of JSON is told once, though it is read twice", "[amelding]") {
    const auto result = read(json(R"("ukjent": 1, "virksomhet": [{"norskIdentifikator": "1",
        "inntektsmottaker": [{"annet": 2}]}])"));
    CHECK(result.told() == Told{"unknown-element 2:23", "unknown-element 3:40"});
    CHECK(result.findings.all().back().recipient == 1);
}

} // namespace bpa::amelding::test
