#pragma once

#include "ledger/voucher.hpp"
#include "report/table.hpp"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace bpa::ledger {

/// Knows a row of `audit/contribution.csv`.
struct ContributionSum {
    Money premiums; ///< of the month so far, as the others but the last two
    Money refunds;
    Percent rate;
    Money own;     ///< of this run: what the month comes to, less what earlier runs said
    Money persons; ///< the part that lines of this run bear
};

/// By sub-unit, zone, and whether after the allowance.
using Contributions = std::map<std::tuple<std::string, std::string, std::string>, ContributionSum>;

/// Reads the table of a run. Nothing after reporting, as `read_table`.
[[nodiscard]] std::optional<Contributions> read_contribution(const report::PublishedRun& run,
                                                             source::Diagnostics& diagnostics);

/// The contribution of a run, with øre.
[[nodiscard]] Money sum_of(const Contributions& rows);

/// What the run adds to the contribution besides what its lines bear. Premiums and refunds are of
/// the month so far: those of the run before it in the month are taken off.
[[nodiscard]] std::vector<EventSum> events_of(const Contributions& rows,
                                              const Contributions& before);

} // namespace bpa::ledger
