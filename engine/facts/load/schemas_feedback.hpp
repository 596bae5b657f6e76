#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of `feedback/<month>.yaml`, which is read with the reports and not with the facts.
namespace bpa::facts::schemas {

inline constexpr std::array feedback_file_keys{
    KeySpec{"feedback", required, "list"},
};
inline constexpr Schema feedback_file{"feedback/<month>.yaml", feedback_file_keys};

inline constexpr std::array answer_keys{
    KeySpec{"message", required, "text"},
    KeySpec{"received", required, "date"},
    KeySpec{"status", required, "choice"},
    KeySpec{"receipt", optional, "text"},
    KeySpec{"errors", optional, "list"},
    KeySpec{"due", optional, "list"},
};
inline constexpr Schema answer{"feedback", answer_keys};

inline constexpr std::array answer_error_keys{
    KeySpec{"code", required, "text"},
    KeySpec{"severity", required, "choice"},
    KeySpec{"text", optional, "text"},
    KeySpec{"assistant", optional, "id"},
};
inline constexpr Schema answer_error{"errors", answer_error_keys};

inline constexpr std::array answer_due_keys{
    KeySpec{"what", required, "choice"},
    KeySpec{"payment_date", optional, "date"},
    KeySpec{"amount", required, "money"},
    KeySpec{"due", required, "date"},
    KeySpec{"account", optional, "text"},
    KeySpec{"kid", optional, "text"},
};
inline constexpr Schema answer_due{"due of an answer", answer_due_keys};

} // namespace bpa::facts::schemas
