#pragma once

#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <string>
#include <variant>

/// What the values of rules say on what is paid at least and on amounts for a day, on one line.
namespace bpa::cli {

/// The least time of an attendance.
[[nodiscard]] std::string text_of(const Minutes& least, source::Language language);
[[nodiscard]] std::string text_of(const rulebook::CancelledTerms& terms, source::Language language);
[[nodiscard]] std::string text_of(const rulebook::MealTerms& terms, source::Language language);
/// An amount for a day.
[[nodiscard]] std::string text_of(const std::variant<Money, Percent>& amount,
                                  source::Language language);

// When the rules give something.
[[nodiscard]] std::string when_of(const rulebook::Guarantee& rule, source::Language language);
[[nodiscard]] std::string when_of(const rulebook::DayAmount& rule, source::Language language);

} // namespace bpa::cli
