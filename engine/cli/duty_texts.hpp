#pragma once

#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <string>

namespace bpa::cli {

/// What a converted duty pays, with its calls, on one line.
[[nodiscard]] std::string text_of(const rulebook::ConversionTerms& terms,
                                  source::Language language);

} // namespace bpa::cli
