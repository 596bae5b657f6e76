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
    int longest = 0;
    int word = 0;
    for (const char c : column.heading) {
        // The first byte of a letter is none of those that go on with one.
        const bool is_letter = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
        word = c == ' ' ? 0 : word + (is_letter ? 1 : 0);
        longest = std::max(longest, word);
    }
    column.width = std::max(column.width, longest + margin);
    return column;
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
