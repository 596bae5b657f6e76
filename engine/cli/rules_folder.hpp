#pragma once

#include "cli/request.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <optional>

namespace bpa::cli {

/// The folder of rules: `--rules`, otherwise the one that came with the program, next to it in the
/// source tree or installed. Never the folder the user happens to stand in. Nothing, and told to
/// standard error, when there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_rules(const Request& request);

/// The rules folder alone: whatever an employer's folder would hold is not there.
[[nodiscard]] source::InputSource rules_only(const std::filesystem::path& rules);

} // namespace bpa::cli
