#pragma once

#include "run/run.hpp"
#include "source/inputs.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::run {

/// What is wrong with a file of a run folder.
enum class FileProblem : std::uint8_t {
    missing,      ///< named by the manifest and not there
    extra,        ///< there and not named by the manifest
    changed,      ///< its bytes are not those the manifest gives the hash of
    not_a_file,   ///< a symbolic link, pipe or device
    empty_folder, ///< a folder that holds nothing
    unreadable,   ///< it cannot be opened or read
    unparsable,   ///< the manifest is no manifest
    differs,      ///< calculated again, its bytes come out otherwise
    not_made,     ///< calculated again, the run has no such file
    not_written,  ///< calculated again, the run has a file that the folder lacks
    wrong_hash,   ///< the manifest is not the one whose hash was given
};
/// Stable identifier used in output: `missing`, `changed`.
[[nodiscard]] std::string_view name_of(FileProblem problem);

/// Knows a file that is not as it was published.
struct FileFinding {
    std::string path; ///< inside the run folder
    FileProblem problem{};

    friend auto operator<=>(const FileFinding&, const FileFinding&) = default;
};

/// Whether the pay lines came out the same: assistant, shift, pay code and amount.
enum class ValuesEqual : std::uint8_t { yes, no, unknown };

/// What was found of a run folder. It is whole when `findings` is empty and it was recalculated.
struct Verification {
    std::string run;                   ///< `2026-10/01`, empty when the manifest cannot be read
    std::string manifest_sha256;       ///< of the file as it is; empty when it cannot be read
    std::string made_by;               ///< program version that made it
    std::string verified_by;           ///< program version now running
    std::vector<FileFinding> findings; ///< ordered by path, then problem
    bool recalculated = false;         ///< false: the inputs cannot be calculated any more
    ValuesEqual values = ValuesEqual::unknown;
    std::int64_t files = 0; ///< regular files looked at
    /// Why it could not be recalculated, or the manifest not be read; point into `inputs.files()`.
    source::Diagnostics diagnostics;
    source::Inputs inputs;

    /// As published, and the same when calculated again.
    [[nodiscard]] bool is_whole() const { return recalculated && findings.empty(); }
    /// As published: every file is there with the hash the manifest gives. What is left may be the
    /// doing of another program version.
    [[nodiscard]] bool is_untouched() const;
};

/// What to verify, and how.
struct VerifyOrder {
    std::filesystem::path run;
    std::optional<std::string> manifest_sha256; ///< as printed at publication
    unsigned threads = 1;
    std::function<void(std::size_t done, std::size_t all)> progress = {}; ///< as `Task::progress`
};

/// Compares the file set and all hashes with the manifest, calculates the run again from its own
/// copies, and compares every byte that comes out, the manifest's too. Never throws for what a
/// folder holds.
[[nodiscard]] Verification verify(const VerifyOrder& order, const MakeWriters& writers);

} // namespace bpa::run
