#include "outputs/audit/tables.hpp"

namespace bpa::outputs::audit {

std::string decisions_csv(const Desk& desk, const line::RunResult& result) {
    CsvTable table{"arrangement",
                   "municipality",
                   "year",
                   "awarded_minutes",
                   "earlier_minutes",
                   "charged_minutes",
                   "left_minutes",
                   "draft"};
    for (const line::ArrangementCost& arrangement : result.arrangements) {
        for (const line::DecisionYear& account : arrangement.decision) {
            table.field(arrangement.arrangement);
            table.field(arrangement.municipality);
            table.number(account.year);
            table.field(account.awarded.minutes().text());
            table.number(account.earlier.count());
            table.number(account.charged.count());
            table.field(account.left.minutes().text());
            end_row(table, desk);
        }
    }
    return table.take();
}

std::string due_csv(const Desk& desk, const line::RunResult& result) {
    CsvTable table{"due",
                   "kind",
                   "amount",
                   "paid_from",
                   "paid_until",
                   "source",
                   "at",
                   "in_force",
                   "confidence",
                   "basis_place",
                   "payee",
                   "account",
                   "kid",
                   "reference",
                   "assistant",
                   "order",
                   "draft"};
    for (const line::DueItem& item : result.obligations.due) {
        table.field(item.due.text());
        table.field(name_of(item.kind));
        table.field(item.amount ? item.amount->text() : std::string{});
        table.field(item.covers.first.text());
        table.field(item.covers.last.value_or(item.covers.first).text());
        if (item.basis) {
            add_citation(table, desk, *item.basis);
        } else {
            table.fields(",,,,");
        }
        for (const std::string& text : {item.payee.name,
                                        item.payee.account,
                                        item.payee.kid,
                                        item.payee.reference,
                                        item.assistant,
                                        item.order}) {
            table.field(text);
        }
        end_row(table, desk);
    }
    return table.take();
}

} // namespace bpa::outputs::audit
