#pragma once

#include "calc/calculate.hpp"
#include "facts/facts.hpp"
#include "run/prior.hpp"
#include "run/run.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace bpa::run {

/// Problems by the alias of the person they concern.
using ProblemsByPerson = std::map<std::string, std::vector<source::Diagnostic>>;

/// Knows what was read for a run: sound, but for those who are named in `held`.
struct Loaded {
    rulebook::Rules rules;
    facts::Facts facts;
    PriorState prior;
    calc::Settings settings;
    ProblemsByPerson held; ///< who cannot be calculated, and why
};

/// Reads everything, and goes on after a problem as long as there is something to check. Nothing
/// after reporting; a problem of one person is not reported but stands in `held`.
[[nodiscard]] std::optional<Loaded>
load(source::Inputs& inputs, const Task& task, source::Diagnostics& diagnostics);

} // namespace bpa::run
