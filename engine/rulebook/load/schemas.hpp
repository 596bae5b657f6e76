#pragma once

#include "yaml/reader.hpp"

#include <array>
#include <cstddef>
#include <vector>

/// Every key a rule file may have. The readers refuse anything else, and a test holds
/// `docs/reference/rule-files.md` against these tables.
namespace bpa::rulebook::schemas {

using yaml::KeySpec;
using yaml::Need;
using yaml::Schema;

template <std::size_t A, std::size_t B>
constexpr std::array<KeySpec, A + B> joined(const std::array<KeySpec, A>& a,
                                            const std::array<KeySpec, B>& b) {
    std::array<KeySpec, A + B> all{};
    for (std::size_t i = 0; i < A; ++i) {
        all[i] = a[i];
    }
    for (std::size_t i = 0; i < B; ++i) {
        all[A + i] = b[i];
    }
    return all;
}

inline constexpr std::array text_pair_keys{
    KeySpec{"nb", Need::required, "text"},
    KeySpec{"en", Need::required, "text"},
};
inline constexpr Schema text_pair{"text pair", text_pair_keys};

// ---- citing ------------------------------------------------------------------------------------

// Not `required` for the reader: a value without a source has a message of its own.
inline constexpr std::array basis_keys{
    KeySpec{"source", Need::optional, "source id; every value must have one"},
    KeySpec{"at", Need::optional, "text, where in the source; every value must have one"},
    KeySpec{"confidence", Need::optional, "verified | single | derived; every value must have one"},
    KeySpec{"note", Need::optional, "text pair"},
};
inline constexpr auto dated_keys = joined(
    std::array{
        KeySpec{"from", Need::required, "date"},
        KeySpec{"until", Need::optional, "date"},
    },
    basis_keys);

inline constexpr std::array allowed_by_keys{
    KeySpec{"source", Need::required, "source id"},
    KeySpec{"at", Need::required, "text, where in the source"},
};
inline constexpr Schema allowed_by{"allowed_by", allowed_by_keys};

inline constexpr auto rounding_keys = joined(
    std::array{
        KeySpec{"mode", Need::required, "half_up | down | up"},
        KeySpec{"to", Need::required, "money"},
    },
    basis_keys);
inline constexpr Schema rounding{"rounding", rounding_keys};

// ---- registers ---------------------------------------------------------------------------------

inline constexpr std::array sources_file_keys{
    KeySpec{"sources", Need::required, "list of sources"},
};
inline constexpr Schema sources_file{"sources file", sources_file_keys};

inline constexpr std::array source_keys{
    KeySpec{"source", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"short", Need::required, "text pair"},
    KeySpec{"publisher", Need::required, "text"},
    KeySpec{"reference", Need::required, "text"},
    KeySpec{"text_date", Need::optional, "date"},
    KeySpec{"read", Need::required, "date"},
    KeySpec{"kind",
            Need::required,
            "act | regulation | agreement | provider_page | contract | publication | database | "
            "standard"},
};
inline constexpr Schema source{"source", source_keys};

inline constexpr std::array pay_codes_file_keys{
    KeySpec{"pay_codes", Need::required, "list of pay codes"},
};
inline constexpr Schema pay_codes_file{"pay codes file", pay_codes_file_keys};

inline constexpr auto pay_code_keys = joined(
    std::array{
        KeySpec{"code", Need::required, "id"},
        KeySpec{"number", Need::required, "whole number, four digits"},
        KeySpec{"name", Need::required, "text pair"},
        KeySpec{"role", Need::required, "pay | benefit | reimbursement | tax | deduction | cost"},
        KeySpec{"cost",
                Need::optional,
                "holiday_pay | pension | contribution | cover; with the role `cost` only"},
        KeySpec{"bases",
                Need::optional,
                "list of holiday_pay | pension | afp | contribution | withholding"},
        KeySpec{"taxed_as", Need::optional, "period | separate | holiday; absent: period"},
        KeySpec{"supplement", Need::optional, "yes or no; absent: no"},
        KeySpec{"by_hand", Need::optional, "yes or no; absent: no"},
    },
    basis_keys);
inline constexpr Schema pay_code{"pay code", pay_code_keys};

inline constexpr std::array duties_file_keys{
    KeySpec{"duties", Need::required, "list of duties"},
};
inline constexpr Schema duties_file{"duties file", duties_file_keys};

inline constexpr auto duty_keys = joined(
    std::array{
        KeySpec{"duty", Need::required, "id"},
        KeySpec{"name", Need::required, "text pair"},
        KeySpec{"allows_calls", Need::required, "yes or no"},
        KeySpec{"working_time", Need::required, "yes, no or share"},
        KeySpec{"decision", Need::required, "yes or no"},
        KeySpec{"passive", Need::optional, "yes or no"},
    },
    basis_keys);
inline constexpr Schema duty{"duty", duty_keys};

inline constexpr std::array municipalities_file_keys{
    KeySpec{"municipalities", Need::required, "table of municipalities"},
};
inline constexpr Schema municipalities_file{"municipalities file", municipalities_file_keys};

inline constexpr auto municipalities_keys = joined(
    std::array{
        KeySpec{"year", Need::required, "whole number"},
        KeySpec{"rows", Need::required, "list of \"number;name;zone\""},
    },
    basis_keys);
inline constexpr Schema municipalities{"municipalities", municipalities_keys};

inline constexpr std::array agreement_index_keys{
    KeySpec{"agreements", Need::required, "list of ids"},
};
inline constexpr Schema agreement_index{"agreement index", agreement_index_keys};

// ---- agreement and contract --------------------------------------------------------------------

inline constexpr std::array agreement_keys{
    KeySpec{"agreement", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"kind", Need::required, "collective_agreement | household_regulation | act_only"},
    KeySpec{"parties", Need::required, "text"},
    KeySpec{"scope", Need::required, "text pair"},
    KeySpec{"valid_from", Need::required, "date"},
    KeySpec{"inherits", Need::optional, "list of ids"},
    KeySpec{"options", Need::optional, "list of options"},
    KeySpec{"clauses", Need::required, "list of clauses"},
};
inline constexpr Schema agreement{"agreement", agreement_keys};

inline constexpr std::array option_keys{
    KeySpec{"option", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"type", Need::required, "choice | clock"},
    KeySpec{"choices", Need::optional, "list of ids"},
    KeySpec{"default", Need::required, "one of the choices, or a clock time"},
    KeySpec{"reason", Need::required, "text pair"},
    KeySpec{"clause", Need::required, "clause id"},
};
inline constexpr Schema option{"option", option_keys};

inline constexpr std::array clause_keys{
    KeySpec{"clause", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"at", Need::required, "text, where in the agreement"},
    KeySpec{"rules", Need::optional, "list of rule ids"},
    KeySpec{"options", Need::optional, "list of option ids"},
    KeySpec{"not_covered", Need::optional, "text pair, the reason"},
    KeySpec{"note", Need::optional, "text pair"},
};
inline constexpr Schema clause{"clause", clause_keys};

inline constexpr std::array contract_keys{
    KeySpec{"contract", Need::required, "id"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"inherits", Need::optional, "agreement id"},
    KeySpec{"reference_agreement", Need::optional, "agreement id"},
    KeySpec{"sources", Need::optional, "list of sources"},
    KeySpec{"rules", Need::required, "list of rules"},
};
inline constexpr Schema contract{"contract", contract_keys};

inline constexpr std::array rules_file_keys{
    KeySpec{"rules", Need::required, "list of rules"},
};
inline constexpr Schema rules_file{"rules file", rules_file_keys};

// ---- rules of an agreement or contract ---------------------------------------------------------

inline constexpr std::array rule_keys{
    KeySpec{"rule", Need::required, "id"},
    KeySpec{"kind", Need::required, "one of the kinds in rule-kinds.md"},
    KeySpec{"title", Need::required, "text pair"},
    KeySpec{"because", Need::optional, "text pair"},
    KeySpec{"replaces", Need::optional, "rule id"},
    KeySpec{"allowed_by", Need::optional, "allowed_by; with `replaces`"},
    KeySpec{
        "verified_until", Need::optional, "date; required in an agreement where values are dated"},
    KeySpec{"verified_note", Need::optional, "text pair"},
};
inline constexpr std::array pay_keys{
    KeySpec{"pays_as", Need::required, "pay code"},
    KeySpec{"duties", Need::required, "list of duties"},
    KeySpec{"not_below", Need::optional, "rule id"},
    KeySpec{"rounding", Need::optional, "rounding"},
};

/// For the kinds that may be for some people only.
inline constexpr std::array who_keys{
    KeySpec{"who", Need::optional, "population; absent: everybody"},
};
inline constexpr std::array population_keys{
    KeySpec{"rota", Need::optional, "yes or no"},
    KeySpec{"age_from", Need::optional, "whole number"},
    KeySpec{"age_under", Need::optional, "whole number"},
    KeySpec{"employed_before", Need::optional, "date"},
    KeySpec{"employed_from", Need::optional, "date"},
};
inline constexpr Schema population{"population", population_keys};

inline constexpr std::array option_use_keys{
    KeySpec{"option", Need::required, "option id"},
};
inline constexpr Schema option_use{"use of an option", option_use_keys};

inline constexpr std::array condition_keys{
    KeySpec{"option", Need::required, "option id"},
    KeySpec{"value", Need::required, "one of the option's choices"},
};
inline constexpr Schema condition{"condition", condition_keys};

} // namespace bpa::rulebook::schemas

namespace bpa::rulebook {

/// Every mapping of the rule files, in the order of the reference page.
[[nodiscard]] std::vector<const yaml::Schema*> rule_schemas();

} // namespace bpa::rulebook
