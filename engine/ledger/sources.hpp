#pragma once

#include "ledger/voucher.hpp"
#include "payment/files.hpp"
#include "report/table.hpp"

#include <optional>
#include <span>
#include <vector>

namespace bpa::ledger {

/// Knows the runs that vouchers are made of: the one asked for, and those before it whose payment
/// date is in the same two-month term of contribution, newest first.
struct TermRuns {
    report::PublishedRun run;
    std::vector<report::PublishedRun> earlier;
};

/// Opens a run and the earlier runs of its term, by what the run's own `audit/due.csv` says the
/// term is. Nothing after reporting.
[[nodiscard]] std::optional<TermRuns> open_runs(const payment::FoundRun& found,
                                                source::Diagnostics& diagnostics);

/// Reads everything that vouchers are made of from the tables of published runs. `files`: bank
/// files made of the run, oldest first; without any, the days and sums are those that the run says
/// are due. Nothing after reporting: what `read_table` says.
[[nodiscard]] std::optional<Basis> read_basis(const TermRuns& runs,
                                              std::span<const payment::Record> files,
                                              source::Diagnostics& diagnostics);

} // namespace bpa::ledger
