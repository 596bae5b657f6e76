#include "outputs/pdf/pdf.hpp"

#include "outputs/pdf/finish.hpp"
#include "outputs/pdf/fonts.hpp"
#include "outputs/pdf/layout.hpp"
#include "outputs/pdf/paint.hpp"
#include "outputs/pdf/typeset.hpp"

namespace bpa::outputs::pdf {

struct PdfRenderer::Parts {
    explicit Parts(const FontFiles& files) : fonts{files}, typesetter{fonts} {}

    Fonts fonts;
    Typesetter typesetter;
};

PdfRenderer::PdfRenderer(const FontFiles& fonts) : parts_{std::make_unique<Parts>(fonts)} {}
PdfRenderer::PdfRenderer(PdfRenderer&&) noexcept = default;
PdfRenderer& PdfRenderer::operator=(PdfRenderer&&) noexcept = default;
PdfRenderer::~PdfRenderer() = default;

std::string PdfRenderer::pdf(const document::Document& document) {
    parts_->typesetter.forget();
    const Layout layout = lay_out(parts_->typesetter, document);
    return finish(paint(layout), layout, document);
}

} // namespace bpa::outputs::pdf
