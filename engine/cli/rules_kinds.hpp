#pragma once

#include "cli/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace bpa::cli {

/// Knows one kind of rule as `rules kinds` tells it.
struct ToldKind {
    std::string_view name;
    std::string_view family; ///< `wage`, `supplement`, `duty`, `overtime`, `law`
    std::string_view what;   ///< in the user's language; empty: nobody has said, which a test finds
    std::vector<std::string> keys; ///< what it may have beyond what every rule has
};

/// The closed vocabulary, family by family: what a rule may be.
[[nodiscard]] std::vector<ToldKind> told_kinds(Language language);

} // namespace bpa::cli
