// What the loader refuses of rules of trips, beside the cases of fixtures/rule-errors. Each case
// changes one text of the contract of rule-errors/trip-duty.
#include "overlay.hpp"
#include "rulebook/load/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace bpa::rulebook {
namespace {

const std::string contract = "contracts/case.yaml";

/// The contract with the duties of its trip model made right, and some text after it.
std::string text_with(const std::string& addition, const std::string& more) {
    auto text = testing::text_of(testing::fixture("rule-errors/trip-duty") / contract);
    const auto change = [&text](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    change("[holiday_trip, travel]", "[holiday_trip]");
    change("50 %", addition);
    return text + more;
}

struct Loaded {
    std::optional<Rules> rules;
    std::vector<std::string> codes;
};

Loaded load(const std::string& text) {
    auto source = testing::rules_with(testing::fixture("rule-errors/trip-duty"));
    source.read = [read = source.read, text](const std::string& path) -> source::ReadResult {
        return path == contract ? source::ReadResult{text} : read(path);
    };
    source::Inputs inputs{std::move(source)};
    source::Diagnostics diagnostics;
    Loaded loaded{.rules = load_base_rules(inputs, diagnostics), .codes = {}};
    if (loaded.rules) {
        load_rulebooks(*loaded.rules, inputs, {}, {}, diagnostics);
    }
    for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
        loaded.codes.push_back(diagnostic.code);
    }
    return loaded;
}

std::vector<std::string> codes_of(const std::string& addition, const std::string& more) {
    return load(text_with(addition, more)).codes;
}

using Codes = std::vector<std::string>;

const std::string basis = "source: signed-contract, at: § 7, confidence: verified";

std::string short_notice(const std::string& name, const std::string& most) {
    return "  - rule: contracts/case/" + name +
           "\n    kind: short_notice\n    title: { nb: Varsel, en: Notice }\n"
           "    pays_as: short_notice\n    duties: [travel]\n"
           "    most_per_trip: [ { from: 2024-01-01, value: \"" +
           most + "\", " + basis + " } ]\n    percent: [ { from: 2024-01-01, value: 50 %, " +
           basis + " } ]\n    rounding: { mode: half_up, to: 0.01 kr, " + basis + " }\n";
}

const std::string conversion =
    "  - rule: contracts/case/converted\n    kind: conversion\n"
    "    title: { nb: Omregnet, en: Converted }\n    duties: [holiday_trip]\n"
    "    as_duty: active\n    pays_as: passive_pay\n    supplements: none\n"
    "    terms: [ { from: 2024-01-01, share: 1/3, " +
    basis + " } ]\n";

} // namespace

TEST_CASE("a trip model asks for the roster") {
    const auto loaded = load(text_with("50 %", ""));
    REQUIRE(loaded.codes.empty());
    const auto& book = loaded.rules->rulebooks.at("contracts/case");
    CHECK(book.trip_models.size() == 1);
    CHECK(book.asks_for_roster);
}

// The Act gives 40 % for overtime (§ 10-6 (11)), and the addition replaces it.
TEST_CASE("an addition on trips is never less than the Act gives for overtime") {
    CHECK(codes_of("40 %", "").empty());
    CHECK(codes_of("39.99 %", "") == Codes{"rules/below-law"});
}

TEST_CASE("two rules of trips for the same duty are refused") {
    CHECK(codes_of("50 %", short_notice("one", "2:00")).empty());
    CHECK(codes_of("50 %", short_notice("one", "2:00") + short_notice("two", "3:00")) ==
          Codes{"rules/two-of-a-kind"});
}

TEST_CASE("an addition for no time of a trip is refused") {
    CHECK(codes_of("50 %", short_notice("one", "0:00")) == Codes{"rules/trip-time"});
}

TEST_CASE("a duty of a trip model is not converted") {
    // The wage rule of the contract pays the duty too, which is refused on its own.
    const auto codes = codes_of("50 %", conversion);
    CHECK(std::find(codes.begin(), codes.end(), "rules/trip-duty") != codes.end());
}

} // namespace bpa::rulebook
