#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/overtime_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto overtime_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code, of the supplement"},
               KeySpec{"additional_pays_as",
                       Need::required,
                       "pay code, of additional hours of who has a monthly salary"},
               KeySpec{"week", Need::required, "statutory | norm, or a use of an option"},
               KeySpec{"day", Need::required, "first_shift | midnight, or a use of an option"},
               KeySpec{"supplements", Need::required, "kept | dropped, or a use of an option"},
               KeySpec{"not_below", Need::optional, "rule id"},
               KeySpec{"percent", Need::required, "list of overtime percents"},
               KeySpec{"rounding", Need::required, "rounding"},
           });
inline constexpr Schema overtime{"rule: overtime", overtime_keys};

inline constexpr auto overtime_percent_keys =
    joined(std::array{KeySpec{"value", Need::required, "percent of the hourly wage"}}, dated_keys);
inline constexpr Schema overtime_percent{"overtime percent", overtime_percent_keys};

} // namespace bpa::rulebook::schemas
