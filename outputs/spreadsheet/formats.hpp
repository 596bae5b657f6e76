#pragma once

#include "outputs/spreadsheet/book.hpp"

struct lxw_workbook;
struct lxw_format;

namespace bpa::outputs::spreadsheet {

inline constexpr std::uint32_t dark = 0x1F3B57; ///< text that is not plain, bars
inline constexpr std::uint32_t red = 0x9C0006;  ///< of what a person must see

/// Makes what a style looks like.
[[nodiscard]] lxw_format* format_of(lxw_workbook* book, Style style);

} // namespace bpa::outputs::spreadsheet
