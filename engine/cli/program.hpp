#pragma once

#include <string>
#include <vector>

namespace bpa::cli {

/// Carries out a command line (without the program's own name) and returns the exit code. `program`
/// is how the program was started; it is used only to find the rules that came with it.
[[nodiscard]] int run_program(const std::string& program, const std::vector<std::string>& arguments);

} // namespace bpa::cli
