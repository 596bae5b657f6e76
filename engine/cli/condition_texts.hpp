#pragma once

#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <string>
#include <vector>

/// Whom rules are for, and what they ask besides time: one sentence for each condition.
namespace bpa::cli {

using Conditions = std::vector<std::string>;

[[nodiscard]] Conditions conditions_of(const rulebook::HourlyWage& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);
[[nodiscard]] Conditions conditions_of(const rulebook::WageAddition& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);
[[nodiscard]] Conditions conditions_of(const rulebook::RosterSupplement& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);
[[nodiscard]] Conditions conditions_of(const rulebook::TimeSupplement& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);
[[nodiscard]] Conditions conditions_of(const rulebook::Conversion& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);
[[nodiscard]] Conditions conditions_of(const rulebook::Overtime& rule,
                                       const rulebook::Rules& rules,
                                       source::Language language);

/// How supplements for the same time meet: `all are paid: A, B, (the first that holds of: C, D)`.
[[nodiscard]] std::string text_of(const rulebook::StackingGroup& group,
                                  const rulebook::Rulebook& book,
                                  const rulebook::Rules& rules,
                                  source::Language language);

} // namespace bpa::cli
