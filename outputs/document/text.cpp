#include "outputs/display/page.hpp"
#include "outputs/document/document.hpp"
#include "values/check.hpp"

namespace bpa::outputs::document {
namespace {

using display::Page;

/// Puts `Kveldstillegg: Timer 3:00; Beløp 84,00 kr` into `out`, instead of what it had.
void put_row(std::string& out, const Table& table, const Row& row) {
    BPA_CHECK(row.cells.size() == table.columns.size() && !row.cells.empty());
    out.assign(row.cells.front());
    std::string_view gap = out.empty() ? "" : ": ";
    for (std::size_t i = 1; i < row.cells.size(); ++i) {
        if (row.cells[i].empty()) {
            continue;
        }
        const std::string& title = table.columns[i].title;
        out += gap;
        out += title;
        out += title.empty() ? "" : " ";
        out += row.cells[i];
        gap = "; ";
    }
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
        std::string text;
        for (const Row& row : table.rows) {
            put_row(text, table, row);
            page.line(text);
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
