#pragma once

#include "cli/request.hpp"
#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <string>
#include <string_view>

namespace bpa::cli {

/// Writes a result to standard output.
void say(std::string_view text);
/// Writes what went wrong to standard error.
void complain(std::string_view text);

/// Draws every diagnostic to standard error, sorted by place, and counts them. Coloured on a
/// terminal, never with `NO_COLOR` set.
void complain(const source::Diagnostics& diagnostics,
              const source::SourceFiles& files,
              Language language);

/// Tells a usage mistake to standard error and gives the exit code for it.
[[nodiscard]] int complain(const UsageProblem& problem);

/// Whether everything said so far has reached standard output.
[[nodiscard]] bool flush_output();

} // namespace bpa::cli
