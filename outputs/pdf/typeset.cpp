#include "outputs/pdf/typeset.hpp"

#include "outputs/display/page.hpp"
#include "outputs/display/values.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <pango/pangocairo.h>
#include <pango/pangofc-font.h>

namespace bpa::outputs::pdf {
namespace {

constexpr char32_t no_break_space = 0xA0;
constexpr char32_t en_dash = 0x2013;
constexpr std::string_view joiner = "\u2060";
/// Documents share dates, rates and reasons; this many settings are a few megabytes.
constexpr std::size_t most_known = 2000;
/// Texts up to here mostly fit their line, and are then known whatever the width.
constexpr std::size_t short_text = 40;

struct Look {
    Length size;
    bool is_bold;
};
constexpr std::array<Look, face_count> looks = {{
    {points(16), true},                    // title
    {points(12) + PANGO_SCALE / 2, true},  // part
    {points(11), true},                    // group
    {points(10) + PANGO_SCALE / 2, false}, // body
    {points(10) + PANGO_SCALE / 2, true},  // body_strong
    {points(10), false},                   // cell
    {points(10), true},                    // cell_strong
    {points(9), false},                    // small
    {points(9), true},                     // small_strong
    {points(8), false},                    // tiny
    {points(8), true},                     // tiny_strong
}};

PangoFontDescription* describe(const Look& look) {
    PangoFontDescription* description = pango_font_description_new();
    pango_font_description_set_family_static(description, "DejaVu Sans");
    pango_font_description_set_weight(description,
                                      look.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_size(description, look.size);
    return description;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

/// Whether writing runs leftwards: Hebrew, Arabic, Syriac, Thaana, N'Ko, and presentation forms.
bool is_leftward(char32_t code) {
    return (code >= 0x590 && code < 0x900) || (code >= 0xFB1D && code < 0xFE00) ||
           (code >= 0xFE70 && code < 0xFF00) || (code >= 0x10800 && code < 0x11000) ||
           (code >= 0x1E800 && code < 0x1F000);
}

/// Without the spaces that part thousands: with them, a number is read out as several.
std::string without_thousands_spaces(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool is_space = text.substr(i, 2) == "\u00a0" && i > 0 && is_digit(text[i - 1]) &&
                              i + 2 < text.size() && is_digit(text[i + 2]);
        if (is_space) {
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// What a reader should hear; empty when it is what the glyphs say.
std::string actual_text(std::string_view text, const std::string& drawn) {
    std::string plain = without_thousands_spaces(text);
    // Whatever a reader makes of the glyph for minus, the text has the sign.
    const bool has_minus = text.find(display::minus) != std::string_view::npos;
    const bool is_other = has_minus || plain.size() != text.size() || drawn != text;
    bool is_reordered = false;
    for (std::size_t at = 0; at < text.size() && !is_reordered && !is_other;) {
        const source::Character c = source::character_at(text, at);
        is_reordered = c.is_valid && is_leftward(c.code);
        at += c.bytes;
    }
    return is_other || is_reordered ? plain : std::string{};
}

/// With a word joiner after each hyphen, dash and slash inside a word, such as a time of day: no
/// line ends there.
std::string joined(std::string_view text) {
    std::string whole;
    whole.reserve(text.size() + joiner.size());
    for (std::size_t at = 0; at < text.size();) {
        const source::Character c = source::character_at(text, at);
        const std::size_t after = at + c.bytes;
        const bool is_inside = at > 0 && text[at - 1] != ' ' && after < text.size() &&
                               text[after] != ' ' && text[after] != '\n';
        whole += text.substr(at, c.bytes);
        if (is_inside && (c.code == '-' || c.code == '/' || c.code == en_dash)) {
            whole += joiner;
        }
        at = after;
    }
    return whole;
}

std::string without_joiners(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(joiner, at), text.size());
        plain += text.substr(at, end - at);
        at = end + joiner.size();
    }
    return plain;
}

/// Whether a line may not end between two words: a sign of arithmetic stands with what follows, a
/// day with its month and a number with what it counts.
bool leans_on_next(std::string_view word, std::string_view next) {
    if (word == display::minus || word == "+" || word == "=" || word == "\u00d7") {
        return true;
    }
    const std::size_t digits = word.ends_with('.') ? word.size() - 1 : word.size();
    const bool is_day =
        digits > 0 && digits <= 2 &&
        std::all_of(word.begin(), word.begin() + static_cast<int>(digits), is_digit);
    return is_day && !next.empty() && !is_digit(next.front());
}

/// Lets no line end inside [from, to).
void keep_together(PangoAttrList* attributes, std::size_t from, std::size_t to) {
    PangoAttribute* together = pango_attr_allow_breaks_new(FALSE);
    together->start_index = static_cast<guint>(from);
    together->end_index = static_cast<guint>(to);
    pango_attr_list_insert(attributes, together);
}

/// Ligatures would hide letters from a search, and a hyphen put in by us would be read as the
/// name's own. A number and its unit stay on one line, and words that lean on each other.
void set_features(PangoLayout* layout, std::string_view text) {
    PangoAttrList* attributes = pango_attr_list_new();
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"));
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(FALSE));
    std::string_view last;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = display::piece_end(text, at);
        const std::string_view piece = text.substr(at, end - at);
        if (piece.find(' ') != std::string_view::npos) {
            keep_together(attributes, at, end);
        }
        if (!piece.empty() && leans_on_next(last, piece)) {
            const std::size_t first = source::character_at(text, at).bytes;
            keep_together(attributes, at - 1 - last.size(), at + first);
        }
        last = piece.substr(piece.rfind(' ') + 1);
        at = end + 1;
    }
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

/// Takes one glyph over, `x` from the start of the line. A space at which the line was broken has
/// no glyph; it gets one, so that the words on both sides stay apart for whoever reads the file.
bool take_glyph(Run& run, PangoFont* font, const PangoGlyphInfo& glyph, bool is_space, Length x) {
    PangoGlyph index = glyph.glyph;
    if (index == PANGO_GLYPH_EMPTY) {
        if (!is_space) {
            return false;
        }
        index = pango_fc_font_get_glyph(PANGO_FC_FONT(font), ' ');
    }
    BPA_CHECK((index & PANGO_GLYPH_UNKNOWN_FLAG) == 0);
    run.glyphs.push_back({.index = index,
                          .x = pango_units_to_double(x + glyph.geometry.x_offset),
                          .y = pango_units_to_double(glyph.geometry.y_offset)});
    return true;
}

/// Takes the glyphs of one run over as Cairo wants them: in the order of the page, with the bytes
/// of text that each group of them stands for in the order of reading.
Length take_run(Line& line, PangoGlyphItem* item, const char* text, Length x) {
    PangoFont* font = item->item->analysis.font;
    Run run{.font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)),
            .text = without_joiners(
                {text + item->item->offset, static_cast<std::size_t>(item->item->length)})};
    const PangoGlyphString& glyphs = *item->glyphs;
    std::vector<std::uint8_t> is_kept(static_cast<std::size_t>(glyphs.num_glyphs));
    for (int i = 0; i < glyphs.num_glyphs; ++i) {
        const char first = text[item->item->offset + glyphs.log_clusters[i]];
        is_kept[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(take_glyph(run, font, glyphs.glyphs[i], first == ' ', x));
        x += glyphs.glyphs[i].geometry.width;
    }
    const bool is_leftward_run = item->item->analysis.level % 2 == 1;
    run.flags = is_leftward_run ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t{};
    PangoGlyphItemIter at;
    for (gboolean more = pango_glyph_item_iter_init_start(&at, item, text); more != FALSE;
         more = pango_glyph_item_iter_next_cluster(&at)) {
        const int first = is_leftward_run ? at.end_glyph + 1 : at.start_glyph;
        const int end = is_leftward_run ? at.start_glyph + 1 : at.end_glyph;
        const auto bytes = static_cast<std::size_t>(at.end_index - at.start_index);
        run.clusters.push_back(
            {.num_bytes = static_cast<int>(without_joiners({text + at.start_index, bytes}).size()),
             .num_glyphs = static_cast<int>(
                 std::count(is_kept.begin() + first, is_kept.begin() + end, std::uint8_t{1}))});
        if (run.clusters.back().num_bytes == 0 && run.clusters.back().num_glyphs == 0) {
            run.clusters.pop_back();
        }
    }
    line.runs.push_back(std::move(run));
    return x;
}

Line take_line(PangoLayoutLine* from, const char* text) {
    Line line;
    for (const GSList* at = from->runs; at != nullptr; at = at->next) {
        line.width = take_run(line, static_cast<PangoGlyphItem*>(at->data), text, line.width);
    }
    return line;
}

} // namespace

Length Setting::width() const {
    Length widest = 0;
    for (const Line& line : lines) {
        widest = std::max(widest, line.width);
    }
    return widest;
}

Typesetter::Typesetter(const Fonts& fonts) : layout_{pango_layout_new(fonts.context())} {
    pango_layout_set_auto_dir(layout_.get(), FALSE);
    pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
    PangoFontMap* map = pango_context_get_font_map(fonts.context());
    for (std::size_t i = 0; i < face_count; ++i) {
        descriptions_[i].reset(describe(looks[i]));
        Counted<PangoFont> font{
            pango_font_map_load_font(map, fonts.context(), descriptions_[i].get())};
        BPA_CHECK(font != nullptr);
        PangoFontMetrics* metrics = pango_font_get_metrics(font.get(), nullptr);
        metrics_[i] = {.height = pango_font_metrics_get_height(metrics),
                       .ascent = pango_font_metrics_get_ascent(metrics)};
        pango_font_metrics_unref(metrics);
        if (!looks[i].is_bold) {
            regular_ = std::move(font);
        }
    }
}

bool Typesetter::has(char32_t code) const {
    if (code < 0x80) {
        return (code >= ' ' && code != 0x7F) || code == '\n';
    }
    return source::hazard_of(code) == source::Hazard::none &&
           pango_font_has_char(regular_.get(), code) != FALSE;
}

/// What is drawn of a text: the text, with numbers for what the font lacks.
std::string Typesetter::drawable(std::string_view text) const {
    std::string drawn;
    drawn.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const source::Character c = source::character_at(text, at);
        if (c.is_valid && (c.code == no_break_space || has(c.code))) {
            drawn += text.substr(at, c.bytes);
        } else if (c.is_valid) {
            drawn += fmt::format("[U+{:04X}]", static_cast<std::uint32_t>(c.code));
        } else {
            drawn += source::visible(text, at, c);
        }
        at += c.bytes;
    }
    return drawn;
}

Setting Typesetter::shape(Face face, std::string_view text, Length width) {
    const std::string drawn = drawable(text);
    pango_layout_set_font_description(layout_.get(),
                                      descriptions_[static_cast<std::size_t>(face)].get());
    const std::string shaped = joined(drawn);
    set_features(layout_.get(), shaped);
    pango_layout_set_width(layout_.get(), width);
    pango_layout_set_text(layout_.get(), shaped.c_str(), static_cast<int>(shaped.size()));
    Setting setting;
    for (const GSList* at = pango_layout_get_lines_readonly(layout_.get()); at != nullptr;
         at = at->next) {
        setting.lines.push_back(take_line(static_cast<PangoLayoutLine*>(at->data), shaped.c_str()));
    }
    setting.actual = actual_text(text, drawn);
    return setting;
}

const Setting& Typesetter::set(Face face, std::string_view text, Length width) {
    constexpr Length unbounded = -1;
    if (width != unbounded && text.size() <= short_text) {
        const Setting& whole = set(face, text, unbounded);
        if (whole.width() <= width) {
            return whole;
        }
    }
    const auto found = known_.find({.face = face, .width = width, .text = text});
    if (found != known_.end()) {
        return found->second->setting;
    }
    auto fresh = std::make_unique<Known>(
        Known{.text = std::string{text}, .setting = shape(face, text, width)});
    const Key key{.face = face, .width = width, .text = fresh->text};
    return known_.emplace(key, std::move(fresh)).first->second->setting;
}

void Typesetter::forget() {
    if (known_.size() > most_known) {
        known_.clear();
    }
}

} // namespace bpa::outputs::pdf
