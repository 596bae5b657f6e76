#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/trip_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto short_notice_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"duties", Need::required, "list of duties"},
               KeySpec{"most_per_trip", Need::required, "list of times of a trip"},
               KeySpec{"steps", Need::optional, "list of short notice steps; the first that holds"},
               KeySpec{"percent", Need::required, "list of trip percents; where no step holds"},
               KeySpec{"rounding", Need::required, "rounding"},
           });
inline constexpr Schema short_notice{"rule: short_notice", short_notice_keys};

inline constexpr std::array short_notice_step_keys{
    KeySpec{"windows", Need::required, "list of windows"},
    KeySpec{"percent", Need::required, "list of trip percents"},
};
inline constexpr Schema short_notice_step{"short notice step", short_notice_step_keys};

inline constexpr auto stay_allowance_keys = joined(
    rule_keys,
    std::array{
        KeySpec{"pays_as", Need::required, "pay code"},
        KeySpec{"per_day", Need::required, "list of amounts for a day of a trip"},
        KeySpec{"remainder_over", Need::required, "hours and minutes; more than this is a day"},
        KeySpec{"just_as_much", Need::required, "day | nothing, or a use of an option"},
        KeySpec{"open", Need::optional, "yes: the text does not say what just as much is"},
    });
inline constexpr Schema stay_allowance{"rule: stay_allowance", stay_allowance_keys};

inline constexpr auto trip_model_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code, of the addition"},
               KeySpec{"duties", Need::required, "list of duties that are working time"},
               KeySpec{"addition", Need::required, "list of trip percents; beyond the roster"},
               KeySpec{"rounding", Need::required, "rounding"},
           });
inline constexpr Schema trip_model{"rule: trip_model", trip_model_keys};

inline constexpr auto trip_percent_keys =
    joined(std::array{KeySpec{"value", Need::required, "percent of the hourly wage"}}, dated_keys);
inline constexpr Schema trip_percent{"trip percent", trip_percent_keys};

inline constexpr auto trip_time_keys =
    joined(std::array{KeySpec{"value", Need::required, "hours and minutes"}}, dated_keys);
inline constexpr Schema trip_time{"time of a trip", trip_time_keys};

inline constexpr auto trip_day_keys =
    joined(std::array{KeySpec{"value", Need::required, "money"}}, dated_keys);
inline constexpr Schema trip_day{"amount for a day of a trip", trip_day_keys};

} // namespace bpa::rulebook::schemas
