#pragma once

#include "amelding/rules.hpp"
#include "report/sources.hpp"
#include "values/rounding.hpp"

#include <optional>
#include <vector>

/// The employer's contribution of a month, as runs computed it and as the message has it.
namespace bpa::report {

/// Reads the rows of the month that the last of its runs published: they are of all its runs. Pay
/// of a private person's earlier months that became liable in this one belongs to those months, and
/// is taken off. Nothing after reporting, as `read_table`.
[[nodiscard]] std::optional<std::vector<ContributionBase>>
read_contribution(const PublishedRun& run, Month month, source::Diagnostics& diagnostics);

/// Adds the lines of one row: pay, pension premiums, refunds.
void add_lines(const ContributionBase& base,
               const amelding::ReportingRules& rules,
               amelding::Contribution& to);

/// What is due of the bases, whole kroner: computed exactly and rounded once.
[[nodiscard]] amelding::Decimal contribution_sum(const std::vector<ContributionBase>& bases,
                                                 Rounding claim_rounding);

} // namespace bpa::report
