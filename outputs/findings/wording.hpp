#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "source/diagnostic.hpp"

#include <string>

namespace bpa::outputs {

/// Knows a finding in words for people: whole sentences, rules and pay codes by their titles, times
/// as on the payslip, no marks around names. The tables keep the exact values.
struct FindingWords {
    std::string text;   ///< «Vakten til dina ti 15.09.2026 10:00–13:00 er ikke godkjent …»
    std::string remedy; ///< what to do
};

[[nodiscard]] FindingWords
words_of(const line::Finding& finding, const line::Legend& legend, source::Language language);

} // namespace bpa::outputs
