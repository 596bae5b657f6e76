#pragma once

#include "outputs/summary/summary.hpp"
#include "run/run.hpp"

#include <vector>

namespace bpa::cli {

/// Every output of a run: the only place that knows both the run and its writers.
[[nodiscard]] run::Writer all_writers();

/// What lies where in a published run, or in a draft.
[[nodiscard]] std::vector<outputs::FileNote> files_of_run(bool draft);

} // namespace bpa::cli
