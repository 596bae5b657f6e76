#pragma once

#include "cli/words.hpp"
#include "lists/compare.hpp"

#include <string>

namespace bpa::cli {

/// What came of the comparison with the provider: whoever differs, with what it may come of, and
/// the sums. Nobody's national id stands in it.
[[nodiscard]] std::string comparison_text(const lists::Comparison& comparison, Language language);

} // namespace bpa::cli
