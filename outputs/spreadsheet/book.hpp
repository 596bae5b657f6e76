#pragma once

#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// The workbook of a run. `book` is the only part that knows the library that writes it.
namespace bpa::outputs::spreadsheet {

using RowIndex = std::uint32_t;    ///< from 0; the first row of a sheet is shown as 1
using ColumnIndex = std::uint16_t; ///< from 0; the first column of a sheet is shown as A

inline constexpr RowIndex rows_of_a_sheet = 1'048'576;

/// How a cell looks. The names say what it holds.
enum class Style : std::uint8_t {
    plain,
    bold,
    title,
    note,             ///< small and grey: what a sheet shows, in words
    remark,           ///< the same in place of a number
    mark,             ///< «UTKAST», «FORELØPIG»
    heading,          ///< of a column
    indented_heading, ///< of a column of text after numbers
    number_heading,   ///< of a column of numbers
    wrapped,          ///< text of several lines
    indented,         ///< text after a number
    indented_wrapped, ///< the same, of several lines
    link,             ///< leads to another sheet
    date,
    moment,   ///< date and time of day
    hours,    ///< `[h]:mm`
    count,    ///< whole number
    money,    ///< kroner with two decimals
    percent,  ///< up to four decimals
    factor,   ///< plain number
    line_id,  ///< `L000231`
    computed, ///< money that a formula recomputes
    recomputed_hours,
    difference, ///< money, red unless zero
    total,      ///< money in a row of sums
    total_hours,
    total_count,
    verdict, ///< the big cell of the control sheet
    status,  ///< «OK» or «AVVIK»
};
inline constexpr std::size_t style_count = static_cast<std::size_t>(Style::status) + 1;

struct Cell {
    RowIndex row = 0;
    ColumnIndex column = 0;
};

struct Column {
    int width = 10; ///< in characters
    std::string heading;
};

/// Points of a row in which a text is wrapped in a column of so many characters.
[[nodiscard]] int wrapped_height(const std::string& text, int width);

/// The column, not narrower than the longest word of its heading.
[[nodiscard]] Column wide_enough(Column column);

/// First and last of columns that stand side by side.
using Columns = std::pair<ColumnIndex, ColumnIndex>;

/// Knows how a sheet that is a list is laid out: frozen headings, filter, print.
struct ListLayout {
    RowIndex heading_row = 0;
    ColumnIndex frozen_columns = 0;
    std::vector<Column> columns;
    std::vector<Columns> numbers;    ///< their headings stand to the right
    ColumnIndex printed_columns = 0; ///< so many from the left; 0: all
    std::uint16_t pages_wide = 1;
    bool is_locked = true; ///< rows cannot be sorted away from formulas that read them

    [[nodiscard]] Style heading_style(ColumnIndex column) const;

    [[nodiscard]] bool is_number(ColumnIndex column) const;
    /// Points that the headings take.
    [[nodiscard]] int heading_height() const;
};

/// Knows a chart with one series of bars: names and values stand in one column each.
struct BarChart {
    std::string title;
    std::string series;
    std::string categories; ///< `'Sammendrag'!$A$5:$A$10`
    std::string values;
    Cell at;
};

/// A sheet. Rows must be written from the top; several sheets may be written at once. What cannot
/// be written (the disk is full) shows when the book is closed.
class Sheet {
public:
    Sheet() = default;
    /// A text as it is: never a formula, no character added or lost. Past the most a cell can hold
    /// it ends with a note that says so.
    void text(Cell cell, const std::string& text, Style style = Style::plain);
    /// A text that leads to a cell of this workbook: `Satser!D4`.
    void link(Cell cell, const std::string& text, const std::string& target);
    void number(Cell cell, std::int64_t value, Style style = Style::count);
    void money(Cell cell, Money amount, Style style = Style::money);
    /// Exact øre shown as kroner.
    void money(Cell cell, const Exact& ore, Style style = Style::money);
    /// Time, as a share of a day: what spreadsheets show as `37:30`.
    void hours(Cell cell, const Exact& minutes, Style style = Style::hours);
    void hours(Cell cell, Minutes time, Style style = Style::hours) {
        hours(cell, Exact{time.count()}, style);
    }
    void factor(Cell cell, const Exact& value, Style style = Style::factor);
    void date(Cell cell, Date day);
    void moment(Cell cell, const LocalTime& time);

    /// A formula, without `=`, and the value it has: programs that do not calculate show that.
    void formula(Cell cell, const std::string& formula, Money cached, Style style);
    void formula_hours(Cell cell, const std::string& formula, const Exact& minutes, Style style) {
        formula_number(cell, formula, minutes / Exact{1440}, style);
    }
    void formula_number(Cell cell, const std::string& formula, const Exact& cached, Style style);
    void formula_count(Cell cell, const std::string& formula, std::int64_t cached, Style style);
    void formula_text(Cell cell, const std::string& formula, const std::string& cached, Style);

    void row_height(RowIndex row, int points);
    /// Lays out a list: writes the headings, freezes them, repeats them on every printed page. The
    /// widths must be set before the first row that is written; the filter is set by `close_list`.
    void open_list(const ListLayout& layout);
    void close_list(const ListLayout& layout, RowIndex last_row);
    /// Locks the sheet, without a password: filters, widths and formats can still be changed.
    void lock();
    void widths(const std::vector<Column>& columns);
    void chart(const BarChart& chart);
    /// Colours each row of cells green when the text in its first column is `good`, red otherwise.
    void colour_by_text(Cell first, Cell last, const std::string& good);
    void show_first();

private:
    friend class Book;
    struct Impl;
    explicit Sheet(Impl* impl) : impl_{impl} {}
    void put(Cell cell, double value, Style style);
    void put(Cell cell, const std::string& formula, double cached, Style style);
    Impl* impl_ = nullptr;
};

/// Knows what stands in the file's properties and on every printed page.
struct BookHead {
    std::string title;
    std::string author;
    std::string footer; ///< left part of the footer
    std::string page;   ///< «Side»
    Date created;       ///< never the clock
};

/// A workbook that is written while it is made. Not closed, it leaves no whole file.
class Book {
public:
    /// Writes to `file`; temporary files lie in its folder, since they hold pay.
    Book(const std::filesystem::path& file, BookHead head);
    Book(const Book&) = delete;
    Book(Book&&) = delete;
    Book& operator=(const Book&) = delete;
    Book& operator=(Book&&) = delete;
    ~Book();

    /// Adds a sheet after those that are there. At most 31 characters, unique.
    [[nodiscard]] Sheet add(const std::string& name);
    /// Writes the file; throws `std::system_error` when it cannot.
    void close();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace bpa::outputs::spreadsheet
