#include "outputs/spreadsheet/workbook.hpp"

#include "outputs/display/values.hpp"
#include "outputs/spreadsheet/arrangements.hpp"
#include "outputs/spreadsheet/controls.hpp"
#include "outputs/spreadsheet/floor.hpp"
#include "outputs/spreadsheet/lines.hpp"
#include "outputs/spreadsheet/notes.hpp"
#include "outputs/spreadsheet/obligations.hpp"
#include "outputs/spreadsheet/people.hpp"
#include "outputs/spreadsheet/rules.hpp"
#include "outputs/spreadsheet/shifts.hpp"
#include "outputs/spreadsheet/summary.hpp"
#include "values/check.hpp"

namespace bpa::outputs {

using namespace spreadsheet;

namespace {

BookHead head_of(const Desk& desk) {
    const line::RunHeader& header = desk.header;
    const std::string marks = desk.marks();
    return {.title = desk.say({"Lønn ", "Pay "}) + display::month(header.period, desk.language),
            .author = "bpalonn " + header.program_version,
            .footer = header.employer_name + " · " + header.run +
                      (marks.empty() ? std::string{} : " · " + marks),
            .page = desk.say({"Side", "Page"}),
            .created = header.payment_date};
}

} // namespace

/// Sheets in the order in which they stand in the workbook. The long ones stand last, since they
/// may go on over several.
struct WorkbookWriter::Sheets {
    Sheets(const line::RunStart& start, line::Sink& sink, RowIndex most_rows)
        : desk{start.header, start.legend, start.files, start.language},
          file{sink.place(workbook_path)}, book{file->path(), head_of(desk)}, summary{desk, book},
          controls{desk, book}, people{desk, book}, hours{desk, book}, arrangements{desk, book},
          obligations{desk, book}, rules{desk, book}, notes{desk, book}, rates{desk, book},
          shifts{desk, book, most_rows}, lines{desk, book, rates, most_rows}, floor{desk, book} {}

    Desk desk;
    std::unique_ptr<line::FileOnDisk> file;
    Book book;
    SummarySheet summary;
    ControlSheet controls;
    PeopleSheet people;
    HoursSheet hours;
    ArrangementSheets arrangements;
    ObligationSheet obligations;
    RuleSheet rules;
    NoteSheet notes;
    RatesSheet rates;
    ShiftSheets shifts;
    LineSheets lines;
    FloorSheet floor;
    HoursKinds kinds;
    std::vector<PersonRows> rows;
};

WorkbookWriter::WorkbookWriter(bool has_floor, RowIndex most_rows)
    : has_floor_{has_floor}, most_rows_{most_rows} {}
WorkbookWriter::~WorkbookWriter() = default;

void WorkbookWriter::begin(const line::RunStart& start, line::Sink& sink) {
    sheets_ = std::make_unique<Sheets>(start, sink, most_rows_);
}

void WorkbookWriter::add(const line::AssistantResult& who) {
    BPA_CHECK(sheets_ != nullptr);
    PersonRows row{.alias = who.person.alias,
                   .name = who.person.given_name + ' ' + who.person.family_name,
                   .gross = who.gross,
                   .provisional_gross = who.provisional_gross,
                   .gross_year_to_date = who.gross_year_to_date,
                   .totals = who.totals,
                   .hours = hours_of(who, sheets_->desk.legend, sheets_->kinds)};
    sheets_->shifts.add(who, row);
    sheets_->lines.add(who, row);
    sheets_->rows.push_back(std::move(row));
    if (has_floor_) {
        sheets_->floor.add(who);
    }
}

void WorkbookWriter::finish(const line::RunResult& run) {
    BPA_CHECK(sheets_ != nullptr);
    Sheets& all = *sheets_;
    all.lines.close();
    all.shifts.close();
    all.rates.close();
    const Gathered gathered{.people = all.rows,
                            .lines = all.lines.sheets(),
                            .shifts = all.shifts.sheets(),
                            .kinds = all.kinds,
                            .run = run};
    control_lines(all.desk, gathered, all.rates, all.controls);
    all.people.close(gathered, all.controls);
    all.hours.close(gathered, all.controls);
    all.arrangements.close(gathered, all.hours, all.controls);
    all.obligations.close(gathered, all.people, all.controls);
    all.rules.close(all.lines.uses(), gathered, all.controls);
    all.notes.close(run);
    all.summary.close({gathered, all.people, all.arrangements}, all.controls);
    all.floor.close(all.controls);
    all.controls.close();
    all.book.close();
    all.file->close();
    sheets_.reset();
}

} // namespace bpa::outputs
