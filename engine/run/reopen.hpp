#pragma once

#include "run/manifest.hpp"
#include "run/run.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <optional>

namespace bpa::run {

/// Knows a published run, and what comes of calculating it again from its own copies of facts,
/// rules and prior files.
struct Reopened {
    std::optional<Manifest> manifest; ///< nothing: it cannot be read
    Task task;
    source::Inputs inputs;
    source::Diagnostics diagnostics; ///< point into `inputs.files()`
    Computed computed;               ///< `ok` unless there are diagnostics
};

/// Reads the manifest. `file/missing`, `file/unreadable` or what its reader says otherwise.
[[nodiscard]] Reopened open_run(const std::filesystem::path& run);
/// Reads and calculates a run again, for whoever wants its result and not its proof.
[[nodiscard]] Reopened reopen(const std::filesystem::path& run, unsigned threads);

} // namespace bpa::run
