#pragma once

#include <filesystem>
#include <string>

namespace bpa::recalc {

/// Adds an øre to the figure of one cell, as whoever would cheat. `sheet` is a name; gives what it
/// did, `Lønnslinjer!I5: 1984 → 1984.01`.
[[nodiscard]] std::string
falsify(const std::filesystem::path& book, const std::string& sheet, const std::string& ref);

} // namespace bpa::recalc
