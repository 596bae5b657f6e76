#include "rulebook/load/resolve.hpp"

namespace bpa::rulebook {

namespace {

void report_twice(Context& context, line::RuleIndex first, line::RuleIndex second) {
    const auto& rule = context.legend.at(second);
    const auto& other = context.legend.at(first);
    report(context,
           {"rules/guarantee-twice",
            {rule.place},
            {{"rule", rule.id}, {"other", other.id}},
            {other.place}});
}

/// Reports every two rules of a kind that would both pay the same.
template <class Rule, class Meets>
void check_each_two(Context& context, const std::vector<Rule>& rules, Meets meets) {
    for (std::size_t i = 0; i < rules.size(); ++i) {
        for (std::size_t j = i + 1; j < rules.size(); ++j) {
            if (meets(rules[i], rules[j])) {
                report_twice(context, rules[i].rule, rules[j].rule);
            }
        }
    }
}

} // namespace

void check_guarantees(Context& context, const Rulebook& book) {
    const auto same_duty = [](const auto& a, const auto& b) { return (a.duties & b.duties) != 0; };
    check_each_two(context, book.guarantees, same_duty);
    check_each_two(context, book.cancelled_shifts, same_duty);
    check_each_two(
        context, book.meal_money, [](const auto& /*a*/, const auto& /*b*/) { return true; });
    check_each_two(context, book.day_amounts, [&](const auto& a, const auto& b) {
        return a.on == b.on && same_duty(a, b);
    });
}

} // namespace bpa::rulebook
