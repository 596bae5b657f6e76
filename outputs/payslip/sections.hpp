#pragma once

#include "line/result.hpp"
#include "outputs/display/page.hpp"
#include "outputs/display/why.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>

/// The parts of a payslip, in the order in which they are printed.
namespace bpa::outputs::payslip {

/// What a line's reason depends on: rate, rule, pay code and times.
using ReasonKey =
    std::tuple<std::optional<line::RateIndex>, line::RuleIndex, line::PayCodeIndex, std::string>;
/// Reasons already put into words and lines. Months repeat themselves, so most are wanted again.
using Reasons = std::map<ReasonKey, std::string>;

/// Knows what every part of one slip may look at.
struct Slip {
    const line::RunHeader& header;
    display::Telling telling;
    std::span<const line::CarriedShift> carried; ///< of this person
    Reasons reasons = {};

    [[nodiscard]] const line::AssistantResult& who() const { return telling.who; }
    [[nodiscard]] display::Language language() const { return telling.language; }
    [[nodiscard]] const line::PayCode& code_of(const line::Line& line) const {
        return telling.legend.at(line.code);
    }
};

void write_head(display::Page& page, const Slip& slip);
void write_employments(display::Page& page, const Slip& slip);
/// From gross to what is paid to the account.
void write_payout(display::Page& page, const Slip& slip);
/// The lines of a role by pay code, each with its reason; tax and deductions as negative amounts.
/// Returns the sum of what was printed, as the lines have it.
Money write_lines(display::Page& page, Slip& slip, line::PayRole role);
void write_nothing_earned(display::Page& page, const Slip& slip);
/// Which tax card the withholding followed, and what tax was withheld from.
void write_tax_card(display::Page& page, const Slip& slip);
/// The basis of holiday pay, and what has been earned.
void write_holiday_pay(display::Page& page, Slip& slip);
/// What the employer pays for pension.
void write_pension(display::Page& page, Slip& slip);
void write_year_to_date(display::Page& page, const Slip& slip);
void write_hours(display::Page& page, const Slip& slip);
void write_unpaid(display::Page& page, const Slip& slip);
void write_draft_mark(display::Page& page, const Slip& slip);

/// `label: amount`.
void write_amount(display::Page& page, const Slip& slip, std::string_view label, Money amount);
/// Why a line is what it is, below it.
void write_reason(display::Page& page, Slip& slip, const line::Line& line);

} // namespace bpa::outputs::payslip
