#pragma once

#include "calc/counting.hpp"
#include "calc/earn.hpp"
#include "calc/rates.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

#include <vector>

/// What a person's supplements give besides kroner: what is not settled, and time off.
namespace bpa::calc {

/// Says of each rule that is not settled what may be due besides what is paid: hours and kroner,
/// outside every sum. Each line's difference is rounded as its amount is.
void note_open_rules(const RateBook& rates,
                     const rulebook::Rules& rules,
                     line::AssistantResult& result);

/// Counts time off that a shift has earned, and says what the balance is and when it ends. `whose`
/// is an alias and one of that person's employments.
void note_time_off(const std::vector<TimeOffEarned>& earned,
                   const facts::Shift& shift,
                   std::pair<const std::string&, const facts::Employment&> whose,
                   std::pair<Counting&, line::AssistantResult&> counting_and_result);

} // namespace bpa::calc
