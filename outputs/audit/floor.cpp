#include "outputs/audit/tables.hpp"

namespace bpa::outputs::audit {
namespace {

std::string_view verdict(const line::FloorRow& row) {
    if (row.is_unknown()) {
        return "unknown";
    }
    return row.is_below() ? "below" : "reached";
}

void add_pay(CsvTable& table, const std::optional<line::FloorPay>& pay) {
    table.plain(pay ? pay->rate.text() : "");
    table.plain(pay ? pay->share.text() : "");
}

/// `source`, `at` and the rest of a legal basis; nothing when there is none.
void add_citation_if(CsvTable& table,
                     const Desk& desk,
                     const std::optional<line::CitationIndex>& basis) {
    if (basis) {
        add_citation(table, desk, *basis);
    } else {
        table.fields(",,,,");
    }
}

void add_row(CsvTable& table, Desk& desk, const std::string& alias, const line::FloorRow& row) {
    const line::PayCode& code = desk.legend.at(row.code);
    table.field(alias);
    table.number(row.employment);
    table.plain(name_of(row.reason));
    table.field(row.arrangement);
    table.field(row.agreement);
    table.field(code.code);
    table.number(code.number);
    table.plain(row.first.text());
    table.plain(row.last.text());
    table.number(row.minutes.count());
    add_pay(table, row.paid);
    add_pay(table, row.reference);
    const auto per_hour = row.per_hour();
    const auto difference = row.difference();
    table.field(per_hour ? per_hour->text() : "");
    table.field(difference ? difference->text() : "");
    table.plain(verdict(row));
    table.field(row.rule ? desk.legend.at(*row.rule).id : "");
    table.field(row.rule ? desk.places.of(*row.rule) : "");
    add_citation_if(table, desk, row.basis);
    table.field(row.demanded_by ? desk.places.of(*row.demanded_by) : "");
    end_row(table, desk);
}

} // namespace

CsvTable begin_floor(line::Sink& sink) {
    return {sink.open("audit/floor.csv"),
            {"assistant",
             "employment",
             "reason",
             "arrangement",
             "agreement",
             "pay_code",
             "number",
             "first",
             "last",
             "minutes",
             "paid",
             "paid_share",
             "reference",
             "reference_share",
             "difference_per_hour",
             "difference",
             "verdict",
             "rule",
             "rule_place",
             "source",
             "at",
             "in_force",
             "confidence",
             "basis_place",
             "demand_place",
             "draft"}};
}

void add_floor(CsvTable& table, Desk& desk, const line::AssistantResult& who) {
    for (const auto& row : who.floor) {
        add_row(table, desk, who.person.alias, row);
    }
}

} // namespace bpa::outputs::audit
