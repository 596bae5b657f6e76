#include "outputs/payslip/payslip.hpp"
#include "sample.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace outputs = bpa::outputs;

// Her night as stand-by at 30,00 an hour: the kroner are no wage, and have the name of their rule.
TEST_CASE("kroner for an hour of a duty stand under the name of the duty's rule") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto stand_by = static_cast<bpa::line::RuleIndex>(sample.legend.rules.size());
    sample.legend.rules.push_back({.id = "contracts/own/standby",
                                   .title = {"Beredskapsvakt", "Stand-by"},
                                   .because = {},
                                   .place = sample.legend.rules.front().place});
    const auto rate = static_cast<bpa::line::RateIndex>(who.rates.size());
    const auto basis = who.lines.front().derivation.basis;
    who.rates.push_back({.value = bpa::HourlyRate::ore(3000), .derivation = {}});
    who.rates.back().derivation.rule = stand_by;
    const auto night = std::find_if(who.lines.begin(), who.lines.end(), [&](const auto& line) {
        return line.shift != who.lines.front().shift;
    });
    REQUIRE(night != who.lines.end());
    night->rate = rate;
    night->derivation.rule = stand_by;
    night->derivation.inputs.push_back(
        {bpa::line::InputName::counted_hours, night->counted, basis});
    const std::string slip = outputs::document::text(
        outputs::payslip_document(sample.result.header, sample.legend, who));
    CHECK(slip.find("\nTimelønn: 218,01 kr\nBeredskapsvakt: 30,00 kr\n") != std::string::npos);
}

TEST_CASE("a shift taken as time off says so in its row and at its line") {
    auto sample = bpa::sample::make();
    auto& who = sample.result.assistants[0];
    const auto shift = who.lines.front().shift;
    REQUIRE(shift);
    who.shifts.at(static_cast<std::size_t>(*shift)).is_time_off = true;
    for (auto& segment : who.segments) {
        if (segment.shift == *shift) {
            segment.on_duty = {};
        }
    }
    for (auto& line : who.lines) {
        if (line.shift == shift) {
            line.quantity = {};
            line.derivation.inputs.push_back(
                {bpa::line::InputName::counted_hours, line.counted, line.derivation.basis});
        }
    }
    const std::string slip = outputs::document::text(
        outputs::payslip_document(sample.result.header, sample.legend, who));
    CHECK(slip.find("Avspasert.") != std::string::npos);
    CHECK(slip.find("Avspasert med ") != std::string::npos);
    CHECK(slip.find("vlyst") == std::string::npos);
}
