#pragma once

#include "line/result.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bpa::outputs {

/// Knows which part of the result an id names.
struct LineRef {
    std::size_t assistant = 0; ///< index into `RunResult::assistants`
    std::size_t line = 0;      ///< index into its lines
};

/// Knows the ids of lines, segments and rates: numbers over the whole run, in the order of the
/// result, from 1. `L000231`, `S000012`, `R00007`; a larger run simply has more digits.
class AuditIds {
public:
    explicit AuditIds(const line::RunResult& result);

    [[nodiscard]] std::string line(std::size_t assistant, std::size_t index) const;
    [[nodiscard]] std::string segment(std::size_t assistant, line::SegmentIndex index) const;
    [[nodiscard]] std::string rate(std::size_t assistant, line::RateIndex index) const;
    /// The line an id names; nothing when it is no id of this run.
    [[nodiscard]] std::optional<LineRef> find_line(std::string_view id) const;
    /// How many lines the run has.
    [[nodiscard]] std::size_t line_count() const { return first_line_.back(); }

private:
    // Per assistant how many come before; one more entry at the end holds the total.
    std::vector<std::size_t> first_line_{0};
    std::vector<std::size_t> first_segment_{0};
    std::vector<std::size_t> first_rate_{0};
};

} // namespace bpa::outputs
