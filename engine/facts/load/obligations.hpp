#pragma once

#include "facts/load/reading.hpp"

namespace bpa::facts {

/// Reads from `employer.yaml` what the employer owes besides pay, and how it shares and limits it:
/// pension, AFP, funds, covers, allowance of zone Ia, working-time regime and proration. Texts
/// cited must stand in `rules/sources.yaml` or under `sources` of the same file.
void read_obligations(const yaml::MappingReader& file,
                      Employer& employer,
                      const LoadContext& context);

/// Holds pension plans against the law's bounds, as far as the rules have them.
void check_pension_plans(const std::vector<FromDate<PensionPlan>>& plans,
                         const LoadContext& context);

} // namespace bpa::facts
