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

void add_amount(const Slip& slip, Fields& fields, const Phrase& label, Money value) {
    fields.fields.push_back(slip.field(label, slip.say(value)));
}

/// A sum that most slips have not is left out when it is zero.
void add_if_any(const Slip& slip, Fields& fields, const Phrase& label, Money value) {
    if (value != Money{}) {
        add_amount(slip, fields, label, value);
    }
}

/// Lines of pay in a base.
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

/// How the card says that tax is withheld.
std::string card_kind(const Slip& slip, const line::TaxCardView& card) {
    using line::WithholdingMethod;
    const display::Language language = slip.language();
    const std::string share = card.percent ? display::percent(*card.percent, language) : "";
    switch (card.method) {
    case WithholdingMethod::table:
        return display::say(language, {"tabell {}", "table {}"}, card.table->text());
    case WithholdingMethod::percent:
        return display::say(language, {"prosentkort, {}", "percentage card, {}"}, share);
    case WithholdingMethod::exempt:
        return card.exempt_limit
                   ? display::say(language,
                                  {"frikort, fribeløp {}", "exemption card up to {}"},
                                  slip.say(*card.exempt_limit))
                   : slip.say(Phrase{"frikort uten beløpsgrense", "exemption card without limit"});
    case WithholdingMethod::not_liable:
        return slip.say(Phrase{"Skatteetaten sier at det ikke skal trekkes skatt",
                               "the Tax Administration says that no tax is withheld"});
    case WithholdingMethod::without_card:
        return display::say(
            language, {"mangler, og da trekkes det {}", "missing, and then {} is withheld"}, share);
    case WithholdingMethod::at_source:
        return display::say(
            language, {"kildeskatt på lønn, {}", "tax at source on wages, {}"}, share);
    }
    fail_check("a way of withholding has words", __FILE__, __LINE__);
}

/// Whether some pay took the percent beside the table.
bool uses_percent(const Slip& slip) {
    const auto& lines = slip.who().lines;
    return std::any_of(lines.begin(), lines.end(), [&slip](const Line& line) {
        const auto& inputs = line.derivation.inputs;
        const auto has = [&inputs](line::InputName name) {
            return std::any_of(inputs.begin(), inputs.end(), [name](const line::Input& input) {
                return input.name == name;
            });
        };
        return slip.code_of(line).role == PayRole::tax && has(line::InputName::percent) &&
               !has(line::InputName::table);
    });
}

std::string card_text(const Slip& slip, const line::TaxCardView& card) {
    const bool has_role = card.method == line::WithholdingMethod::table ||
                          card.method == line::WithholdingMethod::percent;
    const std::string role =
        slip.say(card.is_main_employer ? Phrase{", hovedarbeidsgiver", ", main employer"}
                                       : Phrase{", biarbeidsgiver", ", secondary employer"});
    std::string text = card_kind(slip, card) + (has_role ? role : std::string{});
    if (card.method == line::WithholdingMethod::table && card.percent && uses_percent(slip)) {
        text += display::say(
            slip.language(),
            {"; {} av lønn som ikke er for perioden", "; {} of pay that is not for the period"},
            display::percent(*card.percent, slip.language()));
    }
    return text;
}

/// Which card it is: its year, its number and the day it was issued, as far as they are known.
void add_identity(const Slip& slip, Fields& fields, const line::TaxCardView& card) {
    if (card.id.empty() && !card.issued) {
        return;
    }
    std::string text = card.id;
    if (card.issued) {
        text += text.empty() ? "" : ", ";
        text += display::say(slip.language(),
                             {"utstedt {}", "issued {}"},
                             display::full_date(*card.issued, slip.language()));
    }
    fields.fields.push_back(slip.field({"Kortets nummer", "Number of the card"}, text));
}

/// What is used of an exemption, before this pay and with it.
void add_exemption(const Slip& slip, Fields& fields, const line::TaxCardView& card) {
    if (!card.exempt_limit) {
        return;
    }
    add_amount(slip,
               fields,
               {"Brukt av fribeløpet før", "Used of the exemption before"},
               card.exempt_before);
    add_amount(
        slip, fields, {"Brukt av fribeløpet nå", "Used of the exemption now"}, card.exempt_after);
}

/// What the law takes off pay before tax is withheld from it: own pension premium, union dues.
void add_taken_off(const Slip& slip, Fields& fields) {
    for (const Line& line : slip.who().lines) {
        if (slip.code_of(line).role != PayRole::tax) {
            continue;
        }
        for (const line::Input& input : line.derivation.inputs) {
            const auto* sum = std::get_if<line::SumOrigin>(&input.origin);
            const auto* value = std::get_if<Money>(&input.value);
            if (sum != nullptr && sum->code && value != nullptr) {
                const line::Text& name = slip.telling.legend.at(*sum->code).name;
                add_amount(slip, fields, {name.nb, name.en}, *value);
            }
        }
    }
}

/// Says why nothing is withheld, when nothing is.
void add_no_tax(const Slip& slip, const line::TaxCardView& card) {
    const line::AssistantResult& who = slip.who();
    const auto& lines = who.lines;
    if (std::any_of(lines.begin(), lines.end(), [&slip](const Line& line) {
            return slip.code_of(line).role == PayRole::tax;
        })) {
        return;
    }
    Money base;
    Money withheld;
    for (auto [account, posted] : who.posted.all()) {
        if (account.kind == AccountKind::withholding_base && account.month != 0) {
            // A table is asked about all that is paid for the period, a share about this run.
            base += posted + (card.table ? who.before.at(account) : Money{});
            account.kind = AccountKind::withheld;
            withheld += who.before.at(account);
        }
    }
    if (base <= Money{}) {
        return;
    }
    if (card.table && withheld != Money{}) {
        slip.paragraph(display::say(slip.language(),
                                    {"Det er trukket {} i skatt for perioden tidligere, og det er "
                                     "nok.",
                                     "{} of tax was withheld for the period earlier, which is "
                                     "enough."},
                                    slip.say(withheld)));
    } else if (card.table) {
        slip.paragraph(
            display::say(slip.language(),
                         {"Tabell {} gir ikke trekk av {}.", "Table {} withholds nothing from {}."},
                         card.table->text(),
                         slip.say(base)));
    } else if (card.percent) {
        slip.paragraph(display::say(slip.language(),
                                    {"{} av {} gir ikke trekk.", "{} of {} withholds nothing."},
                                    display::percent(*card.percent, slip.language()),
                                    slip.say(base)));
    }
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

void add_tax_card(const Slip& slip) {
    if (!slip.who().tax_card) {
        return;
    }
    const line::TaxCardView& card = *slip.who().tax_card;
    slip.heading(slip.say(Phrase{"Grunnlag for skattetrekk", "Basis of tax withheld"}));
    Fields fields;
    fields.fields.push_back(slip.field({"Skattekort", "Tax card"}, card_text(slip, card)));
    add_identity(slip, fields, card);
    add_amount(slip,
               fields,
               {"Lønn som er trekkpliktig", "Pay that tax is withheld from"},
               sum_of(slip, line::Base::withholding));
    add_taken_off(slip, fields);
    add_amount(slip, fields, {"Trekkgrunnlag", "Basis of withholding"}, card.base);
    add_exemption(slip, fields, card);
    slip.blocks.emplace_back(std::move(fields));
    add_no_tax(slip, card);
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
