#include "outputs/payslip/payslip.hpp"

#include "outputs/payslip/sections.hpp"
#include "values/check.hpp"

namespace bpa::outputs {
namespace {

using display::Phrase;
using line::PayRole;
using payslip::Slip;

/// Pay that is for no single shift: a salary, an amount entered by hand.
Money pay_for_no_shift(const Slip& slip) {
    Money sum;
    for (const line::Line& line : slip.who().lines) {
        if (!line.shift && slip.code_of(line).role == PayRole::pay) {
            sum += line.amount;
        }
    }
    return sum;
}

/// Slips and audit files are both held to the result's sums, and so to each other.
void add_parts(const Slip& slip) {
    const line::AssistantResult& who = slip.who();
    payslip::add_payment(slip);
    payslip::add_gross_to_net(slip);
    payslip::add_parties(slip);
    const Money gross =
        payslip::add_lines(slip, {PayRole::pay}, {"Lønn", "Pay"}, {"Bruttolønn", "Gross pay"});
    BPA_CHECK(gross == who.gross);
    const Money reimbursed = payslip::add_lines(slip,
                                                {PayRole::reimbursement},
                                                {"Utlegg som dekkes", "Outlays covered"},
                                                {"Utlegg i alt", "Outlays in all"});
    BPA_CHECK(reimbursed == who.totals.reimbursed);
    const Money taken_off = payslip::add_lines(slip,
                                               {PayRole::tax, PayRole::deduction},
                                               {"Skatt og andre trekk", "Tax and deductions"},
                                               {"Trekk i alt", "Taken off in all"});
    BPA_CHECK(taken_off == who.totals.withheld + who.totals.deducted);
    payslip::add_tax_card(slip);
    payslip::add_holiday_pay(slip);
    payslip::add_pension(slip);
    payslip::add_year_to_date(slip);
    BPA_CHECK(payslip::add_shifts(slip) + pay_for_no_shift(slip) == who.gross);
    payslip::add_time_off(slip);
    payslip::add_unpaid(slip);
}

} // namespace

document::Document payslip_document(const line::RunHeader& header,
                                    const line::Legend& legend,
                                    const line::AssistantResult& who) {
    const display::Language language = who.person.language;
    document::Document made;
    const Slip slip{.header = header, .telling = {who, legend, language}, .blocks = made.blocks};
    const std::string name = display::say(
        language, {"Lønnsslipp for {}", "Payslip for {}"}, display::month(header.period, language));
    made.title = name + ", " + header.employer_name;
    made.author = header.employer_name;
    made.date = header.payment_date;
    made.language = language;
    if (header.draft) {
        made.mark = slip.say(
            Phrase{"UTKAST: dette er ikke en endelig lønnsslipp, og ingenting er utbetalt.",
                   "DRAFT: this is not a final payslip, and nothing has been paid."});
    }
    slip.heading(name, 1);
    add_parts(slip);
    return made;
}

} // namespace bpa::outputs
