#pragma once

#include "facts/facts.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <optional>
#include <string>

namespace bpa::calc {

/// Whether a person is a work leader or deputy of an arrangement on a day.
[[nodiscard]] bool
leads_on(const facts::Arrangement& arrangement, const std::string& person, Date day);

/// Why a shift may not be paid; empty when it may. Only a work leader or deputy of the arrangement
/// on the day the shift starts, who is not the assistant, may approve, and only what has ended.
[[nodiscard]] std::optional<line::UnpaidReason>
why_unpaid(const facts::Shift& shift, const facts::Facts& facts, const rulebook::Rules& rules);

} // namespace bpa::calc
