#pragma once

#include "calc/calculate.hpp"
#include "facts/facts.hpp"
#include "run/prior.hpp"
#include "run/run.hpp"

#include <map>
#include <string>
#include <vector>

namespace bpa::run {

/// Problems by the alias of the person they concern.
using ProblemsByPerson = std::map<std::string, std::vector<source::Diagnostic>>;

/// Knows everything that was read and calculated, before it is put together.
struct Parts {
    const facts::Facts& facts;
    const rulebook::Rules& rules;
    const calc::Settings& settings;
    const Task& task;
    const PriorState& prior;
    const PriorByAssistant& prior_by_assistant;
    const source::SourceFiles& files;
    Balances start;                      ///< before this run
    std::vector<calc::Outcome> outcomes; ///< by index of the assistant
    ProblemsByPerson held;               ///< who is left out, and why
};

/// Puts the outcomes together in order of alias: result, closing balances, paid shifts. Whoever is
/// held back has no lines; her unpaid shifts are carried and she is named. Assistants without
/// shifts and lines get no result. `computed.rules` is there already.
void assemble(Computed& computed, Parts parts);

} // namespace bpa::run
