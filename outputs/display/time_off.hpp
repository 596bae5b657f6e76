#pragma once

#include "outputs/display/why.hpp"

#include <string>

namespace bpa::outputs::display {

/// What a shift has earned: `8:00 timer tjent 2. mai 2026, fristen er 2. november 2026`.
[[nodiscard]] std::string earned(const line::EarnedTimeOff& time_off, Language language);

/// What a rule is called, by its id; the id itself when no rule has it.
[[nodiscard]] std::string
title_of_rule(const line::Legend& legend, const std::string& id, Language language);

} // namespace bpa::outputs::display
