#pragma once

#include "outputs/document/document.hpp"

#include <memory>
#include <stdexcept>
#include <string>

/// Draws documents as tagged PDF: headings, paragraphs and tables that a screen reader can follow.
///
/// The bytes depend on the document, the two font files and the versions of the libraries; not on
/// the clock, the environment, the fonts that are installed, or what was drawn before.
namespace bpa::outputs::pdf {

/// Knows the font files that are embedded.
struct FontFiles {
    std::string regular;
    std::string bold;
};

/// DejaVu Sans where the package `fonts-dejavu-core` puts it.
[[nodiscard]] FontFiles package_fonts();

/// A font file is not there, or is no font. The run turns it into `run/font-missing`.
class FontMissing : public std::runtime_error {
public:
    explicit FontMissing(std::string path)
        : std::runtime_error{"no font in " + path}, path_{std::move(path)} {}
    [[nodiscard]] const std::string& path() const { return path_; }

private:
    std::string path_;
};

/// Knows the fonts, and texts that were shaped before. One renderer serves one thread; any number
/// may work at once.
class PdfRenderer {
public:
    /// Throws `FontMissing`.
    explicit PdfRenderer(const FontFiles& fonts = package_fonts());
    PdfRenderer(PdfRenderer&&) noexcept;
    PdfRenderer& operator=(PdfRenderer&&) noexcept;
    PdfRenderer(const PdfRenderer&) = delete;
    PdfRenderer& operator=(const PdfRenderer&) = delete;
    ~PdfRenderer();

    /// The document as the bytes of a PDF file.
    [[nodiscard]] std::string pdf(const document::Document& document);

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace bpa::outputs::pdf
