#pragma once

#include "run/loaded.hpp"
#include "run/run.hpp"

#include <functional>
#include <vector>

namespace bpa::run {

/// Takes what a run makes of each assistant, in order of alias, while it is calculated. Nobody
/// keeps what it is given. Somebody held back, or without shifts and lines, does not come.
struct Receiver {
    std::function<void(line::AssistantResult result)> result;
    /// The shifts she is paid for; after her result.
    std::function<void(std::vector<PaidShiftRow> rows)> paid;
};

/// Knows a calculation to be made.
struct Calculation {
    Loaded& loaded; ///< its balances go into the closing ones
    const Task& task;
    const source::SourceFiles& files;
    source::Diagnostics& diagnostics;
};

/// The head of every output, before anything is calculated.
[[nodiscard]] line::RunHeader header_of(const Loaded& loaded, const Task& task);

/// Calculates everybody, some at a time, and puts the run together: `computed` but for legend,
/// assistants and rows of paid shifts. When it is not `ok` afterwards the problems have been
/// reported, of everybody, and what the receiver was given is no run. Asserts the ties.
void calculate(const Calculation& calculation, const Receiver& receiver, Computed& computed);

} // namespace bpa::run
