#include "outputs/pdf/layout.hpp"

#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "outputs/pdf/flow.hpp"

#include <algorithm>

namespace bpa::outputs::pdf {
namespace {

using display::Phrase;
using display::say;
using document::Document;

/// A heading does not stand alone at the foot of a page.
constexpr Length kept_with_heading = points(70);
constexpr Length paragraph_gap = points(4);
constexpr Length field_gap = points(2);
/// Labels stand in the left part of the line, values after them, at one place in the whole
/// document: where its longest label of at most half a line ends.
constexpr Length least_label_width = content_width / 3;
constexpr Length most_label_width = content_width / 2;
constexpr Length value_gap = points(10);

struct HeadingLook {
    Face face;
    Length above;
    Length below;
};
constexpr std::array<HeadingLook, 3> heading_looks = {{
    {Face::title, points(12), points(8)},
    {Face::part, points(12), points(4)},
    {Face::group, points(8), points(3)},
}};

Face face_of(const document::Field& field) {
    return field.is_strong ? Face::body_strong : Face::body;
}

std::string label_of(const document::Field& field) {
    return field.label + ": ";
}

/// The text as it is drawn, in one line.
std::string drawn(const Setting& setting) {
    std::string text;
    for (const Line& line : setting.lines) {
        for (const Run& run : line.runs) {
            text += run.text;
        }
    }
    return text;
}

/// `−7 427,23 kr`, and nothing else.
bool is_amount(std::string_view value) {
    constexpr std::string_view unit = " kr";
    const auto is_of_number = [](char c) {
        return (c >= '0' && c <= '9') || c == ',' || c == '.' ||
               display::no_break_space.find(c) != std::string_view::npos;
    };
    value.remove_prefix(value.starts_with(display::minus) ? display::minus.size() : 0);
    return value.size() > unit.size() && value.ends_with(unit) &&
           std::all_of(value.begin(), value.end() - static_cast<int>(unit.size()), is_of_number);
}

/// Knows where the values of fields stand.
struct FieldPlace {
    Length label_width = 0;
    Length amount_width = 0; ///< of the widest amount; amounts end at one edge, as in a column
};

/// The widest amount; the widest label of at most `most`.
FieldPlace place_of(Typesetter& typesetter, const document::Fields& fields, Length most) {
    FieldPlace place;
    for (const document::Field& field : fields.fields) {
        const Length label = typesetter.set(face_of(field), label_of(field), -1).width();
        place.label_width = std::max(place.label_width, label <= most ? label : 0);
        if (is_amount(field.value)) {
            place.amount_width = std::max(place.amount_width,
                                          typesetter.set(face_of(field), field.value, -1).width());
        }
    }
    return place;
}

/// Of all fields of a document.
FieldPlace place_of(Typesetter& typesetter, const Document& document) {
    FieldPlace place{.label_width = least_label_width};
    for (const document::Block& block : document.blocks) {
        if (const auto* fields = std::get_if<document::Fields>(&block)) {
            const FieldPlace own = place_of(typesetter, *fields, most_label_width);
            place.label_width = std::max(place.label_width, own.label_width);
            place.amount_width = std::max(place.amount_width, own.amount_width);
        }
    }
    return place;
}

/// Lays one kind of block out after another.
class Writer {
public:
    Writer(Flow& flow, const FieldPlace& place) : flow_{flow}, place_{place} {}

    void operator()(const document::Heading& heading) {
        const int level = std::clamp(heading.level, 1, 3);
        const HeadingLook& look = heading_looks[static_cast<std::size_t>(level - 1)];
        const Setting& text = set(look.face, heading.text, content_width);
        flow_.skip(look.above);
        flow_.need(height(look.face, text.lines.size()) + kept_with_heading);
        // Nobody can skip to a level that is not there: the first is 1, the next one deeper.
        depth_ = std::min(level, depth_ + 1);
        flow_.begin({.tag = static_cast<Tag>(depth_ - 1),
                     .actual = text.actual,
                     .summary = {},
                     .title = drawn(text)});
        flow_.put_lines(text, look.face, margin);
        flow_.end();
        flow_.advance(look.below);
        heading_ = heading.text;
    }

    void operator()(const document::Paragraph& paragraph) {
        const Face face = paragraph.is_strong ? Face::body_strong : Face::body;
        const Setting& text = set(face, paragraph.text, content_width);
        flow_.need(height(face, 1));
        flow_.begin({.tag = Tag::paragraph, .actual = text.actual});
        flow_.put_lines(text, face, margin);
        flow_.end();
        flow_.advance(paragraph_gap);
    }

    void operator()(const document::Fields& fields) {
        FieldPlace place = place_;
        Length values = 0;
        std::ptrdiff_t amounts = 0;
        for (const document::Field& field : fields.fields) {
            values = std::max(values, set(face_of(field), field.value, -1).width());
            amounts += is_amount(field.value) ? 1 : 0;
        }
        // A label that is longer than others may be moves the values of its own block, if they have
        // room.
        const Length longest = place_of(flow_.typesetter(), fields, content_width).label_width;
        const Length room = content_width - value_gap - std::max(values, place.amount_width);
        place.label_width = std::max(place.label_width, std::min(longest, room));
        // An amount among other values stands as they do.
        place.amount_width = amounts > 1 ? place.amount_width : 0;
        const std::size_t count = fields.fields.size();
        for (std::size_t i = 0; i < count; ++i) {
            // The last one does not stand alone at the top of a page.
            const Length after =
                i + 2 == count ? field_gap + place_field(fields.fields[i + 1], place).height : 0;
            put_field(fields.fields[i], place, after);
        }
        flow_.advance(paragraph_gap);
    }

    void operator()(const document::Table& table) {
        lay_out_table(flow_, table, heading_);
        flow_.advance(paragraph_gap);
    }

private:
    const Setting& set(Face face, const std::string& text, Length width) {
        return flow_.typesetter().set(face, text, width);
    }
    [[nodiscard]] Length height(Face face, std::size_t lines) const {
        return flow_.typesetter().line_height(face) * static_cast<Length>(lines);
    }

    /// Knows a field broken into lines, and where its value stands.
    struct PlacedField {
        const Setting& label;
        const Setting& value;
        Length value_x = 0;
        Length height = 0;
    };
    PlacedField place_field(const document::Field& field, const FieldPlace& place) {
        const Face face = face_of(field);
        Length value_x = margin + place.label_width + value_gap;
        if (is_amount(field.value)) {
            value_x += std::max(0, place.amount_width - set(face, field.value, -1).width());
        }
        const Setting& label = set(face, label_of(field), place.label_width);
        const Setting& value = set(face, field.value, margin + content_width - value_x);
        const std::size_t lines = std::max(label.lines.size(), value.lines.size());
        return {.label = label, .value = value, .value_x = value_x, .height = height(face, lines)};
    }

    /// Label and value are one paragraph: heard as the sentence they are. `after` stands with them
    /// where a page can hold it.
    void put_field(const document::Field& field, const FieldPlace& place, Length after) {
        const Face face = face_of(field);
        const auto [label, value, value_x, whole] = place_field(field, place);
        const bool is_plain = label.actual.empty() && value.actual.empty();
        const Length kept = whole + after <= Flow::page_room() ? whole + after : whole;
        flow_.need(std::min(kept, Flow::page_room()));
        flow_.begin({.tag = Tag::paragraph,
                     .actual = is_plain ? std::string{} : heard(field, label, value)});
        if (whole <= Flow::page_room()) {
            put_beside(label, face, margin);
            put_beside(value, face, value_x);
            flow_.advance(whole);
        } else {
            flow_.put_pieces(label, face, margin);
            flow_.put_pieces(value, face, value_x);
        }
        flow_.end();
        flow_.advance(field_gap);
    }

    /// All lines of a text, from where the page stands.
    void put_beside(const Setting& text, Face face, Length x) {
        for (std::size_t i = 0; i < text.lines.size(); ++i) {
            flow_.put(text.lines[i], face, x, height(face, i));
        }
    }

    static std::string
    heard(const document::Field& field, const Setting& label, const Setting& value) {
        return (label.actual.empty() ? label_of(field) : label.actual) +
               (value.actual.empty() ? field.value : value.actual);
    }

    Flow& flow_;
    FieldPlace place_;
    std::string heading_; ///< that the next block stands under
    int depth_ = 0;
};

/// Number of the page, and the title where there is room for it.
void put_footers(Typesetter& typesetter, Layout& layout, const Document& document) {
    const Length y = page_height - margin / 2;
    const Setting& title = typesetter.set(Face::small, document.title, -1);
    for (std::size_t i = 0; i < layout.pages.size(); ++i) {
        const std::string text =
            say(document.language, {"Side {} av {}", "Page {} of {}"}, i + 1, layout.pages.size());
        const Line& number = typesetter.set(Face::small, text, -1).lines.front();
        auto& furniture = layout.pages[i].furniture;
        furniture.push_back({.line = &number, .x = margin + content_width - number.width, .y = y});
        if (title.lines.size() == 1 && title.width() + number.width + points(12) <= content_width) {
            furniture.push_back({.line = &title.lines.front(), .x = margin, .y = y});
        }
    }
}

} // namespace

const char* tag_name(Tag tag) {
    switch (tag) {
    case Tag::h1:
        return "H1";
    case Tag::h2:
        return "H2";
    case Tag::h3:
        return "H3";
    case Tag::paragraph:
        return "P";
    case Tag::table:
        return "Table";
    case Tag::row:
        return "TR";
    case Tag::row_head:
    case Tag::column_head:
        return "TH";
    case Tag::cell:
        return "TD";
    case Tag::span:
        return "Span";
    }
    return "";
}

Layout lay_out(Typesetter& typesetter, const Document& document) {
    Flow flow{typesetter, document.mark};
    Writer write{flow, place_of(typesetter, document)};
    const document::Paragraph mark{.text = document.mark, .is_strong = true};
    if (!document.mark.empty()) {
        write(mark);
    }
    for (const document::Block& block : document.blocks) {
        std::visit(write, block);
    }
    if (!document.mark.empty()) {
        flow.skip(points(8));
        write(mark);
    }
    Layout layout = flow.finished();
    put_footers(typesetter, layout, document);
    return layout;
}

} // namespace bpa::outputs::pdf
