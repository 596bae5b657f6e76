#pragma once

#include "outputs/spreadsheet/desk.hpp"
#include "outputs/spreadsheet/person_rows.hpp"

#include <span>
#include <string>
#include <vector>

namespace bpa::outputs::spreadsheet {

// The columns that other sheets sum.
inline constexpr ColumnIndex shift_length_column = 5;
inline constexpr ColumnIndex shift_break_column = 6;
inline constexpr ColumnIndex shift_on_duty_column = 7;
inline constexpr ColumnIndex shift_paid_column = 8;
inline constexpr ColumnIndex shift_working_time_column = 9;
inline constexpr ColumnIndex shift_decision_column = 10;
inline constexpr ColumnIndex shift_additional_column = 11;
inline constexpr ColumnIndex shift_overtime_column = 12;
inline constexpr ColumnIndex shift_recomputed_column = 15;
inline constexpr ColumnIndex shift_difference_column = 16;

/// Knows one sheet of shifts.
struct ShiftSheet {
    std::string name;
    RowIndex last_row = first_row;
    std::size_t shifts = 0;
    Minutes on_duty;
};

/// The paid shifts: one row each, with the four counts of hours. Those of an assistant stand
/// together on one sheet.
class ShiftSheets {
public:
    ShiftSheets(const Desk& desk, Book& book, RowIndex most_rows);
    /// Writes an assistant's shifts; adds to `person` where they stand.
    void add(const line::AssistantResult& who, PersonRows& person);
    void close();
    [[nodiscard]] const std::vector<ShiftSheet>& sheets() const { return all_; }

private:
    void begin_sheet();
    void write(const line::ShiftView& shift, std::span<const line::Segment> segments);
    void write_hours(ColumnIndex column, const ExactMinutes& time);
    void write_recomputed(const line::ShiftView& shift, Minutes on_duty);

    const Desk& desk_;
    Book& book_;
    RowIndex most_rows_;
    ListLayout layout_;
    Sheet sheet_;
    RowIndex next_ = first_row;
    std::vector<ShiftSheet> all_;
};

} // namespace bpa::outputs::spreadsheet
