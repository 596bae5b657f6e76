#pragma once

#include "lists/lists.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::lists {

/// What the record of a folder of lists says besides the hashes of its files.
struct RecordHead {
    std::string run;
    std::string manifest_sha256;
    std::vector<std::string> runs;         ///< read, oldest first
    std::optional<run::FileHash> compared; ///< the provider's list, without its path
};

/// Publishes the lists by one rename: to the folder asked for, or to the next free number in
/// `lists/` of the employer folder. Folders are 0700, files 0600. Gives the folder, or why it could
/// not be written; `outcome.wrote` is filled in.
[[nodiscard]] std::variant<std::filesystem::path, source::Diagnostic>
publish(const std::filesystem::path& employer,
        const Order& order,
        const RecordHead& head,
        Outcome& outcome);

} // namespace bpa::lists
