#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/overtime_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto overtime_keys = joined(
    rule_keys,
    std::array{
        KeySpec{"pays_as", Need::required, "pay code, of the supplement"},
        KeySpec{"additional_pays_as",
                Need::required,
                "pay code, of additional hours of who has a monthly salary"},
        KeySpec{"week", Need::required, "statutory | norm, or a use of an option"},
        KeySpec{"day", Need::required, "first_shift | midnight, or a use of an option"},
        KeySpec{"triggers", Need::optional, "list of full_day | roster | day_off | order"},
        KeySpec{"full_day", Need::optional, "list of full days; with the trigger `full_day`"},
        KeySpec{"roster_for",
                Need::optional,
                "full_time | everybody, or a use of an option; with `roster` and `day_off`"},
        KeySpec{"supplements", Need::required, "kept | dropped | highest, or a use of an option"},
        KeySpec{
            "hour", Need::optional, "ordinary | overtime, or a use of an option; absent: ordinary"},
        KeySpec{"time_off", Need::optional, "yes: the hours may be taken as time off"},
        KeySpec{"settled", Need::optional, "settlement; absent: to the minute"},
        KeySpec{"not_below", Need::optional, "rule id"},
        KeySpec{"policy", Need::optional, "highest | first; with `steps`"},
        KeySpec{"steps", Need::optional, "list of overtime steps"},
        KeySpec{"percent", Need::required, "list of overtime percents"},
        KeySpec{"rounding", Need::required, "rounding"},
    });
inline constexpr Schema overtime{"rule: overtime", overtime_keys};

inline constexpr auto overtime_percent_keys =
    joined(std::array{KeySpec{"value", Need::required, "percent of the hourly wage"}}, dated_keys);
inline constexpr Schema overtime_percent{"overtime percent", overtime_percent_keys};

inline constexpr auto full_day_keys =
    joined(std::array{KeySpec{"value", Need::required, "hours and minutes"}}, dated_keys);
inline constexpr Schema full_day{"full day", full_day_keys};

inline constexpr std::array overtime_step_keys{
    KeySpec{"windows", Need::optional, "list of windows"},
    KeySpec{"first_hours", Need::optional, "hours and minutes, of the day's or week's overtime"},
    KeySpec{"before_shift", Need::optional, "hours and minutes, before a planned shift"},
    KeySpec{"on_day_off", Need::optional, "yes: on a day the roster leaves free"},
    KeySpec{"eve_of", Need::optional, "eve"},
    KeySpec{"percent", Need::required, "list of overtime percents"},
};
inline constexpr Schema overtime_step{"overtime step", overtime_step_keys};

inline constexpr std::array overtime_eve_keys{
    KeySpec{"windows",
            Need::required,
            "list of windows: the days it is the eve of, and the clock when nothing was planned"},
};
inline constexpr Schema overtime_eve{"eve", overtime_eve_keys};

inline constexpr auto settlement_keys = joined(
    std::array{KeySpec{"pays_as", Need::required, "pay code, of what rounding adds or takes"},
               KeySpec{"per", Need::required, "shift | period, or a use of an option"},
               KeySpec{"round_to", Need::required, "hours and minutes"},
               KeySpec{"up_from", Need::required, "hours and minutes"}},
    basis_keys);
inline constexpr Schema settlement{"settlement", settlement_keys};

} // namespace bpa::rulebook::schemas
