#pragma once

#include "calc/rates.hpp"
#include "line/result.hpp"
#include "rulebook/rulebook.hpp"

/// What is not settled of what rules give.
namespace bpa::calc {

/// Says of each rule that is not settled what may be due besides what is paid: hours and kroner,
/// outside every sum. Each line's difference is rounded as its amount is.
void note_open_rules(const RateBook& rates,
                     const rulebook::Rules& rules,
                     line::AssistantResult& result);

/// Names each rule whose last known rate pays beyond the date it is confirmed to.
void note_provisional_lines(const rulebook::Rules& rules, line::AssistantResult& result);

} // namespace bpa::calc
