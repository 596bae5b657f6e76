#include "outputs/summary/summary.hpp"

#include "outputs/display/page.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "source/characters.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace bpa::outputs {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::RunResult;
using source::Language;

/// So many rows are read by a person; the rest stand in files.
constexpr std::size_t listed_at_most = 200;
constexpr std::size_t list_indent = 2;

ExactMinutes paid_hours(const line::AssistantResult& who) {
    ExactMinutes paid;
    for (const line::Segment& segment : who.segments) {
        paid += segment.paid;
    }
    return paid;
}

void write_draft_mark(Page& page, const RunResult& result, Language language) {
    if (result.header.draft) {
        page.blank();
        page.line(Phrase{"UTKAST: ingenting er utbetalt, og kjøringen er ikke publisert.",
                         "DRAFT: nothing has been paid, and the run is not published."}
                      .in(language));
    }
}

void write_head(Page& page, const RunResult& result, Language language) {
    const line::RunHeader& header = result.header;
    const auto entry = [&](const Phrase& label, const std::string& value) {
        page.entry(label.in(language), value);
    };
    page.heading(say(language,
                     {"Lønnskjøring for {}", "Pay run for {}"},
                     display::month(header.period, language)));
    entry({"Arbeidsgiver", "Employer"}, header.employer_name);
    if (!header.employer_number.empty()) {
        entry({"Organisasjonsnummer", "Organisation number"}, header.employer_number);
    }
    BPA_CHECK(header.period_days.last.has_value());
    page.line(say(language,
                  {"Lønnsperiode: {} til og med {}", "Pay period: {} to {}, both included"},
                  display::plain_date(header.period_days.first, language),
                  display::plain_date(*header.period_days.last, language)));
    entry({"Utbetalingsdato", "Payment date"}, display::full_date(header.payment_date, language));
    entry({"Kjøring", "Run"}, header.run);
    entry({"Program", "Program"}, "bpalonn " + header.program_version);
}

/// Whole sums first: they answer the first question of whoever opens the page.
void write_totals(Page& page, const RunResult& result, Language language) {
    ExactMinutes paid;
    for (const line::AssistantResult& who : result.assistants) {
        paid += paid_hours(who);
    }
    const auto entry = [&](const Phrase& label, const std::string& value) {
        page.entry(label.in(language), value);
    };
    page.heading(Phrase{"Lønn før skatt", "Pay before tax"}.in(language));
    entry({"Assistenter", "Assistants"}, display::count(result.assistants.size(), language));
    entry({"Betalte timer", "Hours paid"}, display::hours(paid, language));
    entry({"Brutto", "Gross"}, display::money(result.gross, language));
    if (result.header.provisional || result.provisional_gross != Money{}) {
        entry({"Av dette foreløpig", "Of this provisional"},
              display::money(result.provisional_gross, language));
        page.line(Phrase{"Foreløpig betyr at satsen ikke er fastsatt ennå: den siste kjente er "
                         "brukt, og forskjellen må gjøres opp når den nye er klar.",
                         "Provisional means that the rate is not settled yet: the last known one "
                         "was used, and the difference must be made up once the new one is."}
                      .in(language));
    }
    page.line(
        Phrase{"Skatt, trekk, netto, feriepenger, pensjon og arbeidsgiveravgift er ikke regnet "
               "ut i denne versjonen.",
               "Tax, deductions, net pay, holiday pay, pension and employer's contribution "
               "are not computed by this version."}
            .in(language));
}

using Row = std::vector<std::string>;

/// Pads on the left (numbers) or on the right (the first column), counting characters.
std::string padded(const std::string& text, std::size_t width, bool is_number) {
    const std::size_t length = source::count_characters(text);
    const std::string space(width > length ? width - length : 0, ' ');
    return is_number ? space + text : text + space;
}

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

void write_assistants(Page& page, const RunResult& result, Language language) {
    if (result.assistants.empty()) {
        page.blank();
        page.line(Phrase{"Det er ingenting å betale: vaktene i perioden er betalt i en tidligere "
                         "kjøring, venter på godkjenning, eller finnes ikke.",
                         "There is nothing to pay: the shifts of the period were paid in an "
                         "earlier run, wait for approval, or do not exist."}
                      .in(language));
        return;
    }
    page.heading(Phrase{"Per assistent", "Per assistant"}.in(language));
    std::vector<Row> rows;
    rows.push_back(language == Language::nb
                       ? Row{"Assistent", "Timer", "Brutto", "Av dette foreløpig"}
                       : Row{"Assistant", "Hours", "Gross", "Of this provisional"});
    const std::size_t listed = std::min(result.assistants.size(), listed_at_most);
    for (std::size_t i = 0; i < listed; ++i) {
        const line::AssistantResult& who = result.assistants[i];
        rows.push_back({who.person.alias,
                        display::hours(paid_hours(who), language),
                        display::money(who.gross, language),
                        display::money(who.provisional_gross, language)});
    }
    write_rows(page, rows);
    if (listed < result.assistants.size()) {
        page.line(say(language,
                      {"… og {} til. Hver av dem har en lønnsslipp i payslips/ og sine linjer i "
                       "audit/lines.csv.",
                       "… and {} more. Each of them has a payslip in payslips/ and lines in "
                       "audit/lines.csv."},
                      display::count(result.assistants.size() - listed, language)));
    }
}

/// The sums a payroll officer carries to the accounts.
void write_pay_codes(Page& page,
                     const RunResult& result,
                     const line::Legend& legend,
                     Language language) {
    std::map<line::PayCodeIndex, std::pair<ExactMinutes, Money>> sums;
    for (const line::AssistantResult& who : result.assistants) {
        for (const line::Line& line : who.lines) {
            auto& [time, amount] = sums[line.code];
            time += line.counted;
            amount += line.amount;
        }
    }
    if (sums.empty()) {
        return;
    }
    page.heading(Phrase{"Per lønnsart", "Per pay code"}.in(language));
    std::vector<Row> rows;
    rows.push_back(language == Language::nb ? Row{"Lønnsart", "Timer", "Brutto"}
                                            : Row{"Pay code", "Hours", "Gross"});
    for (const auto& [code, sum] : sums) {
        const line::PayCode& pay_code = legend.at(code);
        rows.push_back({std::to_string(pay_code.number) + ' ' + pay_code.name.in(language),
                        display::hours(sum.first, language),
                        display::money(sum.second, language)});
    }
    write_rows(page, rows);
}

void write_held_back(Page& page, const RunResult& result, Language language) {
    if (result.held_back.empty()) {
        return;
    }
    page.heading(Phrase{"Holdt utenfor denne kjøringen", "Left out of this run"}.in(language));
    page.line(display::list(result.held_back, language));
    page.line(
        Phrase{"De har feil som må rettes. Kjør samme periode en gang til når det er gjort, så "
               "får de lønn da.",
               "They have errors that must be corrected. Run the same period once more when "
               "that is done, and they are paid then."}
            .in(language));
}

/// One reason and what to do about it, then the shifts: a reason heard once is enough.
void write_unpaid(Page& page, const RunResult& result, Language language) {
    if (result.carried.empty()) {
        return;
    }
    page.heading(say(language,
                     {"Vakter som ikke er betalt: {}", "Shifts not paid: {}"},
                     display::count(result.carried.size(), language)));
    std::vector<const line::CarriedShift*> listed;
    for (const line::CarriedShift& shift : result.carried) {
        if (listed.size() < listed_at_most) {
            listed.push_back(&shift);
        }
    }
    std::stable_sort(listed.begin(), listed.end(), [](const auto* a, const auto* b) {
        return a->reason < b->reason;
    });
    for (std::size_t i = 0; i < listed.size(); ++i) {
        const line::CarriedShift& shift = *listed[i];
        if (i == 0 || listed[i - 1]->reason != shift.reason) {
            page.line(display::why_unpaid(shift.reason, language) + ' ' +
                      display::what_to_do(shift.reason, language));
        }
        page.entry(
            shift.assistant, display::shift_time(shift.start, shift.end, language), list_indent);
    }
    if (listed.size() < result.carried.size()) {
        page.line(say(language,
                      {"… og {} til. Alle står i {}.", "… and {} more. All of them stand in {}."},
                      display::count(result.carried.size() - listed.size(), language),
                      result.header.draft ? "findings.txt" : "closing-balances.yaml"));
    }
}

void write_findings(Page& page, const RunResult& result, Language language) {
    page.heading(Phrase{"Merknader", "Findings"}.in(language));
    const auto count_of = [&result](line::FindingLevel level) {
        const auto is_here = [level](const line::Finding& f) { return f.level == level; };
        return std::count_if(result.findings.begin(), result.findings.end(), is_here);
    };
    page.line(
        say(language,
            {"Må avklares: {}. Bør ses på: {}. Til orientering: {}. De står i findings.txt.",
             "Must be settled: {}. Should be looked at: {}. For information: {}. They stand in "
             "findings.txt."},
            count_of(line::FindingLevel::stop),
            count_of(line::FindingLevel::review),
            count_of(line::FindingLevel::note)));
}

/// Options nobody chose: the text of the agreement leaves them open.
void write_options(Page& page, const RunResult& result, Language language) {
    const auto is_open = [](const line::OptionUse& use) { return use.is_default; };
    if (std::none_of(result.options.begin(), result.options.end(), is_open)) {
        return;
    }
    page.heading(Phrase{"Åpne valg i avtalen, brukt som standard",
                        "Open options in the agreement, used by default"}
                     .in(language));
    for (const line::OptionUse& use : result.options) {
        if (is_open(use)) {
            page.line(say(language,
                          {"{} ({}): {}. {}", "{} ({}): {}. {}"},
                          use.title.in(language),
                          use.agreement + "/" + use.option,
                          use.value,
                          use.reason.in(language)));
        }
    }
    page.line(Phrase{"Bekreft eller endre dem under `options` i employer.yaml.",
                     "Confirm or change them under `options` in employer.yaml."}
                  .in(language));
}

void write_files(Page& page, const std::vector<FileNote>& files, Language language) {
    page.heading(Phrase{"Hvor filene ligger", "Where the files lie"}.in(language));
    for (const FileNote& file : files) {
        page.entry(file.path, file.what.in(language));
    }
}

} // namespace

std::vector<FileNote> written_files() {
    return {
        {"payslips/",
         {"én lønnsslipp per assistent, på assistentens språk",
          "one payslip per assistant, in the assistant's language"}},
        {"findings.txt",
         {"det noen bør se på, med råd", "what somebody should look at, with advice"}},
        {"findings.csv", {"det samme som tabell", "the same as a table"}},
        {"audit/lines.csv",
         {"hver lønnslinje med regel, hjemmel og utregning",
          "every pay line with rule, legal basis and calculation"}},
        {"audit/segments.csv",
         {"hver del av hver vakt, minutt for minutt delt opp",
          "every part of every shift, as it was split"}},
        {"audit/rates.csv",
         {"hver timesats og hvordan den er blitt til", "every hourly rate and how it came to be"}},
        {"summary.txt", {"denne siden", "this page"}},
    };
}

std::string summary_text(const RunResult& result,
                         const line::Legend& legend,
                         const std::vector<FileNote>& files,
                         Language language) {
    Page page;
    write_draft_mark(page, result, language);
    write_head(page, result, language);
    write_totals(page, result, language);
    write_assistants(page, result, language);
    write_pay_codes(page, result, legend, language);
    write_held_back(page, result, language);
    write_unpaid(page, result, language);
    write_findings(page, result, language);
    write_options(page, result, language);
    write_files(page, files, language);
    write_draft_mark(page, result, language);
    return page.finished();
}

} // namespace bpa::outputs
