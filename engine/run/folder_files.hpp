#pragma once

#include "run/manifest.hpp"
#include "run/verify.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace bpa::run {

/// Knows what lies in a folder, without following links.
struct FolderFiles {
    std::map<std::string, FileHash> files; ///< regular files that could be read, by path
    std::vector<FileFinding> findings; ///< what is no readable file: links, pipes, empty folders
};

/// Reads and hashes every file of a folder. Large files are never held in memory.
[[nodiscard]] FolderFiles hash_folder(const std::filesystem::path& folder);

} // namespace bpa::run
