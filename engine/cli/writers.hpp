#pragma once

#include "run/run.hpp"

#include <string>

namespace bpa::cli {

/// Every output of a run: the only place that knows both the run and its writers. PDFs are drawn on
/// so many threads. `summary`, unless null, receives the text of `summary.txt`, for the terminal.
[[nodiscard]] run::MakeWriters all_writers(unsigned threads, std::string* summary = nullptr);

} // namespace bpa::cli
