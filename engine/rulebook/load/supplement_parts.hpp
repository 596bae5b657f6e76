#pragma once

#include "rulebook/load/package.hpp"

#include <optional>
#include <vector>

/// What the readers of supplements share.
namespace bpa::rulebook {

/// Reads the windows of a rule; those that are wrong are reported and left out, those that an
/// option leaves out are left out.
[[nodiscard]] std::vector<Window> read_windows(Home& home, const yaml::MappingReader& reader);

/// Reads the value of one dated rate: one value, or the steps of a ladder.
[[nodiscard]] std::optional<SupplementRate>
read_supplement_rate(Context& context, const yaml::MappingReader& entry, LadderBy by);

} // namespace bpa::rulebook
