#pragma once

#include "amelding/rules.hpp"
#include "line/legend.hpp"
#include "source/diagnostic.hpp"
#include "source/inputs.hpp"
#include "yaml/reader.hpp"

#include <optional>
#include <vector>

/// `rules/reporting/*.yaml` to `ReportingRules`. Runs and checks of an employer folder never read
/// them: a run copies every rule file it reads.
namespace bpa::amelding {

/// Reads `rules/sources.yaml`, `rules/pay-codes.yaml` and `rules/reporting/*.yaml`, for who asks of
/// the report and no other rule. Nothing when something is wrong (reported).
[[nodiscard]] std::optional<ReportingRules> load_reporting_rules(source::Inputs& inputs,
                                                                 source::Diagnostics& diagnostics);

/// The same with sources and pay codes that are read already; what is wrong with them is not
/// reported again. The result has a legend of its own, which begins with `base`.
[[nodiscard]] std::optional<ReportingRules> load_reporting_rules(const line::Legend& base,
                                                                 source::Inputs& inputs,
                                                                 source::Diagnostics& diagnostics);

/// Every mapping of the files, in the order of the reference page.
[[nodiscard]] std::vector<const yaml::Schema*> reporting_schemas();

} // namespace bpa::amelding
