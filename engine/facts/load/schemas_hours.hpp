#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of the files of hours, of amounts and of balances.
namespace bpa::facts::schemas {

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
    KeySpec{"trip", optional, "id"},
    KeySpec{"told", optional, "local time"},
    KeySpec{"cancelled", optional, "local time"},
    KeySpec{"moved", optional, "yes/no"},
    KeySpec{"time_off", optional, "yes/no"},
    KeySpec{"ordered", optional, "yes or no"},
    KeySpec{"overtime_as_time_off", optional, "yes or no"},
    KeySpec{"time_off_taken", optional, "id"},
    KeySpec{"approved", optional, "mapping"},
};
inline constexpr Schema shift{"shifts", shift_keys};

inline constexpr std::array trips_file_keys{
    KeySpec{"trips", required, "list"},
};
inline constexpr Schema trips_file{"trips.yaml", trips_file_keys};

inline constexpr std::array trip_keys{
    KeySpec{"trip", required, "id"},
    KeySpec{"assistant", required, "id"},
    KeySpec{"employment", optional, "whole number"},
    KeySpec{"departure", required, "local time"},
    KeySpec{"back", optional, "local time"},
    KeySpec{"told", optional, "local time"},
    KeySpec{"approved", required, "mapping"},
};
inline constexpr Schema trip{"trips", trip_keys};

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
    KeySpec{"reported_as", optional, "text"},
    KeySpec{"benefit", optional, "text"},
    KeySpec{"kilometres", optional, "whole number"},
};
inline constexpr Schema adjustment{"adjustments", adjustment_keys};

inline constexpr std::array opening_file_keys{
    KeySpec{"first_period", optional, "month"},
    KeySpec{"opening", required, "list"},
    KeySpec{"worked", optional, "list"},
    KeySpec{"employer", optional, "list"},
    KeySpec{"decision", optional, "list"},
    KeySpec{"counters", optional, "list"},
};
inline constexpr Schema opening_file{"opening.yaml", opening_file_keys};

inline constexpr std::array opening_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"year", required, "whole number"},
    KeySpec{"gross_year_to_date", required, "money"},
    KeySpec{"holiday_basis", optional, "money"},
    KeySpec{"holiday_earned", optional, "money"},
    KeySpec{"holiday_senior_earned", optional, "money"},
    KeySpec{"holiday_paid", optional, "money"},
    KeySpec{"holiday_senior_paid", optional, "money"},
    KeySpec{"pension_pay", optional, "money"},
    KeySpec{"pension_employer", optional, "money"},
    KeySpec{"pension_employee", optional, "money"},
    KeySpec{"afp_pay", optional, "money"},
    KeySpec{"afp_premium", optional, "money"},
};
inline constexpr Schema opening{"opening", opening_keys};

inline constexpr std::array worked_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"start", required, "local time"},
    KeySpec{"end", required, "local time"},
    KeySpec{"working_time", required, "hours and minutes"},
    KeySpec{"overtime", required, "hours and minutes"},
};
inline constexpr Schema worked{"worked", worked_keys};

inline constexpr std::array opening_employer_keys{
    KeySpec{"year", required, "whole number"},
    KeySpec{"relief_used", optional, "money"},
    KeySpec{"household_pay", optional, "money"},
};
inline constexpr Schema opening_employer{"employer of the opening", opening_employer_keys};

inline constexpr std::array opening_decision_keys{
    KeySpec{"arrangement", required, "id"},
    KeySpec{"year", required, "whole number"},
    KeySpec{"used", required, "hours and minutes"},
};
inline constexpr Schema opening_decision{"decision of the opening", opening_decision_keys};

inline constexpr std::array opening_counter_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"employment", required, "whole number"},
    KeySpec{"counter", required, "choice"},
    KeySpec{"year", optional, "whole number"},
    KeySpec{"rule", optional, "id"},
    KeySpec{"hours", optional, "hours and minutes"},
    KeySpec{"number", optional, "whole number"},
};
inline constexpr Schema opening_counter{"counters of the opening", opening_counter_keys};

// ---- settled -----------------------------------------------------------------------------------

inline constexpr std::array settled_file_keys{
    KeySpec{"month", required, "month"},
    KeySpec{"refunds", optional, "list"},
    KeySpec{"premiums", optional, "list"},
};
inline constexpr Schema settled_file{"settled file", settled_file_keys};

inline constexpr std::array refund_keys{
    KeySpec{"date", required, "date"},
    KeySpec{"sub_unit", required, "id"},
    KeySpec{"assistant", required, "id"},
    KeySpec{"amount", required, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema refund{"refunds", refund_keys};

inline constexpr std::array premium_keys{
    KeySpec{"date", required, "date"},
    KeySpec{"sub_unit", required, "id"},
    KeySpec{"amount", required, "money"},
    KeySpec{"source", required, "id"},
    KeySpec{"at", required, "text"},
};
inline constexpr Schema premium{"premiums", premium_keys};

} // namespace bpa::facts::schemas
