#include "outputs/display/payee.hpp"
#include "outputs/display/why.hpp"
#include "outputs/report/sections.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::report {
namespace {

using display::Phrase;
using document::Align;
using document::Row;
using document::Table;
using line::DueItem;
using line::DueKind;
using source::Language;

/// `10. november 2026`, `november 2026`, `mai 2025 og juni 2025`: days of payment.
std::string covered(const Report& report, const DateRange& days) {
    const Language language = report.language();
    if (!days.last || days.last == days.first) {
        return display::plain_date(days.first, language);
    }
    const auto month_of = [language](Date day) {
        return display::month(Month::of(day).text(), language);
    };
    const std::string first = month_of(days.first);
    const std::string last = month_of(*days.last);
    if (first == last) {
        return first;
    }
    return Month::of(days.first).plus_months(1) == Month::of(*days.last)
               ? display::say(language, {"{} og {}", "{} and {}"}, first, last)
               : display::say(language, {"{} til {}", "{} to {}"}, first, last);
}

Phrase name_of_task(DueKind kind) {
    switch (kind) {
    case DueKind::wages:
        return {"Betal lønnen", "Pay the wages"};
    case DueKind::withheld_tax:
        return {"Betal skattetrekket til Skatteetaten",
                "Pay the tax withheld to the Tax Administration"};
    case DueKind::attachment_coordinated:
        return {"Betal det samordnede utleggstrekket",
                "Pay the coordinated attachment of earnings"};
    case DueKind::attachment_tax:
        return {"Betal utleggstrekket for skatt", "Pay the attachment of earnings for tax"};
    case DueKind::attachment_other:
        return {"Betal utleggstrekket", "Pay the attachment of earnings"};
    case DueKind::union_dues:
        return {"Betal fagforeningskontingenten", "Pay the union dues"};
    case DueKind::contribution:
        return {"Betal arbeidsgiveravgiften til Skatteetaten",
                "Pay the employer's contribution to the Tax Administration"};
    case DueKind::report:
        return {"Send a-meldingen", "Send the monthly report (a-melding)"};
    }
    BPA_CHECK(false);
}

/// Whether an earlier run paid on one of these days; without days, on any day.
bool has_run_before(const Report& report, const std::optional<DateRange>& days) {
    const auto all = report.run.obligations.before.all();
    return std::any_of(all.begin(), all.end(), [&days](const auto& each) {
        const line::Account& account = each.first;
        const auto month = Month::from_civil(account.year, account.month);
        return account.kind == line::AccountKind::unit_pay && month &&
               (!days || days->contains(month->first_day()));
    });
}

/// What is due by the same day for payments of the term before the month of payment and after it:
/// whoever pays the amount of this report alone must know that there is more.
std::string others_of_term(const Report& report, const DueItem& item, const Phrase& what) {
    const Month paid = Month::of(report.run.header.payment_date);
    std::string text;
    const auto add = [&](const DateRange& days, const Phrase& sentence) {
        text += ' ' +
                display::say(
                    report.language(), sentence, what.in(report.language()), covered(report, days));
    };
    if (item.covers.first < paid.first_day()) {
        const DateRange earlier{item.covers.first, paid.plus_months(-1).last_day()};
        add(earlier,
            has_run_before(report, earlier)
                ? Phrase{"{} for utbetalinger i {} har samme frist og kommer i tillegg: beløpet "
                         "står i månedsrapporten for kjøringen som ble utbetalt da.",
                         "{} for payments in {} is due by the same day and comes in addition: the "
                         "amount stands in the month report of the run that was paid then."}
                : Phrase{"{} for utbetalinger i {}, om det ble betalt lønn da, har samme frist "
                         "og kommer i tillegg.",
                         "{} for payments in {}, if wages were paid then, is due by the same day "
                         "and comes in addition."});
    }
    if (item.covers.last && *item.covers.last > paid.last_day()) {
        add({paid.plus_months(1).first_day(), item.covers.last},
            {"{} for utbetalinger i {} har samme frist og kommer i tillegg: beløpet kommer i "
             "månedsrapporten for kjøringen som utbetales da.",
             "{} for payments in {} is due by the same day and comes in addition: the amount will "
             "stand in the month report of the run that is paid then."});
    }
    return text;
}

std::string why_of_tax(const Report& report, const DueItem& item) {
    const Month paid = Month::of(report.run.header.payment_date);
    const DateRange month{paid.first_day(), paid.last_day()};
    std::string text = report.say(Phrase{"Skatten som er trukket av lønnen i denne kjøringen.",
                                         "The tax taken off the pay of this run."});
    const bool is_with_others = item.covers.last && *item.covers.last != item.covers.first;
    if (is_with_others && has_run_before(report, month)) {
        text += ' ' + display::say(report.language(),
                                   {"Skattetrekk i tidligere kjøringer med utbetaling i {} har "
                                    "samme frist og kommer i tillegg.",
                                    "Tax withheld in earlier runs that were paid in {} is due by "
                                    "the same day and comes in addition."},
                                   covered(report, month));
    }
    return text + others_of_term(report, item, {"Skattetrekk", "Tax withheld"});
}

std::string why_of_contribution(const Report& report, const DueItem& item) {
    const Month paid = Month::of(report.run.header.payment_date);
    const DateRange month{paid.first_day(), paid.last_day()};
    std::string text = display::say(report.language(),
                                    {"Arbeidsgiverens avgift av lønn og pensjonspremie, for "
                                     "utbetalinger i {}.",
                                     "The employer's contribution on pay and pension premiums, "
                                     "for payments in {}."},
                                    covered(report, month));
    if (has_run_before(report, month)) {
        text += ' ' + report.say(Phrase{"Tidligere kjøringer den måneden er med i beløpet.",
                                        "Earlier runs of that month are in the amount."});
    }
    return text + others_of_term(report, item, {"Avgift", "Contribution"});
}

std::string why_of_wages(const Report& report) {
    if (report.gathered.people == 0) {
        return report.say(
            Phrase{"Ingen får lønn i denne kjøringen.", "Nobody is paid in this run."});
    }
    if (!report.gathered.payees.empty()) {
        return report.say(Phrase{"Beløp og konto for hver assistent står nedenfor.",
                                 "The amount and account of each assistant stand below."});
    }
    return report.slips == SlipFiles::none
               ? report.say(Phrase{"Beløpet til hver assistent står i summary.txt.",
                                   "The amount of each assistant stands in summary.txt."})
               : report.say(
                     Phrase{"Beløp og konto for hver assistent står i lønnsslippen.",
                            "The amount and account of each assistant stand in the payslip."});
}

std::string why_of_task(const Report& report, const DueItem& item) {
    const Language language = report.language();
    switch (item.kind) {
    case DueKind::wages:
        return why_of_wages(report);
    case DueKind::withheld_tax:
        return why_of_tax(report, item);
    case DueKind::attachment_coordinated:
    case DueKind::attachment_tax:
    case DueKind::attachment_other:
        return display::say(language,
                            {"Trukket av lønnen til {} etter pålegget {}.",
                             "Deducted from the pay of {} by the order {}."},
                            report.gathered.names.of(item.assistant),
                            item.order);
    case DueKind::union_dues:
        return report.say(
            Phrase{"Trukket av lønnen til medlemmene.", "Deducted from the pay of the members."});
    case DueKind::contribution:
        return why_of_contribution(report, item);
    case DueKind::report:
        return display::say(
            language,
            {"Meldingen til Skatteetaten om lønn, trekk og avgift for {}. Programmet sender den "
             "ikke.",
             "The report to the Tax Administration of pay, tax and contribution of {}. The program "
             "does not send it."},
            covered(report, item.covers));
    }
    BPA_CHECK(false);
}

/// What the run makes due; at least the wages.
std::vector<DueItem> due_of(const line::RunResult& run) {
    const line::Obligations& owed = run.obligations;
    if (!owed.due.empty()) {
        return owed.due;
    }
    const Date day = run.header.payment_date;
    return {{.kind = DueKind::wages,
             .due = day,
             .amount = run.totals.net,
             .covers = {day, day},
             .basis = std::nullopt}};
}

Row task_row(const Report& report, const DueItem& item) {
    Row row{.cells = {report.say(name_of_task(item.kind)),
                      display::full_date(item.due, report.language()),
                      item.amount ? report.say(*item.amount) : std::string{}},
            .note = why_of_task(report, item)};
    if (const std::string payee = display::payee(item, report.language()); !payee.empty()) {
        row.note += (row.note.empty() ? "" : " ") +
                    display::say(report.language(), {"Betales til: {}.", "Paid to: {}."}, payee);
    }
    if (item.basis) {
        row.note +=
            " (" + display::basis(report.start.legend, *item.basis, report.language()) + ")";
    }
    return row;
}

/// Nothing when there is nothing to decide.
std::optional<Row> findings_row(const Report& report) {
    const auto& findings = report.run.findings;
    const auto number =
        std::count_if(findings.begin(), findings.end(), [](const line::Finding& finding) {
            return finding.level != line::FindingLevel::note;
        });
    if (number == 0) {
        return std::nullopt;
    }
    const bool are_all_below = static_cast<std::size_t>(number) <= listed_at_most;
    return Row{
        .cells = {report.say(Phrase{"Se på merknadene før du betaler",
                                    "Look at the findings before you pay"}),
                  display::full_date(report.run.header.payment_date, report.language()),
                  {}},
        .note = are_all_below
                    ? report.say(Phrase{"De står nedenfor, med hva du kan gjøre.",
                                        "They stand below, with what you can do."})
                    : report.say(Phrase{"Noen står nedenfor, med hva du kan gjøre; alle står i "
                                        "findings.txt.",
                                        "Some stand below, with what you can do; all of them stand "
                                        "in findings.txt."})};
}

/// The slip has a national identity number, and ordinary e-mail is read by others.
Row slips_row(const Report& report, const Date day) {
    return {
        .cells = {report.say(
                      Phrase{"Gi hver assistent lønnsslippen", "Give each assistant the payslip"}),
                  display::full_date(day, report.language()),
                  {}},
        .note = display::say(
            report.language(),
            {"De ligger i mappen payslips{}. Fødselsnummeret står der, så ikke bruk vanlig e-post.",
             "They lie in the folder payslips{}. The national identity number stands in them, so "
             "do not use ordinary e-mail."},
            report.slips == SlipFiles::text_and_pdf
                ? report.say(Phrase{", som PDF og som tekst", ", as PDF and as text"})
                : std::string{})};
}

void add_below_tasks(const Report& report) {
    const auto& due = report.run.obligations.due;
    const bool lacks_kid = std::any_of(due.begin(), due.end(), [](const DueItem& item) {
        return (item.kind == DueKind::withheld_tax || item.kind == DueKind::contribution) &&
               item.payee.kid.empty();
    });
    if (lacks_kid) {
        report.paragraph(report.say(
            Phrase{"Kontonummer og KID til Skatteetaten står i tilbakemeldingen på a-meldingen i "
                   "Altinn. Er den ikke sendt ennå når du betaler, finner du dem på "
                   "skatteetaten.no.",
                   "The account and payment reference (KID) of the Tax Administration stand in "
                   "the reply to the monthly report (a-melding) in Altinn. If it is not sent when "
                   "you pay, you find them at skatteetaten.no."}));
    }
    if (has_run_before(report, std::nullopt)) {
        report.paragraph(
            report.say(Phrase{"Fristene i rapporten for forrige lønnskjøring gjelder fortsatt.",
                              "The deadlines in the report of the previous pay run still hold."}));
    }
}

} // namespace

void add_tasks(const Report& report) {
    report.heading({"Dette skal du gjøre", "What you should do"});
    Table table;
    table.columns = {report.column({"Hva", "What"}, Align::start, 5),
                     report.column({"Senest", "By"}, Align::start, 4),
                     report.column({"Beløp", "Amount"}, Align::end, 3)};
    if (auto row = findings_row(report)) {
        table.rows.push_back(std::move(*row));
    }
    for (const DueItem& item : due_of(report.run)) {
        table.rows.push_back(task_row(report, item));
        if (item.kind == DueKind::wages && report.slips != SlipFiles::none) {
            table.rows.push_back(slips_row(report, item.due));
        }
    }
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        table.rows[i].cells.front().insert(0, std::to_string(i + 1) + ". ");
    }
    report.blocks.emplace_back(std::move(table));
    const line::Obligations& owed = report.run.obligations;
    if (owed.due.empty()) {
        report.paragraph(display::say(
            report.language(),
            {"Skattetrekk i kjøringen er {}, og arbeidsgiveravgiften for måneden er {}.",
             "Tax withheld in the run is {}, and the employer's contribution of the month is {}."},
            report.say(owed.withheld),
            report.say(owed.contribution_claim)));
    }
    add_below_tasks(report);
}

void add_payees(const Report& report) {
    const auto& payees = report.gathered.payees;
    if (report.gathered.people == 0) {
        return;
    }
    report.heading({"Lønn til hver assistent", "Pay to each assistant"});
    if (payees.empty()) {
        const Phrase many =
            report.slips == SlipFiles::none
                ? Phrase{"{} assistenter får lønn. Beløpene står i summary.txt.",
                         "{} assistants are paid. The amounts stand in summary.txt."}
                : Phrase{"{} assistenter får lønn. Beløp og konto står i "
                         "lønnsslippene, og beløpene også i summary.txt.",
                         "{} assistants are paid. Amounts and accounts stand in "
                         "the payslips, and the amounts in summary.txt too."};
        report.paragraph(display::say(
            report.language(), many, display::count(report.gathered.people, report.language())));
        return;
    }
    Table table;
    table.columns = {report.column({"Assistent", "Assistant"}, Align::start, 5),
                     report.column({"Konto", "Account"}, Align::start, 3),
                     report.column({"Til utbetaling", "To be paid out"}, Align::end, 3)};
    Money sum;
    for (const Payee& payee : payees) {
        table.rows.push_back(
            {.cells = {payee.name, display::bank_account(payee.account), report.say(payee.net)},
             .note = {}});
        sum += payee.net;
    }
    BPA_CHECK(sum == report.run.totals.net);
    table.rows.push_back({.cells = {report.say(Phrase{"I alt", "In all"}), {}, report.say(sum)},
                          .note = {},
                          .is_strong = true});
    report.blocks.emplace_back(std::move(table));
}

} // namespace bpa::outputs::report
