#pragma once

#include "outputs/spreadsheet/book.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

/// How formulas name cells.
namespace bpa::outputs::spreadsheet {

/// First and last row of rows that follow each other.
using Rows = std::pair<RowIndex, RowIndex>;

/// `A`, `Z`, `AA`.
[[nodiscard]] std::string column_name(ColumnIndex column);
/// Appends `J12`.
void append_ref(std::string& out, Cell cell);
[[nodiscard]] std::string ref(Cell cell);
/// `$J$12`.
[[nodiscard]] std::string fixed_ref(Cell cell);
/// `J5:J40`.
[[nodiscard]] std::string range(ColumnIndex column, Rows rows);
/// `$J$5:$J$40`.
[[nodiscard]] std::string fixed_range(ColumnIndex column, Rows rows);
/// What stands in front of a cell of another sheet: `Satser!`, `'Lønnslinjer 2'!`.
[[nodiscard]] std::string prefix(const std::string& sheet);

/// A text in a formula that a function searches for: `"1000 Timelønn"`, none of its characters a
/// wildcard.
[[nodiscard]] std::string sought(const std::string& text);

/// Adds a row to rows in order, lengthening the last stretch when it follows it.
void add_row(std::vector<Rows>& stretches, RowIndex row);
/// `SUM(J5:J40,J44:J45)`; `sheet` is a prefix or empty. A sum of nothing is `0`.
[[nodiscard]] std::string
sum(const std::string& sheet, ColumnIndex column, const std::vector<Rows>& stretches);
/// How far a cell is from an expression.
[[nodiscard]] std::string apart(Cell a, const std::string& b);

} // namespace bpa::outputs::spreadsheet
