#include "outputs/report/report.hpp"

#include "outputs/pdf/pdf.hpp"
#include "outputs/report/sections.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs {
namespace {

using display::Phrase;
using report::Report;

void add_head(const Report& report, const std::string& name) {
    const line::RunHeader& header = report.run.header;
    const auto language = report.language();
    BPA_CHECK(header.period_days.last.has_value());
    report.blocks.emplace_back(document::Heading{.level = 1, .text = name});
    document::Fields fields;
    fields.fields = {report.field({"Arbeidsgiver", "Employer"}, header.employer_name)};
    if (!header.employer_number.empty()) {
        fields.fields.push_back(
            report.field({"Organisasjonsnummer", "Organisation number"}, header.employer_number));
    }
    fields.fields.push_back(
        report.field({"Lønnsperiode", "Pay period"},
                     display::say(language,
                                  {"{} til og med {}", "{} to {}, both included"},
                                  display::plain_date(header.period_days.first, language),
                                  display::plain_date(*header.period_days.last, language))));
    fields.fields.push_back(report.field({"Lønnskjøring", "Pay run"}, header.run));
    report.blocks.emplace_back(std::move(fields));
}

document::Document document_of(const line::RunResult& run,
                               const line::RunStart& start,
                               const report::Gathered& gathered,
                               SlipFiles slips) {
    document::Document made;
    const Report report{
        .run = run, .start = start, .gathered = gathered, .slips = slips, .blocks = made.blocks};
    const std::string name = display::say(start.language,
                                          {"Månedsrapport for {}", "Month report for {}"},
                                          display::month(run.header.period, start.language));
    made.title = name + ", " + run.header.employer_name;
    made.author = run.header.employer_name;
    made.date = run.header.payment_date;
    made.language = start.language;
    if (run.header.draft) {
        made.mark =
            report.say(Phrase{"UTKAST: ikke betal etter dette, kjøringen er ikke publisert.",
                              "DRAFT: do not pay by this, the run is not published."});
    }
    add_head(report, name);
    report::add_tasks(report);
    report::add_payees(report);
    report::add_attention(report);
    report::add_hours(report);
    report::add_cost(report);
    report::add_owed(report);
    report::add_unsettled(report);
    return made;
}

} // namespace

struct ReportWriter::State {
    line::RunStart start;
    line::Sink& sink;
    report::Gathered gathered = {};
};

ReportWriter::ReportWriter(SlipFiles slips) : slips_{slips} {}
ReportWriter::~ReportWriter() = default;

void ReportWriter::begin(const line::RunStart& start, line::Sink& sink) {
    state_.reset(new State{.start = start, .sink = sink});
}

void ReportWriter::add(const line::AssistantResult& who) {
    report::Gathered& gathered = state_->gathered;
    ++gathered.people;
    gathered.names.add(who.person);
    gathered.holiday.add(who, state_->start.header.payment_date.year());
    gathered.late_shifts += static_cast<std::size_t>(
        std::count_if(who.shifts.begin(), who.shifts.end(), [](const line::ShiftView& shift) {
            return shift.is_carried;
        }));
    if (gathered.people > report::listed_at_most) {
        gathered.payees.clear();
        return;
    }
    gathered.payees.push_back({.name = who.person.given_name + " " + who.person.family_name,
                               .account = who.person.bank_account,
                               .net = who.totals.net});
}

void ReportWriter::finish(const line::RunResult& run) {
    const document::Document made = document_of(run, state_->start, state_->gathered, slips_);
    state_->sink.put("month-report.txt", document::text(made));
    if (slips_ == SlipFiles::text_and_pdf) {
        state_->sink.put("month-report.pdf", pdf::PdfRenderer{}.pdf(made));
    }
}

} // namespace bpa::outputs
