#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

namespace bpa::calc {

/// The rule that holds a shift against the roster because it is part of a trip; null when none
/// does. `book` is what holds on the day the shift begins.
[[nodiscard]] inline const rulebook::TripModel* trip_model_of(const facts::Shift& shift,
                                                              const rulebook::Rulebook& book) {
    if (!shift.details->trip) {
        return nullptr;
    }
    for (const auto& model : book.trip_models) {
        if (rulebook::has_duty(model.duties, shift.duty)) {
            return &model;
        }
    }
    return nullptr;
}

} // namespace bpa::calc
