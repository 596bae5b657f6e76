#pragma once

#include "outputs/spreadsheet/people.hpp"

#include <span>
#include <string>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// Hours and cost per arrangement, ordered by municipality, and the sums per municipality.
class ArrangementSheets {
public:
    ArrangementSheets(const Desk& desk, Book& book);
    void close(const Gathered& all, const HoursSheet& hours, ControlSheet& controls);
    /// `SUM(Ordninger!$M$5:$M$9)` of one of the ten sums.
    [[nodiscard]] std::string sum_of(std::size_t sum) const;

private:
    void write_rows(const std::vector<const line::ArrangementCost*>& ordered);
    void write(const line::ArrangementCost& one, RowIndex row);
    void write_year(const line::DecisionYear& year, RowIndex row);
    void write_difference(RowIndex row, std::size_t years, bool is_first);
    void write_totals(const Gathered& all);
    void write_municipalities(const std::vector<const line::ArrangementCost*>& ordered);
    void
    write_municipality(std::span<const line::ArrangementCost* const> of, Rows there, RowIndex row);
    void add_controls(const Gathered& all, const HoursSheet& hours, ControlSheet& controls) const;

    const Desk& desk_;
    std::string name_;
    std::string by_municipality_name_;
    ListLayout layout_;
    Sheet sheet_;
    Sheet by_municipality_;
    Rows rows_{first_row, first_row};
    std::size_t written_ = 0;
    std::vector<RowIndex> first_rows_; ///< of each arrangement, in the order written
};

} // namespace bpa::outputs::spreadsheet
