#pragma once

#include "cli/condition_texts.hpp"
#include "cli/rule_cases.hpp"
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

/// Knows where a rule without dated values stands.
struct ShownBasis {
    std::string source; ///< id in the sources register
    std::string at;
    std::string confidence;
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
    Conditions conditions = {}; ///< whom it is for and what else it asks, a sentence each
    std::optional<ShownBasis> basis = {};
    std::string from_agreement =
        {}; ///< title of the agreement it is inherited from; empty: its own
    std::vector<RuleCase> cases = {};
};

/// Knows a text that the shown values cite.
struct ShownSource {
    std::string id;
    std::string title;
    std::string publisher;
    std::string reference; ///< the publisher's identifier, or an address
    std::optional<Date> text_date;
    Date read;
};

/// Knows one agreement, resolved: inheritance and options carried out.
struct ShownAgreement {
    std::string id;
    std::string title;
    rulebook::AgreementText text = {};
    std::vector<ShownRule> rules; ///< by id
    std::vector<line::OptionUse> options;
    std::vector<ShownSource> sources = {};   ///< those the rules cite, as the register has them
    std::vector<std::string> inherited = {}; ///< titles of the agreements it builds on
    bool has_cases = false;                  ///< some folder of cases was read
};

/// What a rulebook says on a day, or at all times without one.
[[nodiscard]] ShownAgreement show_rulebook(const rulebook::Rules& rules,
                                           const rulebook::Rulebook& book,
                                           std::optional<Date> on,
                                           Language language);

/// Says of every rule which agreement it is inherited from, and lists the sources that are cited.
void add_origins(const rulebook::Rules& rules,
                 const rulebook::Rulebook& book,
                 ShownAgreement& agreement,
                 Language language);

/// Gives every rule the cases that exercise it.
void add_cases(ShownAgreement& agreement, const RuleCases& cases);

/// The rules that no clause names, in their order.
[[nodiscard]] std::vector<const ShownRule*> unnamed_rules(const ShownAgreement& agreement);

/// The parts of a text about a rule, which stand in one line with `; ` between: steps of a ladder,
/// windows. What stands in parentheses, such as the reason of a gap, is never divided.
[[nodiscard]] std::vector<std::string> parts_of(const std::string& text);

/// The rule with this id; null when the agreement has none.
[[nodiscard]] const ShownRule* find_rule(const ShownAgreement& agreement, const std::string& id);

} // namespace bpa::cli
