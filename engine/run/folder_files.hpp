#pragma once

#include "run/manifest.hpp"
#include "run/verify.hpp"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::run {

/// Knows what lies in a folder, without following links.
struct FolderFiles {
    std::map<std::string, FileHash> files; ///< regular files that could be read, by path
    std::vector<FileFinding> findings; ///< what is no readable file: links, pipes, empty folders
};

/// Shows the bytes of a regular file piece by piece; false when it cannot be read.
[[nodiscard]] bool read_pieces(const std::filesystem::path& file,
                               const std::function<void(std::string_view bytes)>& take);

/// The hash of a regular file, under the name it has in the run; nothing when it cannot be read.
[[nodiscard]] std::optional<FileHash> hash_file(const std::filesystem::path& file,
                                                const std::string& path);

/// Reads and hashes every file of a folder. Large files are never held in memory.
[[nodiscard]] FolderFiles hash_folder(const std::filesystem::path& folder);

} // namespace bpa::run
