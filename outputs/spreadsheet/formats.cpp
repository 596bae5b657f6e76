#include "outputs/spreadsheet/formats.hpp"

#include "values/check.hpp"

#include <xlsxwriter.h>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr std::uint32_t pale = 0xDCE6F1;
constexpr std::uint32_t grey = 0x595959;

const char* number_format(Style style) {
    switch (style) {
    case Style::date:
        return "dd.mm.yyyy";
    case Style::moment:
        return "dd.mm.yyyy hh:mm";
    case Style::hours:
    case Style::recomputed_hours:
    case Style::total_hours:
        return "[h]:mm";
    case Style::count:
    case Style::total_count:
        return "#,##0";
    case Style::money:
    case Style::computed:
    case Style::total:
        return "#,##0.00";
    case Style::difference:
        return "[Red]#,##0.00;[Red]-#,##0.00;0.00";
    case Style::percent:
        return "0.0###%";
    case Style::line_id:
        return "\"L\"000000";
    case Style::plain:
    case Style::bold:
    case Style::title:
    case Style::note:
    case Style::mark:
    case Style::remark:
    case Style::heading:
    case Style::indented_heading:
    case Style::number_heading:
    case Style::wrapped:
    case Style::indented:
    case Style::indented_wrapped:
    case Style::link:
    case Style::factor:
    case Style::verdict:
    case Style::status:
        return nullptr;
    }
    fail_check("a style has a format", __FILE__, __LINE__);
}

void decorate_text(lxw_format* format, Style style) {
    const bool is_heading = style == Style::heading || style == Style::indented_heading ||
                            style == Style::number_heading;
    if (!is_heading) {
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    }
    if (style == Style::title) {
        format_set_bold(format);
        format_set_font_size(format, 16);
        format_set_font_color(format, dark);
    } else if (style == Style::note || style == Style::remark) {
        format_set_font_color(format, grey);
        format_set_indent(format, style == Style::remark ? 1 : 0);
    } else if (style == Style::mark) {
        format_set_bold(format);
        format_set_font_size(format, 14);
        format_set_font_color(format, red);
    } else if (is_heading) {
        format_set_bold(format);
        format_set_align(format, style == Style::number_heading ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
        format_set_indent(format, style == Style::indented_heading ? 1 : 0);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        format_set_bg_color(format, pale);
        format_set_bottom(format, LXW_BORDER_THIN);
    } else if (style == Style::wrapped) {
        format_set_text_wrap(format);
    } else if (style == Style::indented || style == Style::status) {
        format_set_indent(format, 1);
    } else if (style == Style::indented_wrapped) {
        format_set_indent(format, 1);
        format_set_text_wrap(format);
    } else if (style == Style::link) {
        format_set_font_color(format, dark);
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    } else if (style == Style::verdict) {
        format_set_bold(format);
        format_set_font_size(format, 24);
    }
    if (style == Style::bold || style == Style::status) {
        format_set_bold(format);
    }
}

void decorate_number(lxw_format* format, Style style) {
    const bool is_total =
        style == Style::total || style == Style::total_hours || style == Style::total_count;
    if (style == Style::date || style == Style::moment || style == Style::line_id) {
        format_set_align(format, LXW_ALIGN_LEFT);
    } else if (is_total) {
        format_set_bold(format);
        format_set_bottom(format, LXW_BORDER_THIN);
    } else if (style == Style::computed || style == Style::recomputed_hours) {
        format_set_font_color(format, dark);
        format_set_italic(format);
    }
}

} // namespace

lxw_format* format_of(lxw_workbook* book, Style style) {
    lxw_format* format = workbook_add_format(book);
    if (const char* pattern = number_format(style)) {
        format_set_num_format(format, pattern);
    }
    decorate_text(format, style);
    decorate_number(format, style);
    return format;
}

} // namespace bpa::outputs::spreadsheet
