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
    const payslip::Slip slip{.header = result.header,
                             .telling = {who, legend, who.person.language},
                             .carried = carried_of(result, who.person.alias)};
    display::Page page;
    payslip::write_draft_mark(page, slip);
    payslip::write_head(page, slip);
    payslip::write_employments(page, slip);
    payslip::write_totals(page, slip);
    // Slips and audit files are both held to the result's gross, and so to each other.
    BPA_CHECK(payslip::write_lines(page, slip) == who.gross);
    payslip::write_hours(page, slip);
    payslip::write_unpaid(page, slip);
    payslip::write_limits(page, slip);
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
