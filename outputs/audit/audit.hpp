#pragma once

#include "line/result.hpp"
#include "outputs/sink.hpp"
#include "source/place.hpp"

namespace bpa::outputs {

/// Writes `audit/lines.csv`, `audit/segments.csv` and `audit/rates.csv`. Columns and values are
/// explained in `docs/reference/outputs.md`.
void write_audit(const line::RunResult& result,
                 const line::Legend& legend,
                 const source::SourceFiles& files,
                 const Sink& sink);

} // namespace bpa::outputs
