#pragma once

#include "outputs/spreadsheet/controls.hpp"
#include "outputs/spreadsheet/lines.hpp"
#include "outputs/spreadsheet/person_rows.hpp"
#include "outputs/spreadsheet/shifts.hpp"

#include <array>
#include <string>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// Knows what the sheets of sums are made from.
struct Gathered {
    const std::vector<PersonRows>& people; ///< in the order of the run
    const std::vector<LineSheet>& lines;
    const std::vector<ShiftSheet>& shifts;
    const HoursKinds& kinds;
    const line::RunResult& run;
};

/// The ten sums of a run, in the order in which they are shown: the parts, net and cost.
inline constexpr std::size_t sum_count = 10;
[[nodiscard]] std::array<Money, sum_count> sums_of(Money gross, const line::PersonTotals& totals);
/// Their headings.
[[nodiscard]] const std::array<Phrase, sum_count>& sum_names();
/// Net and cost from the cells of the parts, in that order: `gross` is the cell of gross, and so
/// on.
[[nodiscard]] std::string net_formula(const std::array<std::string, part_count>& parts);
[[nodiscard]] std::string cost_formula(const std::array<std::string, part_count>& parts);

/// One row per assistant, from gross to net and cost, with the sums of her lines beside them.
class PeopleSheet {
public:
    PeopleSheet(const Desk& desk, Book& book);
    void close(const Gathered& all, ControlSheet& controls);
    /// `SUM(Assistenter!$E$5:$E$9)` of the engine's values, and of the sums of lines.
    [[nodiscard]] std::string engine_sum(std::size_t sum) const;
    [[nodiscard]] std::string line_sum(std::size_t sum) const;

private:
    void write(const PersonRows& person, const Gathered& all, RowIndex row);
    void write_recomputed(const PersonRows& person, const std::string& lines, RowIndex row);
    void write_totals(const Gathered& all);

    const Desk& desk_;
    std::string name_;
    ListLayout layout_;
    Sheet sheet_;
    Rows rows_{first_row, first_row};
};

// The counts on the sheet of hours that arrangements must come to as well.
inline constexpr ColumnIndex hours_on_duty_column = 3;
inline constexpr ColumnIndex hours_paid_column = 4;
inline constexpr ColumnIndex hours_decision_column = 6;

/// One row per assistant with hours by kind, held against the shifts and the lines.
class HoursSheet {
public:
    HoursSheet(const Desk& desk, Book& book);
    void close(const Gathered& all, ControlSheet& controls);
    /// `SUM(Timer!$D$5:$D$9)` of a count.
    [[nodiscard]] std::string sum_of(ColumnIndex count) const;

private:
    struct Columns;
    /// Knows the row at hand.
    struct At {
        const PersonRows& person;
        const Gathered& all;
        const Columns& columns;
        RowIndex row;
    };
    void write(const PersonRows& person, RowIndex row);
    void write_kinds(const PersonRows& person, const Columns& columns, RowIndex row);
    void write_recomputed(const At& at);
    /// Each gives what is apart, as terms of the difference.
    [[nodiscard]] std::string write_counts(const At& at);
    [[nodiscard]] std::string write_codes(const At& at);
    [[nodiscard]] std::string of_code(const At& at, line::PayCodeIndex code) const;
    [[nodiscard]] std::string
    of_kind(const At& at, const KindHours& kind, const std::string& whole) const;
    void write_totals(const Gathered& all, const Columns& columns);
    void add_control(const Gathered& all, const Columns& columns, ControlSheet& controls) const;

    const Desk& desk_;
    std::string name_;
    Sheet sheet_;
    Rows rows_{first_row, first_row};
};

} // namespace bpa::outputs::spreadsheet
