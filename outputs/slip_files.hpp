#pragma once

#include <cstdint>

namespace bpa::outputs {

/// Which files an assistant's payslip becomes.
enum class SlipFiles : std::uint8_t { none, text, text_and_pdf };

} // namespace bpa::outputs
