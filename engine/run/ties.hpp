#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"

namespace bpa::run {

/// The promises of a result, checked in every build: minutes in = minutes classified; the lines of
/// each role and kind of cost = the totals, for each assistant and for the run; what is paid out
/// and what it costs add up; the costs of the arrangements = those of the run. A broken one is a
/// bug.
class Ties {
public:
    /// The legend stays while this does.
    explicit Ties(const line::Legend& legend) : legend_{legend} {}

    /// Checks one assistant's month and counts it in.
    void add(const line::AssistantResult& who);
    /// Checks the run against everybody who was added.
    void finish(const line::RunResult& result) const;

private:
    const line::Legend& legend_;
    Money gross_;
    Money provisional_gross_;
    line::PersonTotals totals_;
};

} // namespace bpa::run
