#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// Reading a workbook that has been unpacked into a folder.
namespace bpa::recalc {

/// Knows a sheet: its name, and where its cells stand.
struct SheetFile {
    std::string name;
    std::filesystem::path file;
};
/// The sheets in the order of the workbook.
[[nodiscard]] std::vector<SheetFile> sheets_of(const std::filesystem::path& book);

/// Knows a cell that has a formula.
struct FormulaCell {
    std::size_t row = 0;    ///< from 0
    std::size_t column = 0; ///< from 0
    std::string ref;        ///< `J12`
    std::string formula;
    std::string value; ///< as it was written beside the formula
    bool is_text = false;
};
/// Calls back for every cell with a formula, row by row.
void for_each_formula(const std::filesystem::path& sheet,
                      const std::function<void(const FormulaCell&)>& found);

/// `J12` as row and column from 0.
[[nodiscard]] std::pair<std::size_t, std::size_t> place_of(const std::string& ref);

} // namespace bpa::recalc
