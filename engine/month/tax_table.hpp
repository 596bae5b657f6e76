#pragma once

#include "rulebook/law.hpp"
#include "values/money.hpp"

#include <optional>

namespace bpa::month {

/// The yearly deduction a table code stands for, in kroner (negative: a supplement to income);
/// nothing for a code the year does not have.
[[nodiscard]] std::optional<std::int64_t> table_deduction(const rulebook::TaxTableYear& year,
                                                          int code);

/// What the monthly table gives for a base in whole kroner, in whole kroner. The routine is defined
/// in double precision by the tax administration, in this order of operations; this is the only
/// file of the engine that uses it. `code` is one the year has.
[[nodiscard]] std::int64_t
monthly_table(const rulebook::TaxTableYear& year, int code, std::int64_t base_kroner);

} // namespace bpa::month
