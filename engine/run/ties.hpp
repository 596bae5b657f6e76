#pragma once

#include "line/result.hpp"

namespace bpa::run {

/// The promises of a result, checked in every build: minutes in = minutes classified; the lines of
/// each role and kind of cost = the totals, for each assistant and for the run; what is paid out
/// and what it costs add up; the costs of the arrangements = those of the run. A broken one is a
/// bug.
void check_ties(const line::RunResult& result, const line::Legend& legend);

} // namespace bpa::run
