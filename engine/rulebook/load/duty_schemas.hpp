#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/duty_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto conversion_keys = joined(
    rule_keys,
    std::array{
        KeySpec{"pays_as", Need::required, "pay code"},
        KeySpec{"duties", Need::required, "list of duties"},
        KeySpec{"as_duty", Need::required, "duty"},
        KeySpec{"supplements",
                Need::optional,
                "converted | full | none; this or `position`, which means converted"},
        KeySpec{"position", Need::optional, "proportional | start, or a use of an option"},
        KeySpec{"open", Need::optional, "yes or no"},
        KeySpec{"calls_pay_as", Need::optional, "pay code"},
        KeySpec{"blocks", Need::optional, "per_call | merged | summed, or a use of an option"},
        KeySpec{"active_measure", Need::optional, "raw | blocks, or a use of an option"},
        KeySpec{"calls_are", Need::optional, "in_addition | instead"},
        KeySpec{"calls_supplements", Need::optional, "yes or no"},
        KeySpec{"calls_add_pay_as", Need::optional, "pay code; with `calls_add`"},
        KeySpec{"calls_add", Need::optional, "list of percents; what is added to a call's hour"},
        KeySpec{"rounding", Need::optional, "rounding; with `calls_add`"},
        KeySpec{"terms", Need::required, "list of conversion terms"},
    });
inline constexpr Schema conversion{"rule: conversion", conversion_keys};

inline constexpr auto conversion_terms_keys =
    joined(std::array{KeySpec{"paid_per_hour", Need::optional, "hours and minutes"},
                      KeySpec{"share", Need::optional, "share, or 0"},
                      KeySpec{"per_hour", Need::optional, "money"},
                      KeySpec{"per_duty", Need::optional, "money"},
                      KeySpec{"working_time", Need::optional, "share"},
                      KeySpec{"call_block", Need::optional, "hours and minutes"},
                      KeySpec{"call_up_from", Need::optional, "hours and minutes"},
                      KeySpec{"least_per_call", Need::optional, "hours and minutes"},
                      KeySpec{"all_active_from", Need::optional, "percent"}},
           dated_keys);
inline constexpr Schema conversion_terms{"conversion terms", conversion_terms_keys};

inline constexpr auto duty_percent_keys =
    joined(std::array{KeySpec{"value", Need::required, "percent"}}, dated_keys);
inline constexpr Schema duty_percent{"percent of a duty", duty_percent_keys};

} // namespace bpa::rulebook::schemas
