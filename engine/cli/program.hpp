#pragma once

#include <string>
#include <vector>

namespace bpa::cli {

/// Carries out a command line (without the program's own name) and returns the exit code.
[[nodiscard]] int run_program(const std::vector<std::string>& arguments);

} // namespace bpa::cli
