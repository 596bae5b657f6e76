#pragma once

#include "values/exact.hpp"

#include <cstddef>
#include <string>

namespace bpa::digits {

__extension__ using UInt128 = unsigned __int128;

/// The distance from zero; right also for the smallest number of the type.
[[nodiscard]] constexpr UInt128 magnitude(Int128 value) {
    const auto bits = static_cast<UInt128>(value);
    return value < 0 ? UInt128{0} - bits : bits;
}

/// Adds decimal digits to a text, with zeros in front until there are `width` of them.
void append(std::string& text, UInt128 value, std::size_t width = 1);

/// Decimal digits without sign or grouping.
[[nodiscard]] std::string plain(UInt128 value);

/// As `plain`, with zeros in front until there are `width` digits.
[[nodiscard]] std::string padded(UInt128 value, std::size_t width);

} // namespace bpa::digits
