#include "outputs/display/words.hpp"
#include "outputs/payslip/sections.hpp"

#include <algorithm>
#include <variant>

namespace bpa::outputs::payslip {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::AccountKind;
using line::Line;
using line::PayRole;

int year_of(const Slip& slip) {
    return slip.header.payment_date.year();
}

/// A running total of the year of payment, this run included.
Money year_to_date(const Slip& slip, AccountKind kind) {
    const line::Account account = line::yearly(kind, year_of(slip));
    return slip.who().before.at(account) + slip.who().posted.at(account);
}

void amount(Page& page, const Slip& slip, const Phrase& label, Money value) {
    write_amount(page, slip, label.in(slip.language()), value);
}

/// A sum that most slips have not is left out when it is zero.
void amount_if_any(Page& page, const Slip& slip, const Phrase& label, Money value) {
    if (value != Money{}) {
        amount(page, slip, label, value);
    }
}

/// Lines of pay in a base.
Money sum_of(const Slip& slip, line::Base base) {
    Money sum;
    for (const Line& line : slip.who().lines) {
        const line::PayCode& code = slip.code_of(line);
        if (code.role == PayRole::pay && line::has_base(code.bases, base)) {
            sum += line.amount;
        }
    }
    return sum;
}

void write_provisional(Page& page, const Slip& slip) {
    const auto& lines = slip.who().lines;
    if (std::none_of(lines.begin(), lines.end(), [](const Line& l) { return l.provisional; })) {
        return;
    }
    amount(page,
           slip,
           {"Av bruttolønnen foreløpig", "Of gross pay provisional"},
           slip.who().provisional_gross);
    page.line(Phrase{"Foreløpig betyr at satsen for disse dagene ikke er fastsatt ennå, og at den "
                     "siste kjente er brukt. Når den nye er klar, regnes lønnen om, og forskjellen "
                     "gjøres opp.",
                     "Provisional means that the rate for these days is not settled yet, and that "
                     "the last known one was used. Once the new one is settled, the pay is worked "
                     "out again and the difference is made up."}
                  .in(slip.language()));
}

std::string card_text(const Slip& slip, const line::TaxCardView& card) {
    const display::Language language = slip.language();
    const std::string share = card.percent ? display::percent(*card.percent, language) : "";
    if (card.is_missing) {
        return say(
            language, {"mangler, og da trekkes det {}", "missing, and then {} is withheld"}, share);
    }
    if (card.table) {
        return say(language, {"tabell {}", "table {}"}, *card.table);
    }
    return say(language, {"prosentkort, {}", "percentage card, {}"}, share);
}

/// What the law takes off pay before tax is withheld from it: own pension premium, union dues.
void write_taken_off(Page& page, const Slip& slip) {
    for (const Line& line : slip.who().lines) {
        if (slip.code_of(line).role != PayRole::tax) {
            continue;
        }
        for (const line::Input& input : line.derivation.inputs) {
            const auto* sum = std::get_if<line::SumOrigin>(&input.origin);
            const auto* value = std::get_if<Money>(&input.value);
            if (sum != nullptr && sum->code && value != nullptr) {
                const line::PayCode& code = slip.telling.legend.at(*sum->code);
                write_amount(page, slip, code.name.in(slip.language()), *value);
            }
        }
    }
}

/// The lines of one kind of cost: name and amount, then the reason.
void write_costs(Page& page, Slip& slip, line::CostKind kind) {
    for (const Line& line : slip.who().lines) {
        const line::PayCode& code = slip.code_of(line);
        if (code.cost == kind) {
            write_amount(page, slip, code.name.in(slip.language()), line.amount);
            write_reason(page, slip, line);
        }
    }
}

} // namespace

void write_amount(Page& page, const Slip& slip, std::string_view label, Money value) {
    page.entry(label, display::money(value, slip.language()));
}

void write_payout(Page& page, const Slip& slip) {
    const line::AssistantResult& who = slip.who();
    page.heading(Phrase{"Utbetaling", "Payment"}.in(slip.language()));
    amount(page, slip, {"Bruttolønn", "Gross pay"}, who.gross);
    amount_if_any(page, slip, {"Utlegg som dekkes", "Outlays covered"}, who.totals.reimbursed);
    amount(page, slip, {"Skattetrekk", "Tax withheld"}, -who.totals.withheld);
    amount_if_any(page, slip, {"Andre trekk", "Other deductions"}, -who.totals.deducted);
    write_amount(
        page,
        slip,
        say(slip.language(), {"Netto til konto {}", "Net to account {}"}, who.person.bank_account),
        who.totals.net);
    write_provisional(page, slip);
}

void write_tax_card(Page& page, const Slip& slip) {
    if (!slip.who().tax_card) {
        return;
    }
    const line::TaxCardView& card = *slip.who().tax_card;
    page.heading(Phrase{"Grunnlag for skattetrekk", "Basis of tax withheld"}.in(slip.language()));
    page.entry(Phrase{"Skattekort", "Tax card"}.in(slip.language()), card_text(slip, card));
    if (!card.is_missing) {
        page.line(Phrase{card.is_main_employer ? "Arbeidsgiveren er hovedarbeidsgiver."
                                               : "Arbeidsgiveren er biarbeidsgiver.",
                         card.is_main_employer ? "The employer is the main employer."
                                               : "The employer is a secondary employer."}
                      .in(slip.language()));
    }
    Money base;
    for (const auto& [account, posted] : slip.who().posted.all()) {
        base += account.kind == AccountKind::withholding_base ? posted : Money{};
    }
    const Money pay = sum_of(slip, line::Base::withholding);
    amount(page, slip, {"Lønn som er trekkpliktig", "Pay that tax is withheld from"}, pay);
    write_taken_off(page, slip);
    amount(page, slip, {"Trekkgrunnlag", "Basis of withholding"}, base);
}

void write_holiday_pay(Page& page, Slip& slip) {
    const line::Account basis = line::yearly(AccountKind::holiday_basis, year_of(slip));
    const Money earned = year_to_date(slip, AccountKind::holiday_earned) +
                         year_to_date(slip, AccountKind::holiday_senior_earned);
    if (year_to_date(slip, AccountKind::holiday_basis) == Money{} && earned == Money{}) {
        return;
    }
    page.heading(Phrase{"Feriepenger", "Holiday pay"}.in(slip.language()));
    amount(page,
           slip,
           {"Feriepengegrunnlag i denne kjøringen", "Basis of holiday pay in this run"},
           slip.who().posted.at(basis));
    write_costs(page, slip, line::CostKind::holiday_pay);
    const auto so_far = [&](const Phrase& label, Money value) {
        write_amount(page, slip, say(slip.language(), label, year_of(slip)), value);
    };
    so_far({"Feriepengegrunnlag hittil i {}", "Basis of holiday pay so far in {}"},
           year_to_date(slip, AccountKind::holiday_basis));
    so_far({"Opptjente feriepenger hittil i {}", "Holiday pay earned so far in {}"}, earned);
}

void write_pension(Page& page, Slip& slip) {
    const auto& lines = slip.who().lines;
    const auto is_pension = [&slip](const Line& line) {
        return slip.code_of(line).cost == line::CostKind::pension;
    };
    if (std::none_of(lines.begin(), lines.end(), is_pension)) {
        return;
    }
    page.heading(Phrase{"Pensjon som arbeidsgiveren betaler", "Pension paid by the employer"}.in(
        slip.language()));
    write_costs(page, slip, line::CostKind::pension);
}

void write_year_to_date(Page& page, const Slip& slip) {
    page.heading(say(slip.language(),
                     {"Hittil i {}, medregnet denne kjøringen", "So far in {}, this run included"},
                     year_of(slip)));
    amount(page, slip, {"Bruttolønn", "Gross pay"}, slip.who().gross_year_to_date);
    amount_if_any(
        page,
        slip,
        {"Skattetrekk i dette programmets kjøringer", "Tax withheld in the runs of this program"},
        year_to_date(slip, AccountKind::withheld));
    amount_if_any(page,
                  slip,
                  {"Arbeidsgiverens pensjonspremie", "Employer's pension premium"},
                  year_to_date(slip, AccountKind::pension_employer));
    amount_if_any(page,
                  slip,
                  {"Egen pensjonspremie", "Own pension premium"},
                  year_to_date(slip, AccountKind::pension_employee));
}

} // namespace bpa::outputs::payslip
