#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace bpa::source {

/// Index of a file in a `SourceFiles` register. Zero is "no file".
enum class FileId : std::uint32_t { none = 0 };

/// Knows where a piece of input stands. Lines and columns count from 1; a column counts
/// characters, not bytes.
struct Place {
    FileId file = FileId::none;
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] bool is_known() const { return file != FileId::none; }
    friend constexpr auto operator<=>(const Place&, const Place&) = default;
};

/// Knows a file's name and, while messages may still need it, its text.
///
/// `path` is the logical path, relative to the employer folder (`hours/2026-10.yaml`) or starting
/// with `rules/`: it is what messages, audit files and the manifest print, so that no machine path
/// reaches an output. `shown_prefix` is put in front in messages only, so that a terminal can
/// open the file.
struct SourceFile {
    std::string path;
    std::string shown_prefix;
    std::string text;
};

/// Knows every file read for a run, in the order they were registered. Not thread-safe. Adding a
/// file invalidates references to those already there.
class SourceFiles {
public:
    /// Adds a file and returns its identity; a path is registered once, a second time is a bug.
    FileId add(SourceFile file);
    [[nodiscard]] const SourceFile& at(FileId id) const;
    [[nodiscard]] const std::vector<SourceFile>& all() const { return files_; }
    /// `hours/2026-10.yaml:12:3`, or an empty text when the place is unknown.
    [[nodiscard]] std::string text(const Place& place) const;
    /// The whole line a place points at, without its line break. Empty when unknown.
    [[nodiscard]] std::string line_text(const Place& place) const;

private:
    std::vector<SourceFile> files_;
    /// Per file, where every 64th line begins, so that quoting a line of a large file stays cheap.
    std::vector<std::vector<std::size_t>> line_starts_;
};

} // namespace bpa::source
