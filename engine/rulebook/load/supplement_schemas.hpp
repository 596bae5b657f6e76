#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/supplement_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto time_supplement_keys =
    joined(joined(rule_keys, pay_keys),
           std::array{
               KeySpec{"for_rota", Need::optional, "yes or no"},
               KeySpec{"windows", Need::required, "list of windows"},
               KeySpec{"rate", Need::required, "list of supplement rates"},
           });
inline constexpr Schema time_supplement{"rule: time_supplement", time_supplement_keys};

inline constexpr auto supplement_rate_keys = joined(
    std::array{KeySpec{"value", Need::required, "money per hour, or percent of the hourly wage"}},
    dated_keys);
inline constexpr Schema supplement_rate{"supplement rate", supplement_rate_keys};

inline constexpr std::array group_keys{
    KeySpec{"policy", Need::required, "sum | highest | first, or a policy by option"},
    KeySpec{"members", Need::required, "list of rule ids and groups"},
};
inline constexpr Schema group{"group", group_keys};

inline constexpr auto stacking_keys = joined(joined(rule_keys, group_keys), basis_keys);
inline constexpr Schema stacking{"rule: stacking", stacking_keys};

inline constexpr std::array policy_by_option_keys{
    KeySpec{"option", Need::required, "option id"},
    KeySpec{"means", Need::optional, "list of meanings; absent: the choices are policies"},
};
inline constexpr Schema policy_by_option{"policy by option", policy_by_option_keys};

inline constexpr std::array meaning_keys{
    KeySpec{"value", Need::required, "one of the option's choices"},
    KeySpec{"policy", Need::required, "sum | highest | first"},
};
inline constexpr Schema meaning{"meaning", meaning_keys};

inline constexpr auto sunday_supplement_keys =
    joined(joined(rule_keys,
                  std::array{
                      KeySpec{"none", Need::optional, "yes; this or `supplement`"},
                      KeySpec{"supplement", Need::optional, "rule id; this or `none`"},
                  }),
           basis_keys);
inline constexpr Schema sunday_supplement{"rule: sunday_supplement", sunday_supplement_keys};

} // namespace bpa::rulebook::schemas
