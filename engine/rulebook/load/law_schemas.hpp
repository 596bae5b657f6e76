#pragma once

#include "rulebook/load/schemas.hpp"

/// Every key a rule of law may have, as `schemas.hpp` has those of agreements and registers.
namespace bpa::rulebook::schemas {

inline constexpr std::array law_rule_keys{
    KeySpec{"rule", Need::required, "id"},
    KeySpec{"kind", Need::required, "one of the kinds of law"},
    KeySpec{"title", Need::required, "text pair"},
};
inline constexpr auto calendar_keys =
    joined(law_rule_keys, std::array{KeySpec{"days", Need::required, "list of named days"}});
inline constexpr Schema calendar{"rule: calendar", calendar_keys};

inline constexpr auto named_day_keys =
    joined(std::array{KeySpec{"day", Need::required, "id"},
                      KeySpec{"name", Need::required, "text pair"},
                      KeySpec{"kind", Need::required, "public_holiday | eve | day"},
                      KeySpec{"fixed", Need::optional, "\"MM-DD\"; this or `easter`"},
                      KeySpec{"easter", Need::optional, "days from Easter Sunday; this or `fixed`"},
                      KeySpec{"from", Need::required, "date"}},
           basis_keys);
inline constexpr Schema named_day{"named day", named_day_keys};

inline constexpr auto clock_change_keys =
    joined(joined(law_rule_keys,
                  std::array{KeySpec{"first_year", Need::required, "whole number"},
                             KeySpec{"standard_offset", Need::required, "hours and minutes"},
                             KeySpec{"summer_offset", Need::required, "hours and minutes"},
                             KeySpec{"summer_starts", Need::required, "last Sunday"},
                             KeySpec{"summer_ends", Need::required, "last Sunday"},
                             KeySpec{"change_utc", Need::required, "clock"}}),
           basis_keys);
inline constexpr Schema clock_change{"rule: clock_change", clock_change_keys};

inline constexpr std::array last_sunday_keys{
    KeySpec{"last_sunday_of", Need::required, "month, 1 to 12"},
};
inline constexpr Schema last_sunday{"last Sunday", last_sunday_keys};

inline constexpr auto limit_keys =
    joined(law_rule_keys,
           std::array{KeySpec{"measures", Need::required, "shift_length"},
                      KeySpec{"at_most", Need::required, "list of limit values"},
                      KeySpec{"verified_until", Need::optional, "date"},
                      KeySpec{"verified_note", Need::optional, "text pair"}});
inline constexpr Schema limit{"rule: limit", limit_keys};

inline constexpr auto limit_value_keys =
    joined(std::array{KeySpec{"value", Need::required, "hours and minutes"}}, dated_keys);
inline constexpr Schema limit_value{"limit value", limit_value_keys};

// ---- rules of law with parameters --------------------------------------------------------------

inline constexpr std::array because_keys{
    KeySpec{"because", Need::optional, "text pair"},
};
inline constexpr std::array parameter_list_keys{
    KeySpec{"parameters", Need::required, "list of parameters, each of the kind's once"},
};
inline constexpr auto named_law_keys = joined(law_rule_keys, because_keys);
inline constexpr auto parameter_law_keys = joined(named_law_keys, parameter_list_keys);
inline constexpr Schema parameter_law{"rule: of law with parameters", parameter_law_keys};

inline constexpr std::array verified_keys{
    KeySpec{"verified_until", Need::optional, "date"},
    KeySpec{"verified_note", Need::optional, "text pair"},
    KeySpec{"values", Need::required, "list of law values"},
};
inline constexpr auto parameter_keys = joined(
    std::array{KeySpec{"parameter", Need::required, "name, one of the kind's"}}, verified_keys);
inline constexpr Schema parameter{"parameter", parameter_keys};

inline constexpr auto law_value_keys = joined(
    std::array{
        KeySpec{
            "value",
            Need::optional,
            "money, percent, hours and minutes, number, deadline or payee, as the parameter needs; "
            "this or `not_found`"},
        KeySpec{"not_found", Need::optional, "text pair, why there is no value; this or `value`"},
    },
    dated_keys);
inline constexpr Schema law_value{"law value", law_value_keys};

inline constexpr std::array deadline_keys{
    KeySpec{"term_months", Need::optional, "whole number that divides 12; with `day`"},
    KeySpec{"day", Need::optional, "whole number, 1 to 28, of the month after the term"},
    KeySpec{"working_days_after_payment", Need::optional, "whole number; this or `term_months`"},
};
inline constexpr Schema deadline{"deadline", deadline_keys};

inline constexpr std::array tax_payee_keys{
    KeySpec{"name", Need::required, "text"},
    KeySpec{"organisation_number", Need::required, "text, nine digits"},
    KeySpec{"account", Need::required, "text, eleven digits"},
    KeySpec{"iban", Need::required, "text, the account's"},
    KeySpec{"bic", Need::required, "text"},
};
inline constexpr Schema tax_payee{"payee of law", tax_payee_keys};

inline constexpr auto contribution_law_keys =
    joined(parameter_law_keys,
           std::array{
               KeySpec{"rates", Need::required, "list of zone rates, one for each zone"},
               KeySpec{"rounding", Need::required, "rounding, of the claim"},
           });
inline constexpr Schema contribution_law{"rule: employers_contribution", contribution_law_keys};

inline constexpr auto zone_rate_keys =
    joined(std::array{KeySpec{"zone", Need::required, "I | Ia | Ia+ | II | III | IV | IVa | V"}},
           verified_keys);
inline constexpr Schema zone_rate{"zone rate", zone_rate_keys};

inline constexpr auto may_days_law_keys =
    joined(parameter_law_keys,
           std::array{
               KeySpec{"days", Need::required, "list of named days"},
               KeySpec{"off_pays_as", Need::required, "pay code"},
               KeySpec{"work_pays_as", Need::required, "pay code"},
           });
inline constexpr Schema may_days_law{"rule: may_days", may_days_law_keys};

inline constexpr auto working_time_law_keys =
    joined(parameter_law_keys,
           std::array{
               KeySpec{"holidays", Need::optional, "list of named days"},
               KeySpec{"holiday_eves", Need::optional, "list of named days"},
               KeySpec{"overtime_pays_as", Need::required, "pay code"},
               KeySpec{"additional_pays_as", Need::required, "pay code"},
           });
inline constexpr Schema working_time_law{"rule: working_time_act, working_time_household",
                                         working_time_law_keys};

inline constexpr auto holiday_pay_law_keys =
    joined(parameter_law_keys,
           std::array{
               KeySpec{"paid", Need::required, "basis: when holiday pay is paid"},
               KeySpec{"paid_to_leavers", Need::required, "basis: likewise, of whoever leaves"},
           });
inline constexpr Schema holiday_pay_law{"rule: holiday_pay", holiday_pay_law_keys};
inline constexpr Schema holiday_pay_basis{"basis of paying holiday pay", basis_keys};

inline constexpr auto withholding_law_keys =
    joined(parameter_law_keys,
           std::array{
               KeySpec{"base_rounding", Need::required, "rounding, of what a percent is taken of"},
               KeySpec{"amount_rounding", Need::required, "rounding, of the tax withheld"},
               KeySpec{"union_fee_rounding", Need::required, "rounding, of dues that lower it"},
               KeySpec{"bases", Need::required, "list of withholding bases, each once"},
               KeySpec{"period_tables", Need::required, "list of period tables, ascending"},
           });
inline constexpr Schema withholding_law{"rule: withholding", withholding_law_keys};

inline constexpr auto withholding_basis_keys = joined(
    std::array{KeySpec{"of",
                       Need::required,
                       "table | period_table | separate | exempt | at_source | holiday_pay | "
                       "extra | correction"}},
    basis_keys);
inline constexpr Schema withholding_basis{"withholding basis", withholding_basis_keys};

inline constexpr std::array period_table_keys{
    KeySpec{"half_month_ends",
            Need::optional,
            "whole number, day of the month; the first row may have it, instead of `up_to_days`"},
    KeySpec{"up_to_days", Need::optional, "whole number; all rows but the last"},
    KeySpec{"table", Need::optional, "month | 14days | week; absent: of so many days"},
    KeySpec{"parts", Need::optional, "decimal number; absent: 1"},
};
inline constexpr Schema period_table{"period table", period_table_keys};

inline constexpr auto tax_table_keys =
    joined(joined(named_law_keys,
                  std::array{
                      KeySpec{"year", Need::required, "whole number"},
                      KeySpec{"municipal", Need::required, "percent"},
                      KeySpec{"contribution_high", Need::required, "percent"},
                      KeySpec{"contribution_low", Need::required, "percent"},
                      KeySpec{"contribution_ramp", Need::required, "percent"},
                      KeySpec{"contribution_free", Need::required, "money, whole kroner"},
                      KeySpec{"brackets", Need::required, "list of tax brackets"},
                      KeySpec{"kinds", Need::required, "list of table kinds"},
                      KeySpec{"periods", Need::required, "list of table periods"},
                      KeySpec{"tables", Need::required, "list of table series"},
                  }),
           basis_keys);
inline constexpr Schema tax_table{"rule: tax_table", tax_table_keys};

inline constexpr std::array tax_bracket_keys{
    KeySpec{"from", Need::required, "money, whole kroner"},
    KeySpec{"percent", Need::required, "percent"},
};
inline constexpr Schema tax_bracket{"tax bracket", tax_bracket_keys};

inline constexpr std::array tax_kind_keys{
    KeySpec{
        "kind", Need::required, "ordinary | pensioner | standard | finnmark | seamen | special"},
    KeySpec{"personal_allowance", Need::required, "money, whole kroner"},
    KeySpec{"minimum_deduction", Need::required, "capped share"},
    KeySpec{"standard_deduction", Need::optional, "capped share"},
    KeySpec{"seamens_allowance", Need::optional, "capped share"},
    KeySpec{"common", Need::required, "percent"},
    KeySpec{"rounding", Need::required, "nearest | down"},
    KeySpec{"periods", Need::optional, "list of pay periods; otherwise all"},
};
inline constexpr Schema tax_kind{"table kind", tax_kind_keys};

inline constexpr std::array tax_capped_keys{
    KeySpec{"percent", Need::required, "percent"},
    KeySpec{"at_most", Need::required, "money, whole kroner"},
};
inline constexpr Schema tax_capped{"capped share", tax_capped_keys};

inline constexpr std::array tax_period_keys{
    KeySpec{"period", Need::required, "month | 14days | week | 4days | 3days | 2days | 1day"},
    KeySpec{"step", Need::required, "money, whole kroner, an even number"},
    KeySpec{"until", Need::required, "money, whole kroner, a number of steps"},
    KeySpec{"ordinary", Need::optional, "table scale"},
    KeySpec{"short_year", Need::optional, "table scale"},
    KeySpec{"eleven_months", Need::optional, "table scale"},
    KeySpec{"twelve_months", Need::optional, "table scale"},
};
inline constexpr Schema tax_period{"table period", tax_period_keys};

inline constexpr std::array tax_scale_keys{
    KeySpec{"times", Need::required, "decimal number or fraction, above zero"},
    KeySpec{"parts", Need::required, "decimal number or fraction, above zero"},
};
inline constexpr Schema tax_scale{"table scale", tax_scale_keys};

inline constexpr std::array tax_series_keys{
    KeySpec{"kind", Need::required, "one of the kinds"},
    KeySpec{"scale", Need::required, "ordinary | short_year | eleven_months | twelve_months"},
    KeySpec{"contribution", Need::required, "none | low | high"},
    KeySpec{"first", Need::required, "table code"},
    KeySpec{"last", Need::optional, "table code; otherwise the series is one table"},
    KeySpec{"step", Need::optional, "whole number; otherwise 1"},
    KeySpec{"deduction_at_first",
            Need::optional,
            "money, whole kroner; negative: a supplement; otherwise none"},
    KeySpec{"deduction_per_step", Need::optional, "money, whole kroner; otherwise none"},
    KeySpec{"above", Need::optional, "percent, of what is above `until`"},
};
inline constexpr Schema tax_series{"table series", tax_series_keys};

} // namespace bpa::rulebook::schemas
