#pragma once

#include <functional>
#include <string>

namespace bpa::outputs {

/// Receives a file of the run folder: path inside the folder, and its bytes.
using Sink = std::function<void(const std::string& path, const std::string& bytes)>;

} // namespace bpa::outputs
