#pragma once

#include "cli/words.hpp"
#include "rulebook/load/load.hpp"
#include "rulebook/rulebook.hpp"
#include "values/date.hpp"

#include <optional>
#include <string>
#include <vector>

namespace bpa::cli {

/// Knows one dated value of a rule as `rules show` prints it.
struct ShownValue {
    Date from;
    std::optional<Date> until; ///< empty: until the next value
    std::string value;         ///< `60.00 kr`, or the steps of a ladder, in the user's language
    std::string source;        ///< id in the sources register
    std::string at;
    std::string confidence; ///< `verified`, `single`, `derived`
};

/// Knows one rule with its values: all of them, or those in force on a day.
struct ShownRule {
    std::string id;
    std::string title;
    std::string when; ///< windows of a supplement; otherwise empty
    std::optional<Date> verified_until;
    std::vector<ShownValue> values;
    /// What asking on the day gave when it is not a confirmed value: `carried_forward`, `not_yet`,
    /// `ended`, `missing`; otherwise empty.
    std::string gap;
    /// What holds instead at certain times, in the order the rule has them: steps of overtime and
    /// of short notice, without id and title.
    std::vector<ShownRule> steps = {};
};

/// Knows one agreement, resolved: inheritance and options carried out.
struct ShownAgreement {
    std::string id;
    std::string title;
    std::vector<rulebook::ClauseCoverage> clauses;
    std::vector<ShownRule> rules; ///< by id
    std::vector<line::OptionUse> options;
};

/// What a rulebook says on a day, or at all times without one.
[[nodiscard]] ShownAgreement show_rulebook(const rulebook::Rules& rules,
                                           const rulebook::Rulebook& book,
                                           std::optional<Date> on,
                                           Language language);

/// The rule with this id; null when it yields no value of its own.
[[nodiscard]] const ShownRule* find_rule(const ShownAgreement& agreement, const std::string& id);

} // namespace bpa::cli
