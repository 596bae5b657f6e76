#pragma once

#include "amelding/builder.hpp"
#include "amelding/clean_text.hpp"

namespace bpa::amelding {

/// Reads JSON into the builder.
void read_json(CleanText& text, Builder& builder);

} // namespace bpa::amelding
