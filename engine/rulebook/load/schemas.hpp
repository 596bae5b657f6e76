#pragma once

#include "yaml/reader.hpp"

#include <array>
#include <cstddef>
#include <vector>

/// Every key a rule file may have. The readers refuse anything else, and a test holds
/// `docs/reference/rule-files.md` against these tables.
namespace bpa::rulebook::schemas {

using yaml::KeySpec;
using yaml::Need;
using yaml::Schema;

template <std::size_t A, std::size_t B>
constexpr std::array<KeySpec, A + B> joined(const std::array<KeySpec, A>& a,
                                            const std::array<KeySpec, B>& b) {
    std::array<KeySpec, A + B> all{};
    for (std::size_t i = 0; i < A; ++i) {
        all[i] = a[i];
    }
    for (std::size_t i = 0; i < B; ++i) {
        all[A + i] = b[i];
    }
    return all;
}

inline constexpr std::array text_pair_keys{
    KeySpec{"nb", Need::required, "text"},
    KeySpec{"en", Need::required, "text"},
};
inline constexpr Schema text_pair{"text pair", text_pair_keys};

// ---- citing ------------------------------------------------------------------------------------

// Not `required` for the reader: a value without a source has a message of its own.
inline constexpr std::array basis_keys{
    KeySpec{"source", Need::optional, "source id; every value must have one"},
    KeySpec{"at", Need::optional, "text, where in the source; every value must have one"},
    KeySpec{"confidence", Need::optional, "verified | single | derived; every value must have one"},
    KeySpec{"note", Need::optional, "text pair"},
};
inline constexpr auto dated_keys = joined(
    std::array{
        KeySpec{"from", Need::required, "date"},
        KeySpec{"until", Need::optional, "date"},
    },
    basis_keys);

inline constexpr std::array allowed_by_keys{
    KeySpec{"source", Need::required, "source id"},
    KeySpec{"at", Need::required, "text, where in the source"},
};
inline constexpr Schema allowed_by{"allowed_by", allowed_by_keys};

inline constexpr auto rounding_keys = joined(
    std::array{
        KeySpec{"mode", Need::required, "half_up | down | up"},
        KeySpec{"to", Need::required, "money"},
    },
    basis_keys);
inline constexpr Schema rounding{"rounding", rounding_keys};

// ---- registers ---------------------------------------------------------------------------------

inline constexpr std::array sources_file_keys{
    KeySpec{"sources", Need::required, "list of sources"},
};
inline constexpr Schema sources_file{"sources file", sources_file_keys};

inline constexpr std::array source_keys{
    KeySpec{"source", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"short", Need::required, "text pair"},
    KeySpec{"publisher", Need::required, "text"},
    KeySpec{"reference", Need::required, "text"},
    KeySpec{"text_date", Need::optional, "date"},
    KeySpec{"read", Need::required, "date"},
    KeySpec{"kind",
            Need::required,
            "act | regulation | agreement | provider_page | contract | publication | database | "
            "standard"},
};
inline constexpr Schema source{"source", source_keys};

inline constexpr std::array pay_codes_file_keys{
    KeySpec{"pay_codes", Need::required, "list of pay codes"},
};
inline constexpr Schema pay_codes_file{"pay codes file", pay_codes_file_keys};

inline constexpr auto pay_code_keys = joined(
    std::array{
        KeySpec{"code", Need::required, "id"},
        KeySpec{"number", Need::required, "whole number, four digits"},
        KeySpec{"name", Need::required, "text pair"},
        KeySpec{"role", Need::required, "pay | reimbursement | tax | deduction | cost"},
        KeySpec{"cost",
                Need::optional,
                "holiday_pay | pension | contribution | cover; with the role `cost` only"},
        KeySpec{"bases",
                Need::optional,
                "list of holiday_pay | pension | afp | contribution | withholding"},
        KeySpec{"by_hand", Need::optional, "yes or no; absent: no"},
    },
    basis_keys);
inline constexpr Schema pay_code{"pay code", pay_code_keys};

inline constexpr std::array duties_file_keys{
    KeySpec{"duties", Need::required, "list of duties"},
};
inline constexpr Schema duties_file{"duties file", duties_file_keys};

inline constexpr auto duty_keys = joined(
    std::array{
        KeySpec{"duty", Need::required, "id"},
        KeySpec{"name", Need::required, "text pair"},
        KeySpec{"allows_calls", Need::required, "yes or no"},
        KeySpec{"working_time", Need::required, "yes or no"},
        KeySpec{"decision", Need::required, "yes or no"},
    },
    basis_keys);
inline constexpr Schema duty{"duty", duty_keys};

inline constexpr std::array municipalities_file_keys{
    KeySpec{"municipalities", Need::required, "table of municipalities"},
};
inline constexpr Schema municipalities_file{"municipalities file", municipalities_file_keys};

inline constexpr auto municipalities_keys = joined(
    std::array{
        KeySpec{"year", Need::required, "whole number"},
        KeySpec{"rows", Need::required, "list of \"number;name;zone\""},
    },
    basis_keys);
inline constexpr Schema municipalities{"municipalities", municipalities_keys};

inline constexpr std::array agreement_index_keys{
    KeySpec{"agreements", Need::required, "list of ids"},
};
inline constexpr Schema agreement_index{"agreement index", agreement_index_keys};

// ---- agreement and contract --------------------------------------------------------------------

inline constexpr std::array agreement_keys{
    KeySpec{"agreement", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"kind", Need::required, "collective_agreement | household_regulation | act_only"},
    KeySpec{"parties", Need::required, "text"},
    KeySpec{"scope", Need::required, "text pair"},
    KeySpec{"valid_from", Need::required, "date"},
    KeySpec{"inherits", Need::optional, "list of ids"},
    KeySpec{"options", Need::optional, "list of options"},
    KeySpec{"clauses", Need::required, "list of clauses"},
};
inline constexpr Schema agreement{"agreement", agreement_keys};

inline constexpr std::array option_keys{
    KeySpec{"option", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"type", Need::required, "choice | clock"},
    KeySpec{"choices", Need::optional, "list of ids"},
    KeySpec{"default", Need::required, "one of the choices, or a clock time"},
    KeySpec{"reason", Need::required, "text pair"},
    KeySpec{"clause", Need::required, "clause id"},
};
inline constexpr Schema option{"option", option_keys};

inline constexpr std::array clause_keys{
    KeySpec{"clause", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"at", Need::required, "text, where in the agreement"},
    KeySpec{"rules", Need::optional, "list of rule ids"},
    KeySpec{"options", Need::optional, "list of option ids"},
    KeySpec{"not_covered", Need::optional, "text pair, the reason"},
    KeySpec{"note", Need::optional, "text pair"},
};
inline constexpr Schema clause{"clause", clause_keys};

inline constexpr std::array contract_keys{
    KeySpec{"contract", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"inherits", Need::optional, "agreement id"},
    KeySpec{"reference_agreement", Need::optional, "agreement id"},
    KeySpec{"sources", Need::optional, "list of sources"},
    KeySpec{"rules", Need::required, "list of rules"},
};
inline constexpr Schema contract{"contract", contract_keys};

inline constexpr std::array rules_file_keys{
    KeySpec{"rules", Need::required, "list of rules"},
};
inline constexpr Schema rules_file{"rules file", rules_file_keys};

// ---- rules of an agreement or contract ---------------------------------------------------------

inline constexpr std::array rule_keys{
    KeySpec{"rule", Need::required, "id"},
    KeySpec{"kind",
            Need::required,
            "annual_hours | hourly_wage | time_supplement | conversion | stacking"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"because", Need::optional, "text pair"},
    KeySpec{"replaces", Need::optional, "rule id"},
    KeySpec{"allowed_by", Need::optional, "allowed_by; with `replaces`"},
    KeySpec{
        "verified_until", Need::optional, "date; required in an agreement where values are dated"},
    KeySpec{"verified_note", Need::optional, "text pair"},
};
inline constexpr std::array pay_keys{
    KeySpec{"pays_as", Need::required, "pay code"},
    KeySpec{"duties", Need::required, "list of duties"},
    KeySpec{"not_below", Need::optional, "rule id"},
    KeySpec{"rounding", Need::optional, "rounding"},
};

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
    joined(rule_keys, pay_keys),
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

inline constexpr auto time_supplement_keys =
    joined(joined(rule_keys, pay_keys),
           std::array{
               KeySpec{"for_rota", Need::optional, "yes or no"},
               KeySpec{"windows", Need::required, "list of windows"},
               KeySpec{"rate", Need::required, "list of supplement rates"},
           });
inline constexpr Schema time_supplement{"rule: time_supplement", time_supplement_keys};

inline constexpr auto conversion_keys =
    joined(rule_keys,
           std::array{
               KeySpec{"pays_as", Need::required, "pay code"},
               KeySpec{"calls_pay_as", Need::required, "pay code"},
               KeySpec{"duties", Need::required, "list of duties"},
               KeySpec{"as_duty", Need::required, "duty"},
               KeySpec{"blocks", Need::required, "per_call | merged, or a use of an option"},
               KeySpec{"active_measure", Need::required, "raw | blocks, or a use of an option"},
               KeySpec{"position", Need::required, "proportional | start, or a use of an option"},
               KeySpec{"terms", Need::required, "list of conversion terms"},
           });
inline constexpr Schema conversion{"rule: conversion", conversion_keys};

inline constexpr auto conversion_terms_keys =
    joined(std::array{KeySpec{"paid_per_hour", Need::required, "hours and minutes"},
                      KeySpec{"call_block", Need::optional, "hours and minutes"},
                      KeySpec{"all_active_from", Need::optional, "percent"}},
           dated_keys);
inline constexpr Schema conversion_terms{"conversion terms", conversion_terms_keys};

inline constexpr std::array window_keys{
    KeySpec{"days", Need::required, "list of days"},
    KeySpec{"from", Need::required, "clock, or a use of an option"},
    KeySpec{"to", Need::required, "clock, or a use of an option"},
    KeySpec{"when", Need::optional, "condition"},
};
inline constexpr Schema window{"window", window_keys};

inline constexpr std::array option_use_keys{
    KeySpec{"option", Need::required, "option id"},
};
inline constexpr Schema option_use{"use of an option", option_use_keys};

inline constexpr std::array condition_keys{
    KeySpec{"option", Need::required, "option id"},
    KeySpec{"value", Need::required, "one of the option's choices"},
};
inline constexpr Schema condition{"condition", condition_keys};

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

// ---- rules of law ------------------------------------------------------------------------------

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
                      KeySpec{"kind", Need::required, "public_holiday | eve"},
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
        KeySpec{"value",
                Need::optional,
                "money, percent, hours and minutes or number, as the parameter needs; this or "
                "`not_found`"},
        KeySpec{"not_found", Need::optional, "text pair, why there is no value; this or `value`"},
    },
    dated_keys);
inline constexpr Schema law_value{"law value", law_value_keys};

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
               KeySpec{"overtime_pays_as", Need::required, "pay code"},
               KeySpec{"additional_pays_as", Need::required, "pay code"},
           });
inline constexpr Schema working_time_law{"rule: working_time_act, working_time_household",
                                         working_time_law_keys};

inline constexpr auto tax_table_keys =
    joined(joined(named_law_keys,
                  std::array{
                      KeySpec{"year", Need::required, "whole number"},
                      KeySpec{"step", Need::required, "money, whole kroner"},
                      KeySpec{"yearly_factor", Need::required, "decimal number"},
                      KeySpec{"periods", Need::required, "decimal number"},
                      KeySpec{"personal_allowance", Need::required, "money, whole kroner"},
                      KeySpec{"minimum_deduction", Need::required, "percent"},
                      KeySpec{"minimum_deduction_ceiling", Need::required, "money, whole kroner"},
                      KeySpec{"municipal", Need::required, "percent"},
                      KeySpec{"common", Need::required, "percent"},
                      KeySpec{"contribution", Need::required, "percent"},
                      KeySpec{"contribution_ramp", Need::required, "percent"},
                      KeySpec{"contribution_free", Need::required, "money, whole kroner"},
                      KeySpec{"brackets", Need::required, "list of tax brackets"},
                      KeySpec{"codes", Need::required, "list of table codes"},
                  }),
           basis_keys);
inline constexpr Schema tax_table{"rule: tax_table", tax_table_keys};

inline constexpr std::array tax_bracket_keys{
    KeySpec{"from", Need::required, "money, whole kroner"},
    KeySpec{"percent", Need::required, "percent"},
};
inline constexpr Schema tax_bracket{"tax bracket", tax_bracket_keys};

inline constexpr std::array table_codes_keys{
    KeySpec{"first", Need::required, "whole number"},
    KeySpec{"last", Need::required, "whole number"},
    KeySpec{"step", Need::required, "whole number"},
    KeySpec{"deduction_at_first", Need::required, "money, whole kroner; negative: a supplement"},
    KeySpec{"deduction_per_step", Need::required, "money, whole kroner; negative: a supplement"},
};
inline constexpr Schema table_codes{"table codes", table_codes_keys};

} // namespace bpa::rulebook::schemas

namespace bpa::rulebook {

/// Every mapping of the rule files, in the order of the reference page.
[[nodiscard]] std::vector<const yaml::Schema*> rule_schemas();

} // namespace bpa::rulebook
