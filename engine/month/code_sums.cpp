#include "month/code_sums.hpp"

#include <algorithm>

namespace bpa::month {

CodeSums::CodeSums(const std::vector<line::Line>& lines) {
    constexpr std::size_t usual = 24; // codes of a month
    sums_.reserve(usual);
    for (const auto& line : lines) {
        add(line);
    }
}

void CodeSums::add(const line::Line& line) {
    const auto found = std::find_if(
        sums_.begin(), sums_.end(), [&](const Sum& sum) { return sum.code == line.code; });
    if (found == sums_.end()) {
        sums_.push_back({line.code, line.amount});
    } else {
        found->amount += line.amount;
    }
}

std::vector<CodeSums::Sum>::const_iterator CodeSums::find(line::PayCodeIndex code) const {
    return std::find_if(
        sums_.begin(), sums_.end(), [code](const Sum& sum) { return sum.code == code; });
}

Money CodeSums::of(line::PayCodeIndex code) const {
    const auto found = find(code);
    return found == sums_.end() ? Money{} : found->amount;
}

} // namespace bpa::month
