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

/// `10. november 2026`, `november 2026`, or the first and the last day.
std::string covered(const Report& report, const DateRange& days) {
    const Language language = report.language();
    if (!days.last || days.last == days.first) {
        return display::plain_date(days.first, language);
    }
    const Month month = Month::of(days.first);
    if (days == DateRange{month.first_day(), month.last_day()}) {
        return display::month(month.text(), language);
    }
    return display::say(language,
                        {"{} til og med {}", "{} to {}, both included"},
                        display::plain_date(days.first, language),
                        display::plain_date(*days.last, language));
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

std::string why_of_task(const Report& report, const DueItem& item) {
    const Language language = report.language();
    const std::string month = display::month(Month::of(item.covers.first).text(), language);
    const std::string days = covered(report, item.covers);
    switch (item.kind) {
    case DueKind::wages:
        return report.say(Phrase{"Fra kontoen din til assistentene. Beløp og konto står nedenfor.",
                                 "From your account to the assistants. Amounts and accounts "
                                 "stand below."});
    case DueKind::withheld_tax:
        return display::say(
            language,
            {"Skatten som er trukket av lønnen i denne kjøringen. Gjelder utbetalinger {}.",
             "The tax taken off the pay of this run. For payments {}."},
            days);
    case DueKind::contribution:
        return display::say(
            language,
            {"Din avgift av lønn og pensjonspremie, for alle kjøringer med utbetaling samme måned. "
             "Gjelder utbetalinger {}.",
             "Your contribution on pay and pension premiums, for all runs paid in the same month. "
             "For payments {}."},
            days);
    case DueKind::report:
        return display::say(language,
                            {"Meld lønn, trekk og avgift for {}. Programmet sender den ikke.",
                             "Report pay, tax and contribution of {}. The program does not send "
                             "it."},
                            month);
    }
    BPA_CHECK(false);
}

/// What the run makes due. An older result without due dates still has the amounts.
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
        report.paragraph(display::say(
            report.language(),
            {"{} assistenter får lønn. Beløp og konto står i lønnsslippene, og beløpene også i "
             "summary.txt.",
             "{} assistants are paid. Amounts and accounts stand in the payslips, and the amounts "
             "in summary.txt too."},
            display::count(report.gathered.people, report.language())));
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
