#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bpa::outputs::spreadsheet {

/// So many characters a cell can hold, counted as UTF-16 does.
inline constexpr std::size_t characters_of_a_cell = 32'767;

/// A text as the file must hold it so that a reader sees exactly this text: what looks like one of
/// the format's own codes (`_x0041_`) is shielded. Past the most a cell can hold it ends in ` […]`.
[[nodiscard]] std::string cell_text(std::string_view text);

/// A text for a footer, where an ampersand begins a code; at most some 120 characters of it.
[[nodiscard]] std::string footer_text(std::string_view text);

} // namespace bpa::outputs::spreadsheet
