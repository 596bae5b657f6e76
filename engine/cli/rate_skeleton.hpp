#pragma once

#include "cli/words.hpp"
#include "rulebook/load/load.hpp"
#include "rulebook/load/rule_files.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::cli {

/// Knows what a skeleton of new rates is made of.
struct NewRates {
    std::string agreement;
    std::string title;
    Date from;
    bool all = false; ///< also rules that are confirmed on the day
    rulebook::DatedRules dated;
    std::vector<rulebook::ClauseCoverage> clauses;
};

/// The name of the file that rates from a day belong in, `rates-2026-05-01.yaml`.
[[nodiscard]] std::string rate_set_name(Date from);

/// Where the rates stand that the agreement inherits, a line for each that it inherits from.
[[nodiscard]] std::string told_inherited(const NewRates& asked, Language language);

/// A rate set to fill in: each rule that nobody has confirmed on the day, with its clause and its
/// last values, and every key that needs a value left empty. Nothing when there is no such rule.
[[nodiscard]] std::optional<std::string> rate_skeleton(const NewRates& asked, Language language);

} // namespace bpa::cli
