#pragma once

#include "source/diagnostic.hpp"
#include "values/money.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Holds everything that a run became against everything else, each figure read back from its file.
namespace bpa::tie {

/// What is held against what: a row of the table.
enum class Figure : std::uint8_t {
    gross,            ///< pay before tax and deductions
    reimbursed,       ///< outlays covered
    withheld_tax,     ///< forskuddstrekk
    attachments,      ///< utleggstrekk
    union_dues,       ///< kontingent
    net,              ///< paid out
    holiday_pay,      ///< earned, less what was paid of it
    pension,          ///< occupational pension and AFP, the employer's share
    contribution,     ///< of this run with øre, as sub-units and zones come to
    contribution_due, ///< of the month of payment so far, in whole kroner
    contribution_pay, ///< pay that bears contribution
    imbalance,        ///< what vouchers lack of balancing, each by itself
};
inline constexpr std::array all_figures{Figure::gross,
                                        Figure::reimbursed,
                                        Figure::withheld_tax,
                                        Figure::attachments,
                                        Figure::union_dues,
                                        Figure::net,
                                        Figure::holiday_pay,
                                        Figure::pension,
                                        Figure::contribution,
                                        Figure::contribution_due,
                                        Figure::contribution_pay,
                                        Figure::imbalance};
/// Stable identifier used in files: `withheld_tax`.
[[nodiscard]] std::string_view name_of(Figure figure);

/// Where a figure was read: a column of the table.
enum class Place : std::uint8_t {
    lines,           ///< `audit/lines.csv`, and `audit/contribution.csv`
    workbook_lines,  ///< the pay lines of `workbook.xlsx`
    workbook_people, ///< its list of assistants
    payslips,        ///< `payslips/*.txt`
    obligations,     ///< `audit/due.csv`
    message,         ///< the monthly report in force, less what other runs of the month have in it
    bank,            ///< the payment files
    gbat10,          ///< the newest vouchers, and
    journal,         ///< their other form
};
inline constexpr std::array all_places{Place::lines,
                                       Place::workbook_lines,
                                       Place::workbook_people,
                                       Place::payslips,
                                       Place::obligations,
                                       Place::message,
                                       Place::bank,
                                       Place::gbat10,
                                       Place::journal};
/// Stable identifier used in files: `workbook_lines`.
[[nodiscard]] std::string_view name_of(Place place);

/// Knows a figure as a file has it.
struct Cell {
    Money amount;
    Money apart; ///< what the file says by name that it leaves out; part of what is compared

    [[nodiscard]] Money whole() const { return amount + apart; }
};

/// Knows one figure in every file that has it.
struct Row {
    std::map<Place, Cell> cells;

    /// Whether all files say the same.
    [[nodiscard]] bool is_even() const;
    /// What most files say, of equal numbers what the first of them says; nothing without files.
    [[nodiscard]] std::optional<Money> agreed() const;
    /// The files that say otherwise.
    [[nodiscard]] std::vector<Place> odd() const;
};

using Table = std::map<Figure, Row>;

/// Knows something about a file that keeps figures from being compared, or makes them doubtful:
/// `tie/changed`, `tie/unreadable`, `tie/unknown-payment`, `tie/missing-payment`,
/// `tie/shared-account`, `tie/unknown-file`, `tie/moved-contribution`, `tie/older-vouchers`. The
/// text stands in the message catalogue.
struct Note {
    std::string code;
    std::string path; ///< in the employer folder: `runs/2026-10/01/audit/due.csv`
    std::string name; ///< of a payment or account; may be empty
    /// Whether something is wrong; otherwise it is only not there, or cannot be compared.
    bool is_fault = true;

    friend auto operator<=>(const Note&, const Note&) = default;
};

/// Knows what is read of the files of one kind.
struct Reading {
    std::map<Figure, Cell> figures;
    std::vector<Note> notes;
    bool is_there = false;
};

/// Knows what pay codes are, by the number that people see.
struct CodeRole {
    std::string pay_code; ///< `union_fee`
    std::string role;     ///< `deduction`
    std::string cost;     ///< `pension`
    bool bears_contribution = false;
};
using Codes = std::map<std::string, CodeRole>;

/// Adds an amount of a pay code to the figures it is part of.
void add_code(std::map<Figure, Cell>& figures, const CodeRole& code, Money amount);

} // namespace bpa::tie
