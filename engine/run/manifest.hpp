#pragma once

#include "run/run.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::run {

/// Name of the manifest inside a run folder.
inline constexpr std::string_view manifest_name = "manifest.yaml";

/// Knows a file of a run folder by its content.
struct FileHash {
    std::string path;   ///< inside the run folder, `input/hours/2026-10.yaml`
    std::string sha256; ///< lower-case hexadecimal
    std::int64_t bytes = 0;

    friend bool operator==(const FileHash&, const FileHash&) = default;
};

/// Knows the run before in the chain, and what its manifest was.
struct After {
    std::string run; ///< `2026-09/01`
    std::string manifest_sha256;
};

/// Knows the figures a reader compares runs by.
struct Totals {
    std::int64_t assistants = 0; ///< with a payslip
    std::int64_t shifts_paid = 0;
    std::int64_t shifts_carried = 0; ///< read and not paid
    std::int64_t lines = 0;
    std::string minutes_paid = "0"; ///< exact: a conversion may leave a fraction, `500/3`
    Money gross;
    Money provisional_gross; ///< the part on rates carried forward
    std::int64_t findings = 0;
};

/// Knows what a run folder holds and how it came to be.
struct Manifest {
    std::string program; ///< `bpalonn`
    std::string version;
    std::string run;           ///< `2026-10/01`
    std::int64_t sequence = 0; ///< place in the chain, from 1
    Arguments arguments;
    Date payment_date;             ///< as given or by the employer's rule
    std::string instant;           ///< payment date at 00:00 with the offset then in force
    std::vector<std::string> pays; ///< periods whose shifts are paid, ascending
    std::optional<After> after;    ///< nothing for the first run
    Totals totals;
    std::vector<FileHash> read;  ///< copies of facts, rules and prior files, by path
    std::vector<FileHash> wrote; ///< everything else but the manifest, by path
};

/// The bytes of `manifest.yaml`.
[[nodiscard]] std::string write_manifest(const Manifest& manifest);

/// Reads a manifest in the strict dialect; `yaml/…` and `value/…` are reported.
[[nodiscard]] std::optional<Manifest> read_manifest(const source::SourceFiles& files,
                                                    source::FileId file,
                                                    source::Diagnostics& diagnostics);

/// The hash a manifest gives for a file, among what was read and written; null when it has none.
[[nodiscard]] const FileHash* find_file(const Manifest& manifest, std::string_view path);

} // namespace bpa::run
