#pragma once

#include "run/run.hpp"

#include <string>

namespace bpa::run {

/// Knows what a run folder is made from.
struct Production {
    const source::SourceFiles& files; ///< every input that was read
    const Task& task;
    const Computed& computed; ///< `ok`
    const Writer& writer;
};

/// Gives every file of the run folder to the sink: copies of the inputs, what the writers make,
/// closing balances, paid shifts, and the manifest last. Publishing and proving both come here, so
/// that they cannot differ. Returns the SHA-256 of the manifest.
///
/// A draft has no closing balances and no paid shifts: it closes and pays nothing.
std::string produce(const Production& production, const Sink& sink);

} // namespace bpa::run
