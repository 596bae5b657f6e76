#pragma once

#include "outputs/pdf/layout.hpp"

#include <string>

namespace bpa::outputs::pdf {

/// Adds to a drawn file what Cairo cannot say: the language, whose head a cell is, what is heard
/// instead of glyphs, what is for eyes alone, the properties. Compresses it, and gives it an
/// identifier made from its content.
[[nodiscard]] std::string
finish(const std::string& drawn, const Layout& layout, const document::Document& document);

/// The properties as XMP, which readers of accessible files ask for.
[[nodiscard]] std::string metadata_of(const document::Document& document);
/// `nb-NO`, `en`.
[[nodiscard]] const char* language_tag(source::Language language);
inline constexpr const char* producer = "bpalonn";

} // namespace bpa::outputs::pdf
