#pragma once

#include "calc/population.hpp"
#include "calc/rates.hpp"

#include <cstddef>

namespace bpa::calc {

/// The fixed monthly sum that pays a roster's time under a supplement on a day; null when none
/// does.
[[nodiscard]] inline const facts::FixedSupplement*
fixed_sum(const PriceContext& context, const rulebook::RosterSupplement& rule, Date day) {
    for (const auto& fixed : context.employment.fixed_supplements) {
        if (fixed.rule == rule.rule && fixed.days.contains(day)) {
            return &fixed;
        }
    }
    return nullptr;
}

/// Whether rostered time inside the windows of a supplement (index into `Rulebook::supplements`) is
/// paid by a fixed monthly sum on a day, so that it is not paid again as it is worked.
[[nodiscard]] inline bool is_fixed(const PriceContext& context, std::size_t supplement, Date day) {
    if (context.employment.fixed_supplements.empty()) {
        return false;
    }
    for (const auto& rule : context.book.roster_supplements) {
        if (rule.supplement == supplement && fixed_sum(context, rule, day) != nullptr &&
            is_for(rule.who, context.employment, day) == true) {
            return true;
        }
    }
    return false;
}

} // namespace bpa::calc
