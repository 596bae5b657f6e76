#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/duty_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto conversion_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"calls_pay_as", Need::required, "pay code"},
               KeySpec{"duties", Need::required, "list of duties"},
               KeySpec{"as_duty", Need::required, "duty"},
               KeySpec{"blocks", Need::required, "per_call | merged, or a use of an option"},
               KeySpec{"active_measure", Need::required, "raw | blocks, or a use of an option"},
               KeySpec{"position", Need::required, "proportional | start, or a use of an option"},
               KeySpec{"terms", Need::required, "list of conversion terms"},
           });
inline constexpr Schema conversion{"rule: conversion", conversion_keys};

inline constexpr auto conversion_terms_keys =
    joined(std::array{KeySpec{"paid_per_hour", Need::required, "hours and minutes"},
                      KeySpec{"call_block", Need::optional, "hours and minutes"},
                      KeySpec{"all_active_from", Need::optional, "percent"}},
           dated_keys);
inline constexpr Schema conversion_terms{"conversion terms", conversion_terms_keys};

} // namespace bpa::rulebook::schemas
