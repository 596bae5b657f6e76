#pragma once

#include "rulebook/load/package.hpp"

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

/// The closed vocabulary: what a rule of an agreement or contract may be. A kind is added in the
/// table of its family and nowhere else in the loader.
namespace bpa::rulebook {

/// Knows one kind of rule: its name in files, its keys and its reader.
struct RuleKind {
    std::string_view name;
    const yaml::Schema& schema;
    /// Reads the body; false when the rule is of no use (reported).
    bool (*read)(Home& home, const yaml::MappingReader& reader, ParsedRule& rule);
};

/// The reader of a kind, as the table wants it.
template <auto read>
bool read_as(Home& home, const yaml::MappingReader& reader, ParsedRule& rule) {
    auto body = read(home, reader);
    if (!body) {
        return false;
    }
    rule.body = std::move(*body);
    return true;
}

[[nodiscard]] std::span<const RuleKind> wage_kinds();
[[nodiscard]] std::span<const RuleKind> supplement_kinds();
[[nodiscard]] std::span<const RuleKind> duty_kinds();
[[nodiscard]] std::span<const RuleKind> trip_kinds();
[[nodiscard]] std::span<const RuleKind> guarantee_kinds();
[[nodiscard]] std::span<const RuleKind> overtime_kinds();

/// Every kind, family by family.
[[nodiscard]] std::vector<const RuleKind*> rule_kinds();

} // namespace bpa::rulebook
