#pragma once

#include "amelding/finding.hpp"
#include "amelding/history.hpp"
#include "amelding/message.hpp"
#include "amelding/reader.hpp"
#include "amelding/rules.hpp"
#include "amelding/validate.hpp"
#include "cli/request.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::cli {

/// Knows what was found in one message file.
struct CheckedFile {
    std::string name; ///< as the user wrote it, made visible
    amelding::Notation notation = amelding::Notation::xml;
    std::optional<amelding::Envelope> envelope; ///< empty when reading did not come so far
    std::optional<amelding::Refusal> refusal;   ///< why it cannot be read to its end
    std::vector<amelding::Finding> findings;    ///< ordered by place
    std::size_t count = 0;                      ///< of findings, shown or not
    std::size_t rejected = 0;
    std::size_t immediate = 0;
    std::string schema; ///< the schema's file; empty when it was not held against one
    std::size_t schema_breaks = 0;
};

/// What files are held against.
struct CheckedAgainst {
    const amelding::ReportingRules& rules;
    const amelding::Schemas* schemas = nullptr; ///< null without `--schema`
};

/// Checks every file, and each against the others.
[[nodiscard]] std::vector<CheckedFile> check_files(const std::vector<std::filesystem::path>& files,
                                                   const CheckedAgainst& against);

/// The findings of a file, each code in full only so many times. Empty without findings.
[[nodiscard]] std::string findings_text(const CheckedFile& file, Language language);
/// Why the file cannot be read; empty when it can.
[[nodiscard]] std::string refusal_text(const CheckedFile& file, Language language);
/// One line: what the file is, how many findings there are, whether it follows the schema.
[[nodiscard]] std::string
summary_text(const CheckedFile& file, bool has_schemas, Language language);
/// Everything of the files as JSON.
[[nodiscard]] std::string checked_json(const std::vector<CheckedFile>& files, Language language);

} // namespace bpa::cli
