// Stands in for the functions of the spreadsheet library that write cells: what the product writes
// is put down and not written. The linker takes these before the library's.
#include "recording.hpp"

#include <xlsxwriter.h>

#include <map>

namespace bpa::bench {
namespace {

/// Numbers things in the order in which they come.
template <typename Thing>
std::uint32_t number_of(std::map<const Thing*, std::uint32_t>& known, const Thing* thing) {
    return known.try_emplace(thing, static_cast<std::uint32_t>(known.size())).first->second;
}

std::map<const lxw_worksheet*, std::uint32_t>& sheets() {
    static std::map<const lxw_worksheet*, std::uint32_t> known;
    return known;
}

std::uint8_t format_number(const lxw_format* format) {
    static std::map<const lxw_format*, std::uint32_t> known;
    return format == nullptr ? no_format : static_cast<std::uint8_t>(number_of(known, format));
}

/// The head of a cell; the sheet's name before its first.
DumpWriter& begin(const lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, CellPlace place) {
    auto& dump = *recording().cells;
    const auto known = sheets().size();
    place.sheet = static_cast<std::uint16_t>(number_of(sheets(), sheet));
    if (sheets().size() > known) {
        dump.put(CellPlace{.kind = CellKind::sheet, .sheet = place.sheet});
        dump.text(sheet->name);
    }
    place.row = row;
    place.column = column;
    dump.put(place);
    return dump;
}

} // namespace
} // namespace bpa::bench

using bpa::bench::CellKind;

extern "C" {

lxw_error worksheet_write_string(
    lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const char* text, lxw_format* format) {
    bpa::bench::begin(
        sheet, row, column, {.kind = CellKind::text, .format = bpa::bench::format_number(format)})
        .text(text);
    return LXW_NO_ERROR;
}

lxw_error worksheet_write_number(
    lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format* format) {
    bpa::bench::begin(
        sheet, row, column, {.kind = CellKind::number, .format = bpa::bench::format_number(format)})
        .put(number);
    return LXW_NO_ERROR;
}

lxw_error worksheet_write_formula_num(lxw_worksheet* sheet,
                                      lxw_row_t row,
                                      lxw_col_t column,
                                      const char* formula,
                                      lxw_format* format,
                                      double result) {
    auto& dump =
        bpa::bench::begin(sheet,
                          row,
                          column,
                          {.kind = CellKind::formula, .format = bpa::bench::format_number(format)});
    dump.text(formula);
    dump.put(result);
    return LXW_NO_ERROR;
}

lxw_error worksheet_write_formula_str(lxw_worksheet* sheet,
                                      lxw_row_t row,
                                      lxw_col_t column,
                                      const char* formula,
                                      lxw_format* format,
                                      const char* result) {
    auto& dump = bpa::bench::begin(
        sheet,
        row,
        column,
        {.kind = CellKind::formula_of_text, .format = bpa::bench::format_number(format)});
    dump.text(formula);
    dump.text(result);
    return LXW_NO_ERROR;
}

} // extern "C"
