#pragma once

#include "source/diagnostic.hpp"

#include <filesystem>
#include <optional>
#include <string_view>

namespace bpa::run {

/// Gives a file a new text, whole or not at all: it is written beside the file (0600), forced to
/// the disk and renamed over it. Its folder is made (0700) when missing; it must be no link. Gives
/// nothing on success, otherwise a `run/…` problem, and then the file is as it was.
[[nodiscard]] std::optional<source::Diagnostic> replace_file(const std::filesystem::path& target,
                                                             std::string_view text);

} // namespace bpa::run
