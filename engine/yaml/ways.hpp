#pragma once

#include "yaml/node.hpp"

#include <optional>
#include <vector>

/// The two ways `read` has of reading a file; tests hold the one against the other.
namespace bpa::yaml {

/// Reads a text in the canonical layout. Nothing, and no item given to a sink, when the text is not
/// surely of that layout or passes a limit; then only the library can say whether it may be read.
/// The text has been screened.
[[nodiscard]] std::optional<Node> read_canonical(source::FileId file,
                                                 std::string_view text,
                                                 const Limits& limits,
                                                 const std::vector<Stream>& streams);

/// `read` by the YAML library alone, which makes every message.
[[nodiscard]] std::optional<Node> read_by_library(const source::SourceFiles& files,
                                                  source::FileId file,
                                                  source::Diagnostics& diagnostics,
                                                  const Limits& limits,
                                                  const std::vector<Stream>& streams);

} // namespace bpa::yaml
