#pragma once

#include <map>
#include <string>
#include <string_view>

/// Calculates a formula as a spreadsheet does: in doubles, with the functions the workbook uses on
/// single figures.
namespace bpa::test {

using CellValues = std::map<std::string, double>;

/// The value of a formula; throws `std::invalid_argument` for one it cannot read.
[[nodiscard]] double calculate(std::string_view formula, const CellValues& cells);

} // namespace bpa::test
