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
    /// Sum of the rates, and of those that a formula recomputes.
    [[nodiscard]] Money sum() const { return sum_; }
    [[nodiscard]] Money recomputed_sum() const { return recomputed_; }
    [[nodiscard]] std::size_t recomputed_count() const { return recomputed_count_; }

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
    Money sum_;
    Money recomputed_;
    std::size_t recomputed_count_ = 0;
    std::map<std::string, RowIndex> known_;
};

/// The columns that other sheets point at.
inline constexpr ColumnIndex rate_value_column = 1;
inline constexpr ColumnIndex rate_recomputed_column = 2;
inline constexpr ColumnIndex rate_difference_column = 3;

} // namespace bpa::outputs::spreadsheet
