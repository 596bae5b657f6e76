#pragma once

#include "run/manifest.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::report {

/// Name of the record inside a report's folder, and of the message.
inline constexpr std::string_view record_name = "report.yaml";
inline constexpr std::string_view xml_name = "a-melding.xml";
inline constexpr std::string_view json_name = "a-melding.json";

/// What a message is to the others of its month.
enum class MessageKind : std::uint8_t {
    original,    ///< the first, or in place of a rejected one
    replacement, ///< overwrites everything in the one it replaces
    addition,    ///< only the difference
    empty,       ///< a replacement that takes the replaced one back
};
/// Stable identifier used in files: `replacement`.
[[nodiscard]] std::string_view name_of(MessageKind kind);

/// Knows a run that a message was made of.
struct ReportedRun {
    std::string run; ///< `2026-10/01`
    std::string manifest_sha256;
};

/// Knows a message that was written: what stands in `report.yaml`.
struct Record {
    std::string program;
    std::string version;
    std::string report; ///< `2026-11/01`
    Month month;
    MessageKind kind = MessageKind::original;
    std::string message;              ///< `meldingsId`
    std::string replaces;             ///< empty when it replaces none
    std::string delivered;            ///< `leveringstidspunkt`
    std::vector<std::string> adds_to; ///< messages in force that an addition adds to
    std::vector<std::string> before;  ///< messages in force of the month before, when it was made
    std::vector<ReportedRun> runs;
    std::vector<run::FileHash> read;  ///< copies, by path
    std::vector<run::FileHash> wrote; ///< everything else but the record, by path
};

/// The bytes of `report.yaml`.
[[nodiscard]] std::string write_record(const Record& record);
/// Reads a record in the strict dialect; `yaml/…` and `value/…` are reported.
[[nodiscard]] std::optional<Record> read_record(const source::SourceFiles& files,
                                                source::FileId file,
                                                source::Diagnostics& diagnostics);

} // namespace bpa::report
