#include "calc/terms.hpp"

#include "values/check.hpp"

namespace bpa::calc {

const rulebook::Rulebook&
terms_on(const facts::Employment& employment, const rulebook::Rules& rules, Date day) {
    const auto* terms = facts::in_force(employment.terms, day);
    BPA_CHECK(terms != nullptr);
    return rules.rulebooks.at(terms->value);
}

Terms::Terms(const facts::Assistant& assistant, const rulebook::Rules& rules) {
    for (const auto& employment : assistant.employments) {
        for (const auto& terms : employment.terms) {
            const auto book = rules.rulebooks.find(terms.value);
            entries_.push_back(
                {&employment, terms.from, book == rules.rulebooks.end() ? nullptr : &book->second});
        }
    }
}

} // namespace bpa::calc
