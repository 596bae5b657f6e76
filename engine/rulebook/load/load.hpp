#pragma once

#include "rulebook/rulebook.hpp"
#include "source/inputs.hpp"

#include <map>
#include <string>
#include <vector>

/// Rule files to `Rules`: reading, citing, inheritance, coverage, and the checks by which rule
/// files test themselves.
namespace bpa::rulebook {

/// Knows an option somebody chose, and where.
struct OptionChoice {
    std::string agreement;
    std::string option;
    std::string value;
    source::Place place;
};

/// Knows an agreement that is needed, and where it was asked for.
struct AgreementRequest {
    std::string id;
    source::Place place;
};

/// Reads what every employer shares: `rules/sources.yaml`, `rules/pay-codes.yaml`,
/// `rules/duties.yaml`, `rules/law/*.yaml`, `rules/tables/municipalities-*.yaml`.
[[nodiscard]] std::optional<Rules> load_base_rules(source::Inputs& inputs,
                                                   source::Diagnostics& diagnostics);

/// Adds the rulebooks of the requested agreements (`rules/agreements/<id>/*.yaml`) and of every
/// contract in the employer folder (`contracts/*.yaml`), with the agreements those inherit from or
/// name as reference. Resolves options, inheritance and replacement.
void load_rulebooks(Rules& rules,
                    source::Inputs& inputs,
                    const std::vector<AgreementRequest>& agreements,
                    const std::vector<OptionChoice>& options,
                    source::Diagnostics& diagnostics);

/// Knows the tax tables and what they cite, without other rules.
struct TaxTableRules {
    line::Legend legend;
    std::map<int, TaxTableYear> years;
};

/// Reads `rules/sources.yaml` and `rules/law/tax-table-*.yaml` only, for who asks of a tax table
/// and nothing else. What is wrong is reported.
[[nodiscard]] TaxTableRules load_tax_tables(source::Inputs& inputs,
                                            source::Diagnostics& diagnostics);

// ---- coverage ----------------------------------------------------------------------------------

enum class ClauseStatus : std::uint8_t { covered, open, not_covered };

/// Knows a step of a ladder whose pay no source has.
struct StepNotFound {
    Date from;     ///< first day of the ladder
    int years = 0; ///< of seniority, or the number of the pay step
    bool is_pay_step = false;
    line::Text reason;
};

/// Knows how far one clause of an agreement is carried out.
struct ClauseCoverage {
    std::string clause; ///< id
    line::Text title;
    std::string at; ///< the clause in the agreement, «§ 5»
    ClauseStatus status = ClauseStatus::not_covered;
    std::vector<std::string> rules;   ///< ids of the rules that carry it out
    std::vector<std::string> options; ///< options that stand for what the text leaves open
    std::optional<Date> confirmed_until;
    line::Text reason;                        ///< why open or not covered
    std::vector<StepNotFound> not_found = {}; ///< in the ladders of its rules
    source::Place place;
};

/// Knows what an option may be.
struct OptionChoices {
    std::string agreement;
    std::string option;
    std::vector<std::string> choices; ///< empty: any time of the clock
};

/// Knows what an agreement says of itself, and how far each clause is carried out.
struct AgreementText {
    std::string parties;
    line::Text scope;
    std::optional<Date> valid_from;
    std::vector<std::string> inherits;   ///< ids
    std::vector<ClauseCoverage> clauses; ///< in file order
    std::vector<OptionChoices> options;  ///< also of those it inherits from
};

/// Reads that of an agreement; empty when it could not be read (reported).
[[nodiscard]] AgreementText agreement_text(const std::string& agreement,
                                           source::Inputs& inputs,
                                           source::Diagnostics& diagnostics);

} // namespace bpa::rulebook
