#pragma once

#include "run/csv_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace bpa::run {

/// Knows what pay lines are worth, so far as another version of the program must agree with it:
/// assistant, shift, pay code and amount of each row of `audit/lines.csv`, in any order. Kept as a
/// sum of hashes, so that a million lines take no room.
class LineValues {
public:
    LineValues();

    /// Adds a piece of the file.
    void add(std::string_view bytes) { reader_.add(bytes); }
    /// Ends the file; false when it is no table with these columns.
    [[nodiscard]] bool finish() { return reader_.finish() && has_heading_ && is_sound_; }

    [[nodiscard]] bool agrees_with(const LineValues& other) const {
        return sum_ == other.sum_ && rows_ == other.rows_;
    }

private:
    void take(const CsvReader::Row& row);

    static constexpr std::size_t columns = 4;
    bool has_heading_ = false;
    bool is_sound_ = true;
    std::array<std::size_t, columns> at_{}; ///< where each column stands
    std::array<std::uint64_t, 4> sum_{};
    std::size_t rows_ = 0;
    CsvReader reader_;
};

} // namespace bpa::run
