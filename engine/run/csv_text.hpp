#pragma once

#include <string>
#include <vector>

namespace bpa::run {

/// Knows the rows of a CSV text (RFC 4180), as far as it could be read.
struct CsvText {
    std::vector<std::vector<std::string>> rows;
    bool is_whole = false; ///< it could be read to its end
};

[[nodiscard]] CsvText read_csv(const std::string& text);

} // namespace bpa::run
