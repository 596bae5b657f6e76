#pragma once

#include "facts/payment.hpp"
#include "rulebook/rulebook.hpp"
#include "run/manifest.hpp"
#include "source/inputs.hpp"

#include <map>
#include <string>

namespace bpa::payment {

/// The KIDs given for a payment of wages as the employer folder says now: from the answers to the
/// monthly report, and in their place from `payments/<period>.yaml`. Problems of these files are
/// added to `problems`; what needs a KID is then not paid, and everything else is.
[[nodiscard]] std::map<facts::KidUse, std::string> known_kids(source::Inputs& inputs,
                                                              rulebook::Rules& rules,
                                                              const run::Manifest& run,
                                                              source::Diagnostics& problems);

} // namespace bpa::payment
