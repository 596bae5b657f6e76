#include "outputs/audit/tables.hpp"

namespace bpa::outputs::audit {
namespace {

void add_segment(CsvTable& table, Desk& desk, const line::AssistantResult& who, std::size_t index) {
    const line::Segment& segment = who.segments[index];
    const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(segment.shift));
    append_segment_id(
        table.begin_plain(), who, line::SegmentIndex{static_cast<std::uint32_t>(index)});
    table.field(who.person.alias);
    add_place(table, desk, shift.place);
    table.plain(segment.date.text());
    table.plain(ClockTime::from_minutes(segment.from).value().text());
    table.plain(ClockTime::from_minutes(segment.to).value().text());
    table.number(segment.offset_minutes);
    table.number(segment.minutes.count());
    table.field(desk.legend.at(segment.duty).id);
    table.yes_no(segment.is_break && !shift.is_unworked());
    table.yes_no(segment.is_call);
    table.plain(shift.is_unworked() ? unworked_name(shift) : name_of(segment.hour_kind));
    table.yes_no(segment.is_salaried);
    table.number(segment.on_duty.count());
    table.plain(segment.paid.minutes().text());
    table.number(segment.working_time.count());
    table.number(segment.decision.count());
    end_row(table, desk);
}

void add_rate(CsvTable& table, Desk& desk, const line::AssistantResult& who, std::size_t index) {
    const line::Rate& rate = who.rates[index];
    append_rate_id(table.begin_plain(), who, line::RateIndex{static_cast<std::uint32_t>(index)});
    table.field(who.person.alias);
    table.plain(rate.value.text());
    add_basis(table, desk, rate.derivation);
    add_rounding(table, rate.derivation);
    table.yes_no(rate.provisional);
    add_inputs(table, desk, &who, rate.derivation);
    end_row(table, desk);
}

} // namespace

CsvTable begin_segments(line::Sink& sink) {
    return {sink.open("audit/segments.csv"),
            {"segment",
             "assistant",
             "shift",
             "date",
             "from",
             "to",
             "offset_minutes",
             "minutes",
             "duty",
             "break",
             "call",
             "hour_kind",
             "salaried",
             "on_duty",
             "paid",
             "working_time",
             "decision",
             "draft"}};
}

void add_segments(CsvTable& table, Desk& desk, const line::AssistantResult& who) {
    for (std::size_t i = 0; i < who.segments.size(); ++i) {
        add_segment(table, desk, who, i);
    }
}

CsvTable begin_rates(line::Sink& sink) {
    return {sink.open("audit/rates.csv"),
            {"rate_id",
             "assistant",
             "rate",
             "rule",
             "rule_place",
             "source",
             "at",
             "in_force",
             "confidence",
             "basis_place",
             "exact_ore",
             "rounding",
             "rounding_unit_ore",
             "provisional",
             "inputs",
             "draft"}};
}

void add_rates(CsvTable& table, Desk& desk, const line::AssistantResult& who) {
    for (std::size_t i = 0; i < who.rates.size(); ++i) {
        add_rate(table, desk, who, i);
    }
}

} // namespace bpa::outputs::audit
