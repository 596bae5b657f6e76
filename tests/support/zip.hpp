#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bpa::test {

/// The files of a zip archive by their names. Throws `std::runtime_error` for an archive that is
/// not whole.
[[nodiscard]] std::map<std::string, std::string> unzip(std::string_view archive);

} // namespace bpa::test
