#include "outputs/payslip/payslip.hpp"

#include "outputs/payslip/sections.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <span>

namespace bpa::outputs {
namespace {

/// The carried shifts of one person; the result orders them by assistant.
std::span<const line::CarriedShift> carried_of(const line::RunResult& result,
                                               const std::string& alias) {
    struct ByAlias {
        bool operator()(const line::CarriedShift& a, const std::string& b) const {
            return a.assistant < b;
        }
        bool operator()(const std::string& a, const line::CarriedShift& b) const {
            return a < b.assistant;
        }
    };
    const auto [first, last] =
        std::equal_range(result.carried.begin(), result.carried.end(), alias, ByAlias{});
    return {first, last};
}

} // namespace

std::string payslip_path(const line::AssistantResult& who) {
    return "payslips/" + who.person.alias + ".txt";
}

std::string
payslip_text(const line::RunResult& result, const line::Legend& legend, std::size_t assistant) {
    const line::AssistantResult& who = result.assistants.at(assistant);
    payslip::Slip slip{.header = result.header,
                       .telling = {who, legend, who.person.language},
                       .carried = carried_of(result, who.person.alias)};
    display::Page page;
    payslip::write_draft_mark(page, slip);
    payslip::write_head(page, slip);
    payslip::write_employments(page, slip);
    payslip::write_payout(page, slip);
    // Slips and audit files are both held to the result's sums, and so to each other.
    const auto write_lines = [&](line::PayRole role, Money sum) {
        BPA_CHECK(payslip::write_lines(page, slip, role) == sum);
    };
    write_lines(line::PayRole::pay, who.gross);
    write_lines(line::PayRole::reimbursement, who.totals.reimbursed);
    write_lines(line::PayRole::tax, who.totals.withheld);
    payslip::write_tax_card(page, slip);
    write_lines(line::PayRole::deduction, who.totals.deducted);
    payslip::write_nothing_earned(page, slip);
    payslip::write_holiday_pay(page, slip);
    payslip::write_pension(page, slip);
    payslip::write_year_to_date(page, slip);
    payslip::write_hours(page, slip);
    payslip::write_unpaid(page, slip);
    payslip::write_draft_mark(page, slip);
    return page.finished();
}

void write_payslips(const line::RunResult& result,
                    const line::Legend& legend,
                    const source::SourceFiles&,
                    const Sink& sink) {
    for (std::size_t i = 0; i < result.assistants.size(); ++i) {
        sink(payslip_path(result.assistants[i]), payslip_text(result, legend, i));
    }
}

} // namespace bpa::outputs
