#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace bpa::recalc {

/// Knows what a comparison came to.
struct Comparison {
    std::size_t cells = 0;
    std::size_t differences = 0;
};

/// Compares every cell that has a formula: the value the program wrote beside it, and the one that
/// LibreOffice calculated, as it stands in `<stem>-<sheet>.csv` of `tables`. Prints per sheet how
/// many, and the first that differ.
[[nodiscard]] Comparison compare(const std::filesystem::path& book,
                                 const std::filesystem::path& tables,
                                 const std::string& stem);

/// Whether a value that was written and one that was calculated are the same. Numbers may differ by
/// less than a hundredth of an øre, times by less than a second, since a table shows them so.
[[nodiscard]] bool is_same(const std::string& written, const std::string& calculated, bool is_text);

} // namespace bpa::recalc
