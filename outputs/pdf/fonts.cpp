#include "outputs/pdf/fonts.hpp"

#include "values/check.hpp"

#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

namespace bpa::outputs::pdf {
namespace {

/// Pango and Cairo ask for the machine's configuration on the way, which reads /etc/fonts, looks
/// into the user's folders and writes a cache there. An empty one answers instead.
void forget_machine_fonts() {
    static const bool is_forgotten = [] {
        FcConfig* nothing = FcConfigCreate();
        FcConfigSetSysRoot(nothing, nullptr); // else the environment has a say in it
        return FcConfigSetCurrent(nothing) == FcTrue;
    }();
    BPA_CHECK(is_forgotten);
}

void add_font(FcConfig* config, const std::string& path, int wanted) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how fontconfig takes text
    const auto* name = reinterpret_cast<const FcChar8*>(path.c_str());
    const bool is_added = FcConfigAppFontAddFile(config, name) == FcTrue;
    const FcFontSet* fonts = FcConfigGetFonts(config, FcSetApplication);
    if (!is_added || fonts == nullptr || fonts->nfont != wanted) {
        throw FontMissing{path};
    }
}

/// No hinting and no rounding: positions are those of the outlines, whatever the screen.
void fix_drawing(PangoContext* context) {
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
    // For a script that is not the language's own, Pango would ask the environment which language
    // to shape it in. It knows nothing of "undetermined", and so asks nobody.
    pango_context_set_language(context, pango_language_from_string("und"));
}

} // namespace

FontFiles package_fonts() {
    const std::string folder = "/usr/share/fonts/truetype/dejavu/";
    return {.regular = folder + "DejaVuSans.ttf", .bold = folder + "DejaVuSans-Bold.ttf"};
}

Fonts::Fonts(const FontFiles& files) {
    forget_machine_fonts();
    config_.reset(FcConfigCreate());
    FcConfigSetSysRoot(config_.get(), nullptr);
    add_font(config_.get(), files.regular, 1);
    add_font(config_.get(), files.bold, 2);
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    BPA_CHECK(map_ != nullptr);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72);
    context_.reset(pango_font_map_create_context(map_.get()));
    fix_drawing(context_.get());
}

// Pango keeps a configuration it was given unless it is taken from it.
Fonts::~Fonts() {
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), nullptr);
}

} // namespace bpa::outputs::pdf
