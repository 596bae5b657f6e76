#include "outputs/pdf/flow.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace bpa::outputs::pdf {
namespace {

using document::Align;
using document::Row;
using document::Table;

/// Knows how a table is set.
struct Type {
    Face cell;
    Face strong;
    Length column_gap;
};
/// The largest comes first. What does not fit is set smaller, rather than breaking its words.
constexpr std::array types{Type{Face::cell, Face::cell_strong, points(10)},
                           Type{Face::small, Face::small_strong, points(8)},
                           Type{Face::tiny, Face::tiny_strong, points(6)}};

constexpr Length row_gap = points(2);
constexpr Length note_indent = points(10);
/// As many lines of a note stand with their row.
constexpr std::size_t lines_kept = 2;

/// Knows where a column stands.
struct Band {
    Length x = 0;
    Length width = 0;
    Align align = Align::start;
};

/// The width of the longest word.
Length longest_word(Typesetter& typesetter, Face face, std::string_view text) {
    Length longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        longest = std::max(longest, typesetter.set(face, text.substr(0, end), -1).width());
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

/// The width under which a word breaks, or an amount in a column of figures.
Length
least_width(Typesetter& typesetter, const Table& table, const Type& type, std::size_t column) {
    const bool is_figures = table.columns[column].align == Align::end;
    Length least = longest_word(typesetter, type.strong, table.columns[column].title);
    for (const Row& row : table.rows) {
        const Face face = row.is_strong ? type.strong : type.cell;
        const std::string& text = row.cells[column];
        least = std::max(least,
                         is_figures ? typesetter.set(face, text, -1).width()
                                    : longest_word(typesetter, face, text));
    }
    return least;
}

/// Shares a width where there is not enough for all: by what each needs, but no column has less
/// than half of what its weight gives, or more than double.
std::vector<Length>
tight_widths(Length whole, const Table& table, const std::vector<Length>& least) {
    Length weights = 0;
    for (const auto& column : table.columns) {
        weights += static_cast<Length>(column.weight);
    }
    std::vector<Length> wanted;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < least.size(); ++i) {
        const Length share = whole / weights * static_cast<Length>(table.columns[i].weight);
        wanted.push_back(std::clamp(least[i], share / 2, share * 2));
        sum += wanted.back();
    }
    for (Length& width : wanted) {
        width = static_cast<Length>(std::int64_t{whole} * width / sum);
    }
    return wanted;
}

/// What a table leaves for its columns.
Length room_of(const Table& table, const Type& type) {
    return content_width - type.column_gap * static_cast<Length>(table.columns.size() - 1);
}

/// Knows the type of a table, and the least widths of its columns in it.
struct Fitted {
    Type type;
    std::vector<Length> least;
    bool is_tight = true; ///< there is not enough width for all
};

/// The largest type in which no word breaks, or the smallest there is.
Fitted fitted(Typesetter& typesetter, const Table& table) {
    Fitted found;
    for (const Type& type : types) {
        found = {.type = type, .least = {}};
        std::int64_t needed = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            found.least.push_back(least_width(typesetter, table, type, i));
            needed += found.least.back();
        }
        found.is_tight = needed > room_of(table, type);
        if (!found.is_tight) {
            break;
        }
    }
    return found;
}

/// Shares a width by weight. A column whose share would break its words or amounts gets what they
/// take, and the others share the rest.
std::vector<Length> widths_of(const Table& table, const Fitted& fit) {
    const std::size_t count = table.columns.size();
    Length left = room_of(table, fit.type);
    if (fit.is_tight) {
        return tight_widths(left, table, fit.least);
    }
    Length weights = 0;
    for (const auto& column : table.columns) {
        weights += static_cast<Length>(column.weight);
    }
    BPA_CHECK(weights > 0);
    const auto share_of = [&](std::size_t i) {
        return left / std::max(weights, 1) * static_cast<Length>(table.columns[i].weight);
    };
    std::vector<Length> widths(count, 0);
    for (bool is_settled = false; !is_settled;) {
        is_settled = true;
        for (std::size_t i = 0; i < count; ++i) {
            if (widths[i] == 0 && fit.least[i] > share_of(i)) {
                widths[i] = fit.least[i];
                left -= fit.least[i];
                weights -= static_cast<Length>(table.columns[i].weight);
                is_settled = false;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        widths[i] = widths[i] == 0 ? share_of(i) : widths[i];
    }
    return widths;
}

std::vector<Band> bands_of(const Table& table, const Fitted& fit) {
    std::vector<Band> bands;
    Length x = margin;
    for (const Length width : widths_of(table, fit)) {
        bands.push_back({.x = x, .width = width, .align = table.columns[bands.size()].align});
        x += width + fit.type.column_gap;
    }
    return bands;
}

/// Knows the cells of a row, broken into lines.
struct Cells {
    Face face = Face::cell;
    std::vector<const Setting*> texts;

    [[nodiscard]] std::size_t line_count() const {
        std::size_t most = 0;
        for (const Setting* text : texts) {
            most = std::max(most, text->lines.size());
        }
        return most;
    }
};

class TableFlow {
public:
    TableFlow(Flow& flow, const Table& table, const std::string& heading, const Fitted& fit)
        : flow_{flow}, table_{table}, summary_{table.caption.empty() ? heading : table.caption},
          type_{fit.type}, bands_{bands_of(table, fit)} {
        head_.face = type_.strong;
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            head_.texts.push_back(&set(head_.face, table.columns[i].title, bands_[i].width));
        }
    }

    void lay_out() {
        keep(0, head_height());
        flow_.begin({.tag = Tag::table, .actual = {}, .summary = summary_});
        put_head();
        flow_.set_head([this] { repeat_head(); });
        for (std::size_t i = 0; i < table_.rows.size(); ++i) {
            keep(i, 0);
            put_row(table_.rows[i]);
        }
        flow_.set_head(nullptr);
        flow_.end();
    }

private:
    const Setting& set(Face face, const std::string& text, Length width) {
        return flow_.typesetter().set(face, text, width);
    }
    [[nodiscard]] Length height(Face face, std::size_t lines) const {
        return flow_.typesetter().line_height(face) * static_cast<Length>(lines);
    }
    [[nodiscard]] Length head_height() const {
        return height(head_.face, head_.line_count()) + 2 * row_gap;
    }
    [[nodiscard]] static Length x_of(const Band& band, const Line& line) {
        return band.align == Align::start ? band.x : band.x + band.width - line.width;
    }

    void rule() {
        flow_.advance(row_gap);
        flow_.stroke(margin, content_width);
        flow_.advance(row_gap);
    }

    /// Calls with every line of the head of a column, where it stands: on the last line of the
    /// head if it is the last.
    template <class Place>
    void place_head(std::size_t column, Place place) const {
        const std::vector<Line>& lines = head_.texts[column]->lines;
        const std::size_t above = head_.line_count() - lines.size();
        for (std::size_t k = 0; k < lines.size(); ++k) {
            place(lines[k], x_of(bands_[column], lines[k]), height(head_.face, above + k));
        }
    }

    void put_head() {
        flow_.begin({.tag = Tag::row});
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            flow_.begin({.tag = Tag::column_head, .actual = head_.texts[i]->actual});
            place_head(i, [this](const Line& line, Length x, Length below) {
                flow_.put(line, head_.face, x, below);
            });
            flow_.end();
        }
        flow_.end();
        flow_.advance(height(head_.face, head_.line_count()));
        rule();
    }

    /// The head again, for eyes: a reader who hears the table knows it already.
    void repeat_head() {
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            place_head(i, [this](const Line& line, Length x, Length below) {
                flow_.put_furniture(line, head_.face, x, below);
            });
        }
        flow_.advance(height(head_.face, head_.line_count()));
        rule();
    }

    /// Lines `from` to before `to` of every cell. A row that no page holds is several rows; what is
    /// to be heard instead of a cell's glyphs is heard in the first.
    void put_cells(const Cells& cells, std::size_t from, std::size_t to) {
        flow_.begin({.tag = Tag::row});
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            const Setting& text = *cells.texts[i];
            const bool is_heard = from == 0 || text.actual.empty();
            flow_.begin({.tag = i == 0 ? Tag::row_head : Tag::cell,
                         .actual = is_heard ? text.actual : " "});
            for (std::size_t k = from; k < std::min(to, text.lines.size()); ++k) {
                const Line& line = text.lines[k];
                flow_.put(line, cells.face, x_of(bands_[i], line), height(cells.face, k - from));
            }
            flow_.end();
        }
        flow_.end();
        flow_.advance(height(cells.face, to - from));
    }

    void put_note(const Setting& note) {
        flow_.need(height(Face::small, 1));
        flow_.begin({.tag = Tag::row});
        flow_.begin({.tag = Tag::cell,
                     .actual = note.actual,
                     .summary = {},
                     .columns = static_cast<int>(bands_.size())});
        flow_.put_lines(note, Face::small, margin + note_indent);
        flow_.end();
        flow_.end();
    }

    [[nodiscard]] Cells cells_of(const Row& row) {
        BPA_CHECK(row.cells.size() == bands_.size());
        Cells cells{.face = row.is_strong ? type_.strong : type_.cell, .texts = {}};
        for (std::size_t i = 0; i < bands_.size(); ++i) {
            cells.texts.push_back(&set(cells.face, row.cells[i], bands_[i].width));
        }
        return cells;
    }

    const Setting& note_of(const Row& row) {
        return set(Face::small, row.note, content_width - note_indent);
    }

    /// Of a row and as many lines of its note.
    Length height_of(const Row& row, std::size_t note_lines) {
        const Cells cells = cells_of(row);
        const std::size_t kept =
            row.note.empty() ? 0 : std::min(note_of(row).lines.size(), note_lines);
        return height(cells.face, cells.line_count()) + height(Face::small, kept) + 2 * row_gap;
    }

    /// Of a row and the sums right below it, from which it is not parted: a sum alone at the top of
    /// a page says little.
    Length height_with_sums(std::size_t row) {
        const std::vector<Row>& rows = table_.rows;
        Length whole = height_of(rows[row], lines_kept);
        for (std::size_t sum = row + 1; sum < rows.size() && rows[sum].is_strong; ++sum) {
            const Row& last = rows[sum - 1];
            whole += height_of(last, last.note.size()) - height_of(last, lines_kept) +
                     height_of(rows[sum], lines_kept);
            if (whole > Flow::page_room()) {
                break;
            }
        }
        return whole;
    }

    /// Turns the page unless there is room for `above` and a row, with what belongs to it as far as
    /// a page can hold it.
    void keep(std::size_t row, Length above) {
        const Length most = Flow::page_room() - head_height();
        Length whole = above;
        if (row < table_.rows.size()) {
            const Length alone = above + height_of(table_.rows[row], lines_kept);
            whole = above + height_with_sums(row);
            whole = whole <= most ? whole : alone;
        }
        flow_.need(whole <= most ? whole : above + height(type_.cell, 1));
    }

    void put_row(const Row& row) {
        const Cells cells = cells_of(row);
        const std::size_t count = cells.line_count();
        for (std::size_t from = 0; from < count;) {
            flow_.need(height(cells.face, 1));
            const auto fit = static_cast<std::size_t>(flow_.room() / height(cells.face, 1));
            const std::size_t to = std::min(count, from + fit);
            put_cells(cells, from, to);
            from = to;
        }
        if (!row.note.empty()) {
            put_note(note_of(row));
        }
        rule();
    }

    Flow& flow_;
    const Table& table_;
    const std::string& summary_;
    Type type_;
    std::vector<Band> bands_;
    Cells head_;
};

} // namespace

void lay_out_table(Flow& flow, const Table& table, const std::string& heading) {
    if (!table.columns.empty()) {
        TableFlow{flow, table, heading, fitted(flow.typesetter(), table)}.lay_out();
    }
}

} // namespace bpa::outputs::pdf
