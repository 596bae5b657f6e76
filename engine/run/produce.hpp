#pragma once

#include "run/calculate.hpp"
#include "run/manifest.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::run {

/// Knows how a run folder is made.
struct Production {
    const MakeWriters& writers;
    /// Whether it is wanted although a finding stops the run; a draft always is.
    bool even_if_stopped = false;
};

/// Knows the files of a run folder.
struct Produced {
    std::string manifest_sha256;
    std::vector<FileHash> files; ///< all of them; the manifest last
};

/// Calculates a run and gives every file of its folder to the sink while it goes: copies of the
/// inputs, what the writers make, paid shifts, closing balances, and the manifest last. Publishing
/// and proving both come here, so that they cannot differ. Nothing when the run is refused, as
/// `computed` and the diagnostics say; what the sink got is then no run.
///
/// A draft has no closing balances and no paid shifts: it closes and pays nothing.
[[nodiscard]] std::optional<Produced> produce(const Calculation& calculation,
                                              const Production& production,
                                              Computed& computed,
                                              line::Sink& sink);

} // namespace bpa::run
