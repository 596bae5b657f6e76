#pragma once

#include "run/verify.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::tie {

/// Knows a folder of files that were made of a run: a payment file, vouchers, lists.
struct MadeFiles {
    std::string record;                     ///< `payment.yaml`, `vouchers.yaml` or `lists.yaml`
    std::string run;                        ///< `2026-10/01`; empty when the record cannot be read
    std::vector<run::FileFinding> findings; ///< ordered by path
    std::size_t files = 0;                  ///< regular files looked at
    /// Whether the run they were made of lies beside them; otherwise it was not looked at.
    bool has_run = false;
};

/// Holds every file of such a folder against its record, and the record against the run's manifest.
/// Nothing is made again. Nothing when the folder has none of the three records.
[[nodiscard]] std::optional<MadeFiles> verify_made_files(const std::filesystem::path& folder);

} // namespace bpa::tie
