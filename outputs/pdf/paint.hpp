#pragma once

#include "outputs/pdf/layout.hpp"

#include <string>

namespace bpa::outputs::pdf {

/// Draws a layout as a tagged PDF file, still without what Cairo cannot say: see `finish`.
[[nodiscard]] std::string paint(const Layout& layout);

} // namespace bpa::outputs::pdf
