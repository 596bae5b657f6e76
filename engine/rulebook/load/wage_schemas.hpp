#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of the kinds in `rulebook/wage_rules.hpp`.
namespace bpa::rulebook::schemas {

inline constexpr auto annual_hours_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"purpose",
                       Need::optional,
                       "ordinary | overtime | fixed_supplement | seniority; absent: ordinary"},
               KeySpec{"weeks", Need::optional, "whole number; required with `norms`"},
               KeySpec{"values", Need::required, "list of annual hours values"},
           });
inline constexpr Schema annual_hours{"rule: annual_hours", annual_hours_keys};

inline constexpr auto annual_hours_value_keys =
    joined(std::array{KeySpec{"norms", Need::optional, "list of norms; this or `hours`"},
                      KeySpec{"hours", Need::optional, "decimal number; this or `norms`"}},
           dated_keys);
inline constexpr Schema annual_hours_value{"annual hours value", annual_hours_value_keys};

inline constexpr std::array norm_keys{
    KeySpec{"weekly", Need::required, "hours and minutes"},
    KeySpec{"hours", Need::required, "decimal number"},
    KeySpec{"as_stated", Need::optional, "yes, where the text rounds weeks × the norm"},
};
inline constexpr Schema norm{"norm", norm_keys};

inline constexpr auto weekly_norm_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"values", Need::required, "list of weekly norm values"},
           });
inline constexpr Schema weekly_norm{"rule: weekly_norm", weekly_norm_keys};

inline constexpr auto weekly_norm_value_keys =
    joined(std::array{KeySpec{"cases", Need::required, "list of norm cases"}}, dated_keys);
inline constexpr Schema weekly_norm_value{"weekly norm value", weekly_norm_value_keys};

inline constexpr std::array norm_case_keys{
    KeySpec{"evening_or_night", Need::optional, "yes or no"},
    KeySpec{"regular_sundays", Need::optional, "yes or no"},
    KeySpec{"round_the_clock", Need::optional, "yes or no"},
    KeySpec{"hours", Need::optional, "hours and minutes; this or `reduced`"},
    KeySpec{"reduced", Need::optional, "reduced norm; this or `hours`"},
};
inline constexpr Schema norm_case{"norm case", norm_case_keys};

inline constexpr std::array reduced_norm_keys{
    KeySpec{"from", Need::required, "hours and minutes"},
    KeySpec{"per_night_hour", Need::required, "hours and minutes"},
    KeySpec{"per_sunday_hour", Need::required, "hours and minutes"},
    KeySpec{"at_least", Need::required, "hours and minutes"},
    KeySpec{"at_most", Need::required, "hours and minutes"},
};
inline constexpr Schema reduced_norm{"reduced norm", reduced_norm_keys};

inline constexpr auto seniority_keys = joined(
    joined(rule_keys,
           std::array{
               KeySpec{"counter", Need::required, "calendar | hours"},
               KeySpec{"annual_hours", Need::optional, "rule id; with `counter: hours`"},
               KeySpec{"credited_years", Need::optional, "whole number; absent: 0"},
               KeySpec{
                   "takes_effect", Need::required, "on_day | first_of_month | first_of_next_month"},
           }),
    basis_keys);
inline constexpr Schema seniority{"rule: seniority", seniority_keys};

inline constexpr auto hourly_wage_keys = joined(
    joined(joined(rule_keys, pay_keys), who_keys),
    std::array{
        KeySpec{"annual_hours", Need::optional, "rule id; needed when a step is per year"},
        KeySpec{"own_wage", Need::required, "allowed | required | refused"},
        KeySpec{"by", Need::optional, "seniority | pay_step; absent: seniority"},
        KeySpec{"ladder", Need::optional, "list of ladders; required unless `own_wage: required`"},
    });
inline constexpr Schema hourly_wage{"rule: hourly_wage", hourly_wage_keys};

inline constexpr auto ladder_keys =
    joined(std::array{KeySpec{"base", Need::optional, "ladder base; with steps that add to it"},
                      KeySpec{"steps", Need::required, "list of steps; of pay steps by those"}},
           dated_keys);
inline constexpr Schema ladder{"ladder", ladder_keys};

inline constexpr std::array ladder_base_keys{
    KeySpec{"per_year", Need::optional, "money; this or `per_hour`"},
    KeySpec{"per_hour", Need::optional, "money; this or `per_year`"},
};
inline constexpr Schema ladder_base{"ladder base", ladder_base_keys};

inline constexpr std::array step_keys{
    KeySpec{"years", Need::required, "whole number"},
    KeySpec{"per_year", Need::optional, "money; this, `per_hour` or `addition`"},
    KeySpec{"per_hour", Need::optional, "money; this, `per_year` or `addition`"},
    KeySpec{"addition", Need::optional, "percent of the ladder's `base`, in addition to it"},
    KeySpec{"published", Need::optional, "list of published hours"},
    KeySpec{"not_found", Need::optional, "text pair, why no source has the pay; instead of it"},
};
inline constexpr Schema step{"step", step_keys};

inline constexpr std::array pay_step_keys{
    KeySpec{"pay_step", Need::required, "whole number"},
    KeySpec{"per_year", Need::optional, "money; this or `not_found`"},
    KeySpec{"published", Need::optional, "list of published hours"},
    KeySpec{"not_found", Need::optional, "text pair, why no source has the pay; instead of it"},
};
inline constexpr Schema pay_step{"pay step", pay_step_keys};

inline constexpr std::array published_keys{
    KeySpec{"weekly", Need::required, "hours and minutes"},
    KeySpec{"per_hour", Need::required, "money"},
};
inline constexpr Schema published{"published hour", published_keys};

inline constexpr auto wage_addition_keys = joined(
    joined(rule_keys, who_keys),
    std::array{
        KeySpec{"pays_as", Need::required, "pay code"},
        KeySpec{"duties", Need::required, "list of duties"},
        KeySpec{"by", Need::required, "none | competence_years | age | seniority"},
        KeySpec{"competence",
                Need::optional,
                "list of ids, the kinds that count; with `by: competence_years`; absent: all"},
        KeySpec{"age_on", Need::optional, "date; with `by: age`; absent: the day of the work"},
        KeySpec{"values", Need::required, "list of addition values"},
    });
inline constexpr Schema wage_addition{"rule: wage_addition", wage_addition_keys};

inline constexpr auto addition_value_keys =
    joined(std::array{KeySpec{"steps", Need::required, "list of addition steps"}}, dated_keys);
inline constexpr Schema addition_value{"addition value", addition_value_keys};

inline constexpr std::array addition_step_keys{
    KeySpec{"years", Need::required, "whole number; 0 with `by: none`"},
    KeySpec{"per_hour", Need::required, "money"},
};
inline constexpr Schema addition_step{"addition step", addition_step_keys};

inline constexpr auto roster_supplement_keys = joined(
    joined(joined(rule_keys, who_keys),
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"supplement", Need::required, "rule id, a time_supplement"},
               KeySpec{"weeks", Need::required, "whole number, the weeks of a year"},
               KeySpec{"scaled_to", Need::optional, "rule id, annual_hours for fixed supplements"},
               KeySpec{"rounding", Need::optional, "rounding; required with `scaled_to`"},
           }),
    basis_keys);
inline constexpr Schema roster_supplement{"rule: roster_supplement", roster_supplement_keys};

inline constexpr auto general_increase_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"adds_to", Need::required, "list of individual_pay | minimum_pay"},
               KeySpec{"values", Need::required, "list of increases"},
           });
inline constexpr Schema general_increase{"rule: general_increase", general_increase_keys};

inline constexpr auto increase_keys = joined(
    std::array{
        KeySpec{"per_hour", Need::optional, "money; one of three"},
        KeySpec{"per_year", Need::optional, "money; one of three"},
        KeySpec{"percent", Need::optional, "percent; one of three"},
        KeySpec{"at_least", Need::optional, "money a year; with `percent`"},
        KeySpec{"low_pay_per_hour", Need::optional, "money, in addition; this or per year"},
        KeySpec{"low_pay_per_year", Need::optional, "money, in addition; this or per hour"},
        KeySpec{"low_pay_below", Need::optional, "percent of average pay; with low pay"},
    },
    dated_keys);
inline constexpr Schema increase{"increase", increase_keys};

inline constexpr auto back_pay_keys = joined(
    joined(
        rule_keys,
        std::array{
            KeySpec{"effective_from", Need::required, "date"},
            KeySpec{"decided_on", Need::required, "date"},
            KeySpec{"paid_in", Need::optional, "month, the pay period"},
            KeySpec{"leavers", Need::required, "nothing | nothing_unless_pensioned | everything"},
        }),
    basis_keys);
inline constexpr Schema back_pay{"rule: back_pay", back_pay_keys};

} // namespace bpa::rulebook::schemas
