#pragma once

#include "run/manifest.hpp"
#include "run/run.hpp"

#include <string>
#include <vector>

namespace bpa::run {

/// Knows what a run folder is made from.
struct Production {
    const source::SourceFiles& files; ///< every input that was read
    const Task& task;
    Computed& computed; ///< `ok`; its assistants are gone afterwards
    const MakeWriters& writers;
};

/// Knows the files of a run folder.
struct Produced {
    std::string manifest_sha256;
    std::vector<FileHash> files; ///< all of them; the manifest last
};

/// Gives every file of the run folder to the sink: copies of the inputs, what the writers make,
/// closing balances, paid shifts, and the manifest last. Publishing and proving both come here, so
/// that they cannot differ.
///
/// A draft has no closing balances and no paid shifts: it closes and pays nothing.
Produced produce(const Production& production, line::Sink& sink);

} // namespace bpa::run
