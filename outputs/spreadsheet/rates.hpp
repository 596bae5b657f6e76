#pragma once

#include "line/result.hpp"
#include "outputs/spreadsheet/desk.hpp"

#include <map>
#include <string>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// The sheet of rates: each rate that lines use once, with what it was made from.
class RatesSheet {
public:
    RatesSheet(const Desk& desk, Book& book);

    /// The rows of an assistant's rates, in their order; adds those that are new.
    [[nodiscard]] std::vector<RowIndex> add(const line::AssistantResult& who);
    void close();

    [[nodiscard]] const std::string& name() const { return name_; }
    /// `Satser!$B$7`.
    [[nodiscard]] std::string ref_to(RowIndex row) const;
    [[nodiscard]] RowIndex last_row() const { return next_ - 1; }
    [[nodiscard]] std::size_t count() const { return next_ - first_row; }
    /// Rates that a formula is compared with, and their sum.
    [[nodiscard]] Money compared_sum() const { return compared_; }
    [[nodiscard]] std::size_t compared_count() const { return compared_count_; }
    /// Rates that no formula makes from something else, and their sum: those agreed on above all.
    [[nodiscard]] Money given_sum() const { return given_; }
    [[nodiscard]] std::size_t given_count() const { return given_count_; }

private:
    [[nodiscard]] std::string key_of(const line::Rate& rate,
                                     const std::vector<RowIndex>& rows) const;
    void write(const line::Rate& rate, const std::vector<RowIndex>& rows);
    [[nodiscard]] std::string write_inputs(const line::Rate& rate,
                                           const std::vector<RowIndex>& rows);
    void write_basis(const line::Rate& rate);

    const Desk& desk_;
    std::string name_;
    ListLayout layout_;
    Sheet sheet_;
    RowIndex next_ = first_row;
    Money compared_;
    std::size_t compared_count_ = 0;
    Money given_;
    std::size_t given_count_ = 0;
    std::map<std::string, RowIndex> known_;
};

/// The columns that other sheets point at.
inline constexpr ColumnIndex rate_value_column = 1;
inline constexpr ColumnIndex rate_recomputed_column = 2;
inline constexpr ColumnIndex rate_difference_column = 3;
inline constexpr ColumnIndex rate_hours_column = 5; ///< of a rate made from a year's pay
inline constexpr ColumnIndex rate_share_column = 6; ///< of a rate that is a share of another

} // namespace bpa::outputs::spreadsheet
