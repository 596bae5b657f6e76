#pragma once

#include "calc/calculate.hpp"
#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"
#include "source/inputs.hpp"

#include <memory>
#include <optional>
#include <random>
#include <string>
#include <vector>

/// Random months of one assistant under any rule set.
namespace bpa::rule_sets {

/// Modulo is even enough here and, unlike the library's distributions, the same everywhere.
struct Random {
    explicit Random(unsigned seed) : engine{seed} {}
    int between(int low, int high) {
        return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int in_a_hundred) { return between(1, 100) <= in_a_hundred; }
    std::mt19937 engine;
};

/// Knows one rule set, loaded, and the month in which everything in it has a value.
struct RuleSet {
    std::string id; ///< of its rulebook
    rulebook::Rules rules;
    std::unique_ptr<source::Inputs> inputs;
    bpa::Month month;
    std::vector<line::DutyIndex> duties; ///< those it pays

    [[nodiscard]] const rulebook::Rulebook& book() const { return rules.rulebooks.at(id); }
};

/// Every agreement and every contract of `fixtures/rule-sets`.
[[nodiscard]] std::vector<std::unique_ptr<RuleSet>> all();

/// Knows what one calculation is asked.
struct MonthOfOne {
    facts::Facts facts;
    calc::Settings settings;
    calc::Prior prior;
};

/// A month of one assistant with every fact that rules may ask for, by the hour or on a salary, and
/// shifts that do not overlap.
[[nodiscard]] MonthOfOne random_month(const RuleSet& set, Random& random);

/// The same month with some shifts cut in two adjoining ones; nothing when no shift may be. A shift
/// that some rule looks at the whole of stays whole.
[[nodiscard]] std::optional<MonthOfOne>
cut_some(const RuleSet& set, const MonthOfOne& month, Random& random);

} // namespace bpa::rule_sets
