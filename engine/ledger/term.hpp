#pragma once

#include "ledger/voucher.hpp"
#include "payment/files.hpp"
#include "report/table.hpp"

#include <optional>
#include <vector>

namespace bpa::ledger {

/// Knows a term of contribution: the days of payment that it is due for together.
struct Term {
    DateRange days; ///< whole months
    Date due;
    std::string kid; ///< may be empty
};

/// Knows the runs that vouchers are made of: the one asked for, and those before it whose payment
/// date is in the same term of contribution, newest first.
struct TermRuns {
    report::PublishedRun run;
    std::vector<report::PublishedRun> earlier;
    std::optional<Term> term;     ///< nothing: no run of it has any to pay
    std::optional<Term> unposted; ///< the term before, when no run was paid in its last month
};

/// The month a run is paid in.
[[nodiscard]] Month month_of(const report::PublishedRun& run);

/// Opens a run and the earlier runs of its term. Which days the term has stands in
/// `audit/due.csv` of those that have contribution to pay. Nothing after reporting.
[[nodiscard]] std::optional<TermRuns> open_runs(const payment::FoundRun& found,
                                                source::Diagnostics& diagnostics);

/// The payment of contribution: by the first run of the last month of the term for the whole term,
/// and by a later run of that month for what it adds or takes back. Empty in another month, or
/// without anything to post; nothing after reporting.
[[nodiscard]] std::optional<std::vector<PaidSum>>
contribution_paid(const TermRuns& runs, source::Diagnostics& diagnostics);

} // namespace bpa::ledger
