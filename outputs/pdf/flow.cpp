#include "outputs/pdf/flow.hpp"

#include "values/check.hpp"

namespace bpa::outputs::pdf {

Flow::Flow(Typesetter& typesetter, const std::string& mark)
    : typesetter_{typesetter}, mark_{typesetter.set(Face::body_strong, mark, content_width)} {
    layout_.pages.emplace_back();
}

void Flow::turn_page() {
    // Cairo would take the furniture of the page for the element's text.
    BPA_CHECK(has_parts_.empty() || has_parts_.back());
    layout_.pages.emplace_back();
    y_ = margin;
    const Length line = typesetter_.line_height(Face::body_strong);
    const auto lines = static_cast<Length>(mark_.lines.size());
    Length below = -lines * line - points(8);
    for (const Line& words : mark_.lines) {
        put_furniture(words, Face::body_strong, margin, below);
        below += line;
    }
    if (head_) {
        head_();
    }
}

void Flow::need(Length height) {
    if (height > room()) {
        turn_page();
    }
}

void Flow::skip(Length height) {
    if (y_ != margin) {
        y_ += height;
    }
}

void Flow::begin(Element element) {
    if (!has_parts_.empty()) {
        has_parts_.back() = true;
    }
    has_parts_.push_back(false);
    page().steps.emplace_back(Begin{layout_.elements.size()});
    layout_.elements.push_back(std::move(element));
}

void Flow::end() {
    has_parts_.pop_back();
    page().steps.emplace_back(End{});
}

void Flow::put(const Line& line, Face face, Length x, Length below) {
    page().steps.emplace_back(at(line, face, x, below));
}

void Flow::put_furniture(const Line& line, Face face, Length x, Length below) {
    page().furniture.push_back(at(line, face, x, below));
}

void Flow::stroke(Length x, Length width) {
    page().strokes.push_back({.x = x, .y = y_, .width = width});
}

void Flow::put_lines(const Setting& setting, Face face, Length x) {
    const auto lines = static_cast<Length>(setting.lines.size());
    if (lines * typesetter_.line_height(face) > room()) {
        put_pieces(setting, face, x);
        return;
    }
    for (const Line& line : setting.lines) {
        put(line, face, x);
        advance(typesetter_.line_height(face));
    }
}

void Flow::put_pieces(const Setting& setting, Face face, Length x) {
    need(typesetter_.line_height(face));
    begin({.tag = Tag::span});
    for (const Line& line : setting.lines) {
        if (typesetter_.line_height(face) > room()) {
            end();
            turn_page();
            begin({.tag = Tag::span});
        }
        put(line, face, x);
        advance(typesetter_.line_height(face));
    }
    end();
}

} // namespace bpa::outputs::pdf
