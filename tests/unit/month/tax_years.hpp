#pragma once

#include "rulebook/law.hpp"

namespace bpa::month::test {

/// The constants of the tables of 2025 and 2026, typed in from the tax administration's routine,
/// apart from `rules/`. Finnmark, seamen's and other special tables are left out.
[[nodiscard]] rulebook::TaxTableYear tax_year(int year);

} // namespace bpa::month::test
