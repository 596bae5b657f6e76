#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of a tax card, typed by hand in `assistants.yaml` or fetched in `tax-cards/`.
namespace bpa::facts::schemas {

inline constexpr std::array employer_role_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"is", required, "choice"},
};
inline constexpr Schema employer_role{"main_employer", employer_role_keys};

inline constexpr std::array tax_card_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"year", required, "whole number"},
    KeySpec{"main_employer", optional, "choice"},
    KeySpec{"table", optional, "text"},
    KeySpec{"percent", optional, "percent"},
    KeySpec{"months", optional, "decimal"},
    KeySpec{"exempt", optional, "yes/no"},
    KeySpec{"exempt_up_to", optional, "money"},
    KeySpec{"paye", optional, "yes/no"},
    KeySpec{"card", optional, "id"},
    KeySpec{"issued", optional, "date"},
    KeySpec{"result", optional, "choice"},
};
inline constexpr Schema tax_card{"tax_cards", tax_card_keys};

// ---- tax-cards/<year>.yaml ---------------------------------------------------------------------

inline constexpr std::array tax_cards_file_keys{
    KeySpec{"tax_cards", required, "list"},
};
inline constexpr Schema tax_cards_file{"tax-cards/<year>.yaml", tax_cards_file_keys};

inline constexpr std::array fetched_card_keys{
    KeySpec{"assistant", required, "id"},
    KeySpec{"from", required, "date"},
    KeySpec{"year", required, "whole number"},
    KeySpec{"card", optional, "id"},
    KeySpec{"issued", optional, "date"},
    KeySpec{"result", optional, "choice"},
    KeySpec{"parts", optional, "list"},
    KeySpec{"information", optional, "list"},
};
inline constexpr Schema fetched_card{"tax_cards of a year", fetched_card_keys};

inline constexpr std::array card_part_keys{
    KeySpec{"for", required, "choice"},
    KeySpec{"table", optional, "text"},
    KeySpec{"percent", optional, "percent"},
    KeySpec{"months", optional, "decimal"},
    KeySpec{"exempt", optional, "yes/no"},
    KeySpec{"exempt_up_to", optional, "money"},
};
inline constexpr Schema card_part{"parts", card_part_keys};

} // namespace bpa::facts::schemas
