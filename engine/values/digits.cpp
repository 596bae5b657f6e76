#include "values/digits.hpp"

#include <array>
#include <cstdint>
#include <limits>

namespace bpa::digits {

void append(std::string& text, UInt128 value, std::size_t width) {
    constexpr std::size_t most_digits = 39; // of 128 bits
    std::array<char, most_digits> written{};
    std::size_t begin = written.size();
    const auto write = [&](auto& rest) {
        do {
            written[--begin] = static_cast<char>('0' + static_cast<int>(rest % 10));
            rest /= 10;
        } while (rest != 0);
    };
    // Nearly every number fits 64 bits, and dividing 128 of them is slow.
    if (value <= std::numeric_limits<std::uint64_t>::max()) {
        auto small = static_cast<std::uint64_t>(value);
        write(small);
    } else {
        write(value);
    }
    while (begin > 0 && written.size() - begin < width) {
        written[--begin] = '0';
    }
    const std::size_t length = written.size() - begin;
    if (width > length) {
        text.append(width - length, '0');
    }
    text.append(&written[begin], length);
}

std::string plain(UInt128 value) {
    return padded(value, 1);
}

std::string padded(UInt128 value, std::size_t width) {
    std::string text;
    append(text, value, width);
    return text;
}

} // namespace bpa::digits
