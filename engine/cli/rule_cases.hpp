#pragma once

#include "cli/request.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Worked cases: situations told in YAML with the lines they must give. Reading rules needs none of
/// them; where they are at hand, each rule is shown with those that exercise it.
namespace bpa::cli {

/// Knows a case by its folder, and how its story begins.
struct RuleCase {
    std::string name;
    std::string story;
};

/// The cases of each rule by its id, in the order of their names.
using RuleCases = std::map<std::string, std::vector<RuleCase>>;

/// The folder of cases: the one asked for, else `fixtures/cases` beside the rules; empty: none is
/// there.
[[nodiscard]] std::optional<std::filesystem::path> find_cases(const Request& request,
                                                              const std::filesystem::path& rules);

/// Reads every `case.yaml` of a folder; nothing when one is wrong, or when there is no such folder
/// (both told).
[[nodiscard]] std::optional<RuleCases> read_rule_cases(const Request& request,
                                                       const std::filesystem::path& folder);

} // namespace bpa::cli
