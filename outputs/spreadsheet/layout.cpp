#include "outputs/spreadsheet/book.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {

bool ListLayout::is_number(ColumnIndex column) const {
    return std::any_of(numbers.begin(), numbers.end(), [column](const Columns& some) {
        return some.first <= column && column <= some.second;
    });
}

int ListLayout::heading_height() const {
    constexpr int points = 16;
    constexpr int most = 4;
    int lines = 1;
    for (const Column& column : columns) {
        // Bytes, not characters: a little too high does no harm.
        lines = std::max(lines, 1 + static_cast<int>(column.heading.size()) / column.width);
    }
    return points * std::min(lines, most);
}

} // namespace bpa::outputs::spreadsheet
