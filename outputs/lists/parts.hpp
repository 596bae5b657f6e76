#pragma once

#include "lists/lists.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace bpa::outputs {

/// The pension list as a workbook that proves its sums. Throws `std::system_error` when it cannot
/// be written.
void write_pension_book(const std::filesystem::path& file,
                        const lists::Lists& lists,
                        source::Language language);

/// What the pension list leaves empty and why, in words; nothing about unions, since the provider
/// is given it.
[[nodiscard]] std::vector<std::string> pension_notes(const lists::Lists& lists,
                                                     source::Language language);

/// The same of all lists, for whoever makes them.
[[nodiscard]] std::string notes_text(const lists::Lists& lists, source::Language language);

/// `permisjonMedForeldrepenger 100 % 2025-03-01 2025-06-30`, one after the other.
[[nodiscard]] std::string leaves_text(const lists::PensionRow& row);

} // namespace bpa::outputs
