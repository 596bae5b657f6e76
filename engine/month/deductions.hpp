#pragma once

#include "month/lines.hpp"

#include <vector>

/// What the steps that take from pay after tax have in common.
namespace bpa::month {

/// Knows what one order asks for, and how large its claim is.
struct Want {
    Money asked;
    Money claim; ///< at least `asked`
};

/// What each of several equal orders gets: all that is asked when it is there; otherwise in
/// proportion to the claims, none more than it asks, whole øre, the odd øre to the first ones.
[[nodiscard]] std::vector<Money> shared(Money left, const std::vector<Want>& wants);

} // namespace bpa::month
