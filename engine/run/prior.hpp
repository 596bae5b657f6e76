#pragma once

#include "facts/load/load.hpp"
#include "run/run.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::run {

/// Knows what earlier runs left, read from the copies under `prior/`.
struct PriorState {
    bool is_first = true; ///< no run yet: opening balances count
    Balances balances;    ///< of the head of the chain
    std::vector<PaidShiftRow> paid;
};

/// Reads the prior files. Each is registered as `prior/…` among the inputs, so that messages and
/// findings can point into the run's own copy.
[[nodiscard]] std::optional<PriorState>
read_prior(source::Inputs& inputs, const Prior& prior, source::Diagnostics& diagnostics);

/// The carried shifts a run of `period` looks for in the hours of earlier periods. Those of later
/// periods wait for a run of their own, those of the period itself stand in its hours.
[[nodiscard]] std::vector<facts::CarriedKey> carried_before(const PriorState& state, Month period);

/// The parts of a carried shift's identity as `calc::paid_key` puts them together.
[[nodiscard]] std::string key_of(const line::CarriedShift& shift);

} // namespace bpa::run
