#include "outputs/pdf/paint.hpp"

#include "values/check.hpp"

#include <fmt/format.h>

#include <cairo-pdf.h>
#include <memory>

namespace bpa::outputs::pdf {
namespace {

/// In points, above the letters of a heading that was jumped to.
constexpr int heading_room = 24;

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
    Painter(cairo_surface_t* surface, cairo_t* cairo, const Layout& layout)
        : surface_{surface}, cairo_{cairo}, layout_{layout} {}

    void paint() {
        cairo_tag_begin(cairo_, "Document", nullptr);
        for (const Page& page : layout_.pages) {
            ++page_number_;
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
        const Element& element = layout_.elements.at(begin.element);
        open_.push_back(tag_name(element.tag));
        cairo_tag_begin(cairo_, open_.back(), nullptr);
        listed_ = element.title.empty() ? nullptr : &element;
    }
    void operator()(const End&) {
        cairo_tag_end(cairo_, open_.back());
        open_.pop_back();
    }
    void operator()(const Put& put) {
        if (listed_ != nullptr) {
            list_heading(*listed_, put.y);
            listed_ = nullptr;
        }
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
    /// Puts a heading below the latest one of a higher level, with the way to where it stands.
    void list_heading(const Element& heading, Length y) {
        const auto level = static_cast<std::size_t>(heading.tag); // headings come first
        const Length top = std::max(0, y - points(heading_room)) / PANGO_SCALE;
        const std::string place = fmt::format("page={} pos=[0 {}]", page_number_, top);
        headings_.resize(level + 1, CAIRO_PDF_OUTLINE_ROOT);
        const int parent = level == 0 ? CAIRO_PDF_OUTLINE_ROOT : headings_[level - 1];
        headings_[level] = cairo_pdf_surface_add_outline(
            surface_, parent, heading.title.c_str(), place.c_str(), CAIRO_PDF_OUTLINE_FLAG_OPEN);
    }

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

    cairo_surface_t* surface_;
    cairo_t* cairo_;
    const Layout& layout_;
    int page_number_ = 0;
    const Element* listed_ = nullptr; ///< a heading that waits for its place
    std::vector<int> headings_;       ///< the latest of each level, as Cairo counts them
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
        Painter{surface.get(), cairo.get(), layout}.paint();
    }
    cairo_surface_finish(surface.get());
    BPA_CHECK(cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS);
    return bytes;
}

} // namespace bpa::outputs::pdf
