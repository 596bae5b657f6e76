#include "outputs/display/values.hpp"
#include "outputs/summary/sections.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <utility>

namespace bpa::outputs::summary {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::PayRole;

/// Pads on the left (numbers) or on the right (the first column), counting characters.
std::string padded(const std::string& text, std::size_t width, bool is_number) {
    const std::size_t length = source::count_characters(text);
    const std::string space(width > length ? width - length : 0, ' ');
    return is_number ? space + text : text + space;
}

/// Knows a column of amounts; one that is nothing but zeros is left out.
struct Column {
    Phrase heading;
    Money line::PersonTotals::*amount;
};

bool has_any(const View& view, const Column& column) {
    const auto& all = view.result.people;
    return std::any_of(all.begin(), all.end(), [&column](const line::PersonSum& who) {
        return who.totals.*(column.amount) != Money{};
    });
}

/// Names and amounts of every assistant listed.
void write_amounts(Page& page,
                   const View& view,
                   const std::vector<Column>& columns,
                   bool has_hours_and_gross) {
    std::vector<Row> rows(1);
    const auto head = [&](const Phrase& phrase) {
        rows.front().emplace_back(phrase.in(view.language));
    };
    head({"Assistent", "Assistant"});
    if (has_hours_and_gross) {
        head({"Betalte timer", "Hours paid"});
        head({"Brutto", "Gross"});
    }
    for (const Column& column : columns) {
        head(column.heading);
    }
    const std::size_t listed = std::min(view.result.people.size(), listed_at_most);
    for (std::size_t i = 0; i < listed; ++i) {
        const line::PersonSum& who = view.result.people[i];
        Row& row = rows.emplace_back(Row{who.alias});
        if (has_hours_and_gross) {
            row.push_back(display::hours(who.paid, view.language));
            row.push_back(display::money(who.gross, view.language));
        }
        for (const Column& column : columns) {
            row.push_back(display::money(who.totals.*(column.amount), view.language));
        }
    }
    write_rows(page, rows);
}

void write_provisional(Page& page, const View& view) {
    const auto& all = view.result.people;
    for (std::size_t i = 0; i < std::min(all.size(), listed_at_most); ++i) {
        if (all[i].provisional_gross != Money{}) {
            page.line(say(view.language,
                          {"Foreløpig for {}: {}", "Provisional for {}: {}"},
                          all[i].alias,
                          display::money(all[i].provisional_gross, view.language)));
        }
    }
}

std::vector<Column> with_amounts(const View& view, std::vector<Column> columns) {
    std::erase_if(columns, [&view](const Column& column) { return !has_any(view, column); });
    return columns;
}

/// What the pay codes of one role come to, in the order of the legend.
void write_role(Page& page, const View& view, PayRole role, const Phrase& heading) {
    PayCodeSums sums;
    for (const auto& each : view.sums) {
        if (view.legend.at(each.first).role == role) {
            sums.insert(each);
        }
    }
    if (sums.empty()) {
        return;
    }
    const bool is_timed = std::any_of(sums.begin(), sums.end(), [](const auto& each) {
        return each.second.first != ExactMinutes{};
    });
    std::vector<Row> rows = {{std::string{heading.in(view.language)}}};
    if (is_timed) {
        rows.front().emplace_back(Phrase{"Timer", "Hours"}.in(view.language));
    }
    rows.front().emplace_back(Phrase{"Beløp", "Amount"}.in(view.language));
    for (const auto& [code, sum] : sums) {
        const line::PayCode& pay_code = view.legend.at(code);
        const auto& [time, amount] = sum;
        Row& row = rows.emplace_back(
            Row{std::to_string(pay_code.number) + ' ' + pay_code.name.in(view.language)});
        if (is_timed) {
            row.push_back(time == ExactMinutes{} ? "" : display::hours(time, view.language));
        }
        row.push_back(display::money(amount, view.language));
    }
    write_rows(page, rows);
}

} // namespace

void write_rows(Page& page, const std::vector<Row>& rows) {
    std::vector<std::size_t> widths(rows.front().size());
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths.at(i) = std::max(widths.at(i), source::count_characters(row.at(i)));
        }
    }
    for (const Row& row : rows) {
        std::string text;
        for (std::size_t i = 0; i < row.size(); ++i) {
            text += i == 0 ? "" : "  ";
            text += padded(row.at(i), widths.at(i), i != 0);
        }
        page.row(text);
    }
}

void write_assistants(Page& page, const View& view) {
    using line::PersonTotals;
    if (view.result.people.empty()) {
        page.blank();
        page.line(Phrase{"Det er ingenting å betale: vaktene i perioden er betalt i en tidligere "
                         "kjøring, venter på godkjenning, eller finnes ikke.",
                         "There is nothing to pay: the shifts of the period were paid in an "
                         "earlier run, wait for approval, or do not exist."}
                      .in(view.language));
        return;
    }
    page.heading(Phrase{"Per assistent", "Per assistant"}.in(view.language));
    std::vector<Column> paid = with_amounts(view,
                                            {{{"Utlegg", "Outlays"}, &PersonTotals::reimbursed},
                                             {{"Skatt", "Tax"}, &PersonTotals::withheld},
                                             {{"Trekk", "Deducted"}, &PersonTotals::deducted}});
    paid.push_back({{"Netto", "Net"}, &PersonTotals::net});
    write_amounts(page, view, paid, true);
    write_provisional(page, view);
    std::vector<Column> cost =
        with_amounts(view,
                     {{{"Feriepenger", "Holiday pay"}, &PersonTotals::holiday_pay},
                      {{"Pensjon", "Pension"}, &PersonTotals::pension},
                      {{"Avgift", "Contribution"}, &PersonTotals::contribution},
                      {{"Dekninger", "Covers"}, &PersonTotals::covers}});
    if (!cost.empty()) {
        cost.push_back({{"Kostnad i alt", "Cost in all"}, &PersonTotals::cost});
        page.blank();
        write_amounts(page, view, cost, false);
    }
    if (view.result.people.size() > listed_at_most) {
        page.line(say(view.language,
                      {"… og {} til. Hver av dem har en lønnsslipp i payslips/ og sine linjer i "
                       "audit/lines.csv.",
                       "… and {} more. Each of them has a payslip in payslips/ and lines in "
                       "audit/lines.csv."},
                      display::count(view.result.people.size() - listed_at_most, view.language)));
    }
}

void write_arrangements(Page& page, const View& view) {
    const auto& all = view.result.arrangements;
    if (all.size() < 2) {
        return;
    }
    page.heading(Phrase{"Per ordning", "Per arrangement"}.in(view.language));
    std::vector<Row> rows(1);
    for (const Phrase& phrase : {Phrase{"Ordning", "Arrangement"},
                                 Phrase{"Underenhet", "Sub-unit"},
                                 Phrase{"Arbeidede timer", "Hours worked"},
                                 Phrase{"Brutto", "Gross"},
                                 Phrase{"Kostnad i alt", "Cost in all"}}) {
        rows.front().emplace_back(phrase.in(view.language));
    }
    for (std::size_t i = 0; i < std::min(all.size(), listed_at_most); ++i) {
        rows.push_back({all[i].arrangement,
                        all[i].sub_unit,
                        display::hours(all[i].worked, view.language),
                        display::money(all[i].gross, view.language),
                        display::money(all[i].totals.cost, view.language)});
    }
    write_rows(page, rows);
    page.line(Phrase{"Hver del av kostnaden står i audit/arrangements.csv.",
                     "Each part of the cost stands in audit/arrangements.csv."}
                  .in(view.language));
}

void write_pay_codes(Page& page, const View& view) {
    if (view.sums.empty()) {
        return;
    }
    page.heading(Phrase{"Per lønnsart", "Per pay code"}.in(view.language));
    const auto write = [&](PayRole role, const Phrase& heading) {
        page.blank();
        write_role(page, view, role, heading);
    };
    write(PayRole::pay, {"Lønn", "Pay"});
    write(PayRole::reimbursement, {"Utlegg", "Outlays"});
    write(PayRole::tax, {"Skattetrekk", "Tax withheld"});
    write(PayRole::deduction, {"Trekk", "Deductions"});
    write(PayRole::cost, {"Arbeidsgivers kostnad", "Employer's cost"});
}

} // namespace bpa::outputs::summary
