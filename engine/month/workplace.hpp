#pragma once

#include "month/month.hpp"

#include <optional>
#include <string>

namespace bpa::month {

/// Knows an arrangement somebody may have pay from.
struct Workplace {
    const facts::Arrangement* arrangement = nullptr;
    const facts::SubUnit* unit = nullptr;
    std::string work_zone; ///< of the municipality where the work is done
};

/// The arrangement with this alias; nothing after reporting that it is gone, or that nobody has
/// said in which zone of a divided municipality it lies.
[[nodiscard]] std::optional<Workplace>
workplace_of(PersonMonth& month, Month paid_in, const std::string& alias);

} // namespace bpa::month
