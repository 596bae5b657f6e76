#pragma once

#include "line/result.hpp"
#include "outputs/display/why.hpp"
#include "outputs/display/words.hpp"
#include "outputs/document/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

/// The parts of a payslip, in the order in which they stand: what is paid and when comes first, for
/// somebody who listens.
namespace bpa::outputs::payslip {

/// Knows what every part of one slip looks at, and the blocks it adds to.
struct Slip {
    const line::RunHeader& header;
    display::Telling telling;
    std::vector<document::Block>& blocks;

    [[nodiscard]] const line::AssistantResult& who() const { return telling.who; }
    [[nodiscard]] display::Language language() const { return telling.language; }
    [[nodiscard]] const line::PayCode& code_of(const line::Line& line) const {
        return telling.legend.at(line.code);
    }
    /// Number of the employment a line is for; 0: the person as a whole.
    [[nodiscard]] std::uint32_t employment_of(const line::Line& line) const {
        return line.shift ? who().shifts.at(static_cast<std::size_t>(*line.shift)).employment
                          : line.employment;
    }
    [[nodiscard]] std::string say(const display::Phrase& phrase) const {
        return std::string{phrase.in(language())};
    }
    [[nodiscard]] std::string say(Money amount) const { return display::money(amount, language()); }
    [[nodiscard]] document::Field field(const display::Phrase& label, std::string value) const {
        return {.label = say(label), .value = std::move(value)};
    }
    void heading(std::string text, int level = 2) const {
        blocks.emplace_back(document::Heading{.level = level, .text = std::move(text)});
    }
    void paragraph(std::string text) const {
        blocks.emplace_back(document::Paragraph{.text = std::move(text)});
    }
};

/// What is paid, when and to which account.
void add_payment(const Slip& slip);
/// From gross to net.
void add_gross_to_net(const Slip& slip);
/// Employer, assistant, period, and the terms of each employment.
void add_parties(const Slip& slip);
/// The lines of these roles: a row for each pay code and rate, with the reason and the days; tax
/// and deductions as negative amounts. `total` names their sum; empty: no such row. Returns the sum
/// of the rows, as the lines have it.
Money add_lines(const Slip& slip,
                const std::vector<line::PayRole>& roles,
                const display::Phrase& heading,
                const display::Phrase& total);
/// Which tax card the withholding followed, and what tax was withheld from.
void add_tax_card(const Slip& slip);
/// The basis of holiday pay, and what has been earned.
void add_holiday_pay(const Slip& slip);
/// What the employer pays for pension.
void add_pension(const Slip& slip);
void add_year_to_date(const Slip& slip);
/// The shifts paid for, with hours by kind. Returns the pay in the rows.
Money add_shifts(const Slip& slip);
/// Time off: what there was before, earned, taken and left by each rule.
void add_time_off(const Slip& slip);
/// Shifts not paid yet, why, and what to do.
void add_unpaid(const Slip& slip);

/// Adds an amount to a list of fields.
void add_amount(const Slip& slip,
                document::Fields& fields,
                const display::Phrase& label,
                Money value);
/// The same, for a sum that most slips have not: left out when it is zero.
void add_if_any(const Slip& slip,
                document::Fields& fields,
                const display::Phrase& label,
                Money value);
/// Sum of the lines whose pay code enters a base.
[[nodiscard]] Money sum_of(const Slip& slip, line::Base base);

/// A line's cell and its sentence: `lønnsart | beløp`, the reason below.
[[nodiscard]] document::Row cost_row(const Slip& slip, const line::Line& line);
/// Shares the width of a table by what stands in its columns.
void fit(document::Table& table);

} // namespace bpa::outputs::payslip
