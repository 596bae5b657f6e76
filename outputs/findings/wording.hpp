#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "source/diagnostic.hpp"

#include <cstddef>
#include <map>
#include <string>

namespace bpa::outputs {

/// Knows what people are called, by alias, once they have passed.
class Names {
public:
    void add(const line::PersonView& person);
    /// The name; with the alias when somebody else has the same one. The alias alone of somebody
    /// who has not passed (approvers, those held back), or whose name is longer than a line.
    [[nodiscard]] std::string of(const std::string& alias) const;

private:
    std::map<std::string, std::string> by_alias_;
    std::map<std::string, std::size_t> bearers_;
};

/// Knows a finding in words for people: whole sentences, rules and pay codes by their titles, times
/// as on the payslip, no marks around names. The tables keep the exact values.
struct FindingWords {
    std::string text; ///< «Vakten til Dina Solberg ti 15.09.2026 10:00–13:00 er ikke godkjent …»
    std::string remedy; ///< what to do
};

[[nodiscard]] FindingWords words_of(const line::Finding& finding,
                                    const line::Legend& legend,
                                    source::Language language,
                                    const Names& names = {});

} // namespace bpa::outputs
