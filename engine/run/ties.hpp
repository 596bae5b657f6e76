#pragma once

#include "line/result.hpp"

namespace bpa::run {

/// The promises of a result, checked in every build: minutes in = minutes classified; the amounts
/// of lines = gross, for each assistant and for the run. A broken one is a bug.
void check_ties(const line::RunResult& result);

} // namespace bpa::run
