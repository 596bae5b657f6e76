#pragma once

#include "run/run.hpp"
#include "source/inputs.hpp"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace bpa::run {

/// Knows where a run reads and writes, and how.
struct Order {
    std::filesystem::path employer;
    std::filesystem::path rules;
    std::optional<std::filesystem::path> out; ///< empty: `runs/` or `drafts/` of the employer
    Arguments arguments;
    unsigned threads = 1;
    std::size_t batch = 0;                                                ///< as `Task::batch`
    std::function<void(std::size_t done, std::size_t all)> progress = {}; ///< as `Task::progress`
};

/// Knows a run that now stands on the disk.
struct Published {
    std::filesystem::path folder;
    std::string manifest_sha256; ///< to be written down: it shows a forgery of everything at once
};

/// What came of an order. Diagnostics point into `inputs.files()`.
struct Outcome {
    source::Inputs inputs;
    source::Diagnostics diagnostics;
    Computed computed;
    std::optional<Published> published;
};

/// Reads, calculates and reports, and writes nothing.
[[nodiscard]] Outcome check(const Order& order);

/// Runs and publishes. A run into `runs/` holds that folder's lock from reading the chain to
/// publishing, so that two runs never follow the same one. Nothing is published when there are
/// diagnostics, or findings that stop (but for a draft). With `out`, the chain is read and not
/// added to.
[[nodiscard]] Outcome execute(const Order& order, const MakeWriters& writers);

} // namespace bpa::run
