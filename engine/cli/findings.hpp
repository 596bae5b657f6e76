#pragma once

#include "cli/words.hpp"
#include "line/line.hpp"

#include <string>
#include <vector>

namespace bpa::cli {

/// How many findings there are of each kind, the most serious first, each kind with its first text.
/// A run of thousands has more of them than a screen holds; all stand in `findings.txt`. Empty
/// without findings.
[[nodiscard]] std::string count_findings(const std::vector<line::Finding>& findings,
                                         const line::Legend& legend,
                                         Language language);

} // namespace bpa::cli
