#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/guarantee_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto guarantee_keys = joined(
    rule_keys,
    std::array{
        KeySpec{"pays_as", Need::required, "pay code"},
        KeySpec{"duties", Need::required, "list of duties"},
        KeySpec{"joins_gaps_under", Need::optional, "hours and minutes; absent: any gap parts"},
        KeySpec{"least", Need::required, "list of least times"},
    });
inline constexpr Schema guarantee{"rule: guarantee", guarantee_keys};

inline constexpr auto least_time_keys =
    joined(std::array{KeySpec{"value", Need::required, "hours and minutes"}}, dated_keys);
inline constexpr Schema least_time{"least time", least_time_keys};

inline constexpr auto cancelled_shift_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"duties", Need::required, "list of duties"},
               KeySpec{"terms", Need::required, "list of cancelled terms"},
           });
inline constexpr Schema cancelled_shift{"rule: cancelled_shift", cancelled_shift_keys};

inline constexpr auto cancelled_terms_keys =
    joined(std::array{KeySpec{"notice_under", Need::required, "hours and minutes"},
                      KeySpec{"share", Need::required, "percent of the planned time"}},
           dated_keys);
inline constexpr Schema cancelled_terms{"cancelled terms", cancelled_terms_keys};

inline constexpr auto meal_money_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"terms", Need::required, "list of meal terms"},
           });
inline constexpr Schema meal_money{"rule: meal_money", meal_money_keys};

inline constexpr auto meal_terms_keys =
    joined(std::array{KeySpec{"after", Need::required, "hours and minutes, of a shift's overtime"},
                      KeySpec{"amount", Need::required, "money"}},
           dated_keys);
inline constexpr Schema meal_terms{"meal terms", meal_terms_keys};

inline constexpr auto day_amount_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"duties", Need::required, "list of duties"},
               KeySpec{"for", Need::required, "split_shift | moved"},
               KeySpec{"gap_at_least", Need::optional, "hours and minutes; with `split_shift`"},
               KeySpec{"amount", Need::required, "list of day values"},
               KeySpec{"rounding", Need::optional, "rounding; with a percent"},
           });
inline constexpr Schema day_amount{"rule: day_amount", day_amount_keys};

inline constexpr auto day_value_keys = joined(
    std::array{KeySpec{"per_day", Need::optional, "money; this or `percent`"},
               KeySpec{"percent", Need::optional, "percent of the hourly wage; with `moved`"}},
    dated_keys);
inline constexpr Schema day_value{"day value", day_value_keys};

} // namespace bpa::rulebook::schemas
