#pragma once

#include "ledger/sources.hpp"
#include "ledger/voucher.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::ledger {

/// Folder of an employer folder that vouchers are published to: `ledger/2026-10/01-01/` is the
/// first time they were made of run `2026-10/01`.
inline constexpr std::string_view ledger_folder = "ledger";
/// Names inside such a folder.
inline constexpr std::string_view gbat10_name = "gbat10.csv";
inline constexpr std::string_view journal_name = "journal.csv";
inline constexpr std::string_view trail_name = "trail.csv";
inline constexpr std::string_view record_name = "vouchers.yaml";

/// Writes vouchers of a run (`2026-10/01`) as bytes; how is the outputs' affair.
using WriteVouchers = std::function<std::string(
    const Posted& posted, const Settings& settings, const std::string& run)>;

/// Knows what is asked for.
struct Order {
    std::filesystem::path run;
    std::filesystem::path rules;
    bool make = false;  ///< files are to be made; otherwise the vouchers are only shown
    bool again = false; ///< although files were made of the run before
    WriteVouchers write_gbat10;
    WriteVouchers write_journal;
    WriteVouchers write_trail;
};

/// What came of it.
struct Outcome {
    source::Inputs inputs;
    source::Diagnostics diagnostics; ///< nothing was made
    std::string run;
    Chart chart;
    Posted posted;
    std::size_t bank_files = 0;        ///< that payments were taken from
    std::vector<std::string> left_out; ///< payments that are due and that no bank file has
    std::vector<std::string> earlier;  ///< folders made of the run before, oldest first
    std::optional<Term> unposted;      ///< paid without a voucher, as in `TermRuns`
    std::optional<std::filesystem::path> folder; ///< where it was published
};

/// Makes the vouchers of a published run and, when asked, their files in
/// `ledger/<period>/<run>-<nn>/`. Reported besides what the parts say: `payment/draft`,
/// `payment/not-a-run`, `ledger/files-exist`.
[[nodiscard]] Outcome make_vouchers(const Order& order);

} // namespace bpa::ledger
