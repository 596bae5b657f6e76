#pragma once

#include "outputs/pdf/typeset.hpp"

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace bpa::outputs::pdf {

/// A4, 210 × 297 mm.
inline constexpr Length page_width = 609562;
inline constexpr Length page_height = 862095;
inline constexpr Length margin = points(56);
inline constexpr Length content_width = page_width - 2 * margin;

/// What a piece of the structure is to a reader. The names in the file are those of `tag_name`.
enum class Tag : std::uint8_t {
    h1,
    h2,
    h3,
    paragraph,
    table,
    row,
    row_head,
    column_head,
    cell,
    span
};
/// `H1`, `P`, `TH`.
[[nodiscard]] const char* tag_name(Tag tag);

/// Knows a piece of the structure, from `Begin` to `End`. Text stands in elements without others
/// inside; Cairo knows no text for the rest.
struct Element {
    Tag tag{};
    std::string actual;  ///< heard instead of the glyphs; empty: the glyphs
    std::string summary; ///< of a table
    int columns = 1;     ///< that a cell covers
    std::string title;   ///< of a heading, for the list of them that readers show
};

/// Places a line of text; the point is where its letters stand, from the upper left corner.
struct Put {
    const Line* line = nullptr;
    Length x = 0;
    Length y = 0;
};
/// Opens the element with this index, and closes the latest one. An element with others inside may
/// go on over a page; one with text may not, or the furniture of the page would become its.
struct Begin {
    std::size_t element = 0;
};
struct End {};
using Step = std::variant<Put, Begin, End>;

/// Knows a thin line across.
struct Stroke {
    Length x = 0;
    Length y = 0;
    Length width = 0;
};
/// Knows a page. Furniture is drawn last and is for eyes alone: marks, page numbers, heads of
/// tables that go on, lines between rows.
struct Page {
    std::vector<Stroke> strokes;
    std::vector<Put> furniture;
    std::vector<Step> steps;
};
/// Knows a document laid out. Lines belong to the typesetter.
struct Layout {
    std::vector<Page> pages;
    std::vector<Element> elements; ///< in the order in which they begin
};

[[nodiscard]] Layout lay_out(Typesetter& typesetter, const document::Document& document);

} // namespace bpa::outputs::pdf
