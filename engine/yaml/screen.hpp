#pragma once

#include "source/diagnostic.hpp"
#include "source/place.hpp"

#include <string_view>

namespace bpa::yaml {

/// Whether every byte of a file may stand in an input: valid UTF-8 without control or bidirectional
/// characters. The first that may not is reported. A byte order mark at the start and CR LF line
/// breaks are accepted.
[[nodiscard]] bool
screen_bytes(source::FileId file, std::string_view text, source::Diagnostics& diagnostics);

/// Whether a scalar is free of the same characters after its escapes were resolved; otherwise the
/// first is reported at `place`.
[[nodiscard]] bool screen_scalar(std::string_view scalar,
                                 const source::Place& place,
                                 source::Diagnostics& diagnostics);

} // namespace bpa::yaml
