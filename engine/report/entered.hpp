#pragma once

#include "source/inputs.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bpa::report {

/// Knows an amount entered by hand, as far as the report asks.
struct EnteredEntry {
    std::string assistant;
    std::string pay_code;
    Date date;
    Money amount;
    std::string reported_as; ///< empty: not stated
    std::string benefit;
    std::optional<std::int64_t> kilometres;
};

/// Reads `adjustments/<period>.yaml` as it is now; empty when there is none. A run has checked it,
/// and what it says of pay cannot change that any more: an entry that makes no sense is left out.
[[nodiscard]] std::vector<EnteredEntry> read_entered(source::Inputs& inputs,
                                                     const std::string& period);

} // namespace bpa::report
