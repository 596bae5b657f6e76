#pragma once

#include "yaml/reader.hpp"

#include <array>
#include <vector>

/// Every key of every mapping in the employer folder. The readers refuse anything else, and a test
/// holds `docs/reference/employer-folder.md` against these tables.
namespace bpa::facts::schemas {

using yaml::KeySpec;
using yaml::Schema;
inline constexpr auto required = yaml::Need::required;
inline constexpr auto optional = yaml::Need::optional;

// ---- employer.yaml -----------------------------------------------------------------------------

inline constexpr std::array employer_file_keys{
    KeySpec{"employer", required, "mapping"},
    KeySpec{"sub_units", required, "list"},
    KeySpec{"bound_by", optional, "list"},
    KeySpec{"options", optional, "list"},
    KeySpec{"holiday", optional, "list"},
    KeySpec{"pension", optional, "list"},
    KeySpec{"pay_calendar", required, "list"},
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
};
inline constexpr Schema holiday{"holiday", holiday_keys};

inline constexpr std::array pension_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"plan", required, "text"},
};
inline constexpr Schema pension{"pension", pension_keys};

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
    KeySpec{"paid_by", required, "choice"},
    KeySpec{"work_leaders", required, "list"},
    KeySpec{"deputies", optional, "list"},
    KeySpec{"decision", required, "list"},
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

// ---- assistants.yaml ---------------------------------------------------------------------------

inline constexpr std::array assistants_file_keys{
    KeySpec{"assistants", required, "list"},
};
inline constexpr Schema assistants_file{"assistants.yaml", assistants_file_keys};

inline constexpr std::array assistant_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"given_name", required, "text"},
    KeySpec{"family_name", required, "text"},
    KeySpec{"birth_date", required, "date"},
    KeySpec{"national_id", required, "text"},
    KeySpec{"bank_account", required, "text"},
    KeySpec{"payslip_language", required, "choice"},
    KeySpec{"employments", required, "list"},
};
inline constexpr Schema assistant{"assistants", assistant_keys};

inline constexpr std::array employment_keys{
    KeySpec{"employment", required, "whole number"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"terms", required, "list"},
    KeySpec{"arrangements", required, "list"},
    KeySpec{"weekly_norm", required, "list"},
    KeySpec{"position", optional, "list"},
    KeySpec{"wage", optional, "list"},
    KeySpec{"monthly_salary", optional, "list"},
    KeySpec{"rota", optional, "list"},
    KeySpec{"seniority", optional, "mapping"},
    KeySpec{"averaging", optional, "list"},
    KeySpec{"union", optional, "list"},
};
inline constexpr Schema employment{"employments", employment_keys};

inline constexpr std::array terms_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"agreement", optional, "id"},
    KeySpec{"contract", optional, "id"},
};
inline constexpr Schema terms{"terms", terms_keys};

inline constexpr std::array work_places_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"arrangements", required, "list"},
};
inline constexpr Schema work_places{"arrangements of an employment", work_places_keys};

inline constexpr std::array weekly_norm_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"hours", required, "hours and minutes"},
};
inline constexpr Schema weekly_norm{"weekly_norm", weekly_norm_keys};

inline constexpr std::array position_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"percent", required, "percent"},
};
inline constexpr Schema position{"position", position_keys};

inline constexpr std::array wage_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"per_hour", required, "hourly rate"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema wage{"wage", wage_keys};

inline constexpr std::array monthly_salary_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"amount", required, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema monthly_salary{"monthly_salary", monthly_salary_keys};

inline constexpr std::array rota_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"works_rota", required, "yes/no"},
};
inline constexpr Schema rota{"rota", rota_keys};

inline constexpr std::array seniority_keys{
    KeySpec{"start", optional, "date"},
    KeySpec{"credited_months", optional, "whole number"},
};
inline constexpr Schema seniority{"seniority", seniority_keys};

inline constexpr std::array averaging_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"agreement", required, "text"},
};
inline constexpr Schema averaging{"averaging", averaging_keys};

inline constexpr std::array union_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"name", required, "text"},
};
inline constexpr Schema union_membership{"union", union_keys};

// ---- hours, roster, adjustments, opening -------------------------------------------------------

inline constexpr std::array hours_file_keys{
    KeySpec{"period", required, "month"},
    KeySpec{"arrangement", optional, "id"},
    KeySpec{"approved", optional, "mapping"},
    KeySpec{"shifts", required, "list"},
};
inline constexpr Schema hours_file{"hours file", hours_file_keys};

inline constexpr std::array shift_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"start", required, "local time"},
    KeySpec{"end", required, "local time"},
    KeySpec{"duty", required, "id"},
    KeySpec{"employment", optional, "whole number"},
    KeySpec{"arrangement", optional, "id"},
    KeySpec{"breaks", optional, "list"},
    KeySpec{"calls", optional, "list"},
    KeySpec{"approved", optional, "mapping"},
};
inline constexpr Schema shift{"shifts", shift_keys};

inline constexpr std::array interval_keys{
    KeySpec{"start", required, "local time"},
    KeySpec{"end", required, "local time"},
};
inline constexpr Schema a_break{"breaks", interval_keys};
inline constexpr Schema call{"calls", interval_keys};

inline constexpr std::array approval_keys{
    KeySpec{"by", required, "id"},
    KeySpec{"at", required, "local time"},
};
inline constexpr Schema approval{"approved", approval_keys};

inline constexpr std::array roster_file_keys{
    KeySpec{"period", required, "month"},
    KeySpec{"arrangement", optional, "id"},
    KeySpec{"shifts", required, "list"},
};
inline constexpr Schema roster_file{"roster file", roster_file_keys};

inline constexpr std::array roster_shift_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"start", required, "local time"},
    KeySpec{"end", required, "local time"},
    KeySpec{"duty", required, "id"},
    KeySpec{"employment", optional, "whole number"},
    KeySpec{"arrangement", optional, "id"},
    KeySpec{"breaks", optional, "list"},
    KeySpec{"calls", optional, "list"},
};
inline constexpr Schema roster_shift{"shifts of a roster", roster_shift_keys};

inline constexpr std::array adjustments_file_keys{
    KeySpec{"period", required, "month"},
    KeySpec{"adjustments", required, "list"},
};
inline constexpr Schema adjustments_file{"adjustments file", adjustments_file_keys};

inline constexpr std::array adjustment_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"employment", optional, "whole number"},
    KeySpec{"code", required, "id"},
    KeySpec{"date", required, "date"},
    KeySpec{"amount", required, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
    KeySpec{"approved", required, "mapping"},
};
inline constexpr Schema adjustment{"adjustments", adjustment_keys};

inline constexpr std::array opening_file_keys{
    KeySpec{"opening", required, "list"},
};
inline constexpr Schema opening_file{"opening.yaml", opening_file_keys};

inline constexpr std::array opening_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"year", required, "whole number"},
    KeySpec{"gross_year_to_date", required, "money"},
};
inline constexpr Schema opening{"opening", opening_keys};

} // namespace bpa::facts::schemas

namespace bpa::facts {

/// Every mapping of the employer folder, in the order of the reference page.
[[nodiscard]] std::vector<const yaml::Schema*> fact_schemas();

} // namespace bpa::facts
