#include "outputs/display/payee.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "outputs/summary/sections.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::summary {
namespace {

using display::Page;
using display::Phrase;
using display::say;

Phrase name_of_due(line::DueKind kind) {
    switch (kind) {
    case line::DueKind::wages:
        return {"lønn til assistentene", "pay to the assistants"};
    case line::DueKind::withheld_tax:
        return {"skattetrekk i denne kjøringen", "tax withheld in this run"};
    case line::DueKind::attachment_coordinated:
        return {"samordnet utleggstrekk", "coordinated attachment of earnings"};
    case line::DueKind::attachment_tax:
        return {"utleggstrekk for skatt", "attachment of earnings for tax"};
    case line::DueKind::attachment_other:
        return {"annet utleggstrekk", "other attachment of earnings"};
    case line::DueKind::union_dues:
        return {"fagforeningskontingent", "union dues"};
    case line::DueKind::contribution:
        return {"arbeidsgiveravgift for måneden hittil",
                "employer's contribution of the month so far"};
    case line::DueKind::report:
        return {"a-melding", "monthly report (a-melding)"};
    }
    BPA_CHECK(false);
}

/// The month or term whose payments are due together; nothing for a single day of payment.
std::string paid_in(const DateRange& days, display::Language language) {
    const Date last = days.last.value_or(days.first);
    if (last == days.first) {
        return {};
    }
    const auto first_month = Month::of(days.first).text();
    const auto last_month = Month::of(last).text();
    if (first_month == last_month) {
        return say(
            language, {"; utbetalt i {}", "; paid in {}"}, display::month(first_month, language));
    }
    return say(language,
               {"; terminen er {} til {}", "; the term is {} to {}"},
               display::month(first_month, language),
               display::month(last_month, language));
}

std::string text_of(const View& view, const line::DueItem& item) {
    std::string text{name_of_due(item.kind).in(view.language)};
    if (item.amount) {
        text += ' ' + display::money(*item.amount, view.language);
    }
    text += paid_in(item.covers, view.language);
    if (const std::string payee = display::payee(item, view.language); !payee.empty()) {
        text += "; " + payee;
    }
    if (item.basis) {
        text += " (" + display::basis(view.legend, *item.basis, view.language) + ')';
    }
    return text;
}

} // namespace

void write_due(Page& page, const View& view) {
    const auto& due = view.result.obligations.due;
    if (due.empty()) {
        return;
    }
    page.heading(Phrase{"Frister", "Deadlines"}.in(view.language));
    for (const line::DueItem& item : due) {
        page.entry(display::full_date(item.due, view.language), text_of(view, item));
    }
}

void write_decisions(Page& page, const View& view) {
    std::vector<Row> rows(1);
    for (const Phrase& phrase : {Phrase{"Ordning", "Arrangement"},
                                 Phrase{"Kommune", "Municipality"},
                                 Phrase{"År", "Year"},
                                 Phrase{"Innvilget i året", "Awarded for the year"},
                                 Phrase{"Brukt før", "Used before"},
                                 Phrase{"Brukt nå", "Used now"},
                                 Phrase{"Igjen", "Left"}}) {
        rows.front().emplace_back(phrase.in(view.language));
    }
    for (const line::ArrangementCost& arrangement : view.result.arrangements) {
        for (const line::DecisionYear& account : arrangement.decision) {
            rows.push_back({arrangement.arrangement,
                            arrangement.municipality,
                            std::to_string(account.year),
                            display::decision_hours(account.awarded, view.language),
                            display::hours(account.earlier, view.language),
                            display::hours(account.charged, view.language),
                            display::decision_hours(account.left, view.language)});
        }
    }
    if (rows.size() == 1) {
        return;
    }
    rows.resize(std::min(rows.size(), listed_at_most + 1));
    page.heading(Phrase{"Timer fra vedtaket", "Hours of the decision"}.in(view.language));
    write_rows(page, rows);
    page.line(Phrase{"Innvilget i året er ukentlige timer × dager i året ÷ 7, uten brøkdeler av "
                     "minuttet. Alle ordninger står i audit/decisions.csv, med brøkdelene.",
                     "Awarded for the year is weekly hours × days of the year ÷ 7, without "
                     "fractions of a minute. All arrangements stand in audit/decisions.csv, with "
                     "the fractions."}
                  .in(view.language));
}

} // namespace bpa::outputs::summary
