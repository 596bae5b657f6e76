#include "run/line_values.hpp"

#include "run/hash.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

namespace bpa::run {

LineValues::LineValues() : reader_{[this](const CsvReader::Row& row) { take(row); }} {}

void LineValues::take(const CsvReader::Row& row) {
    constexpr std::array<std::string_view, columns> wanted = {
        "assistant", "shift", "pay_code", "amount"};
    if (!has_heading_) {
        for (std::size_t i = 0; i < columns; ++i) {
            const auto found = std::find(row.begin(), row.end(), wanted.at(i));
            at_.at(i) = static_cast<std::size_t>(std::distance(row.begin(), found));
        }
        has_heading_ = true;
        return;
    }
    Sha256 hash;
    for (const std::size_t at : at_) {
        if (at >= row.size()) {
            is_sound_ = false;
            return;
        }
        hash.add(row[at]);
        hash.add(std::string_view{"\0", 1}); // no field holds it, so the fields stay apart
    }
    const std::string digits = hash.finish();
    constexpr std::size_t digits_per_word = 16;
    for (std::size_t i = 0; i < sum_.size(); ++i) {
        const char* first = digits.data() + i * digits_per_word;
        std::uint64_t word = 0;
        std::from_chars(first, first + digits_per_word, word, digits_per_word);
        sum_.at(i) += word; // modulo 2^64
    }
    ++rows_;
}

} // namespace bpa::run
