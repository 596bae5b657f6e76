#pragma once

#include "values/money.hpp"

#include <cstdint>
#include <vector>

namespace bpa::month {

/// Shares an amount in proportion to weights, in whole øre that add up to it: each share is rounded
/// down, and the øre that are left go to the largest remainders, the first of equal ones. Weights
/// are not negative; when all are zero they count as equal. No weights: a bug unless the amount is
/// zero.
[[nodiscard]] std::vector<Money> spread(Money amount, const std::vector<std::int64_t>& weights);

} // namespace bpa::month
