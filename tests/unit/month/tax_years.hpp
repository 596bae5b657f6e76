#pragma once

#include "rulebook/tax_table.hpp"

namespace bpa::month::test {

/// The constants of the ordinary monthly tables of 2025 and 2026, typed in from the tax
/// administration's routine, apart from `rules/`. Other tables are left out.
[[nodiscard]] rulebook::TaxTableYear tax_year(int year);

} // namespace bpa::month::test
