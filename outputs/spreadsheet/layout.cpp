#include "outputs/display/page.hpp"
#include "outputs/spreadsheet/book.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {

bool ListLayout::is_number(ColumnIndex column) const {
    return std::any_of(numbers.begin(), numbers.end(), [column](const Columns& some) {
        return some.first <= column && column <= some.second;
    });
}

Style ListLayout::heading_style(ColumnIndex column) const {
    if (is_number(column)) {
        return Style::number_heading;
    }
    const bool follows_numbers = column > 0 && is_number(static_cast<ColumnIndex>(column - 1));
    return follows_numbers ? Style::indented_heading : Style::heading;
}

Column wide_enough(Column column) {
    constexpr int margin = 2; // bold letters, and the button of the filter
    const auto longest = static_cast<int>(display::longest_word(column.heading));
    column.width = std::max(column.width, longest + margin);
    return column;
}

int wrapped_height(const std::string& text, int width) {
    constexpr int points = 16;
    // Bytes, not characters: a little too high does no harm.
    return points * (1 + static_cast<int>(text.size()) / width);
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
