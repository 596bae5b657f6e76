#pragma once

#include "rulebook/load/schemas.hpp"

/// Keys of a rate set: what one settlement changes in the rules of an agreement.
namespace bpa::rulebook::schemas {

inline constexpr std::array rate_set_keys{
    KeySpec{"from", Need::required, "date; the file is named after it, `rates-2026-05-01.yaml`"},
    KeySpec{"verified_until", Need::required, "date; of every rule that is named"},
    KeySpec{"sources", Need::optional, "list of sources"},
    KeySpec{"source", Need::required, "source id; of every entry without one of its own"},
    KeySpec{"at", Need::optional, "text; likewise"},
    KeySpec{
        "confidence", Need::optional, "verified | single | derived; of every entry without one"},
    KeySpec{"rates", Need::required, "list of rates of a rule"},
};
inline constexpr Schema rate_set{"rate set", rate_set_keys};

/// Beside `rule` and `unchanged`: the names of the dated lists that rules have.
inline constexpr std::array rates_keys{
    KeySpec{"rule", Need::required, "id of a rule of the same agreement"},
    KeySpec{"unchanged", Need::optional, "yes; instead of the lists"},
    KeySpec{"ladder", Need::optional, "list, as in the rule"},
    KeySpec{"values", Need::optional, "list, as in the rule"},
    KeySpec{"rate", Need::optional, "list, as in the rule"},
    KeySpec{"terms", Need::optional, "list, as in the rule"},
    KeySpec{"calls_add", Need::optional, "list, as in the rule"},
    KeySpec{"percent", Need::optional, "list, as in the rule"},
    KeySpec{"full_day", Need::optional, "list, as in the rule"},
    KeySpec{"steps", Need::optional, "list: for each step of the rule its `percent`, or `{}`"},
    KeySpec{"least", Need::optional, "list, as in the rule"},
    KeySpec{"amount", Need::optional, "list, as in the rule"},
    KeySpec{"per_day", Need::optional, "list, as in the rule"},
    KeySpec{"addition", Need::optional, "list, as in the rule"},
    KeySpec{"most_per_trip", Need::optional, "list, as in the rule"},
};
inline constexpr Schema rates{"rates of a rule", rates_keys};

} // namespace bpa::rulebook::schemas
