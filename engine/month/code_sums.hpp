#pragma once

#include "line/line.hpp"

#include <vector>

namespace bpa::month {

/// Knows what one person's lines come to by pay code. Every step asks for sums of them, and there
/// are many times more lines than codes.
class CodeSums {
public:
    /// Knows the sum of the lines of one code.
    struct Sum {
        line::PayCodeIndex code{};
        Money amount;
    };

    explicit CodeSums(const std::vector<line::Line>& lines);

    void add(const line::Line& line);
    /// The sum of a code; zero without lines.
    [[nodiscard]] Money of(line::PayCodeIndex code) const;
    [[nodiscard]] bool has(line::PayCodeIndex code) const { return find(code) != sums_.end(); }
    /// The codes there are lines of, in order of first use.
    [[nodiscard]] auto begin() const { return sums_.begin(); }
    [[nodiscard]] auto end() const { return sums_.end(); }

private:
    [[nodiscard]] std::vector<Sum>::const_iterator find(line::PayCodeIndex code) const;

    std::vector<Sum> sums_;
};

} // namespace bpa::month
