#pragma once

#include "outputs/pdf/fonts.hpp"

#include <array>
#include <cairo.h>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::outputs::pdf {

/// A length on the page in 1/1024 point, as Pango counts.
using Length = int;
[[nodiscard]] constexpr Length points(int count) {
    return count * PANGO_SCALE;
}

/// How a text looks. The order is that of `looks` in typeset.cpp.
enum class Face : std::uint8_t {
    title,
    part,
    group,
    body,
    body_strong,
    cell,
    cell_strong,
    small,
    small_strong,
    tiny, ///< of a table that is too wide for all larger ones
    tiny_strong
};
inline constexpr std::size_t face_count = 11;

/// Knows glyphs of one font, placed from the start of their line, and the text they stand for.
struct Run {
    cairo_scaled_font_t* font = nullptr; ///< lives as long as the fonts
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    cairo_text_cluster_flags_t flags{};
};
/// Knows a line of a text, ready to be drawn.
struct Line {
    std::vector<Run> runs;
    Length width = 0;
};
/// Knows a text broken into lines.
struct Setting {
    std::vector<Line> lines;
    /// The text that a reader should hear where the glyphs would mislead: with the sign for minus,
    /// without the thousands spaces, with the characters that the font lacks, in order where
    /// writing runs leftwards. Empty when the glyphs say it themselves.
    std::string actual;

    [[nodiscard]] Length width() const;
};

/// Knows how to break texts into lines of glyphs. Nothing is cut: words that are too long are
/// broken, and a character the font lacks is written as its number, `[U+6F22]`.
class Typesetter {
public:
    explicit Typesetter(const Fonts& fonts);

    /// The text in lines of at most `width`. What comes back stays until `forget`.
    const Setting& set(Face face, std::string_view text, Length width);
    /// Distance from one line to the next, and from its top to where its letters stand.
    [[nodiscard]] Length line_height(Face face) const { return metrics_of(face).height; }
    [[nodiscard]] Length ascent(Face face) const { return metrics_of(face).ascent; }
    /// Drops what is known when it has become much; called between documents.
    void forget();

private:
    struct Metrics {
        Length height = 0;
        Length ascent = 0;
    };
    struct Key {
        Face face{};
        Length width = 0;
        std::string_view text;
        friend auto operator<=>(const Key&, const Key&) = default;
    };
    struct Known {
        std::string text;
        Setting setting;
    };

    [[nodiscard]] const Metrics& metrics_of(Face face) const {
        return metrics_[static_cast<std::size_t>(face)];
    }
    [[nodiscard]] bool has(char32_t code) const;
    [[nodiscard]] std::string drawable(std::string_view text) const;
    [[nodiscard]] Setting shape(Face face, std::string_view text, Length width);

    struct FreeDescription {
        void operator()(PangoFontDescription* it) const { pango_font_description_free(it); }
    };
    Counted<PangoLayout> layout_;
    Counted<PangoFont> regular_;
    std::array<std::unique_ptr<PangoFontDescription, FreeDescription>, face_count> descriptions_;
    std::array<Metrics, face_count> metrics_;
    std::map<Key, std::unique_ptr<Known>> known_;
};

} // namespace bpa::outputs::pdf
