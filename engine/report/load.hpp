#pragma once

#include "amelding/rules.hpp"
#include "facts/facts.hpp"
#include "report/sources.hpp"
#include "rulebook/rulebook.hpp"
#include "run/chain.hpp"
#include "source/inputs.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace bpa::report {

/// Knows what the folder and the rules say, without hours.
struct LoadedFolder {
    rulebook::Rules rules;
    amelding::ReportingRules reporting;
    facts::Facts facts; ///< employer, arrangements and people
};

/// Reads employer, arrangements, people and the rules of the report. Nothing after reporting.
[[nodiscard]] std::optional<LoadedFolder> load_folder(source::Inputs& inputs,
                                                      source::Diagnostics& diagnostics);

/// The runs of a chain that pay in a month, in its order, each with the part of its manifest that
/// lists the tables. Nothing after reporting.
[[nodiscard]] std::optional<std::vector<PublishedRun>>
runs_paid_in(const std::filesystem::path& employer,
             const run::Chain& chain,
             Month month,
             source::Diagnostics& diagnostics);

/// What the employer says of an amount entered by hand, in `adjustments/<period>.yaml` as it is
/// now, and of tax withheld on request.
[[nodiscard]] AskEmployer ask_of(source::Inputs& inputs,
                                 const facts::Employer& employer,
                                 const line::Legend& legend,
                                 Month month);

} // namespace bpa::report
