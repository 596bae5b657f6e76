#pragma once

#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::source {

/// Why a file could not be read.
enum class ReadProblem : std::uint8_t { missing, unreadable };
using ReadResult = std::variant<std::string, ReadProblem>;

/// Where input bytes come from: an employer folder and a rules folder on disk, or the copies inside
/// a published run. Paths are logical (`hours/2026-10.yaml`, `rules/sources.yaml`).
struct InputSource {
    std::function<ReadResult(const std::string& path)> read;
    /// Logical paths of the regular files directly in a folder, sorted; empty when there is none.
    std::function<std::vector<std::string>(const std::string& folder)> list;
    /// Put in front of a path in messages, so that a terminal can open the file.
    std::function<std::string(const std::string& path)> shown_prefix;
};

/// Reads each input once, registers it for messages, and remembers what was used: a run copies and
/// hashes exactly these files.
class Inputs {
public:
    explicit Inputs(InputSource source) : source_{std::move(source)} {}

    /// The file's id; nothing when it is missing or unreadable, which is reported
    /// (`file/missing`, `file/unreadable`) unless `optional_file` and merely missing.
    std::optional<FileId>
    open(const std::string& path, Diagnostics& diagnostics, bool optional_file = false);
    [[nodiscard]] std::vector<std::string> list(const std::string& folder) const {
        return source_.list(folder);
    }
    [[nodiscard]] const SourceFiles& files() const { return files_; }
    [[nodiscard]] SourceFiles& files() { return files_; }

private:
    InputSource source_;
    SourceFiles files_;
    std::map<std::string, FileId> opened_; ///< `none` for a file already reported
};

} // namespace bpa::source
