#pragma once

#include "cli/request.hpp"
#include "cli/rules_view.hpp"

#include <string>
#include <vector>

namespace bpa::cli {

/// What an option may be, in words.
[[nodiscard]] std::string
choices_of(const rulebook::AgreementText& text, const line::OptionUse& option, Language language);

/// `rules show`: clause by clause, each rule with its values and where they stand.
[[nodiscard]] std::string show_text(const std::vector<ShownAgreement>& agreements,
                                    const Request& request);
[[nodiscard]] std::string show_json(const std::vector<ShownAgreement>& agreements,
                                    const Request& request);

/// `rules coverage`: each clause as covered, open or not covered, and why.
[[nodiscard]] std::string coverage_text(const std::vector<ShownAgreement>& agreements,
                                        Language language);
[[nodiscard]] std::string coverage_json(const std::vector<ShownAgreement>& agreements,
                                        Language language);

} // namespace bpa::cli
