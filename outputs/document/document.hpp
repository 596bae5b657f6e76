#pragma once

#include "source/diagnostic.hpp"
#include "values/date.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A page for people, before it is drawn: the same blocks become text and tagged PDF, so that both
/// say the same in the same order.
namespace bpa::outputs::document {

/// Level 1 stands once, at the top.
struct Heading {
    int level = 2; ///< 1..3
    std::string text;
};

struct Paragraph {
    std::string text;
    bool is_strong = false;
};

/// Knows something named: `Utbetalingsdato: fredag 9. oktober 2026`.
struct Field {
    std::string label;
    std::string value;
    bool is_strong = false; ///< a sum
};
struct Fields {
    std::vector<Field> fields;
};

enum class Align : std::uint8_t { start, end };
struct Column {
    std::string title;
    Align align = Align::start;
    unsigned weight = 1; ///< share of the width
};
/// A row of a table. The note is a sentence about the row and stands below it, over the whole
/// width.
struct Row {
    std::vector<std::string> cells; ///< as many as columns; the first is the row's header
    std::string note;
    bool is_strong = false; ///< a sum
};
struct Table {
    /// Says what the table is to somebody who cannot see it; without it, the heading above does.
    std::string caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
};

using Block = std::variant<Heading, Paragraph, Fields, Table>;

/// Knows a document: a payslip, a month report.
struct Document {
    std::string title; ///< shown by readers as the name of the document; names nobody by number
    std::string author;
    Date date; ///< in the properties of the file: the payment date, never a clock's
    source::Language language = source::Language::nb;
    std::string mark; ///< stands first and last, and on every page: that this is a draft
    std::vector<Block> blocks;
};

/// The document as text: headings on lines of their own, values after labels, nothing cut, lines of
/// at most 80 characters where the words allow. A row of a table is one line that names each value
/// but the first by its column, and leaves out what is empty:
///
///     lø 24.10.2026 22:00–06:00: Timer 8:00; Sats 218,01 kr; Beløp 1 744,08 kr
///       218,01 kr per time: 402 441,00 kr i året delt på 1 846 timer.
[[nodiscard]] std::string text(const Document& document);

} // namespace bpa::outputs::document
