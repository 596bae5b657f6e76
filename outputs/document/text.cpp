#include "outputs/display/page.hpp"
#include "outputs/document/document.hpp"
#include "values/check.hpp"

namespace bpa::outputs::document {
namespace {

using display::Page;

/// `Kveldstillegg: Timer 3:00; Beløp 84,00 kr`.
std::string row_text(const Table& table, const Row& row) {
    BPA_CHECK(row.cells.size() == table.columns.size() && !row.cells.empty());
    std::string text = row.cells.front();
    std::string_view gap = text.empty() ? "" : ": ";
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        if (row.cells[i].empty()) {
            continue;
        }
        text += gap;
        text += table.columns[i].title;
        text += table.columns[i].title.empty() ? "" : " ";
        text += row.cells[i];
        gap = "; ";
    }
    return text;
}

/// Writes one kind of block after another.
struct Writer {
    Page& page;

    void operator()(const Heading& heading) const { page.heading(heading.text); }
    void operator()(const Paragraph& paragraph) const { page.line(paragraph.text); }
    void operator()(const Fields& fields) const {
        for (const Field& field : fields.fields) {
            page.entry(field.label, field.value);
        }
    }
    void operator()(const Table& table) const {
        if (!table.caption.empty()) {
            page.line(table.caption);
        }
        for (const Row& row : table.rows) {
            page.line(row_text(table, row));
            if (!row.note.empty()) {
                page.line(row.note, 2);
            }
        }
        page.blank();
    }
};

void write_mark(Page& page, const std::string& mark) {
    if (!mark.empty()) {
        page.blank();
        page.line(mark);
    }
}

} // namespace

std::string text(const Document& document) {
    Page page;
    write_mark(page, document.mark);
    for (const Block& block : document.blocks) {
        std::visit(Writer{page}, block);
    }
    write_mark(page, document.mark);
    return page.finished();
}

} // namespace bpa::outputs::document
