#include "outputs/report/sections.hpp"

#include <algorithm>

namespace bpa::outputs::report {
namespace {

using display::Phrase;
using document::Align;
using document::Fields;
using document::Table;
using line::ArrangementCost;
using line::DecisionYear;

void add_amount(const Report& report, Fields& fields, const Phrase& label, Money amount) {
    if (amount != Money{}) {
        fields.fields.push_back(report.field(label, report.say(amount)));
    }
}

document::Row hours_row(const Report& report, const ArrangementCost& cost, const DecisionYear& of) {
    const auto language = report.language();
    return {.cells = {display::say(language, {"{}, {}", "{}, {}"}, cost.arrangement, of.year),
                      display::decision_hours(of.awarded, language),
                      display::hours(of.earlier, language),
                      display::hours(of.charged, language),
                      display::decision_hours(of.left, language)},
            .note = of.left.minutes() < Exact{0}
                        ? report.say(Phrase{"Det er brukt flere timer enn vedtaket gir.",
                                            "More hours are used than the decision gives."})
                        : std::string{}};
}

} // namespace

void add_hours(const Report& report) {
    Table table;
    table.columns = {report.column({"Ordning og år", "Arrangement and year"}, Align::start, 4),
                     report.column({"Innvilget i året", "Awarded for the year"}, Align::end, 3),
                     report.column({"Brukt før", "Used before"}, Align::end, 3),
                     report.column({"Brukt nå", "Used now"}, Align::end, 3),
                     report.column({"Igjen", "Left"}, Align::end, 3)};
    std::size_t left_out = 0;
    for (const ArrangementCost& cost : report.run.arrangements) {
        for (const DecisionYear& year : cost.decision) {
            if (table.rows.size() == listed_at_most) {
                ++left_out;
                continue;
            }
            table.rows.push_back(hours_row(report, cost, year));
        }
    }
    if (table.rows.empty()) {
        return;
    }
    report.heading({"Timer fra vedtaket", "Hours of the decision"});
    report.blocks.emplace_back(std::move(table));
    if (left_out > 0) {
        report.paragraph(display::say(report.language(),
                                      {"{} rader til står i audit/decisions.csv.",
                                       "{} more rows stand in audit/decisions.csv."},
                                      display::count(left_out, report.language())));
    }
}

void add_cost(const Report& report) {
    const line::PersonTotals& totals = report.run.totals;
    report.heading({"Hva måneden koster", "What the month costs"});
    Fields fields;
    fields.fields.push_back(
        report.field({"Lønn før skatt", "Pay before tax"}, report.say(report.run.gross)));
    add_amount(report, fields, {"Utlegg som dekkes", "Outlays covered"}, totals.reimbursed);
    std::string paid = report.gathered.holiday.paid_part(report.language());
    add_amount(report,
               fields,
               paid.empty() ? Phrase{"Feriepenger opptjent nå, betales senere",
                                     "Holiday pay earned now, paid later"}
                            : report.gathered.holiday.cost_name(),
               totals.holiday_pay);
    add_amount(report, fields, {"Pensjon", "Pension"}, totals.pension);
    add_amount(report,
               fields,
               {"Arbeidsgiveravgift, også av feriepenger og pensjon",
                "Employer's contribution, on holiday pay and pension too"},
               totals.contribution);
    add_amount(report, fields, {"Fond og forsikringer", "Funds and insurances"}, totals.covers);
    fields.fields.push_back(report.field({"I alt", "In all"}, report.say(totals.cost)));
    fields.fields.back().is_strong = true;
    report.blocks.emplace_back(std::move(fields));
    if (std::string part = report.gathered.holiday.later_part(report.language()); !part.empty()) {
        report.paragraph(std::move(part));
    }
    if (!paid.empty()) {
        report.paragraph(std::move(paid));
    }
}

namespace {

/// What to do about what is owed; a sentence each, for what there is.
void add_advice(const Report& report) {
    const line::RunResult& run = report.run;
    const Money holiday_pay = run.obligations.holiday_pay_owed;
    if (holiday_pay != Money{}) {
        report.paragraph(report.say(
            Phrase{"Feriepenger og avgiften av dem betales når ferien tas eller assistenten "
                   "slutter. Sett av pengene.",
                   "Holiday pay and the contribution on it are paid when the holiday is taken or "
                   "the assistant leaves. Put the money aside."}));
        const auto& holiday = report.gathered.holiday;
        if (auto besides = holiday.before_runs(holiday_pay, report.language()); !besides.empty()) {
            report.paragraph(std::move(besides));
        }
    }
    if (run.totals.pension != Money{}) {
        report.paragraph(report.say(
            Phrase{"Pensjonspremien betales når fakturaen fra pensjonsleverandøren kommer.",
                   "Pay the pension premium when the pension provider's invoice comes."}));
    }
    if (run.totals.deducted != Money{}) {
        report.paragraph(report.say(
            Phrase{"Det som er trukket av lønnen, betaler du videre til dem det er trukket for.",
                   "Pay what was taken off the pay on to those it was taken off for."}));
    }
}

} // namespace

void add_owed(const Report& report) {
    const line::Obligations& owed = report.run.obligations;
    Fields fields;
    const auto add = [&](const Phrase& label, Money amount) {
        add_amount(report, fields, label, amount);
    };
    add({"Feriepenger til assistentene, opptjent i fjor",
         "Holiday pay to the assistants, earned last year"},
        owed.holiday_pay_owed_last_year);
    add({"Arbeidsgiveravgift av feriepengene fra i fjor, fra kjøringene i dette programmet",
         "Employer's contribution on last year's holiday pay from the runs of this program"},
        owed.holiday_contribution_owed_last_year);
    add({"Feriepenger til assistentene, opptjent hittil i året",
         "Holiday pay to the assistants, earned so far this year"},
        owed.holiday_pay_owed);
    add({"Arbeidsgiveravgift av feriepenger fra kjøringene i dette programmet",
         "Employer's contribution on holiday pay from the runs of this program"},
        owed.holiday_contribution_owed);
    add({"Pensjon fra denne kjøringen", "Pension of this run"}, report.run.totals.pension);
    add({"Trukket av lønnen til andre (pensjon, fagforening og lignende)",
         "Taken off the pay for others (pension, union and the like)"},
        report.run.totals.deducted);
    if (fields.fields.empty()) {
        return;
    }
    report.heading({"Det du skylder i tillegg", "What you owe besides"});
    report.blocks.emplace_back(std::move(fields));
    add_advice(report);
}

} // namespace bpa::outputs::report
