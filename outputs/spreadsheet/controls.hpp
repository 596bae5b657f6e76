#pragma once

#include "outputs/spreadsheet/desk.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// What a control compares: kroner, time, or a number of things.
using ControlValue = std::variant<Money, ExactMinutes, std::int64_t>;

/// Knows a column of differences that must all be zero.
struct Differences {
    std::string sheet; ///< name
    ColumnIndex column = 0;
    Rows rows;
    std::size_t cells = 0;        ///< how many of the rows have a difference
    ColumnIndex value_column = 0; ///< the cell that is pointed at
    ColumnIndex name_column = 0;  ///< what names a row
    bool are_lines = false;       ///< named by the number of a line
};

/// Knows one control.
struct Control {
    std::string what;      ///< what it proves, in plain words
    ControlValue engine;   ///< the engine's value
    std::string against{}; ///< a formula that has it on another sheet; empty: the value stands
    std::string formula;   ///< what it is recomputed by
    std::string sheet{};   ///< where to look, unless the differences tell
    std::optional<Differences> differences{};
};

/// Knows what could not be recomputed from cells, so that nothing hides.
struct NotRecomputed {
    std::string what;
    std::size_t count = 0;
    Money amount;
    std::string count_formula;
    std::string amount_formula;
};

/// The sheet that says whether everything ties: one row per control, and one cell for all.
class ControlSheet {
public:
    ControlSheet(const Desk& desk, Book& book);
    void add(Control control) { controls_.push_back(std::move(control)); }
    void add(NotRecomputed rest) { rest_.push_back(std::move(rest)); }
    /// Writes what was added.
    void close();
    /// The cell for all, for the summary: a reference and what it says.
    [[nodiscard]] std::string verdict_ref() const;
    [[nodiscard]] std::string good() const;

private:
    void write(const Control& control, RowIndex row);
    void write_differences(const Control& control, RowIndex row);
    void write_largest(const Differences& all, RowIndex row);
    void write_value(Cell cell, const ControlValue& value);
    void write_formula(Cell cell, const std::string& formula, const ControlValue& cached);
    void write_difference(RowIndex row, const ControlValue& value);
    void write_verdict();
    void write_rest(RowIndex row);

    const Desk& desk_;
    std::string name_;
    ListLayout layout_;
    Sheet sheet_;
    std::vector<Control> controls_;
    std::vector<NotRecomputed> rest_;
};

} // namespace bpa::outputs::spreadsheet
