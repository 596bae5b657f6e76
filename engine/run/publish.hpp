#pragma once

#include "run/run.hpp"
#include "source/diagnostic.hpp"

#include <filesystem>
#include <functional>
#include <optional>

namespace bpa::run {

/// Puts every file of a run folder into a sink; false gives the folder up.
using Fill = std::function<bool(line::Sink& sink)>;

/// Writes a folder that appears whole or not at all, and never replaces anything.
///
/// The files go into a private folder beside the target (`.bpalonn-building-<name>`, folders 0700,
/// files 0600), which is locked while we work; then everything is forced to the disk and one rename
/// publishes it. What a killed run left beside the target is removed first. When something fails,
/// or `fill` throws or gives up, nothing is left.
///
/// Gives nothing on success and when `fill` gave up, otherwise `run/exists`, `run/busy`,
/// `run/disk-full`, `run/not-writable`, `run/folder-missing`, `run/unsuited-disk` or
/// `run/write-failed`.
[[nodiscard]] std::optional<source::Diagnostic> publish(const std::filesystem::path& target,
                                                        const Fill& fill);

/// `run/exists` when something stands where a run is to be published. Asked before calculating, so
/// that nobody waits for nothing; `publish` asks again by the rename itself.
[[nodiscard]] std::optional<source::Diagnostic>
check_target_is_free(const std::filesystem::path& target);

/// Removes half-built folders that no living process holds, directly inside `folder`.
void remove_leftovers(const std::filesystem::path& folder);

/// Whether a name is one of our half-built folders'.
[[nodiscard]] bool is_building_name(const std::string& name);

} // namespace bpa::run
