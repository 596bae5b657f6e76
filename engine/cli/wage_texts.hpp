#pragma once

#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <string>
#include <vector>

/// What the values of wage rules say, on one line.
namespace bpa::cli {

[[nodiscard]] std::string text_of(const std::vector<rulebook::AnnualHours>& norms,
                                  source::Language language);
[[nodiscard]] std::string text_of(const std::vector<rulebook::NormCase>& cases,
                                  source::Language language);
[[nodiscard]] std::string text_of(const rulebook::WageLadder& ladder, source::Language language);
[[nodiscard]] std::string text_of(const std::vector<rulebook::AdditionStep>& steps,
                                  source::Language language);
[[nodiscard]] std::string text_of(const rulebook::IncreaseTerms& terms, source::Language language);

// Undated rules.
[[nodiscard]] std::string text_of(const rulebook::SeniorityRule& rule, source::Language language);
[[nodiscard]] std::string text_of(const rulebook::BackPay& rule, source::Language language);

} // namespace bpa::cli
