#include "outputs/spreadsheet/book.hpp"

#include "outputs/spreadsheet/cell_text.hpp"
#include "outputs/spreadsheet/formats.hpp"
#include "outputs/spreadsheet/refs.hpp"
#include "values/check.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <list>
#include <string_view>
#include <system_error>
#include <utility>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr double ore_per_krone = 100;
constexpr double minutes_per_day = 1440;
/// 1970-01-01 as spreadsheets count days.
constexpr double first_day = 25569;
constexpr std::int64_t seconds_per_day = 86'400;

constexpr std::uint32_t green = 0x006100;
constexpr std::uint32_t pale_green = 0xC6EFCE;
constexpr std::uint32_t pale_red = 0xFFC7CE;

/// Fractions are divided once, at the last step; whole øre and minutes come out exactly.
double number_of(const Exact& value) {
    return static_cast<double>(value.numerator()) / static_cast<double>(value.denominator());
}
double kroner_of(std::int64_t ore) {
    return static_cast<double>(ore) / ore_per_krone;
}
double days_of(const Exact& minutes) {
    return number_of(minutes / Exact{1440});
}
double serial_of(Date day) {
    return first_day + day.days();
}

void expect_written(lxw_error error) {
    BPA_CHECK(error == LXW_NO_ERROR);
}

} // namespace

struct Sheet::Impl {
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    const std::array<lxw_format*, style_count>* formats = nullptr;

    [[nodiscard]] lxw_format* format(Style style) const {
        return formats->at(static_cast<std::size_t>(style));
    }
};

struct Book::Impl {
    BookHead head;
    std::string file;
    std::string folder;
    lxw_workbook* book = nullptr;
    std::array<lxw_format*, style_count> formats{};
    std::list<Sheet::Impl> sheets; ///< a list: sheets are pointed at
};

void Sheet::text(Cell cell, const std::string& text, Style style) {
    if (text.empty()) {
        return;
    }
    lxw_format* format = style == Style::plain ? nullptr : impl_->format(style);
    const bool is_usual =
        text.size() <= characters_of_a_cell && text.find("_x") == std::string::npos;
    const std::string prepared = is_usual ? std::string{} : cell_text(text);
    const char* bytes = is_usual ? text.c_str() : prepared.c_str();
    expect_written(worksheet_write_string(impl_->sheet, cell.row, cell.column, bytes, format));
}

void Sheet::link(Cell cell, const std::string& text, const std::string& target) {
    expect_written(worksheet_write_url_opt(impl_->sheet,
                                           cell.row,
                                           cell.column,
                                           ("internal:" + target).c_str(),
                                           impl_->format(Style::link),
                                           text.c_str(),
                                           nullptr));
}

void Sheet::put(Cell cell, double value, Style style) {
    expect_written(
        worksheet_write_number(impl_->sheet, cell.row, cell.column, value, impl_->format(style)));
}

void Sheet::put(Cell cell, const std::string& formula, double cached, Style style) {
    expect_written(worksheet_write_formula_num(
        impl_->sheet, cell.row, cell.column, formula.c_str(), impl_->format(style), cached));
}

void Sheet::number(Cell cell, std::int64_t value, Style style) {
    put(cell, static_cast<double>(value), style);
}

void Sheet::money(Cell cell, Money amount, Style style) {
    put(cell, kroner_of(amount.ore()), style);
}

void Sheet::money(Cell cell, const Exact& ore, Style style) {
    put(cell, number_of(ore / Exact{100}), style);
}

void Sheet::hours(Cell cell, const Exact& minutes, Style style) {
    put(cell, days_of(minutes), style);
}

void Sheet::factor(Cell cell, const Exact& value, Style style) {
    put(cell, number_of(value), style);
}

void Sheet::date(Cell cell, Date day) {
    put(cell, serial_of(day), Style::date);
}

void Sheet::moment(Cell cell, const LocalTime& time) {
    put(cell, serial_of(time.date) + time.clock.minutes() / minutes_per_day, Style::moment);
}

void Sheet::formula(Cell cell, const std::string& formula, Money cached, Style style) {
    put(cell, formula, kroner_of(cached.ore()), style);
}

void Sheet::formula_number(Cell cell,
                           const std::string& formula,
                           const Exact& cached,
                           Style style) {
    put(cell, formula, number_of(cached), style);
}

void Sheet::formula_count(Cell cell, const std::string& formula, std::int64_t cached, Style style) {
    put(cell, formula, static_cast<double>(cached), style);
}

void Sheet::formula_text(Cell cell,
                         const std::string& formula,
                         const std::string& cached,
                         Style style) {
    expect_written(worksheet_write_formula_str(impl_->sheet,
                                               cell.row,
                                               cell.column,
                                               formula.c_str(),
                                               impl_->format(style),
                                               cached.c_str()));
}

void Sheet::row_height(RowIndex row, int points) {
    expect_written(worksheet_set_row(impl_->sheet, row, points, nullptr));
}

void Sheet::widths(const std::vector<Column>& columns) {
    ColumnIndex at = 0;
    for (const Column& column : columns) {
        expect_written(worksheet_set_column(impl_->sheet, at, at, column.width, nullptr));
        ++at;
    }
}

void Sheet::open_list(const ListLayout& layout) {
    std::vector<Column> columns = layout.columns;
    std::transform(columns.begin(), columns.end(), columns.begin(), wide_enough);
    widths(columns);
    row_height(layout.heading_row, layout.heading_height());
    ColumnIndex at = 0;
    for (const Column& column : layout.columns) {
        text({layout.heading_row, at}, column.heading, layout.heading_style(at));
        ++at;
    }
    worksheet_freeze_panes(impl_->sheet, layout.heading_row + 1, layout.frozen_columns);
    expect_written(worksheet_repeat_rows(impl_->sheet, layout.heading_row, layout.heading_row));
    if (layout.pages_wide > 1) {
        worksheet_fit_to_pages(impl_->sheet, layout.pages_wide, 0);
        const auto last = static_cast<ColumnIndex>(layout.frozen_columns - 1);
        expect_written(worksheet_repeat_columns(impl_->sheet, 0, last));
    }
}

void Sheet::close_list(const ListLayout& layout, RowIndex last_row) {
    const auto last_column = static_cast<ColumnIndex>(layout.columns.size() - 1);
    expect_written(
        worksheet_autofilter(impl_->sheet, layout.heading_row, 0, last_row, last_column));
    if (layout.is_locked) {
        lock();
    }
    if (layout.printed_columns != 0) {
        const auto last_printed = static_cast<ColumnIndex>(layout.printed_columns - 1);
        expect_written(worksheet_print_area(impl_->sheet, 0, 0, last_row, last_printed));
    }
}

void Sheet::lock() {
    lxw_protection allowed{};
    allowed.format_cells = LXW_TRUE;
    allowed.format_columns = LXW_TRUE;
    allowed.format_rows = LXW_TRUE;
    allowed.autofilter = LXW_TRUE;
    worksheet_protect(impl_->sheet, nullptr, &allowed);
}

void Sheet::chart(const BarChart& chart) {
    constexpr double scale = 1.4;
    lxw_chart* made = workbook_add_chart(impl_->book, LXW_CHART_BAR);
    BPA_CHECK(made != nullptr);
    lxw_chart_series* series =
        chart_add_series(made, ('=' + chart.categories).c_str(), ('=' + chart.values).c_str());
    chart_series_set_name(series, chart.series.c_str());
    lxw_chart_fill fill{};
    fill.color = dark;
    chart_series_set_fill(series, &fill);
    chart_series_set_labels(series);
    chart_title_set_name(made, chart.title.c_str());
    chart_legend_set_position(made, LXW_CHART_LEGEND_NONE);
    chart_series_set_labels_num_format(series, "#,##0");
    // The names stand on the vertical axis, from the bottom unless turned.
    chart_axis_set_reverse(made->y_axis);
    chart_axis_set_num_format(made->x_axis, "#,##0");
    chart_axis_major_gridlines_set_visible(made->x_axis, LXW_FALSE);
    lxw_chart_options options{};
    options.x_scale = scale;
    options.y_scale = scale;
    std::string description = chart.title;
    options.description = description.data();
    expect_written(
        worksheet_insert_chart_opt(impl_->sheet, chart.at.row, chart.at.column, made, &options));
}

void Sheet::colour_by_text(Cell first, Cell last, const std::string& good) {
    // The column stands fast, the row goes with the cell.
    const std::string watched = "=$" + column_name(first.column) + std::to_string(first.row + 1);
    const auto add = [&](std::string formula, std::pair<std::uint32_t, std::uint32_t> colours) {
        lxw_format* format = workbook_add_format(impl_->book);
        format_set_font_color(format, colours.first);
        format_set_bg_color(format, colours.second);
        lxw_conditional_format rule{};
        rule.type = LXW_CONDITIONAL_TYPE_FORMULA;
        rule.value_string = formula.data();
        rule.format = format;
        expect_written(worksheet_conditional_format_range(
            impl_->sheet, first.row, first.column, last.row, last.column, &rule));
    };
    add(watched + "=\"" + good + '"', {green, pale_green});
    add(watched + "<>\"" + good + '"', {red, pale_red});
}

void Sheet::show_first() {
    worksheet_activate(impl_->sheet);
}

Book::Book(const std::filesystem::path& file, BookHead head) : impl_{std::make_unique<Impl>()} {
    impl_->head = std::move(head);
    impl_->file = file.string();
    impl_->folder = file.parent_path().string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = impl_->folder.data();
    options.use_zip64 = LXW_FALSE;
    impl_->book = workbook_new_opt(impl_->file.c_str(), &options);
    if (impl_->book == nullptr) {
        throw std::bad_alloc{};
    }
    lxw_doc_properties properties{};
    properties.title = impl_->head.title.data();
    properties.author = impl_->head.author.data();
    properties.created = static_cast<time_t>(impl_->head.created.days() * seconds_per_day);
    expect_written(workbook_set_properties(impl_->book, &properties));
    for (std::size_t i = 0; i < style_count; ++i) {
        impl_->formats.at(i) = format_of(impl_->book, static_cast<Style>(i));
    }
}

Book::~Book() {
    if (impl_->book != nullptr) {
        lxw_workbook_free(impl_->book);
    }
}

Sheet Book::add(const std::string& name) {
    errno = 0;
    lxw_worksheet* sheet = workbook_add_worksheet(impl_->book, name.c_str());
    // Without a temporary file the library gives a sheet that it cannot write.
    if (sheet == nullptr || sheet->optimize_tmpfile == nullptr) {
        throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), impl_->folder);
    }
    constexpr std::uint8_t a4 = 9;
    worksheet_set_paper(sheet, a4);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    const std::string footer = "&L" + footer_text(impl_->head.footer) + "&C&A&R" +
                               footer_text(impl_->head.page) + " &P / &N";
    expect_written(worksheet_set_footer(sheet, footer.c_str()));
    impl_->sheets.push_back({.book = impl_->book, .sheet = sheet, .formats = &impl_->formats});
    return Sheet{&impl_->sheets.back()};
}

void Book::close() {
    bool failed = false;
    for (const Sheet::Impl& one : impl_->sheets) {
        failed = failed || std::fflush(one.sheet->optimize_tmpfile) != 0 ||
                 std::ferror(one.sheet->optimize_tmpfile) != 0;
    }
    errno = 0;
    // Frees the book whatever comes of it.
    const lxw_error error = workbook_close(std::exchange(impl_->book, nullptr));
    if (failed || error != LXW_NO_ERROR) {
        throw std::system_error(
            failed || errno == 0 ? ENOSPC : errno, std::generic_category(), impl_->file);
    }
}

} // namespace bpa::outputs::spreadsheet
