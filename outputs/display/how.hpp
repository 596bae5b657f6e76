#pragma once

#include "outputs/display/why.hpp"

#include <string>

namespace bpa::outputs::display {

/// An input's value for people. The number of a tax table is a name, and is not grouped.
[[nodiscard]] std::string value(const line::Input& input, Language language);

/// How an amount without a rate came to be, from its inputs alone:
///
///     31 000,00 kr i måneden × 60 %, 15 av 30 dager
///     12 % av (18 600,00 kr + 74 400,00 kr tidligere i 2026), minus 8 928,00 kr regnet ut før
///     tabell 8000 gir 4 812,00 kr av (18 600,00 kr − 372,00 kr)
///
/// Anything else is told input by input. Empty when the amount is as it was given.
[[nodiscard]] std::string how(const line::Derivation& derivation, Language language);

} // namespace bpa::outputs::display
