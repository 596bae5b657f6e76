#pragma once

#include "amelding/builder.hpp"
#include "amelding/clean_text.hpp"

#include <optional>

namespace bpa::amelding {

/// Reads XML into the builder. With `only_root` reading ends at the root element, whose version is
/// returned; the builder is not told of it.
std::optional<Version> read_xml(CleanText& text, Builder& builder, bool only_root);

} // namespace bpa::amelding
