#pragma once

#include <cstdint>
#include <string_view>

namespace bpa {

/// Knows how an exact value becomes whole units. `half_up` means away from zero on a tie, so that
/// a correction of the opposite sign takes back exactly what was paid. `half_upwards` means the
/// greater amount on a tie, below zero too: what is due on a running total less what was computed
/// before then comes to the running total rounded half up.
enum class RoundingMode : std::uint8_t { half_up, down, up, half_upwards };

/// Knows a rounding rule: the mode and the unit it rounds to, in øre (1 = øre, 100 = krone).
struct Rounding {
    RoundingMode mode = RoundingMode::half_up;
    std::int64_t unit_ore = 1;

    friend constexpr bool operator==(const Rounding&, const Rounding&) = default;
};

/// Stable identifier used in files: `half_up`, `down`, `up`, `half_upwards`.
[[nodiscard]] std::string_view name_of(RoundingMode mode);

} // namespace bpa
