#pragma once

#include "line/legend.hpp"
#include "line/result.hpp"
#include "outputs/display/figures.hpp"
#include "outputs/display/page.hpp"
#include "outputs/display/words.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

/// The parts of the summary that tell of money.
namespace bpa::outputs::summary {

/// So many rows are read by a person; the rest stand in files.
inline constexpr std::size_t listed_at_most = 200;

/// Time counted and amount of every pay code that has lines.
using PayCodeSums = std::map<line::PayCodeIndex, std::pair<ExactMinutes, Money>>;

/// Knows what the parts look at.
struct View {
    const line::RunResult& result;
    const PayCodeSums& sums;
    const display::HolidayTotals& holiday;
    const line::Legend& legend;
    display::Language language;
};

using Row = std::vector<std::string>;
/// Aligns the columns with spaces: the first one is text, the others are numbers.
void write_rows(display::Page& page, const std::vector<Row>& rows);

/// What is paid out, and what the run costs the employer.
void write_totals(display::Page& page, const View& view);
void write_assistants(display::Page& page, const View& view);
/// Only when there are several arrangements.
void write_arrangements(display::Page& page, const View& view);
/// What is left of the hours awarded to each arrangement that has hours in the run.
void write_decisions(display::Page& page, const View& view);
/// The sums a payroll officer carries to the accounts.
void write_pay_codes(display::Page& page, const View& view);
/// What the employer owes the tax authorities.
void write_obligations(display::Page& page, const View& view);
/// What must be paid or sent, and by when.
void write_due(display::Page& page, const View& view);
/// Holiday pay earned this year and the contribution accrued on it, when there is any.
void write_holiday_pay(display::Page& page, const View& view);
/// The insurances and covers the employer has stated.
void write_covers(display::Page& page, const View& view);

} // namespace bpa::outputs::summary
