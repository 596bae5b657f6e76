#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "outputs/summary/sections.hpp"

#include <fmt/format.h>

namespace bpa::outputs::summary {
namespace {

using display::Page;
using display::Phrase;
using display::say;

void amount(Page& page, const View& view, const Phrase& label, Money value) {
    page.entry(label.in(view.language), display::money(value, view.language));
}

void amount_if_any(Page& page, const View& view, const Phrase& label, Money value) {
    if (value != Money{}) {
        amount(page, view, label, value);
    }
}

void line_if_any(Page& page, const std::string& text) {
    if (!text.empty()) {
        page.line(text);
    }
}

void write_cost(Page& page, const View& view) {
    const line::PersonTotals& totals = view.result.totals;
    page.heading(Phrase{"Kostnad for arbeidsgiveren", "Cost to the employer"}.in(view.language));
    amount(page, view, {"Brutto", "Gross"}, view.result.gross);
    amount_if_any(page, view, {"Utlegg som dekkes", "Outlays covered"}, totals.reimbursed);
    amount(page, view, view.holiday.cost_name(), totals.holiday_pay);
    amount(page, view, {"Pensjon", "Pension"}, totals.pension);
    amount(page,
           view,
           {"Arbeidsgiveravgift, også av feriepenger og pensjon",
            "Employer's contribution, on holiday pay and pension too"},
           totals.contribution);
    amount_if_any(page, view, {"Fond og forsikringer", "Funds and insurances"}, totals.covers);
    amount(page, view, {"I alt", "In all"}, totals.cost);
    line_if_any(page, view.holiday.later_part(view.language));
    line_if_any(page, view.holiday.paid_part(view.language));
}

std::string row_name(const View& view, const line::ContributionRow& row) {
    std::string zone = say(view.language, {"sone {}", "zone {}"}, row.zone);
    if (row.is_after_allowance) {
        zone += Phrase{", over fribeløpet", ", above the allowance"}.in(view.language);
    }
    return row.sub_unit.empty() ? zone : row.sub_unit + ", " + zone;
}

void write_row(Page& page, const View& view, const line::ContributionRow& row) {
    std::string text = say(view.language,
                           {"{} av {} = {}", "{} of {} = {}"},
                           display::percent(row.rate, view.language),
                           display::money(row.basis, view.language),
                           display::money(row.amount, view.language));
    const auto part = [&](const Phrase& phrase, Money value) {
        if (value != Money{}) {
            text += say(view.language, phrase, display::money(value, view.language));
        }
    };
    part({"; pensjonspremie i grunnlaget {}", "; pension premiums in the basis {}"}, row.premiums);
    part({"; refusjon fra NAV trukket fra {}", "; refunds from NAV taken off {}"}, row.refunds);
    part({"; i tidligere kjøringer {}", "; in earlier runs {}"}, row.earlier);
    part({"; utenom lønnsarten Arbeidsgiveravgift {}",
          "; apart from the pay code Employer's contribution {}"},
         row.other);
    page.entry(row_name(view, row), text, 2);
}

void write_contribution(Page& page, const View& view) {
    const line::Obligations& owed = view.result.obligations;
    if (owed.contribution.empty()) {
        return;
    }
    page.line(say(view.language,
                  {"Arbeidsgiveravgift for {}, alle kjøringer med utbetaling den måneden:",
                   "Employer's contribution for {}, all runs paid that month:"},
                  display::month(owed.contribution.front().month, view.language)));
    for (const line::ContributionRow& row : owed.contribution) {
        write_row(page, view, row);
    }
    amount(page, view, {"Sum før avrunding", "Sum before rounding"}, owed.contribution_exact);
    const std::string claim = display::money(owed.contribution_claim, view.language);
    page.entry(Phrase{"Å betale, i hele kroner", "To be paid, in whole kroner"}.in(view.language),
               owed.claim_basis
                   ? fmt::format("{} ({})",
                                 claim,
                                 display::basis(view.legend, *owed.claim_basis, view.language))
                   : claim);
    amount_if_any(page,
                  view,
                  {"Brukt av årets fribeløp i sone Ia", "Used of the year's allowance of zone Ia"},
                  owed.relief_used);
}

} // namespace

/// Whole sums first: they answer the first question of whoever opens the page.
void write_totals(Page& page, const View& view) {
    const line::RunResult& result = view.result;
    ExactMinutes paid;
    for (const line::PersonSum& who : result.people) {
        paid += who.paid;
    }
    const auto entry = [&](const Phrase& label, const std::string& value) {
        page.entry(label.in(view.language), value);
    };
    page.heading(Phrase{"Lønn", "Pay"}.in(view.language));
    entry({"Assistenter", "Assistants"}, display::count(result.people.size(), view.language));
    entry({"Betalte timer", "Hours paid"}, display::hours(paid, view.language));
    amount(page, view, {"Brutto", "Gross"}, result.gross);
    if (result.header.provisional || result.provisional_gross != Money{}) {
        amount(page, view, {"Av dette foreløpig", "Of this provisional"}, result.provisional_gross);
        page.line(Phrase{"Foreløpig betyr at satsen ikke er fastsatt ennå: den siste kjente er "
                         "brukt, og forskjellen må gjøres opp når den nye er klar.",
                         "Provisional means that the rate is not settled yet: the last known one "
                         "was used, and the difference must be made up once the new one is."}
                      .in(view.language));
    }
    amount_if_any(page, view, {"Utlegg som dekkes", "Outlays covered"}, result.totals.reimbursed);
    amount(page, view, {"Skattetrekk", "Tax withheld"}, result.totals.withheld);
    amount_if_any(page, view, {"Andre trekk", "Other deductions"}, result.totals.deducted);
    amount(page, view, {"Netto til utbetaling", "Net to be paid"}, result.totals.net);
    write_cost(page, view);
}

void write_obligations(Page& page, const View& view) {
    const line::Obligations& owed = view.result.obligations;
    if (owed.contribution.empty() && owed.withheld == Money{}) {
        return;
    }
    page.heading(
        Phrase{"Skyldig til skattemyndighetene", "Owed to the tax authorities"}.in(view.language));
    write_contribution(page, view);
    amount(
        page, view, {"Skattetrekk i denne kjøringen", "Tax withheld in this run"}, owed.withheld);
}

void write_holiday_pay(Page& page, const View& view) {
    const line::Obligations& owed = view.result.obligations;
    const Money last_year = owed.holiday_pay_owed_last_year;
    if (owed.holiday_pay_owed == Money{} && last_year == Money{}) {
        return;
    }
    page.heading(
        Phrase{"Feriepenger assistentene har til gode", "Holiday pay owed to the assistants"}.in(
            view.language));
    const int year = view.result.header.payment_date.year();
    const auto add = [&](int earned_in, Money left) {
        page.entry(say(view.language,
                       {"Opptjent av lønn utbetalt i {}", "Earned on pay paid in {}"},
                       std::to_string(earned_in)),
                   display::money(left, view.language));
    };
    if (last_year != Money{}) {
        add(year - 1, last_year);
        amount(page,
               view,
               {"Arbeidsgiveravgift av dem fra kjøringene i dette programmet",
                "Employer's contribution on it from the runs of this program"},
               owed.holiday_contribution_owed_last_year);
    }
    add(year, owed.holiday_pay_owed);
    amount(page,
           view,
           {"Arbeidsgiveravgift av feriepenger fra kjøringene i dette programmet",
            "Employer's contribution on holiday pay from the runs of this program"},
           owed.holiday_contribution_owed);
    line_if_any(page, view.holiday.before_runs(owed.holiday_pay_owed, view.language));
    page.line(Phrase{"Begge forfaller først når feriepengene utbetales.",
                     "Neither falls due before the holiday pay is paid."}
                  .in(view.language));
}

void write_covers(Page& page, const View& view) {
    if (view.result.covers.empty()) {
        return;
    }
    page.heading(Phrase{"Forsikringer og dekninger", "Insurances and covers"}.in(view.language));
    for (const line::CoverView& cover : view.result.covers) {
        std::string text = cover.insurer;
        if (!cover.policy.empty()) {
            text += say(view.language, {", avtale {}", ", policy {}"}, cover.policy);
        }
        text += say(view.language,
                    {", fra {}", ", from {}"},
                    display::plain_date(cover.days.first, view.language));
        if (cover.days.last) {
            text += say(view.language,
                        {" til og med {}", " to {}, both included"},
                        display::plain_date(*cover.days.last, view.language));
        }
        page.entry(cover.name, text);
    }
}

} // namespace bpa::outputs::summary
