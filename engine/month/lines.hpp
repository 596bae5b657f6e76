#pragma once

#include "month/month.hpp"

#include <string_view>
#include <vector>

/// What the steps share: sums over lines, making a line, and the law's figures on a day.
namespace bpa::month {

/// Sum of this run's lines of pay whose code enters a base.
[[nodiscard]] Money sum_of(const PersonMonth& month, line::Base base);

/// The pay code with this name. The rule loader has made sure that the codes the engine itself
/// writes are there; a missing one is a bug.
[[nodiscard]] line::PayCodeIndex code_named(const rulebook::Rules& rules, std::string_view code);

/// Knows what a line of the period is made from.
struct NewLine {
    line::PayCodeIndex code{};
    line::RuleIndex rule{};
    line::CitationIndex basis{};
    std::vector<line::Input> inputs;
    ExactMoney exact;
    Rounding rounding;
    std::uint32_t employment = 0;
    std::string arrangement = {};
    bool provisional = false;
};

/// Adds a line for the whole period, rounded once; gives its amount. A zero amount adds no line.
Money add_line(PersonMonth& month, NewLine made);

/// The value of a parameter of law on a day. Without one, reports `calc/law-value-missing` (of
/// everybody: rule, day) and gives nothing. Past the last confirmed day only with `--provisional`.
template <class T>
[[nodiscard]] const rulebook::Entry<T>* law_value(PersonMonth& month,
                                                  const rulebook::Dated<T>& parameter,
                                                  std::pair<line::RuleIndex, Date> rule_and_day);

/// The basic amount on a day; nothing after reporting.
[[nodiscard]] const rulebook::Entry<Money>* basic_amount(PersonMonth& month, Date day);

/// The average of the basic amount over a calendar year, by months, unrounded; nothing after
/// reporting a month without one.
[[nodiscard]] std::optional<ExactMoney> average_basic_amount(PersonMonth& month, int year);

/// Days from birth to age: whether a person has reached an age on a day.
[[nodiscard]] bool has_reached(const facts::Assistant& assistant, int age, Date day);

} // namespace bpa::month
