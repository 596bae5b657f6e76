#pragma once

#include "line/result.hpp"
#include "outputs/display/words.hpp"

#include <string>

namespace bpa::outputs::display {

/// Whom something due is paid to, and how the payment is marked: `Skatteetaten, konto 7694 05
/// 24802, KID 1234566`. Says where the account or a KID that is wanted at once is missing; empty
/// for wages and for what is only sent.
[[nodiscard]] std::string payee(const line::DueItem& item, Language language);

} // namespace bpa::outputs::display
