#pragma once

#include "rulebook/load/schemas.hpp"

/// Every key that a file of `rules/reporting` may have. The readers refuse anything else, and a
/// test holds `docs/reference/reporting-rules.md` against these tables.
namespace bpa::amelding::schemas {

using rulebook::schemas::basis_keys;
using rulebook::schemas::joined;
using yaml::KeySpec;
using yaml::Need;
using yaml::Schema;

inline constexpr std::array months_keys{
    KeySpec{"from", Need::optional, "month, the first; absent: always until then"},
    KeySpec{"until", Need::optional, "month, the last; absent: until further notice"},
};

// ---- code-lists.yaml ---------------------------------------------------------------------------

inline constexpr std::array code_lists_file_keys{
    KeySpec{"code_lists", Need::required, "list of code lists, each once"},
};
inline constexpr Schema code_lists_file{"code lists file", code_lists_file_keys};

inline constexpr std::array code_list_keys{
    KeySpec{"list",
            Need::required,
            "employment_type | working_time | appointment | end_cause | leave | benefit | pay | "
            "withholding | deduction | attachment | contribution_code | contribution_zone | "
            "reply_language"},
    KeySpec{"element", Need::required, "text, the element of the format"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"codes", Need::required, "list of codes"},
};
inline constexpr Schema code_list{"code list", code_list_keys};

inline constexpr auto code_keys =
    joined(joined(std::array{KeySpec{"code", Need::required, "text, letter for letter"},
                             KeySpec{"title", Need::required, "text pair, in our own words"}},
                  months_keys),
           basis_keys);
inline constexpr Schema code{"code", code_keys};

// ---- occupations.yaml --------------------------------------------------------------------------

inline constexpr std::array occupations_file_keys{
    KeySpec{"occupations", Need::required, "table of occupations"},
};
inline constexpr Schema occupations_file{"occupations file", occupations_file_keys};

inline constexpr auto occupations_keys =
    joined(std::array{KeySpec{"groups", Need::required, "list of occupation groups"},
                      KeySpec{"titles", Need::optional, "list of occupation titles"}},
           basis_keys);
inline constexpr Schema occupations{"occupations", occupations_keys};

inline constexpr std::array occupation_group_keys{
    KeySpec{"from", Need::required, "date"},
    KeySpec{"until", Need::optional, "date"},
    KeySpec{"codes", Need::required, "list of rows, \"5133;101 107-108\""},
};
inline constexpr Schema occupation_group{"occupation group", occupation_group_keys};

inline constexpr std::array occupation_title_keys{
    KeySpec{"code", Need::required, "text, seven digits"},
    KeySpec{"title", Need::required, "text pair, in our own words"},
};
inline constexpr Schema occupation_title{"occupation title", occupation_title_keys};

// ---- combinations.yaml -------------------------------------------------------------------------

inline constexpr std::array combinations_file_keys{
    KeySpec{"combinations", Need::required, "list of combinations"},
};
inline constexpr Schema combinations_file{"combinations file", combinations_file_keys};

inline constexpr auto combination_keys = joined(
    joined(std::array{KeySpec{"benefit", Need::required, "code of the list `benefit`"},
                      KeySpec{"descriptions", Need::required, "list of codes of the list `pay`"},
                      KeySpec{"contribution", Need::optional, "yes or no; absent: both are legal"},
                      KeySpec{"withholding", Need::optional, "yes or no; absent: both are legal"},
                      KeySpec{"count", Need::required, "none | hours | optional"}},
           months_keys),
    basis_keys);
inline constexpr Schema combination{"combination", combination_keys};

// ---- income.yaml -------------------------------------------------------------------------------

inline constexpr std::array income_file_keys{
    KeySpec{"income", Need::required, "list of treated pay codes"},
};
inline constexpr Schema income_file{"income file", income_file_keys};

inline constexpr std::array treated_keys{
    KeySpec{"pay_codes", Need::required, "list of pay codes"},
    KeySpec{"treatments", Need::required, "list of treatments"},
};
inline constexpr Schema treated{"treated pay codes", treated_keys};

inline constexpr auto treatment_keys = joined(
    joined(
        std::array{
            KeySpec{"kind",
                    Need::required,
                    "income | deduction | withholding | attachment | none | ask"},
            KeySpec{"benefit", Need::optional, "code of the list `benefit`; of an income"},
            KeySpec{"description", Need::optional, "code of the list of the kind"},
            KeySpec{"away", Need::optional, "code of the list `pay`; of an income"},
            KeySpec{"overtime", Need::optional, "code of the list `pay`; of an income"},
            KeySpec{"contribution", Need::optional, "yes or no; required of an income"},
            KeySpec{"withholding", Need::optional, "yes or no; required of an income"},
            KeySpec{"counts", Need::optional, "none | paid; of an income; absent: none"},
            KeySpec{"overtime_addition", Need::optional, "yes or no; of an income; absent: no"},
            KeySpec{"entered", Need::optional, "yes or no; of an income; absent: no"},
            KeySpec{"earning_period", Need::optional, "yes or no; absent: no"},
            KeySpec{"asked_as",
                    Need::optional,
                    "income | deduction | withholding | attachment; with `ask`; absent: income"},
        },
        months_keys),
    basis_keys);
inline constexpr Schema treatment{"treatment", treatment_keys};

// ---- report.yaml -------------------------------------------------------------------------------

inline constexpr std::array report_file_keys{
    KeySpec{"report", Need::required, "report"},
};
inline constexpr Schema report_file{"report file", report_file_keys};

inline constexpr std::array report_keys{
    KeySpec{"editions", Need::required, "list of editions"},
    KeySpec{"months", Need::required, "months that fields begin in"},
    KeySpec{"limits", Need::required, "limits of the report"},
    KeySpec{"codes", Need::required, "codes that are written"},
    KeySpec{"working_time_hours", Need::required, "list of hours of an arrangement"},
    KeySpec{"working_time_choices", Need::required, "list of choices of an arrangement"},
    KeySpec{"zones", Need::required, "zones of the report"},
    KeySpec{"extra_contribution", Need::optional, "extra contribution on high pay"},
};
inline constexpr Schema report{"report", report_keys};

inline constexpr auto edition_keys =
    joined(std::array{KeySpec{"edition", Need::required, "2.1 | 2.2 | 2.3"},
                      KeySpec{"from", Need::required, "month, the first"}},
           basis_keys);
inline constexpr Schema edition{"edition", edition_keys};

inline constexpr std::array field_months_keys{
    KeySpec{"tax_by_date", Need::required, "month of a field"},
    KeySpec{"withholding_described", Need::required, "month of a field"},
    KeySpec{"attachment_dated", Need::required, "month of a field"},
    KeySpec{"appointment", Need::required, "month of a field"},
};
inline constexpr Schema field_months{"months that fields begin in", field_months_keys};

inline constexpr auto field_month_keys =
    joined(std::array{KeySpec{"from", Need::required, "month, the first"}}, basis_keys);
inline constexpr Schema field_month{"month of a field", field_month_keys};

inline constexpr std::array report_limits_keys{
    KeySpec{"most_hours", Need::required, "limit of the report; hours of hourly pay in a month"},
    KeySpec{"least_weekly_hours", Need::required, "limit of the report; of a full position"},
    KeySpec{"most_weekly_hours", Need::required, "limit of the report; of a full position"},
    KeySpec{"least_hourly", Need::optional, "limit of the report; plausible kroner per hour"},
    KeySpec{"most_hourly", Need::optional, "limit of the report; plausible kroner per hour"},
    KeySpec{"leave_days", Need::required, "limit of the report; days of leave, whole"},
};
inline constexpr Schema report_limits{"limits of the report", report_limits_keys};

inline constexpr auto report_limit_keys =
    joined(std::array{KeySpec{"value", Need::required, "decimal number"}}, basis_keys);
inline constexpr Schema report_limit{"limit of the report", report_limit_keys};

inline constexpr std::array written_codes_keys{
    KeySpec{"employment_type", Need::required, "written code, of the list `employment_type`"},
    KeySpec{"withholding", Need::required, "written code, of the list `withholding`"},
    KeySpec{"contribution", Need::required, "written code, of the list `contribution_code`"},
    KeySpec{"exempt_home_pay", Need::required, "written code, of the list `pay`"},
};
inline constexpr Schema written_codes{"codes that are written", written_codes_keys};

inline constexpr auto written_code_keys =
    joined(std::array{KeySpec{"code", Need::required, "text, letter for letter"}}, basis_keys);
inline constexpr Schema written_code{"written code", written_code_keys};

inline constexpr auto working_hours_keys =
    joined(std::array{KeySpec{"code", Need::required, "code of the list `working_time`"},
                      KeySpec{"hours", Need::required, "decimal number, a week"}},
           basis_keys);
inline constexpr Schema working_hours{"hours of an arrangement", working_hours_keys};

inline constexpr auto working_choice_keys =
    joined(std::array{KeySpec{"rota", Need::required, "yes or no"},
                      KeySpec{"hours", Need::optional, "decimal number, a week; absent: any other"},
                      KeySpec{"code", Need::required, "code of the list `working_time`"}},
           basis_keys);
inline constexpr Schema working_choice{"choice of an arrangement", working_choice_keys};

inline constexpr std::array zones_keys{
    KeySpec{"I", Need::required, "zone"},
    KeySpec{"Ia", Need::required, "zone"},
    KeySpec{"II", Need::required, "zone"},
    KeySpec{"III", Need::required, "zone"},
    KeySpec{"IV", Need::required, "zone"},
    KeySpec{"IVa", Need::required, "zone"},
    KeySpec{"V", Need::required, "zone"},
};
inline constexpr Schema zones{"zones of the report", zones_keys};

inline constexpr std::array zone_keys{
    KeySpec{"code", Need::required, "code of the list `contribution_zone`"},
    KeySpec{"rates", Need::required, "list of zone percents"},
};
inline constexpr Schema zone{"zone", zone_keys};

inline constexpr auto zone_percents_keys =
    joined(joined(std::array{KeySpec{"percents", Need::required, "list of percents"}}, months_keys),
           basis_keys);
inline constexpr auto extra_contribution_keys = joined(
    joined(std::array{KeySpec{"percent", Need::required, "percent"}}, months_keys), basis_keys);
inline constexpr Schema extra_contribution{"extra contribution on high pay",
                                           extra_contribution_keys};

inline constexpr Schema zone_percents{"zone percents", zone_percents_keys};

} // namespace bpa::amelding::schemas
