#pragma once

#include "calc/rates.hpp"
#include "facts/facts.hpp"
#include "source/diagnostic.hpp"

namespace bpa::calc {

/// Turns a missing rate into a diagnostic that says what to supply and where. A rate missing in an
/// agreement concerns everybody and carries no person; a fact missing about one person carries her.
[[nodiscard]] source::Diagnostic to_diagnostic(const Unpriced& unpriced,
                                               const facts::Shift& shift,
                                               const facts::Facts& facts,
                                               const rulebook::Rules& rules);

} // namespace bpa::calc
