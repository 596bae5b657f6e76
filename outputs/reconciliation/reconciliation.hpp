#pragma once

#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The reconciliation of pay, monthly report and what is due, as a workbook that proves itself.
namespace bpa::outputs {

/// Knows one figure from each side.
struct TieRow {
    std::string title;
    Money lines;
    std::optional<Money> message;
    std::optional<Money> due;
    std::optional<Money> answer;
    std::vector<std::pair<std::string, Money>>
        codes; ///< pay codes that make up `lines`; may be empty
};

/// Knows a sheet: a month, or the year so far.
struct TieSheet {
    std::string name; ///< of the sheet, at most 31 characters
    std::string title;
    std::vector<TieRow> rows;
    std::vector<std::string> notes; ///< shown below: runs, messages, months without one
    bool is_whole = true;           ///< every month with pay has a message in force
};

/// Knows the workbook.
struct TieBook {
    std::string employer;
    Date day; ///< of the file's properties; never the clock
    source::Language language = source::Language::nb;
    std::vector<TieSheet> sheets;
};

/// Writes the workbook. Beside each figure stands what it differs by, as a formula; sums of pay
/// codes are formulas too, and one cell a sheet says whether all agree. Throws
/// `std::system_error` when the file cannot be written.
void write_reconciliation(const std::filesystem::path& file, const TieBook& book);

} // namespace bpa::outputs
