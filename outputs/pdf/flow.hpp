#pragma once

#include "outputs/pdf/layout.hpp"

#include <functional>

namespace bpa::outputs::pdf {

/// Fills pages from top to bottom.
class Flow {
public:
    Flow(Typesetter& typesetter, const std::string& mark);

    [[nodiscard]] Typesetter& typesetter() const { return typesetter_; }
    /// How far down the page the next thing stands, and how much room is left under it.
    [[nodiscard]] Length y() const { return y_; }
    [[nodiscard]] Length room() const { return page_height - margin - y_; }
    [[nodiscard]] static Length page_room() { return page_height - 2 * margin; }
    /// Goes on at the top of a new page. The innermost open element must have others inside.
    void turn_page();
    /// Turns the page unless there is room.
    void need(Length height);
    /// Leaves a gap, except at the top of a page.
    void skip(Length height);
    /// Goes down the page.
    void advance(Length height) { y_ += height; }

    void begin(Element element);
    void end();
    /// Places a line whose top is `below` further down than `y`.
    void put(const Line& line, Face face, Length x, Length below = 0);
    void put_furniture(const Line& line, Face face, Length x, Length below = 0);
    void stroke(Length x, Length width);
    /// The text of an element, from `x` on, over as many pages as it takes.
    void put_lines(const Setting& setting, Face face, Length x);
    /// The same as spans, one for each page, for an element that has more than one text.
    void put_pieces(const Setting& setting, Face face, Length x);
    /// What every new page begins with until it is set to nothing: the head of a table that goes
    /// on.
    void set_head(std::function<void()> head) { head_ = std::move(head); }

    /// The pages; nothing may be placed any more.
    [[nodiscard]] Layout finished() { return std::move(layout_); }

private:
    [[nodiscard]] Page& page() { return layout_.pages.back(); }
    [[nodiscard]] Put at(const Line& line, Face face, Length x, Length below) const {
        return {.line = &line, .x = x, .y = y_ + below + typesetter_.ascent(face)};
    }

    Typesetter& typesetter_;
    const Setting& mark_;
    std::function<void()> head_;
    std::vector<bool> has_parts_; ///< of the open elements, whether others stand inside
    Layout layout_;
    Length y_ = margin;
};

/// Lays out a table. Without a caption of its own, it is known by the heading it stands under.
void lay_out_table(Flow& flow, const document::Table& table, const std::string& heading);

} // namespace bpa::outputs::pdf
