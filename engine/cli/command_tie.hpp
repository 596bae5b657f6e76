#pragma once

#include "cli/request.hpp"

#include <filesystem>

namespace bpa::cli {

/// Whether a folder is that of a run or a draft, `FOLDER/runs/2026-10/01`, and not an employer's.
[[nodiscard]] bool is_run(const std::filesystem::path& operand);

/// Holds everything a run became against everything else; the exit code.
[[nodiscard]] int tie_run(const Request& request);

} // namespace bpa::cli
