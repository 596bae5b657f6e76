// Stands in for the renderer of PDF files: the documents the product would draw are put down.
#include "outputs/pdf/pdf.hpp"
#include "record/documents.hpp"
#include "recording.hpp"

namespace bpa::outputs::pdf {

struct PdfRenderer::Parts {};

FontFiles package_fonts() {
    return {};
}
PdfRenderer::PdfRenderer(const FontFiles&) {}
PdfRenderer::PdfRenderer(PdfRenderer&&) noexcept = default;
PdfRenderer& PdfRenderer::operator=(PdfRenderer&&) noexcept = default;
PdfRenderer::~PdfRenderer() = default;

std::string PdfRenderer::pdf(const document::Document& document) {
    bench::put(*bench::recording().pages, document);
    return "recorded";
}

} // namespace bpa::outputs::pdf
