#pragma once

#include "report/table.hpp"
#include "tie/table.hpp"

#include <filesystem>
#include <span>

namespace bpa::tie {

/// Knows the tables of a run.
struct RunTables {
    Reading lines;
    Reading obligations;
    Codes codes;  ///< of the lines
    Money liable; ///< pay of the month so far that contribution is computed of
    /// What is due by payment: kind and, of wages, attachments and dues, whose; as in bank files.
    std::map<std::string, Money> due;
};

/// Reads `audit/lines.csv`, `audit/contribution.csv` and `audit/due.csv` as they are now. A file
/// that is not as published is read all the same, and named.
[[nodiscard]] RunTables read_tables(const report::PublishedRun& run);

/// Knows both sums of a workbook.
struct WorkbookReading {
    Reading lines;
    Reading people;
};
/// Reads the pay lines and the list of assistants of `workbook.xlsx`, as this program or a
/// spreadsheet program wrote it. No document type, no entities, nothing fetched, at most 2 GB when
/// unpacked.
[[nodiscard]] WorkbookReading read_workbook(const report::PublishedRun& run, const Codes& codes);

/// Reads the sums from gross to net of every `payslips/*.txt`, and the lines that name a pay code.
/// A payslip that the run did not write is named, and no part of the sums.
[[nodiscard]] Reading read_payslips(const report::PublishedRun& run, const Codes& codes);

/// Reads the payment files made of a run, `bank/<period>/<run>-<nn>/`: of each payment what the
/// newest file says. What no file has and the newest record names as left out stands apart.
[[nodiscard]] Reading read_payment_files(const std::filesystem::path& employer,
                                         const report::PublishedRun& run,
                                         const RunTables& tables);

/// Reads the messages of the month of payment that are in force or wait for an answer, less what
/// the other runs of the month have in them. `month`: all runs paid in it. The contribution of a
/// private person moves from month to month by her yearly limit; it is then left out and told so.
[[nodiscard]] Reading read_message(const std::filesystem::path& employer,
                                   const report::PublishedRun& run,
                                   const RunTables& tables,
                                   std::span<const report::PublishedRun> month);

/// Knows both forms of the newest vouchers.
struct LedgerReading {
    Reading gbat10;
    Reading journal;
};
/// Reads the newest `ledger/<period>/<run>-<nn>/`; accounts are those that its `trail.csv` gives.
/// Named: payment files that are gone since, or came after.
[[nodiscard]] LedgerReading read_vouchers(const std::filesystem::path& employer,
                                          const report::PublishedRun& run);

/// The path of a file of a run in the employer folder.
[[nodiscard]] std::string path_of(const report::PublishedRun& run, std::string_view file);

/// Notes it when a file is gone or is not what was recorded.
void note_if_changed(const std::filesystem::path& folder,
                     const std::string& shown,
                     std::span<const run::FileHash> recorded,
                     std::string_view file,
                     Reading& reading);

/// How many folders were made of a run, numbered from 1 without a gap.
[[nodiscard]] std::size_t count_made(const std::filesystem::path& folder,
                                     const report::PublishedRun& run);

/// Notes it when folders made of a run are not numbered from 1 without a gap: `found` of them are.
void note_gap(const std::filesystem::path& folder,
              const report::PublishedRun& run,
              std::size_t found,
              Reading& reading);

/// The amount that a text in a file of ours says; nothing for what is none.
[[nodiscard]] std::optional<Money> amount_of(const std::string& text);

} // namespace bpa::tie
