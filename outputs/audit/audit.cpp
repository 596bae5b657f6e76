#include "outputs/audit/audit.hpp"

#include "outputs/audit/tables.hpp"
#include "values/check.hpp"

#include <optional>

namespace bpa::outputs {

struct AuditWriter::Tables {
    Tables(const line::RunStart& start, line::Sink& to, AuditTables asked)
        : sink{to}, desk{.header = start.header,
                         .legend = start.legend,
                         .files = start.files,
                         .places = LegendPlaces{start.legend, start.files}},
          lines{audit::begin_lines(to)}, segments{audit::begin_segments(to)},
          rates{audit::begin_rates(to)}, accounts{audit::begin_accounts(to)} {
        if (asked.has_floor) {
            floor = audit::begin_floor(to);
        }
    }

    line::Sink& sink;
    audit::Desk desk;
    CsvTable lines;
    CsvTable segments;
    CsvTable rates;
    CsvTable accounts;
    std::optional<CsvTable> floor;
    audit::Paid paid;
};

AuditWriter::AuditWriter(AuditTables asked) : asked_{asked} {}
AuditWriter::~AuditWriter() = default;

void AuditWriter::begin(const line::RunStart& start, line::Sink& sink) {
    tables_ = std::make_unique<Tables>(start, sink, asked_);
}

void AuditWriter::add(const line::AssistantResult& who) {
    const audit::Paid paid = audit::add_lines(tables_->lines, tables_->desk, who);
    tables_->paid.pay += paid.pay;
    tables_->paid.net += paid.net;
    audit::add_segments(tables_->segments, tables_->desk, who);
    audit::add_rates(tables_->rates, tables_->desk, who);
    audit::add_accounts(
        tables_->accounts, tables_->desk, {who.person.alias, who.before, who.posted});
    if (tables_->floor) {
        audit::add_floor(*tables_->floor, tables_->desk, who);
    }
}

void AuditWriter::finish(const line::RunResult& run) {
    // The table is held to the result, and so to payslips and summary.
    BPA_CHECK(tables_->paid.pay == run.gross);
    BPA_CHECK(tables_->paid.net == run.totals.net);
    const std::string employer;
    audit::add_accounts(tables_->accounts,
                        tables_->desk,
                        {employer, run.obligations.before, run.obligations.posted});
    for (CsvTable* table :
         {&tables_->lines, &tables_->segments, &tables_->rates, &tables_->accounts}) {
        table->close();
    }
    if (tables_->floor) {
        tables_->floor->close();
    }
    line::Sink& sink = tables_->sink;
    sink.put("audit/pay-codes.csv", audit::pay_codes_csv(tables_->desk));
    sink.put("audit/contribution.csv", audit::contribution_csv(tables_->desk, run));
    sink.put("audit/arrangements.csv", audit::arrangements_csv(tables_->desk, run));
    if (asked_.has_arrangement_codes) {
        sink.put("audit/arrangement-codes.csv", audit::arrangement_codes_csv(tables_->desk, run));
    }
    sink.put("audit/decisions.csv", audit::decisions_csv(tables_->desk, run));
    sink.put("audit/due.csv", audit::due_csv(tables_->desk, run));
}

} // namespace bpa::outputs
