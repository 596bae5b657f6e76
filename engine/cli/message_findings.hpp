#pragma once

#include "amelding/finding.hpp"
#include "cli/json.hpp"
#include "cli/words.hpp"

#include <string>
#include <vector>

namespace bpa::cli {

/// What the receiver calls it: `avvisning`, `øyeblikkelig`, `retningslinje`.
[[nodiscard]] std::string_view word_of(amelding::Severity severity, Language language);

/// Text and remedy of a finding in the user's language.
[[nodiscard]] std::string text_of(const amelding::Finding& finding, Language language);
[[nodiscard]] std::string remedy_of(const amelding::Finding& finding, Language language);

/// The findings of a message of our own, each with whose employment it is; `recipients` are the
/// aliases in the order of the message.
[[nodiscard]] std::string findings_text(const amelding::Findings& findings,
                                        const std::vector<std::string>& recipients,
                                        Language language);
[[nodiscard]] ordered_json findings_json(const amelding::Findings& findings,
                                         const std::vector<std::string>& recipients,
                                         Language language);

} // namespace bpa::cli
