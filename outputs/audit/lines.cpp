#include "outputs/audit/tables.hpp"
#include "values/check.hpp"

namespace bpa::outputs::audit {
namespace {

/// Employment, arrangement and shift.
void add_work(CsvTable& table, Desk& desk, const line::Line& line, const line::ShiftView* shift) {
    if (shift != nullptr) {
        table.number(shift->employment);
        table.field(shift->arrangement);
        add_place(table, desk, shift->place);
        return;
    }
    if (line.employment == 0) {
        table.plain("");
    } else {
        table.number(line.employment);
    }
    table.field(line.arrangement);
    table.plain("");
}

void add_rate(CsvTable& table, const line::AssistantResult& who, const line::Line& line) {
    if (!line.rate) {
        table.plain("");
        table.plain("");
        return;
    }
    append_rate_id(table.begin_plain(), who, *line.rate);
    table.plain(who.rates.at(static_cast<std::size_t>(*line.rate)).value.text());
}

void add_line(CsvTable& table, Desk& desk, const line::AssistantResult& who, std::size_t index) {
    const line::Line& line = who.lines[index];
    const line::ShiftView* shift =
        line.shift ? &who.shifts.at(static_cast<std::size_t>(*line.shift)) : nullptr;
    append_line_id(table.begin_plain(), who, index);
    table.field(who.person.alias);
    add_work(table, desk, line, shift);
    table.plain(line.earned_on.text());
    table.plain(line.earned_until ? line.earned_until->text() : std::string{});
    table.plain(desk.header.payment_date.text());
    table.plain(shift != nullptr ? shift->period : desk.header.period);
    add_code(table, desk, line.code);
    add_basis(table, desk, line.derivation);
    table.number(line.quantity.count());
    table.plain(line.counted.minutes().text());
    add_rate(table, who, line);
    table.plain(line.amount.text());
    add_rounding(table, line.derivation);
    table.yes_no(line.provisional);
    add_inputs(table, desk, &who, line.derivation);
    std::string& segments = table.begin_plain();
    bool is_first = true;
    for (const line::SegmentIndex segment : line.segments) {
        if (!is_first) {
            segments += ' ';
        }
        is_first = false;
        append_segment_id(segments, who, segment);
    }
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
    case line::PayRole::benefit:
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
