#pragma once

#include <csv.h>

#include <deque>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace bpa::recalc {

/// Reads a table of comma-separated values row by row.
class CsvRows {
public:
    explicit CsvRows(const std::filesystem::path& file);
    CsvRows(const CsvRows&) = delete;
    CsvRows(CsvRows&&) = delete;
    CsvRows& operator=(const CsvRows&) = delete;
    CsvRows& operator=(CsvRows&&) = delete;
    ~CsvRows();

    /// The row of this number, from 0; rows must be asked for in order. Empty past the end.
    [[nodiscard]] const std::vector<std::string>& at(std::size_t row);

private:
    void read_more();

    std::ifstream in_;
    csv_parser parser_{};
    std::vector<std::string> open_;
    std::deque<std::vector<std::string>> ready_;
    std::size_t first_ready_ = 0;
    bool is_done_ = false;
};

} // namespace bpa::recalc
