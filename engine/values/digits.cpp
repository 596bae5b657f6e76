#include "values/digits.hpp"

#include <algorithm>

namespace bpa::digits {

std::string plain(UInt128 value) {
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
