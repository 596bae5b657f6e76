#include "outputs/summary/summary.hpp"

#include "outputs/display/page.hpp"
#include "outputs/display/spans.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "outputs/summary/sections.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace bpa::outputs {
namespace {

using display::Page;
using display::Phrase;
using display::say;
using line::RunResult;
using source::Language;
using summary::listed_at_most;

constexpr std::size_t list_indent = 2;

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

std::string text_of(const summary::View& view, const std::vector<FileNote>& files) {
    const RunResult& result = view.result;
    Page page;
    write_draft_mark(page, result, view.language);
    write_head(page, result, view.language);
    summary::write_totals(page, view);
    summary::write_assistants(page, view);
    summary::write_arrangements(page, view);
    summary::write_decisions(page, view);
    summary::write_pay_codes(page, view);
    summary::write_obligations(page, view);
    summary::write_due(page, view);
    summary::write_holiday_pay(page, view);
    summary::write_covers(page, view);
    write_held_back(page, result, view.language);
    write_unpaid(page, result, view.language);
    write_findings(page, result, view.language);
    write_options(page, result, view.language);
    write_files(page, files, view.language);
    write_draft_mark(page, result, view.language);
    return page.finished();
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
        {"audit/pay-codes.csv",
         {"hva hver lønnsart teller i, og hvorfor", "what each pay code counts in, and why"}},
        {"audit/accounts.csv",
         {"hver saldo før og etter kjøringen", "every running total before and after the run"}},
        {"audit/contribution.csv",
         {"arbeidsgiveravgift per underenhet og sone",
          "employer's contribution by sub-unit and zone"}},
        {"audit/arrangements.csv", {"kostnad per ordning", "cost by arrangement"}},
        {"audit/decisions.csv",
         {"timer fra vedtaket: innvilget, brukt og igjen",
          "hours of the decision: awarded, used and left"}},
        {"audit/due.csv", {"hva som forfaller når", "what is due by when"}},
        {"summary.txt", {"denne siden", "this page"}},
    };
}

struct SummaryWriter::Gathered {
    line::RunStart start;
    line::Sink& sink;
    summary::PayCodeSums sums = {};
    display::HolidayTotals holiday = {};
};

SummaryWriter::SummaryWriter(std::vector<FileNote> files, std::string* shown)
    : files_{std::move(files)}, shown_{shown} {}
SummaryWriter::~SummaryWriter() = default;

void SummaryWriter::begin(const line::RunStart& start, line::Sink& sink) {
    gathered_ = std::make_unique<Gathered>(Gathered{start, sink});
}

void SummaryWriter::add(const line::AssistantResult& who) {
    gathered_->holiday.add(who, gathered_->start.header.payment_date.year());
    for (const line::Line& line : who.lines) {
        auto& [time, amount] = gathered_->sums[line.code];
        time += line.counted;
        amount += line.amount;
    }
}

void SummaryWriter::finish(const line::RunResult& run) {
    const summary::View view{.result = run,
                             .sums = gathered_->sums,
                             .holiday = gathered_->holiday,
                             .legend = gathered_->start.legend,
                             .language = gathered_->start.language};
    std::string text = text_of(view, files_);
    gathered_->sink.put("summary.txt", text);
    if (shown_ != nullptr) {
        *shown_ = std::move(text);
    }
}

} // namespace bpa::outputs
