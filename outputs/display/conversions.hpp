#pragma once

#include "outputs/display/why.hpp"

#include <string>
#include <vector>

namespace bpa::outputs::display {

/// What a conversion makes of the time of a line, to stand after its price: `; hver time lønnes som
/// 20 minutter (…)`. Empty when the time is paid as it is.
[[nodiscard]] std::string converted(const Telling& telling, const line::Line& line);
/// What conversions make of the time of these lines, each said once; empty when all is paid as it
/// is:
///
///     Hver time lønnes som 20 minutter; utrykninger … for hver påbegynte 30 minutter (…)
[[nodiscard]] std::string conversions_of(const Telling& telling,
                                         const std::vector<const line::Line*>& lines);

} // namespace bpa::outputs::display
