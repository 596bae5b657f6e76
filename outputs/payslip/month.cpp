#include "outputs/payslip/sections.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using document::Align;
using document::Fields;
using document::Table;
using line::AccountKind;
using line::Line;
using line::PayRole;

int year_of(const Slip& slip) {
    return slip.header.payment_date.year();
}

/// A running total of a year, this run included.
Money in_year(const Slip& slip, AccountKind kind, int year) {
    const line::Account account = line::yearly(kind, year);
    return slip.who().before.at(account) + slip.who().posted.at(account);
}

/// What attachments have taken in a year, this run included; they are kept by order and month.
Money attached_in(const Slip& slip, int year) {
    Money sum;
    for (const line::Accounts* accounts : {&slip.who().before, &slip.who().posted}) {
        for (const auto& [account, amount] : accounts->all()) {
            const bool is_of_year = account.kind == AccountKind::attachment &&
                                    account.year == year && account.month != 0;
            sum += is_of_year ? amount : Money{};
        }
    }
    return sum;
}

/// Says what provisional means, when something is.
void add_provisional(const Slip& slip) {
    const auto& lines = slip.who().lines;
    if (std::none_of(lines.begin(), lines.end(), [](const Line& l) { return l.provisional; })) {
        return;
    }
    slip.paragraph(
        display::say(slip.language(),
                     {"Av bruttolønnen er {} foreløpig. Satsen for disse dagene er ikke fastsatt "
                      "ennå, og den siste kjente er brukt. Når den nye er klar, regnes lønnen om, "
                      "og forskjellen gjøres opp.",
                      "Of gross pay {} is provisional. The rate for these days is not settled yet, "
                      "and the last known one was used. Once the new one is settled, the pay is "
                      "worked out again and the difference is made up."},
                     slip.say(slip.who().provisional_gross)));
}

/// The lines of one kind of cost: name and amount, with the reason.
void add_costs(const Slip& slip, line::CostKind kind) {
    Table table;
    table.columns = {{.title = slip.say(Phrase{"Hva", "What"}), .align = Align::start},
                     {.title = slip.say(Phrase{"Beløp", "Amount"}), .align = Align::end}};
    for (const Line& line : slip.who().lines) {
        // What was counted as a cost when it was earned is the employer's own account.
        if (slip.code_of(line).cost == kind && slip.code_of(line).code != "holiday_pay_released") {
            table.rows.push_back(cost_row(slip, line));
        }
    }
    if (!table.rows.empty()) {
        fit(table);
        slip.blocks.emplace_back(std::move(table));
    }
}

} // namespace

void add_amount(const Slip& slip, Fields& fields, const Phrase& label, Money value) {
    fields.fields.push_back(slip.field(label, slip.say(value)));
}

void add_if_any(const Slip& slip, Fields& fields, const Phrase& label, Money value) {
    if (value != Money{}) {
        add_amount(slip, fields, label, value);
    }
}

Money sum_of(const Slip& slip, line::Base base) {
    Money sum;
    for (const Line& line : slip.who().lines) {
        const line::PayCode& code = slip.code_of(line);
        if (code.enters(base)) {
            sum += line.amount;
        }
    }
    return sum;
}

void add_gross_to_net(const Slip& slip) {
    const line::AssistantResult& who = slip.who();
    slip.heading(slip.say(Phrase{"Fra brutto til netto", "From gross to net"}));
    Fields fields;
    add_amount(slip, fields, {"Bruttolønn", "Gross pay"}, who.gross);
    add_if_any(slip, fields, {"Utlegg som dekkes", "Outlays covered"}, who.totals.reimbursed);
    add_amount(slip, fields, {"Skattetrekk", "Tax withheld"}, -who.totals.withheld);
    add_if_any(slip, fields, {"Andre trekk", "Other deductions"}, -who.totals.deducted);
    add_amount(slip, fields, {"Netto til utbetaling", "Net to be paid out"}, who.totals.net);
    fields.fields.back().is_strong = true;
    slip.blocks.emplace_back(std::move(fields));
    if (who.lines.empty()) {
        slip.paragraph(slip.say(Phrase{"Det er ingen lønn å utbetale i denne kjøringen.",
                                       "There is no pay to pay out in this run."}));
    }
    add_provisional(slip);
}

void add_holiday_pay(const Slip& slip) {
    const int year = year_of(slip);
    const Money earned = in_year(slip, AccountKind::holiday_earned, year) +
                         in_year(slip, AccountKind::holiday_senior_earned, year);
    const Money basis = in_year(slip, AccountKind::holiday_basis, year);
    const Money last_year = in_year(slip, AccountKind::holiday_earned, year - 1) +
                            in_year(slip, AccountKind::holiday_senior_earned, year - 1);
    if (basis == Money{} && earned == Money{} && last_year == Money{}) {
        return;
    }
    slip.heading(slip.say(Phrase{"Feriepenger", "Holiday pay"}));
    Fields fields;
    const auto add = [&](const Phrase& label, int of_year, Money value) {
        fields.fields.push_back(
            {.label = display::say(slip.language(), label, of_year), .value = slip.say(value)});
    };
    const auto add_paid = [&](int of_year, Money of_it) {
        const Money paid = in_year(slip, AccountKind::holiday_paid, of_year) +
                           in_year(slip, AccountKind::holiday_senior_paid, of_year);
        if (paid != Money{}) {
            add({"Utbetalt av feriepengene for {}", "Paid of the holiday pay of {}"},
                of_year,
                paid);
            add({"Til gode av feriepengene for {}", "Left of the holiday pay of {}"},
                of_year,
                of_it - paid);
        }
    };
    add_amount(slip,
               fields,
               {"Feriepengegrunnlag i denne kjøringen", "Basis of holiday pay in this run"},
               slip.who().posted.at(line::yearly(AccountKind::holiday_basis, year)));
    add({"Feriepengegrunnlag hittil i {}", "Basis of holiday pay so far in {}"}, year, basis);
    add({"Opptjente feriepenger hittil i {}", "Holiday pay earned so far in {}"}, year, earned);
    add_paid(year, earned);
    if (last_year != Money{}) {
        add({"Opptjente feriepenger i {}", "Holiday pay earned in {}"}, year - 1, last_year);
        add_paid(year - 1, last_year);
    }
    slip.blocks.emplace_back(std::move(fields));
    add_costs(slip, line::CostKind::holiday_pay);
}

void add_pension(const Slip& slip) {
    const auto& lines = slip.who().lines;
    const auto is_pension = [&slip](const Line& line) {
        return slip.code_of(line).cost == line::CostKind::pension;
    };
    if (std::none_of(lines.begin(), lines.end(), is_pension)) {
        return;
    }
    slip.heading(
        slip.say(Phrase{"Pensjon som arbeidsgiveren betaler", "Pension paid by the employer"}));
    add_costs(slip, line::CostKind::pension);
}

void add_year_to_date(const Slip& slip) {
    const int year = year_of(slip);
    slip.heading(
        display::say(slip.language(),
                     {"Hittil i {}, medregnet denne kjøringen", "So far in {}, this run included"},
                     year));
    Fields fields;
    add_amount(slip, fields, {"Bruttolønn", "Gross pay"}, slip.who().gross_year_to_date);
    const auto add = [&](const Phrase& label, AccountKind kind) {
        add_if_any(slip, fields, label, in_year(slip, kind, year));
    };
    add({"Trekkgrunnlag i kjøringene med dette programmet",
         "Basis of withholding in the runs with this program"},
        AccountKind::withholding_base);
    add({"Skattetrekk i kjøringene med dette programmet",
         "Tax withheld in the runs with this program"},
        AccountKind::withheld);
    add_if_any(slip,
               fields,
               {"Utleggstrekk i kjøringene med dette programmet",
                "Attachments of earnings in the runs with this program"},
               attached_in(slip, year));
    add({"Egen pensjonspremie", "Own pension premium"}, AccountKind::pension_employee);
    add({"Arbeidsgiverens pensjonspremie", "Employer's pension premium"},
        AccountKind::pension_employer);
    add({"Fagforeningskontingent", "Union dues"}, AccountKind::union_fee);
    slip.blocks.emplace_back(std::move(fields));
}

} // namespace bpa::outputs::payslip
