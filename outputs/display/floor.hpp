#pragma once

#include "line/floor.hpp"
#include "outputs/display/values.hpp"

#include <string>

namespace bpa::outputs::display {

/// What pay is held against, and why: «Overenskomst for … (virke-bpa), som kontrakten nevner».
[[nodiscard]] std::string held_against(const line::FloorRow& row, Language language);

/// An hour of it: `218,01 kr`; of a share `1/3 av 218,01 kr = 72,67 kr`.
[[nodiscard]] std::string floor_pay(const line::FloorPay& pay, Language language);

} // namespace bpa::outputs::display
