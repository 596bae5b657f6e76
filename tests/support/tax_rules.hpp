#pragma once

#include "rulebook/load/load.hpp"
#include "tax/tables.hpp"

#include <string_view>

/// The tax tables as the repository's own rules have them, for tests.
namespace bpa::testing {

/// The rules of the tables; throws when they cannot be read.
[[nodiscard]] rulebook::TaxTableRules tax_table_rules();

/// One of their names, `14days`; throws for any other.
[[nodiscard]] TaxPeriod tax_period(std::string_view name);

/// The table of a code in a year; throws when there is none.
[[nodiscard]] tax::Table tax_table(const tax::Tables& tables, int year, std::string_view code);

} // namespace bpa::testing
