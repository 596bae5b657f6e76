#include "outputs/pdf/paint.hpp"

#include "values/check.hpp"

#include <cairo-pdf.h>
#include <memory>

namespace bpa::outputs::pdf {
namespace {

struct Free {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* cairo) const { cairo_destroy(cairo); }
};

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): how Cairo hands bytes over
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Knows a file being drawn.
class Painter {
public:
    Painter(cairo_t* cairo, const Layout& layout) : cairo_{cairo}, layout_{layout} {}

    void paint() {
        cairo_tag_begin(cairo_, "Document", nullptr);
        for (const Page& page : layout_.pages) {
            for (const Step& step : page.steps) {
                std::visit(*this, step);
            }
            paint_furniture(page);
            // The last page is ended below, inside no element.
            if (&page != &layout_.pages.back()) {
                cairo_show_page(cairo_);
            }
        }
        cairo_tag_end(cairo_, "Document");
        cairo_show_page(cairo_);
        BPA_CHECK(cairo_status(cairo_) == CAIRO_STATUS_SUCCESS);
    }

    void operator()(const Begin& begin) {
        open_.push_back(tag_name(layout_.elements.at(begin.element).tag));
        cairo_tag_begin(cairo_, open_.back(), nullptr);
    }
    void operator()(const End&) {
        cairo_tag_end(cairo_, open_.back());
        open_.pop_back();
    }
    void operator()(const Put& put) {
        for (const Run& run : put.line->runs) {
            glyphs_ = run.glyphs;
            for (cairo_glyph_t& glyph : glyphs_) {
                glyph.x += pango_units_to_double(put.x);
                glyph.y += pango_units_to_double(put.y);
            }
            cairo_set_scaled_font(cairo_, run.font);
            cairo_show_text_glyphs(cairo_,
                                   run.text.data(),
                                   static_cast<int>(run.text.size()),
                                   glyphs_.data(),
                                   static_cast<int>(glyphs_.size()),
                                   run.clusters.data(),
                                   static_cast<int>(run.clusters.size()),
                                   run.flags);
        }
    }

private:
    /// Grey, for lines carry no meaning; black for all text.
    void paint_furniture(const Page& page) {
        const auto grey = pango_units_to_double(PANGO_SCALE * 3 / 4);
        cairo_set_source_rgb(cairo_, grey, grey, grey);
        for (const Stroke& stroke : page.strokes) {
            cairo_rectangle(cairo_,
                            pango_units_to_double(stroke.x),
                            pango_units_to_double(stroke.y),
                            pango_units_to_double(stroke.width),
                            pango_units_to_double(PANGO_SCALE / 2));
        }
        cairo_fill(cairo_);
        cairo_set_source_rgb(cairo_, 0, 0, 0);
        for (const Put& put : page.furniture) {
            (*this)(put);
        }
    }

    cairo_t* cairo_;
    const Layout& layout_;
    std::vector<const char*> open_;
    std::vector<cairo_glyph_t> glyphs_;
};

} // namespace

std::string paint(const Layout& layout) {
    std::string bytes;
    const std::unique_ptr<cairo_surface_t, Free> surface{cairo_pdf_surface_create_for_stream(
        append, &bytes, pango_units_to_double(page_width), pango_units_to_double(page_height))};
    // Otherwise Cairo asks the clock. `finish` sets the real date.
    cairo_pdf_surface_set_metadata(
        surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
    {
        const std::unique_ptr<cairo_t, Free> cairo{cairo_create(surface.get())};
        Painter{cairo.get(), layout}.paint();
    }
    cairo_surface_finish(surface.get());
    BPA_CHECK(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    return bytes;
}

} // namespace bpa::outputs::pdf
