#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of `employer.yaml` and `arrangements.yaml`.
namespace bpa::facts::schemas {

// ---- employer.yaml -----------------------------------------------------------------------------

inline constexpr std::array employer_file_keys{
    KeySpec{"employer", required, "mapping"},
    KeySpec{"sub_units", required, "list"},
    KeySpec{"bound_by", optional, "list"},
    KeySpec{"options", optional, "list"},
    KeySpec{"sources", optional, "list"},
    KeySpec{"holiday", optional, "list"},
    KeySpec{"holiday_pay_out", optional, "list"},
    KeySpec{"pension", optional, "list"},
    KeySpec{"afp", optional, "list"},
    KeySpec{"ou_fund", optional, "list"},
    KeySpec{"covers", optional, "list"},
    KeySpec{"zone_Ia", optional, "list"},
    KeySpec{"working_time", optional, "list"},
    KeySpec{"breaks_in_working_time", optional, "list"},
    KeySpec{"proration", optional, "list"},
    KeySpec{"withholding", optional, "list"},
    KeySpec{"pay_calendar", required, "list"},
    KeySpec{"unions", optional, "list"},
    KeySpec{"tax_payment", optional, "mapping"},
    KeySpec{"reporting", optional, "list"},
};
inline constexpr Schema employer_file{"employer.yaml", employer_file_keys};

inline constexpr std::array employer_keys{
    KeySpec{"kind", required, "choice"},
    KeySpec{"name", required, "text"},
    KeySpec{"organisation_number", optional, "text"},
    KeySpec{"national_id", optional, "text"},
    KeySpec{"bank_account", required, "text"},
};
inline constexpr Schema employer{"employer", employer_keys};

inline constexpr std::array sub_unit_keys{
    KeySpec{"sub_unit", required, "id"},
    KeySpec{"name", required, "text"},
    KeySpec{"organisation_number", optional, "text"},
    KeySpec{"municipality", required, "text"},
    KeySpec{"contribution_zone", optional, "text"},
};
inline constexpr Schema sub_unit{"sub_units", sub_unit_keys};

inline constexpr std::array bound_by_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"agreement", required, "id"},
};
inline constexpr Schema bound_by{"bound_by", bound_by_keys};

inline constexpr std::array option_keys{
    KeySpec{"agreement", required, "id"},
    KeySpec{"option", required, "id"},
    KeySpec{"value", required, "text"},
};
inline constexpr Schema option{"options", option_keys};

inline constexpr std::array holiday_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"percent", required, "percent"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema holiday{"holiday", holiday_keys};

inline constexpr std::array holiday_pay_out_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"month", required, "whole number"},
};
inline constexpr Schema holiday_pay_out{"holiday_pay_out", holiday_pay_out_keys};

inline constexpr std::array pension_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"plan", required, "text"},
    KeySpec{"provider", required, "text"},
    KeySpec{"provider_number", required, "text"},
    KeySpec{"employer_percent", required, "percent"},
    KeySpec{"extra_percent", optional, "percent"},
    KeySpec{"employee_percent", optional, "percent"},
    KeySpec{"left_out", optional, "list"},
    KeySpec{"until_age", optional, "whole number"},
    KeySpec{"waives_pay_threshold", required, "yes/no"},
    KeySpec{"basic_amount", required, "choice"},
    KeySpec{"premium", required, "choice"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema pension{"pension", pension_keys};

inline constexpr std::array afp_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"percent", optional, "percent"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema afp{"afp", afp_keys};

inline constexpr std::array ou_fund_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"employee_per_week", optional, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema ou_fund{"ou_fund", ou_fund_keys};

inline constexpr std::array cover_keys{
    KeySpec{"cover", required, "id"},
    KeySpec{"name", required, "text"},
    KeySpec{"insurer", required, "text"},
    KeySpec{"policy", required, "text"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"per_month", optional, "money"},
    KeySpec{"percent", optional, "percent"},
    KeySpec{"occupational_injury", required, "yes/no"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema cover{"covers", cover_keys};

inline constexpr std::array relief_keys{
    KeySpec{"year", required, "whole number"},
    KeySpec{"used_elsewhere", required, "money"},
};
inline constexpr Schema relief{"zone_Ia", relief_keys};

inline constexpr std::array working_time_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"regime", required, "choice"},
};
inline constexpr Schema working_time{"working_time", working_time_keys};

inline constexpr std::array breaks_in_working_time_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"value", required, "yes/no"},
};
inline constexpr Schema breaks_in_working_time{"breaks_in_working_time",
                                               breaks_in_working_time_keys};

inline constexpr std::array proration_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"method", required, "choice"},
};
inline constexpr Schema proration{"proration", proration_keys};

inline constexpr std::array withholding_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"part_of_month", optional, "choice"},
    KeySpec{"christmas_relief", optional, "choice"},
    KeySpec{"christmas_month", optional, "whole number"},
    KeySpec{"omit_small_amounts", optional, "yes/no"},
    KeySpec{"correct_without_card", optional, "yes/no"},
};
inline constexpr Schema withholding{"withholding", withholding_keys};

inline constexpr std::array pay_calendar_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"first_day", required, "whole number"},
    KeySpec{"named_after", required, "choice"},
    KeySpec{"payment_day", required, "whole number"},
    KeySpec{"payment_month", required, "choice"},
    KeySpec{"if_no_bank_day", required, "choice"},
};
inline constexpr Schema pay_calendar{"pay_calendar", pay_calendar_keys};

// ---- arrangements.yaml -------------------------------------------------------------------------

inline constexpr std::array arrangements_file_keys{
    KeySpec{"arrangements", required, "list"},
};
inline constexpr Schema arrangements_file{"arrangements.yaml", arrangements_file_keys};

inline constexpr std::array arrangement_keys{
    KeySpec{"arrangement", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"sub_unit", required, "id"},
    KeySpec{"municipality", required, "text"},
    KeySpec{"contribution_zone", optional, "text"},
    KeySpec{"paid_by", required, "choice"},
    KeySpec{"work_leaders", required, "list"},
    KeySpec{"deputies", optional, "list"},
    KeySpec{"decision", required, "list"},
    KeySpec{"floor", optional, "list"},
};
inline constexpr Schema arrangement{"arrangements", arrangement_keys};

inline constexpr std::array leader_keys{
    KeySpec{"person", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
};
inline constexpr Schema leader{"work_leaders", leader_keys};
inline constexpr Schema deputy{"deputies", leader_keys};

inline constexpr std::array decision_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"hours_per_week", required, "hours and minutes"},
};
inline constexpr Schema decision{"decision", decision_keys};

inline constexpr std::array floor_keys{
    KeySpec{"agreement", required, "agreement id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema floor{"floor", floor_keys};

} // namespace bpa::facts::schemas
