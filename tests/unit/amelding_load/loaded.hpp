#pragma once

#include "../rulebook/overlay.hpp"
#include "amelding/load/load.hpp"

#include <catch2/catch.hpp>

namespace bpa::testing {

/// The rules of the monthly report as they are checked in.
inline const amelding::ReportingRules& reporting_rules() {
    static const auto rules = [] {
        source::Inputs inputs{rules_with()};
        source::Diagnostics diagnostics;
        auto loaded = amelding::load_reporting_rules(inputs, diagnostics);
        for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
            UNSCOPED_INFO(draw(diagnostic, inputs.files(), source::Language::en));
        }
        REQUIRE(loaded);
        return std::move(*loaded);
    }();
    return rules;
}

inline Month month(int year, unsigned number) {
    return *Month::from_civil(year, number);
}

} // namespace bpa::testing
