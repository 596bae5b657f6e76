#pragma once

#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace bpa::outputs {

/// Knows a figure of the tie table as it is shown.
struct TieTableRow {
    std::string title;
    std::vector<std::optional<Money>> amounts; ///< one for each column; nothing: not in that file
};

/// Knows the tie table of a run as it is shown.
struct TieTable {
    source::Language language = source::Language::nb;
    std::string title;
    std::string run; ///< in the footer
    Date day;        ///< workbook properties
    std::vector<std::string> columns;
    std::vector<TieTableRow> rows;
    std::vector<std::string> notes;
    bool has_faults = false; ///< a note says that something is wrong
};

/// Writes the table as a workbook: figures are numbers, what is apart and the verdict are formulas.
/// The file must not exist. `std::system_error` when it cannot be written.
void write_tie_table(const std::filesystem::path& file, const TieTable& table);

} // namespace bpa::outputs
