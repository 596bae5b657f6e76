#pragma once

#include "outputs/spreadsheet/controls.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// Pay beside what agreements would give, one row per comparison. There is no such sheet in a run
/// in which nothing is held against an agreement.
class FloorSheet {
public:
    FloorSheet(const Desk& desk, Book& book) : desk_{desk}, book_{book} {}
    void add(const line::AssistantResult& who);
    /// Makes the sheet, last in the book.
    void close(ControlSheet& controls);

private:
    /// Where things stand: shares of the hour have columns only when there are any.
    struct Columns;
    struct Row {
        std::string alias;
        line::FloorRow row;
    };

    void write(const Row& one, const Columns& columns, RowIndex row);
    void write_known(const line::FloorRow& one, const Columns& columns, RowIndex row);
    void write_totals(const Columns& columns);
    void add_controls(const Columns& columns, ControlSheet& controls) const;
    [[nodiscard]] ListLayout layout_of(const Columns& columns) const;

    const Desk& desk_;
    Book& book_;
    Sheet sheet_;
    std::string name_;
    std::vector<Row> rows_;
    line::FloorTotals totals_;
    Rows there_{first_row, first_row};
};

} // namespace bpa::outputs::spreadsheet
