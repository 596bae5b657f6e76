#include "outputs/spreadsheet/refs.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {

std::string column_name(ColumnIndex column) {
    constexpr unsigned letters = 26;
    std::string name;
    for (unsigned rest = column + 1u; rest > 0; rest = (rest - 1) / letters) {
        name.insert(name.begin(), static_cast<char>('A' + (rest - 1) % letters));
    }
    return name;
}

void append_ref(std::string& out, Cell cell) {
    out += column_name(cell.column);
    out += std::to_string(cell.row + 1);
}

std::string ref(Cell cell) {
    std::string out;
    append_ref(out, cell);
    return out;
}

std::string fixed_ref(Cell cell) {
    return '$' + column_name(cell.column) + '$' + std::to_string(cell.row + 1);
}

std::string range(ColumnIndex column, Rows rows) {
    return ref({rows.first, column}) + ':' + ref({rows.second, column});
}

std::string fixed_range(ColumnIndex column, Rows rows) {
    return fixed_ref({rows.first, column}) + ':' + fixed_ref({rows.second, column});
}

std::string prefix(const std::string& sheet) {
    const bool is_plain = std::all_of(sheet.begin(), sheet.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    });
    return is_plain ? sheet + '!' : '\'' + sheet + "'!";
}

std::string sought(const std::string& text) {
    std::string out = "\"";
    for (const char c : text) {
        out += c == '"' ? "\"" : c == '*' || c == '?' || c == '~' ? "~" : "";
        out += c;
    }
    return out + '"';
}

void add_row(std::vector<Rows>& stretches, RowIndex row) {
    if (!stretches.empty() && stretches.back().second + 1 == row) {
        stretches.back().second = row;
    } else {
        stretches.emplace_back(row, row);
    }
}

std::string sum(const std::string& sheet, ColumnIndex column, const std::vector<Rows>& stretches) {
    // A function takes at most 255 arguments.
    constexpr std::size_t most = 250;
    std::string out;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        out += i % most != 0 ? "," : i == 0 ? "SUM(" : ")+SUM(";
        out += sheet + range(column, stretches[i]);
    }
    return stretches.empty() ? "0" : out + ')';
}

std::string apart(Cell a, const std::string& b) {
    return "ABS(" + ref(a) + '-' + b + ')';
}

} // namespace bpa::outputs::spreadsheet
