#pragma once

#include "facts/load/schemas_assistants.hpp"
#include "facts/load/schemas_employer.hpp"
#include "facts/load/schemas_feedback.hpp"
#include "facts/load/schemas_hours.hpp"
#include "facts/load/schemas_payments.hpp"
#include "facts/load/schemas_reporting.hpp"
#include "facts/load/schemas_tax_cards.hpp"

#include <vector>

/// Every key of every mapping in the employer folder. The readers refuse anything else, and a test
/// holds `docs/reference/employer-folder.md` against these tables.
namespace bpa::facts {

/// Every mapping of the employer folder, in the order of the reference page.
[[nodiscard]] std::vector<const yaml::Schema*> fact_schemas();

} // namespace bpa::facts
