#pragma once

#include "rulebook/load/context.hpp"

#include <string>
#include <vector>

/// The files of an agreement's folder.
namespace bpa::rulebook {

[[nodiscard]] bool is_yaml(const std::string& path);
/// `standard` of `contracts/standard.yaml`.
[[nodiscard]] std::string stem_of(const std::string& path);
/// The file with an agreement's head and clauses.
[[nodiscard]] std::string agreement_file(const std::string& agreement);

/// The trees of an agreement's rule files, with the entries of its rate sets in the lists that
/// these belong to.
[[nodiscard]] std::vector<yaml::Node> read_rule_files(Context& context,
                                                      const std::string& agreement);

/// Knows a rule whose values have dates, as the files have it.
struct DatedRule {
    std::string id;
    line::Text title;
    std::optional<Date> verified_until;
    yaml::Node rule;
};

/// Knows what a settlement can change in an agreement: its own rules with dated values, in file
/// order, and the agreements it inherits from.
struct DatedRules {
    std::vector<DatedRule> rules;
    std::vector<std::string> inherits;
};

/// Of an agreement that loads without an error.
[[nodiscard]] DatedRules
dated_rules(source::Inputs& inputs, const std::string& agreement, source::Diagnostics& diagnostics);

/// Whether a list has steps with dated lists of their own, as those of overtime.
[[nodiscard]] bool has_dated_steps(const yaml::Node& node);

} // namespace bpa::rulebook
