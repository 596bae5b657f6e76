#pragma once

#include "calc/counting.hpp"
#include "calc/earn.hpp"
#include "calc/period_pay.hpp"
#include "calc/terms.hpp"

#include <utility>
#include <vector>

/// Time off: earned in the place of kroner, and taken.
namespace bpa::calc {

/// Counts time off that the latest shift of the result has earned. Of supplements it says what the
/// balance is and when it ends. `whose` is an alias and one of that person's employments.
void note_time_off(const Earned& earned,
                   const facts::Shift& shift,
                   std::pair<const std::string&, const facts::Employment&> whose,
                   std::pair<Counting&, line::AssistantResult&> counting_and_result);

/// Settles the shifts that are taken as time off. Paid by the hour they give their planned time at
/// the ordinary wage; a monthly salary pays them as it is. Hours of the wage are what is taken from
/// the balance of the rule they name, which must have them; `earned` is what this run's supplements
/// have added to it. Names what is left of an employment that has ended.
void add_time_off_taken(PeriodPay& pay, const Terms& terms, const line::Counters& earned);

} // namespace bpa::calc
