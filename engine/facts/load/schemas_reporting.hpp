#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of what only the monthly report asks for.
namespace bpa::facts::schemas {

inline constexpr std::array employer_reporting_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"occupation", optional, "text"},
    KeySpec{"appointment", optional, "text"},
    KeySpec{"extra_withholding_code", optional, "text"},
    KeySpec{"reply_language", optional, "choice"},
};
inline constexpr Schema employer_reporting{"reporting", employer_reporting_keys};

inline constexpr std::array employment_reporting_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"occupation", optional, "text"},
    KeySpec{"appointment", optional, "text"},
    KeySpec{"working_time", optional, "text"},
    KeySpec{"full_time_hours", optional, "hours and minutes"},
    KeySpec{"position", optional, "percent"},
    KeySpec{"wage_changed", optional, "date"},
};
inline constexpr Schema employment_reporting{"reporting of an employment",
                                             employment_reporting_keys};

inline constexpr std::array leave_keys{
    KeySpec{"leave", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"percent", required, "percent"},
    KeySpec{"kind", required, "text"},
    KeySpec{"paid", optional, "yes/no"},
    KeySpec{"source", optional, "id"},
    KeySpec{"at", optional, "text"},
};
inline constexpr Schema leave{"leaves", leave_keys};

} // namespace bpa::facts::schemas
