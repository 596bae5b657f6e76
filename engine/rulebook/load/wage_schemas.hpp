#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/wage_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto annual_hours_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"weeks", Need::required, "whole number"},
               KeySpec{"values", Need::required, "list of annual hours values"},
           });
inline constexpr Schema annual_hours{"rule: annual_hours", annual_hours_keys};

inline constexpr auto annual_hours_value_keys =
    joined(std::array{KeySpec{"norms", Need::required, "list of norms"}}, dated_keys);
inline constexpr Schema annual_hours_value{"annual hours value", annual_hours_value_keys};

inline constexpr std::array norm_keys{
    KeySpec{"weekly", Need::required, "hours and minutes"},
    KeySpec{"hours", Need::required, "decimal number"},
};
inline constexpr Schema norm{"norm", norm_keys};

inline constexpr auto hourly_wage_keys = joined(
    joined(joined(rule_keys, pay_keys), who_keys),
    std::array{
        KeySpec{"annual_hours", Need::optional, "rule id; needed when a step is per year"},
        KeySpec{"own_wage", Need::required, "allowed | required | refused"},
        KeySpec{"ladder", Need::optional, "list of ladders; required unless `own_wage: required`"},
    });
inline constexpr Schema hourly_wage{"rule: hourly_wage", hourly_wage_keys};

inline constexpr auto ladder_keys =
    joined(std::array{KeySpec{"steps", Need::required, "list of steps"}}, dated_keys);
inline constexpr Schema ladder{"ladder", ladder_keys};

inline constexpr std::array step_keys{
    KeySpec{"years", Need::required, "whole number"},
    KeySpec{"per_year", Need::optional, "money; this or `per_hour`"},
    KeySpec{"per_hour", Need::optional, "money; this or `per_year`"},
    KeySpec{"published", Need::optional, "list of published hours"},
};
inline constexpr Schema step{"step", step_keys};

inline constexpr std::array published_keys{
    KeySpec{"weekly", Need::required, "hours and minutes"},
    KeySpec{"per_hour", Need::required, "money"},
};
inline constexpr Schema published{"published hour", published_keys};

} // namespace bpa::rulebook::schemas
