#pragma once

#include "line/result.hpp"
#include "outputs/sink.hpp"
#include "source/place.hpp"

namespace bpa::outputs {

/// Writes the tables under `audit/`: lines, segments, rates, pay codes, running totals, the
/// employer's contribution, and costs by arrangement. Columns and values are explained in
/// `docs/reference/outputs.md`.
void write_audit(const line::RunResult& result,
                 const line::Legend& legend,
                 const source::SourceFiles& files,
                 const Sink& sink);

} // namespace bpa::outputs
