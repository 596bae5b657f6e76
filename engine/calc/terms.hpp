#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"

#include <vector>

namespace bpa::calc {

/// Knows the terms in force on one day of an employment. The loaders refuse days without terms, and
/// terms that name no loaded rulebook.
[[nodiscard]] const rulebook::Rulebook&
terms_on(const facts::Employment& employment, const rulebook::Rules& rules, Date day);

/// Knows the rulebooks of one person's employments, looked up by name once.
class Terms {
public:
    Terms(const facts::Assistant& assistant, const rulebook::Rules& rules);

    /// As `terms_on`.
    [[nodiscard]] const rulebook::Rulebook& on(const facts::Employment& employment, Date day) const;

private:
    struct Entry {
        const facts::Employment* employment = nullptr;
        Date from;
        const rulebook::Rulebook* book = nullptr;
    };
    std::vector<Entry> entries_; ///< ordered as the employments and their terms are
};

} // namespace bpa::calc
