#pragma once

#include "facts/facts.hpp"
#include "report/table.hpp"
#include "source/diagnostic.hpp"
#include "source/inputs.hpp"
#include "values/money.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::payment {

/// Knows what a run pays one assistant, and where.
struct PaidPerson {
    std::string assistant; ///< alias
    std::string name;      ///< given and family name
    std::string account;   ///< as in the run's own copy of the facts
    Money net;             ///< pay and reimbursements, less tax and deductions; may be negative
};

/// Knows everybody whom a run pays, and who pays.
struct RunPeople {
    std::string employer;           ///< name
    std::string employer_account;   ///< eleven digits; may be empty
    std::vector<PaidPerson> people; ///< ordered by alias
};

/// The facts of a run by its own copies. Nothing after reporting `report/run-changed`, when a copy
/// is not as it was.
[[nodiscard]] std::optional<facts::Facts> facts_of(const report::PublishedRun& run,
                                                   source::Diagnostics& diagnostics);

/// Reads net pay from the run's lines, and names and accounts from the run's own copies. Nothing
/// after reporting, as `read_table`; `report/run-changed` when a copy is not as it was.
[[nodiscard]] std::optional<RunPeople> people_of(const report::PublishedRun& run,
                                                 source::Diagnostics& diagnostics);

/// The accounts of the assistants as a folder says now, by alias; what is wrong with it is
/// reported.
[[nodiscard]] std::optional<std::map<std::string, std::string>>
accounts_of(source::Inputs& folder, source::Diagnostics& diagnostics);

} // namespace bpa::payment
