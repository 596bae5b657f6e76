#pragma once

#include "source/inputs.hpp"

#include <cstddef>
#include <filesystem>
#include <string>

namespace bpa::run {

/// Inputs on disk: `rules/…` comes from the rules folder, everything else from the employer folder.
///
/// Only regular files are read; a pipe or device is unreadable, and so is anything a symbolic link
/// takes out of its folder: a folder from somebody else must not copy other files into a run.
/// Hidden files (a leading point) and folders are not listed; anything else is, and is reported
/// when it cannot be read.
[[nodiscard]] source::InputSource disk_source(const std::filesystem::path& employer,
                                              const std::filesystem::path& rules);

/// The inputs of a published run: its own copies under `input/` and `rules/`.
[[nodiscard]] source::InputSource run_source(const std::filesystem::path& run);

/// Where a run keeps its copy of an input: `input/hours/2026-10.yaml`; `rules/…` and `prior/…` as
/// they are.
[[nodiscard]] std::string copy_path(const std::string& logical_path);

/// Reads a regular file of a folder as described above. Past `max_bytes` the rest is left out; one
/// byte more than a limit is enough to know that it is broken.
[[nodiscard]] source::ReadResult
read_inside(const std::filesystem::path& folder, const std::string& path, std::size_t max_bytes);

} // namespace bpa::run
