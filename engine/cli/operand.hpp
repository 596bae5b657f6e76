#pragma once

#include "cli/request.hpp"

namespace bpa::cli {

/// Whether the operand is a folder; told to standard error otherwise, with `wanted` as what the
/// folder should be.
[[nodiscard]] bool has_folder(const Request& request, const Words& wanted);
/// The same of another folder of the request.
[[nodiscard]] bool
is_folder(const Request& request, const std::filesystem::path& folder, const Words& wanted);
/// The threads asked for, or as many as the machine has.
[[nodiscard]] unsigned threads_of(const Request& request);

} // namespace bpa::cli
