#pragma once

#include "line/result.hpp"

#include <utility>

namespace bpa::month {

/// Adds a line's amount to gross or to the total its pay code's role and kind of cost name.
void add_amount(std::pair<line::PersonTotals&, Money&> totals_and_gross,
                const line::PayCode& code,
                Money amount);

/// Sets net and cost from gross and the totals.
void close_totals(line::PersonTotals& totals, Money gross);

} // namespace bpa::month
