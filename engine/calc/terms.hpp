#pragma once

#include "facts/facts.hpp"
#include "rulebook/rulebook.hpp"
#include "values/check.hpp"

#include <algorithm>
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

    /// As `terms_on`. Here, since every part of every shift asks.
    [[nodiscard]] const rulebook::Rulebook& on(const facts::Employment& employment,
                                               Date day) const {
        const rulebook::Rulebook* found = nullptr;
        for (const auto& entry : entries_) {
            if (entry.employment == &employment && entry.from <= day) {
                found = entry.book;
            }
        }
        BPA_CHECK(found != nullptr);
        return *found;
    }

    /// Whether one of the rulebooks is such.
    template <class IsSuch>
    [[nodiscard]] bool any(IsSuch is_such) const {
        return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            return entry.book != nullptr && is_such(*entry.book);
        });
    }

private:
    struct Entry {
        const facts::Employment* employment = nullptr;
        Date from;
        const rulebook::Rulebook* book = nullptr;
    };
    std::vector<Entry> entries_; ///< ordered as the employments and their terms are
};

} // namespace bpa::calc
