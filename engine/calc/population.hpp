#pragma once

#include "facts/facts.hpp"
#include "rulebook/population.hpp"

#include <optional>

namespace bpa::calc {

/// Whether a rule for `who` is for this employment on a day. Ages are reached on the birthday; born
/// 29 February has it on the 28th in a common year. Nothing when everything else holds and the rule
/// asks whether she works a rota, which is not stated: `PriceProblem::rota_missing`.
[[nodiscard]] inline std::optional<bool>
is_for(const rulebook::Population& who, const facts::Employment& employment, Date day) {
    const Date hired = employment.days.first;
    const auto is_reached = [&](int years) {
        return employment.birth_date.plus_years(years) <= day;
    };
    if ((who.age_from && !is_reached(*who.age_from)) ||
        (who.age_under && is_reached(*who.age_under)) ||
        (who.employed_before && hired >= *who.employed_before) ||
        (who.employed_from && hired < *who.employed_from)) {
        return false;
    }
    if (!who.rota) {
        return true;
    }
    const auto* rota = facts::in_force(employment.rota, day);
    return rota == nullptr ? std::nullopt : std::optional{rota->value == *who.rota};
}

} // namespace bpa::calc
