#pragma once

#include "amelding/rules.hpp"
#include "amelding/validate.hpp"
#include "bank/check.hpp"
#include "cli/request.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace bpa::cli {

/// What a file of any system may be.
enum class FileKind : std::uint8_t {
    report,  ///< message of the monthly report
    payment, ///< pain.001
    status,  ///< pain.002
    voucher, ///< GBAT10
};
/// Stable identifier used in JSON: `payment`.
[[nodiscard]] std::string_view name_of(FileKind kind);
/// By the root of the file, or its first word; what is none of the others is read as a report.
/// A status file is told from a payment file when its root says so.
[[nodiscard]] FileKind kind_of(const std::filesystem::path& file);

/// Where something stands, counted from 1; zero: not known.
struct FilePlace {
    std::uint64_t line = 0;
    std::uint32_t column = 0;
};

/// Knows one finding in a file of any kind.
struct CheckedFinding {
    std::string code;
    std::string severity; ///< stable identifier of the kind's own scale
    FilePlace at;
    std::size_t recipient = 0; ///< of a report, counted in the message
    std::string employment;    ///< of a report
    std::string field;         ///< of a report
    std::string item;          ///< id of the payment or block, or number of the voucher
    source::MessageArgs args;
};

/// Knows why a file cannot be read to its end.
struct Unread {
    std::string code;
    FilePlace at;
    source::MessageArgs args;
};

/// Knows what was found in one file.
struct CheckedFile {
    std::string name; ///< as the user wrote it, made visible
    FileKind kind = FileKind::report;
    std::string notation = "xml";                ///< `xml`, `json`, `csv`
    std::string edition;                         ///< `2.3`, `pain.001.001.03`; empty: not known
    std::string encoding;                        ///< of vouchers
    std::optional<Month> month;                  ///< of a report
    std::optional<Unread> refusal;               ///< why it cannot be read to its end
    std::vector<CheckedFinding> findings;        ///< ordered by place
    std::size_t count = 0;                       ///< of findings, shown or not
    std::map<std::string, std::size_t> severity; ///< findings of each
    std::string schema; ///< the schema's file; empty when it was not held against one
    std::size_t schema_breaks = 0;
    std::string message; ///< `MsgId` of a payment file
};

/// What files are held against. What is null was not asked for, or no file needs it.
struct CheckedAgainst {
    const amelding::ReportingRules* reporting = nullptr;
    const bank::CheckedAgainst* payments = nullptr;
    const amelding::Schemas* report_schemas = nullptr;
    const amelding::SchemaFolder* bank_schemas = nullptr;
    const bank::PaymentFile* answered = nullptr;     ///< of `--answers`
    const std::set<std::string>* accounts = nullptr; ///< of `--accounts`
};

/// Checks every file, and each against the others of its kind.
[[nodiscard]] std::vector<CheckedFile> check_files(const std::vector<std::filesystem::path>& files,
                                                   const CheckedAgainst& against);

/// What a message quotes of a file, with `•` for numbers that are nobody else's business.
[[nodiscard]] source::MessageArgs plain_args(source::MessageArgs args);

/// Those of one kind; `others` are all reports of the command, which are seen together.
[[nodiscard]] std::vector<CheckedFile>
check_reports(const std::vector<std::filesystem::path>& files, const CheckedAgainst& against);
[[nodiscard]] CheckedFile check_bank_file(const std::filesystem::path& path,
                                          const CheckedAgainst& against);
[[nodiscard]] CheckedFile check_vouchers(const std::filesystem::path& path,
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
