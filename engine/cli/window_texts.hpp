#pragma once

#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"

#include <string>
#include <vector>

namespace bpa::cli {

/// When windows are open: `lørdag, søndag 00:00–24:00; hver dag 22:00–06:00`.
[[nodiscard]] std::string text_of(const std::vector<rulebook::Window>& windows,
                                  const rulebook::Rules& rules,
                                  source::Language language);

/// When a step of overtime holds; empty: always.
[[nodiscard]] std::string text_of(const rulebook::OvertimeStep& step,
                                  const rulebook::Rules& rules,
                                  source::Language language);

} // namespace bpa::cli
