#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/supplement_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr std::array window_keys{
    KeySpec{"days", Need::optional, "list of days; this, or `from_day` and `to_day`"},
    KeySpec{"from_day", Need::optional, "day"},
    KeySpec{"to_day", Need::optional, "day; with `from_day`"},
    KeySpec{"from", Need::required, "clock, or a use of an option"},
    KeySpec{"to", Need::required, "clock, or a use of an option"},
    KeySpec{"norms", Need::optional, "list of hours a week; absent: every weekly norm"},
    KeySpec{"runs_to_end_of", Need::optional, "end of duty"},
    KeySpec{"when", Need::optional, "condition"},
};
inline constexpr Schema window{"window", window_keys};

inline constexpr std::array end_of_duty_keys{
    KeySpec{"duties", Need::required, "list of duties"},
    KeySpec{"not_after", Need::required, "clock, or a use of an option"},
};
inline constexpr Schema end_of_duty{"end of duty", end_of_duty_keys};

inline constexpr auto time_supplement_keys =
    joined(joined(joined(rule_keys, pay_keys), who_keys),
           std::array{
               KeySpec{"for_rota", Need::optional, "yes or no; short for `who: { rota: … }`"},
               KeySpec{"windows", Need::required, "list of windows"},
               KeySpec{"by",
                       Need::optional,
                       "hours | weekends_worked | weekends_planned; needed where a rate has "
                       "`steps`"},
               KeySpec{"rate", Need::required, "list of supplement rates"},
               KeySpec{"counts", Need::optional, "`minutes`, or started parts; absent: minutes"},
               KeySpec{"on_overtime",
                       Need::optional,
                       "kept | dropped | highest, or a use of an option; absent: as the overtime "
                       "rule says"},
               KeySpec{"unless_other_above", Need::optional, "percent of the hourly wage"},
               KeySpec{"as_time_off", Need::optional, "time off"},
           });
inline constexpr Schema time_supplement{"rule: time_supplement", time_supplement_keys};

inline constexpr std::array supplement_value_keys{
    KeySpec{"value", Need::optional, "money per hour, or percent of the hourly wage"},
    KeySpec{"at_least", Need::optional, "money per hour; with a percent"},
    KeySpec{"open", Need::optional, "open value"},
};

inline constexpr auto supplement_rate_keys = joined(
    joined(
        supplement_value_keys,
        std::array{KeySpec{"steps", Need::optional, "list of supplement steps; this or `value`"}}),
    dated_keys);
inline constexpr Schema supplement_rate{"supplement rate", supplement_rate_keys};

inline constexpr auto supplement_step_keys =
    joined(std::array{KeySpec{"hours", Need::optional, "hours and minutes; with `by: hours`"},
                      KeySpec{"weekends", Need::optional, "whole number; with the other `by`"}},
           supplement_value_keys);
inline constexpr Schema supplement_step{"supplement step", supplement_step_keys};

inline constexpr std::array open_value_keys{
    KeySpec{"or", Need::required, "money per hour, or percent of the hourly wage"},
    KeySpec{"reason", Need::required, "text pair"},
};
inline constexpr Schema open_value{"open value", open_value_keys};

inline constexpr std::array started_keys{
    KeySpec{"started", Need::required, "hours and minutes"},
};
inline constexpr Schema started{"started parts", started_keys};

inline constexpr std::array time_off_keys{
    KeySpec{"per_hour", Need::required, "hours and minutes"},
    KeySpec{"within_months", Need::optional, "whole number; absent: no limit is stated"},
};
inline constexpr Schema time_off{"time off", time_off_keys};

inline constexpr std::array group_keys{
    KeySpec{"policy", Need::required, "sum | highest | first, or a policy by option"},
    KeySpec{"members", Need::required, "list of rule ids and groups"},
    KeySpec{
        "covers", Need::optional, "list of windows that the members' windows cover without a gap"},
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
