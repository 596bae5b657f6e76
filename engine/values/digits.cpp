#include "values/digits.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>

namespace bpa::digits {

std::string plain(UInt128 value) {
    // Nearly every number fits 64 bits, and dividing 128 of them is slow.
    if (value <= std::numeric_limits<std::uint64_t>::max()) {
        return std::to_string(static_cast<std::uint64_t>(value));
    }
    std::string text;
    do {
        text.push_back(static_cast<char>('0' + static_cast<int>(value % 10)));
        value /= 10;
    } while (value != 0);
    std::reverse(text.begin(), text.end());
    return text;
}

std::string padded(UInt128 value, std::size_t width) {
    std::string text = plain(value);
    if (text.size() < width) {
        text.insert(0, width - text.size(), '0');
    }
    return text;
}

} // namespace bpa::digits
