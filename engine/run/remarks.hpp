#pragma once

#include "run/loaded.hpp"

#include <string>
#include <vector>

/// Findings that a run makes of itself, apart from anybody's calculation.
namespace bpa::run {

[[nodiscard]] line::Finding held_back_finding(const std::string& alias,
                                              const std::vector<source::Diagnostic>& problems);

/// Of a carried shift that has gone from its hours file.
[[nodiscard]] line::Finding gone_finding(const line::CarriedShift& shift);

/// Names, when everybody has been calculated: amounts entered by hand that wait with whoever is
/// held back; somebody paid in this period whom nobody here knows; and somebody unknown who has
/// balances.
void add_remarks(const Loaded& loaded,
                 const Balances& closing,
                 std::vector<line::Finding>& findings);

} // namespace bpa::run
