#pragma once

#include "cli/commands.hpp"
#include "rulebook/tax_table.hpp"
#include "run/run.hpp"
#include "values/date.hpp"
#include "values/table_code.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::cli {

enum class Format : std::uint8_t { text, json, html };

/// Knows what is asked of the tax tables.
struct WithholdRequest {
    std::optional<int> year{};
    std::optional<TableCode> table{};
    std::optional<TaxPeriod> period{};
    std::optional<std::int64_t> base{}; ///< whole kroner, not negative
    bool explain = false;
    std::vector<std::filesystem::path> rows{};
    bool whole_table = false;
};

/// Knows what is asked of the monthly report.
struct ReportRequest {
    bool addition = false;
    bool empty = false;
    bool with_errors = false;
    std::optional<std::string> at{}; ///< `2026-12-03T09:15:00Z`
};

/// Knows what is asked of the payments of a run.
struct PaymentsRequest {
    bool file = false;
    bool unpaid = false;
    bool again = false;
    std::vector<std::filesystem::path> statuses{};
    std::vector<std::string> acknowledged{};
    std::optional<Date> day{};
};

/// Knows what files of any system are held against.
struct CheckRequest {
    std::optional<std::filesystem::path> answers{};  ///< payment file that status files answer
    std::optional<std::filesystem::path> accounts{}; ///< accounts of the ledger
};

/// Knows what the user asked for, already checked: which command, and its typed options.
struct Request {
    const Command* command = nullptr; ///< null: the program itself, with `help` or `version`
    Language language = Language::nb;
    Format format = Format::text;
    bool help = false;
    bool version = false;

    std::filesystem::path operand{};            ///< FOLDER, RUN or FILE
    std::vector<std::filesystem::path> files{}; ///< every FILE of a command that takes several
    Month period{};
    std::optional<Date> payment_date{};
    std::optional<std::filesystem::path> out{};
    bool draft = false;
    bool provisional = false;
    bool hold_back = false;
    run::Payslips payslips = run::Payslips::pdf;
    std::optional<unsigned> threads{}; ///< empty: all the machine has
    std::optional<std::filesystem::path> rules{};
    std::optional<std::filesystem::path> schema{};
    std::optional<std::filesystem::path> compare{};
    std::optional<std::string> line{};
    std::optional<std::string> shift{};
    std::optional<std::string> assistant{};
    std::optional<std::string> manifest_sha256{};
    std::optional<std::string> agreement{};
    std::optional<Date> on{};
    std::optional<std::filesystem::path> cases{};
    std::optional<std::filesystem::path> into{};
    std::optional<Date> from{};
    std::optional<int> year{};
    bool yes = false;
    bool all = false;
    WithholdRequest withhold{};
    ReportRequest report{}; ///< its month is `period`
    PaymentsRequest payments{};
    CheckRequest check{};
};

/// Knows why a command line cannot be carried out, in the user's language.
struct UsageProblem {
    Language language = Language::nb;
    std::string message;
    std::string remedy;
};

/// Reads the command line without the program's own name.
[[nodiscard]] std::variant<Request, UsageProblem>
read_request(const std::vector<std::string>& arguments);

/// The language asked for, even when the rest of the command line is wrong.
[[nodiscard]] Language language_of(const std::vector<std::string>& arguments);

} // namespace bpa::cli
