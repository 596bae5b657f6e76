#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of `assistants.yaml`.
namespace bpa::facts::schemas {

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
    KeySpec{"main_employer", optional, "list"},
    KeySpec{"tax_cards", optional, "list"},
    KeySpec{"extra_withholding", optional, "list"},
    KeySpec{"christmas_relief", optional, "list"},
    KeySpec{"holiday_pay_month", optional, "list"},
    KeySpec{"household", optional, "list"},
    KeySpec{"employments", required, "list"},
};
inline constexpr Schema assistant{"assistants", assistant_keys};

inline constexpr std::array extra_withholding_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"amount", required, "money"},
};
inline constexpr Schema extra_withholding{"extra_withholding", extra_withholding_keys};

inline constexpr std::array christmas_relief_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"wanted", required, "yes/no"},
};
inline constexpr Schema christmas_relief{"christmas_relief", christmas_relief_keys};

inline constexpr std::array holiday_pay_month_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"month", required, "whole number"},
};
inline constexpr Schema holiday_pay_month{"holiday_pay_month", holiday_pay_month_keys};

inline constexpr std::array household_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"adults", required, "choice"},
    KeySpec{"under_6", optional, "whole number"},
    KeySpec{"from_6_to_10", optional, "whole number"},
    KeySpec{"from_11_to_14", optional, "whole number"},
    KeySpec{"from_15", optional, "whole number"},
    KeySpec{"other_income", optional, "money"},
};
inline constexpr Schema household{"household", household_keys};

inline constexpr std::array employment_keys{
    KeySpec{"employment", required, "whole number"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"terms", required, "list"},
    KeySpec{"arrangements", required, "list"},
    KeySpec{"weekly_norm", optional, "list"},
    KeySpec{"roster_facts", optional, "list"},
    KeySpec{"position", optional, "list"},
    KeySpec{"pay_step", optional, "list"},
    KeySpec{"wage", optional, "list"},
    KeySpec{"monthly_salary", optional, "list"},
    KeySpec{"own_supplements", optional, "list"},
    KeySpec{"fixed_supplements", optional, "list"},
    KeySpec{"competence", optional, "list"},
    KeySpec{"rota", optional, "list"},
    KeySpec{"weekends_per_year", optional, "list"},
    KeySpec{"seniority", optional, "mapping"},
    KeySpec{"averaging", optional, "list"},
    KeySpec{"statutory_week", optional, "list"},
    KeySpec{"working_time_exceptions", optional, "list"},
    KeySpec{"sundays_on_average", optional, "list"},
    KeySpec{"union", optional, "list"},
    KeySpec{"reporting", optional, "list"},
    KeySpec{"end_cause", optional, "text"},
    KeySpec{"reported_id", optional, "text"},
    KeySpec{"leaves", optional, "list"},
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

inline constexpr std::array roster_facts_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"evening_or_night", optional, "yes/no"},
    KeySpec{"regular_sundays", optional, "yes/no"},
    KeySpec{"round_the_clock", optional, "yes/no"},
    KeySpec{"night_hours", optional, "hours and minutes"},
    KeySpec{"sunday_hours", optional, "hours and minutes"},
    KeySpec{"sunday_night_hours", optional, "hours and minutes"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema roster_facts{"roster_facts", roster_facts_keys};

inline constexpr std::array fixed_supplement_keys{
    KeySpec{"supplement", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"hours", required, "hours and minutes"},
    KeySpec{"weeks", required, "whole number"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema fixed_supplement{"fixed_supplements", fixed_supplement_keys};

inline constexpr std::array competence_keys{
    KeySpec{"kind", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"years", required, "whole number"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema competence{"competence", competence_keys};

inline constexpr std::array position_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"percent", required, "percent"},
};
inline constexpr Schema position{"position", position_keys};

inline constexpr std::array pay_step_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"step", required, "whole number"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema pay_step{"pay_step", pay_step_keys};

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

inline constexpr std::array own_supplement_keys{
    KeySpec{"code", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"per_hour", optional, "hourly rate"},
    KeySpec{"per_month", optional, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema own_supplement{"own_supplements", own_supplement_keys};

inline constexpr std::array rota_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"works_rota", required, "yes/no"},
};
inline constexpr Schema rota{"rota", rota_keys};

inline constexpr std::array weekends_per_year_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"planned", required, "whole number"},
};
inline constexpr Schema weekends_per_year{"weekends_per_year", weekends_per_year_keys};

inline constexpr std::array seniority_keys{
    KeySpec{"counter", optional, "choice"},
    KeySpec{"start", optional, "date"},
    KeySpec{"credited_months", optional, "whole number"},
    KeySpec{"credited_hours", optional, "hours and minutes"},
    KeySpec{"hours_per_year", optional, "hours and minutes"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema seniority{"seniority", seniority_keys};

inline constexpr std::array averaging_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"by", required, "choice"},
    KeySpec{"weeks", optional, "whole number"},
    KeySpec{"day", optional, "hours and minutes"},
    KeySpec{"week", optional, "hours and minutes"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema averaging{"averaging", averaging_keys};

inline constexpr std::array statutory_week_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"hours", required, "hours and minutes"},
};
inline constexpr Schema statutory_week{"statutory_week", statutory_week_keys};

inline constexpr std::array working_time_exception_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"by", required, "choice"},
    KeySpec{"rest_day", optional, "hours and minutes"},
    KeySpec{"rest_week", optional, "hours and minutes"},
    KeySpec{"overtime_7_days", optional, "hours and minutes"},
    KeySpec{"overtime_4_weeks", optional, "hours and minutes"},
    KeySpec{"overtime_26_weeks", optional, "hours and minutes"},
    KeySpec{"overtime_52_weeks", optional, "hours and minutes"},
    KeySpec{"total_day", optional, "hours and minutes"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema working_time_exception{"working_time_exceptions",
                                               working_time_exception_keys};

inline constexpr std::array sundays_on_average_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"by", required, "choice"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema sundays_on_average{"sundays_on_average", sundays_on_average_keys};

inline constexpr std::array union_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"name", required, "text"},
};
inline constexpr Schema union_membership{"union", union_keys};

} // namespace bpa::facts::schemas
