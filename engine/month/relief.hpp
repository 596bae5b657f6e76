#pragma once

#include "month/lines.hpp"
#include "month/unit_bases.hpp"

#include <map>
#include <optional>
#include <string>

/// The allowance of zone Ia: a lower rate until the saving of the year reaches it.
namespace bpa::month {

/// The rate of a zone on the day of payment; nothing after reporting that the law has none.
[[nodiscard]] const rulebook::Entry<Percent>* rate_of_zone(const Asking& asking,
                                                           const std::string& zone);

/// What is charged at the rate after the allowance, by place.
using AfterAllowance = std::map<ContributionPlace, ExactMoney>;

/// The part of each base in zone Ia that lies after the allowance, unrounded; a place without any
/// is left out, unless an earlier run of the month charged it there. The allowance is the whole
/// enterprise's, of the calendar year: what it saves is summed over all places, and what lies after
/// is placed from the last sub-unit backwards. Posts what the month uses.
///
/// Nothing after reporting: the employer has not said what is used elsewhere this year
/// (`calc/relief-unknown`), or the law has no allowance or rate.
[[nodiscard]] std::optional<AfterAllowance> use_relief(EmployerMonth& month,
                                                       const UnitBases& bases);

} // namespace bpa::month
