#pragma once

#include "line/legend.hpp"

#include <fmt/format.h>

#include <string>

namespace bpa::cases {

/// Knows how many comparisons held; prints each.
class Report {
public:
    void row(const std::string& what, const std::string& expected, const std::string& actual) {
        const bool same = expected == actual;
        fmt::print("{} {}\n    expected  {}\n    actual    {}\n",
                   same ? "ok  " : "DIFF",
                   what,
                   expected,
                   actual);
        (same ? passed_ : failed_) += 1;
    }
    /// A case that compared nothing has shown nothing.
    [[nodiscard]] int exit_code() const { return failed_ == 0 && passed_ > 0 ? 0 : 1; }

private:
    int passed_ = 0;
    int failed_ = 0;
};

/// `source-id § clause`.
[[nodiscard]] inline std::string because_of(const line::Legend& legend, line::CitationIndex basis) {
    const auto& citation = legend.at(basis);
    return legend.at(citation.source).id + " " + citation.at;
}

} // namespace bpa::cases
