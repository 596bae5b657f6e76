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
    return first == last ? first : display::say(language, {"{} og {}", "{} and {}"}, first, last);
}

Phrase name_of_task(DueKind kind) {
    switch (kind) {
    case DueKind::wages:
        return {"Betal lønnen", "Pay the wages"};
    case DueKind::withheld_tax:
        return {"Betal skattetrekket til Skatteetaten",
                "Pay the tax withheld to the Tax Administration"};
    case DueKind::contribution:
        return {"Betal arbeidsgiveravgiften til Skatteetaten",
                "Pay the employer's contribution to the Tax Administration"};
    case DueKind::report:
        return {"Send a-meldingen", "Send the monthly report (a-melding)"};
    }
    BPA_CHECK(false);
}

/// Where several payments are paid for together: which.
std::string together(const Report& report, const DueItem& item) {
    const Date paid = report.run.header.payment_date;
    const bool is_alone =
        item.covers == DateRange{paid, paid} ||
        item.covers == DateRange{Month::of(paid).first_day(), Month::of(paid).last_day()};
    return is_alone ? std::string{}
                    : display::say(report.language(),
                                   {" Betales samlet for utbetalinger i {}.",
                                    " Paid together for payments in {}."},
                                   covered(report, item.covers));
}

std::string why_of_task(const Report& report, const DueItem& item) {
    const Language language = report.language();
    const std::string month =
        display::month(Month::of(report.run.header.payment_date).text(), language);
    switch (item.kind) {
    case DueKind::wages:
        return report.say(Phrase{"Beløp og konto for hver assistent står nedenfor.",
                                 "The amount and account of each assistant stand below."});
    case DueKind::withheld_tax:
        return report.say(Phrase{"Skatten som er trukket av lønnen i denne kjøringen.",
                                 "The tax taken off the pay of this run."}) +
               together(report, item);
    case DueKind::contribution:
        return display::say(language,
                            {"Arbeidsgiverens avgift av lønn og pensjonspremie, for alle "
                             "utbetalinger i {}.",
                             "The employer's contribution on pay and pension premiums, for all "
                             "payments in {}."},
                            month) +
               together(report, item);
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
    return Row{.cells = {report.say(Phrase{"Se på merknadene", "Look at the findings"}),
                         report.say(Phrase{"før du betaler", "before you pay"}),
                         {}},
               .note = display::say(report.language(),
                                    {"Antall: {}. De står nedenfor, med hva du kan gjøre.",
                                     "Number: {}. They stand below, with what you can do."},
                                    number)};
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
}

void add_payees(const Report& report) {
    report.heading({"Lønn til hver assistent", "Pay to each assistant"});
    const auto& payees = report.gathered.payees;
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
            {.cells = {payee.name, payee.account, report.say(payee.net)}, .note = {}});
        sum += payee.net;
    }
    BPA_CHECK(sum == report.run.totals.net);
    table.rows.push_back({.cells = {report.say(Phrase{"I alt", "In all"}), {}, report.say(sum)},
                          .note = {},
                          .is_strong = true});
    report.blocks.emplace_back(std::move(table));
}

} // namespace bpa::outputs::report
