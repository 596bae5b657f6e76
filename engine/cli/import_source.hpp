#pragma once

#include "cli/request.hpp"
#include "source/inputs.hpp"

#include <cstddef>

namespace bpa::cli {

/// The employer folder after `--into`, and the file to import under its own file name: it may lie
/// anywhere and behind a link. One byte more than `max_bytes` is read of it.
[[nodiscard]] source::InputSource import_source(const Request& request, std::size_t max_bytes);

} // namespace bpa::cli
