#pragma once

#include "facts/load/schema_words.hpp"

#include <array>

/// Every key of `attachments.yaml` and of the files of payments.
namespace bpa::facts::schemas {

inline constexpr std::array attachments_file_keys{
    KeySpec{"attachments", required, "list"},
};
inline constexpr Schema attachments_file{"attachments.yaml", attachments_file_keys};

inline constexpr std::array attachment_keys{
    KeySpec{"order", required, "id"},
    KeySpec{"assistant", required, "id"},
    KeySpec{"kind", required, "choice"},
    KeySpec{"version", optional, "whole number"},
    KeySpec{"sequence", optional, "whole number"},
    KeySpec{"status", optional, "choice"},
    KeySpec{"decided", optional, "date"},
    KeySpec{"periods", required, "list"},
    KeySpec{"of", optional, "choice"},
    KeySpec{"remaining", optional, "money"},
    KeySpec{"payee", required, "mapping"},
    KeySpec{"due", optional, "mapping"},
};
inline constexpr Schema attachment{"attachments", attachment_keys};

inline constexpr std::array attachment_period_keys{
    KeySpec{"from", required, "date"},
    KeySpec{"until", optional, "date"},
    KeySpec{"percent", optional, "percent"},
    KeySpec{"per_month", optional, "money"},
};
inline constexpr Schema attachment_period{"periods of an attachment", attachment_period_keys};

inline constexpr std::array payee_keys{
    KeySpec{"name", required, "text"},
    KeySpec{"organisation_number", optional, "text"},
    KeySpec{"account", required, "text"},
    KeySpec{"kid", optional, "text"},
    KeySpec{"reference", optional, "text"},
};
inline constexpr Schema payee{"payee", payee_keys};

inline constexpr std::array payment_term_keys{
    KeySpec{"working_days_after_payment", optional, "whole number"},
    KeySpec{"day_of_next_month", optional, "whole number"},
};
inline constexpr Schema payment_term{"due", payment_term_keys};

inline constexpr std::array union_account_keys{
    KeySpec{"union", required, "text"},
    KeySpec{"from", required, "date"},
    KeySpec{"payee", required, "mapping"},
    KeySpec{"due", optional, "mapping"},
};
inline constexpr Schema union_account{"unions", union_account_keys};

inline constexpr std::array tax_payment_keys{
    KeySpec{"skip_below_100", required, "yes/no"},
};
inline constexpr Schema tax_payment{"tax_payment", tax_payment_keys};

inline constexpr std::array payments_file_keys{
    KeySpec{"period", required, "month"},
    KeySpec{"payments", required, "list"},
};
inline constexpr Schema payments_file{"payments file", payments_file_keys};

inline constexpr std::array payment_keys{
    KeySpec{"kind", required, "choice"},
    KeySpec{"payment_date", required, "date"},
    KeySpec{"kid", required, "text"},
};
inline constexpr Schema payment{"payments", payment_keys};

} // namespace bpa::facts::schemas
