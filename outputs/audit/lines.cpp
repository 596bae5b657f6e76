#include "outputs/audit/tables.hpp"
#include "values/check.hpp"

namespace bpa::outputs::audit {
namespace {

/// Employment, arrangement and shift.
void add_work(CsvTable& table,
              const Desk& desk,
              const line::AssistantResult& who,
              const line::Line& line) {
    if (!line.shift) {
        table.field(line.employment == 0 ? std::string{} : std::to_string(line.employment));
        table.field(line.arrangement);
        table.field("");
        return;
    }
    const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(*line.shift));
    table.number(shift.employment);
    table.field(shift.arrangement);
    table.field(desk.files.text(shift.place));
}

void add_line(CsvTable& table, Desk& desk, const line::AssistantResult& who, std::size_t index) {
    const line::Line& line = who.lines[index];
    const line::PayCode& code = desk.legend.at(line.code);
    table.field(line_id(who, index));
    table.field(who.person.alias);
    add_work(table, desk, who, line);
    table.field(line.earned_on.text());
    table.field(line.earned_until ? line.earned_until->text() : std::string{});
    table.field(desk.header.payment_date.text());
    table.field(line.shift ? who.shifts.at(static_cast<std::size_t>(*line.shift)).period
                           : desk.header.period);
    table.field(code.code);
    table.number(code.number);
    table.field(name_of(code.role));
    table.field(code.cost == line::CostKind::none ? "" : name_of(code.cost));
    table.field(bases_text(code.bases));
    add_basis(table, desk, line.derivation);
    table.number(line.quantity.count());
    table.field(line.counted.minutes().text());
    table.field(line.rate ? rate_id(who, *line.rate) : std::string{});
    table.field(line.rate ? who.rates.at(static_cast<std::size_t>(*line.rate)).value.text()
                          : std::string{});
    table.field(line.amount.text());
    add_rounding(table, line.derivation);
    table.yes_no(line.provisional);
    table.field(inputs_text(desk, &who, line.derivation));
    std::string segments;
    for (const line::SegmentIndex segment : line.segments) {
        segments += segments.empty() ? "" : " ";
        segments += segment_id(who, segment);
    }
    table.field(segments);
    end_row(table, desk);
}

Money part_of_net(line::PayRole role, Money amount) {
    switch (role) {
    case line::PayRole::pay:
    case line::PayRole::reimbursement:
        return amount;
    case line::PayRole::tax:
    case line::PayRole::deduction:
        return -amount;
    case line::PayRole::cost:
        return {};
    }
    BPA_CHECK(false);
}

} // namespace

CsvTable begin_lines(line::Sink& sink) {
    return {sink.open("audit/lines.csv"),
            {"line",
             "assistant",
             "employment",
             "arrangement",
             "shift",
             "earned_on",
             "earned_until",
             "payment_date",
             "period",
             "pay_code",
             "number",
             "role",
             "cost",
             "bases",
             "rule",
             "rule_place",
             "source",
             "at",
             "in_force",
             "confidence",
             "basis_place",
             "minutes",
             "counted_minutes",
             "rate_id",
             "rate",
             "amount",
             "exact_ore",
             "rounding",
             "rounding_unit_ore",
             "provisional",
             "inputs",
             "segments",
             "draft"}};
}

Paid add_lines(CsvTable& table, Desk& desk, const line::AssistantResult& who) {
    Paid paid;
    for (std::size_t i = 0; i < who.lines.size(); ++i) {
        add_line(table, desk, who, i);
        const line::Line& line = who.lines[i];
        const line::PayRole role = desk.legend.at(line.code).role;
        paid.pay += role == line::PayRole::pay ? line.amount : Money{};
        paid.net += part_of_net(role, line.amount);
    }
    return paid;
}

} // namespace bpa::outputs::audit
