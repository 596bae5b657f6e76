#include "outputs/audit/audit.hpp"

#include "outputs/audit/tables.hpp"

namespace bpa::outputs {

void write_audit(const line::RunResult& result,
                 const line::Legend& legend,
                 const source::SourceFiles& files,
                 const Sink& sink) {
    audit::Desk desk{.result = result,
                     .legend = legend,
                     .files = files,
                     .ids = AuditIds{result},
                     .places = LegendPlaces{legend, files}};
    sink("audit/lines.csv", audit::lines_csv(desk));
    sink("audit/segments.csv", audit::segments_csv(desk));
    sink("audit/rates.csv", audit::rates_csv(desk));
    sink("audit/pay-codes.csv", audit::pay_codes_csv(desk));
    sink("audit/accounts.csv", audit::accounts_csv(desk));
    sink("audit/contribution.csv", audit::contribution_csv(desk));
    sink("audit/arrangements.csv", audit::arrangements_csv(desk));
}

} // namespace bpa::outputs
