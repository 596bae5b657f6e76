#pragma once

#include "line/result.hpp"
#include "report/table.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <optional>
#include <string>
#include <vector>

/// Payments that follow from a published run: the bank file, what is left out, what was answered.
namespace bpa::payment {

/// Knows a row of a run's `audit/due.csv` that is to be paid.
struct DueRow {
    line::DueKind kind = line::DueKind::wages;
    Date due;
    Money amount;
    DateRange covers; ///< days of payment it is due for together
    line::Payee payee;
    std::string assistant; ///< alias of whose pay it was taken from; empty for all others
    std::string order;     ///< of an attachment, as the employer folder names it
};

/// Reads the table; what is only sent is left out. Nothing after reporting, as `read_table`.
[[nodiscard]] std::optional<std::vector<DueRow>> read_due(const report::PublishedRun& run,
                                                          source::Diagnostics& diagnostics);

} // namespace bpa::payment
