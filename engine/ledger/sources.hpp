#pragma once

#include "ledger/term.hpp"
#include "ledger/voucher.hpp"

#include <optional>
#include <span>

namespace bpa::ledger {

/// Reads everything that vouchers are made of from the tables of published runs. `files`: bank
/// files made of the run, oldest first; without any, the days and sums are those that the run says
/// are due. Nothing after reporting: what `read_table` says.
[[nodiscard]] std::optional<Basis> read_basis(const TermRuns& runs,
                                              std::span<const payment::Record> files,
                                              source::Diagnostics& diagnostics);

} // namespace bpa::ledger
