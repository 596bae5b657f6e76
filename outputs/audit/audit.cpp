#include "outputs/audit/audit.hpp"

#include "outputs/audit/ids.hpp"
#include "outputs/audit/places.hpp"
#include "outputs/csv/csv.hpp"
#include "values/check.hpp"
#include "values/rounding.hpp"

#include <map>
#include <string>
#include <utility>
#include <variant>

namespace bpa::outputs {
namespace {

/// Knows what every table looks things up in.
struct Desk {
    const line::RunResult& result;
    const line::Legend& legend;
    const source::SourceFiles& files;
    AuditIds ids;
    LegendPlaces places;
    /// Seven columns per pair of rule and citation; a run repeats a few pairs in every row.
    std::map<std::pair<line::RuleIndex, line::CitationIndex>, std::string> basis_fields = {};
    /// Sum of the pay written to `audit/lines.csv`.
    Money written = {};
};

/// Every row of a draft says so, in the word that stands on the other outputs.
void end_row(CsvTable& table, const Desk& desk) {
    table.field(desk.result.header.draft ? "UTKAST" : "");
    table.end_row();
}

/// Which lines of the same assistant an auditor sums: `sum of base holiday_pay`.
std::string sum_text(const line::Legend& legend, const line::SumOrigin& sum) {
    if (sum.code) {
        return "sum of code " + legend.at(*sum.code).code;
    }
    BPA_CHECK(sum.base.has_value());
    return "sum of base " + std::string{name_of(*sum.base)};
}

std::string origin_text(const Desk& desk, std::size_t assistant, const line::Origin& origin) {
    struct Reading {
        const Desk& desk;
        std::size_t assistant;
        std::string operator()(const source::Place& place) const { return desk.files.text(place); }
        std::string operator()(line::CitationIndex citation) const {
            return desk.places.of(citation);
        }
        std::string operator()(line::RateIndex rate) const {
            return desk.ids.rate(assistant, rate);
        }
        std::string operator()(const line::SumOrigin& sum) const {
            return sum_text(desk.legend, sum);
        }
        std::string operator()(const line::ChainOrigin& chain) const {
            return "account " + chain.account.text();
        }
    };
    return std::visit(Reading{desk, assistant}, origin);
}

/// `hours=11:00@hours/2026-10.yaml:5:5;hourly_rate=218.01@R00001`.
std::string inputs_text(const Desk& desk, std::size_t assistant, const line::Derivation& made) {
    std::string text;
    for (const line::Input& input : made.inputs) {
        text += text.empty() ? "" : ";";
        text += name_of(input.name);
        text += '=';
        text += line::text_of(input.value);
        text += '@';
        text += origin_text(desk, assistant, input.origin);
    }
    return text;
}

std::string basis_fields(const Desk& desk, const line::Derivation& made) {
    const line::Citation& citation = desk.legend.at(made.basis);
    CsvTable fields;
    fields.field(desk.legend.at(made.rule).id);
    fields.field(desk.places.of(made.rule));
    fields.field(desk.legend.at(citation.source).id);
    fields.field(citation.at);
    fields.field(citation.in_force.text());
    fields.field(name_of(citation.confidence));
    fields.field(desk.places.of(made.basis));
    return fields.take();
}

void add_basis(CsvTable& table, Desk& desk, const line::Derivation& made) {
    std::string& known = desk.basis_fields[{made.rule, made.basis}];
    if (known.empty()) {
        known = basis_fields(desk, made);
    }
    table.fields(known);
}

void add_rounding(CsvTable& table, const line::Derivation& made) {
    table.field(made.exact_ore.text());
    table.field(name_of(made.rounding.mode));
    table.number(made.rounding.unit_ore);
}

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

void add_line(CsvTable& table, Desk& desk, std::size_t assistant, std::size_t index) {
    const line::AssistantResult& who = desk.result.assistants[assistant];
    const line::Line& line = who.lines[index];
    const line::PayCode& code = desk.legend.at(line.code);
    table.field(desk.ids.line(assistant, index));
    table.field(who.person.alias);
    add_work(table, desk, who, line);
    table.field(line.earned_on.text());
    table.field(desk.result.header.payment_date.text());
    table.field(line.shift ? who.shifts.at(static_cast<std::size_t>(*line.shift)).period
                           : desk.result.header.period);
    table.field(code.code);
    table.number(code.number);
    add_basis(table, desk, line.derivation);
    table.number(line.quantity.count());
    table.field(line.counted.minutes().text());
    table.field(line.rate ? desk.ids.rate(assistant, *line.rate) : std::string{});
    table.field(line.rate ? who.rates.at(static_cast<std::size_t>(*line.rate)).value.text()
                          : std::string{});
    table.field(line.amount.text());
    desk.written += code.role == line::PayRole::pay ? line.amount : Money{};
    add_rounding(table, line.derivation);
    table.yes_no(line.provisional);
    table.field(inputs_text(desk, assistant, line.derivation));
    std::string segments;
    for (const line::SegmentIndex segment : line.segments) {
        segments += segments.empty() ? "" : " ";
        segments += desk.ids.segment(assistant, segment);
    }
    table.field(segments);
    end_row(table, desk);
}

std::string lines_csv(Desk& desk) {
    CsvTable table{"line",
                   "assistant",
                   "employment",
                   "arrangement",
                   "shift",
                   "earned_on",
                   "payment_date",
                   "period",
                   "pay_code",
                   "number",
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
                   "draft"};
    for (std::size_t a = 0; a < desk.result.assistants.size(); ++a) {
        for (std::size_t i = 0; i < desk.result.assistants[a].lines.size(); ++i) {
            add_line(table, desk, a, i);
        }
    }
    BPA_CHECK(desk.written == desk.result.gross);
    return table.take();
}

void add_segment(CsvTable& table, const Desk& desk, std::size_t assistant, std::size_t index) {
    const line::AssistantResult& who = desk.result.assistants[assistant];
    const line::Segment& segment = who.segments[index];
    const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(segment.shift));
    table.field(desk.ids.segment(assistant, line::SegmentIndex{static_cast<std::uint32_t>(index)}));
    table.field(who.person.alias);
    table.field(desk.files.text(shift.place));
    table.field(segment.date.text());
    table.field(ClockTime::from_minutes(segment.from).value().text());
    table.field(ClockTime::from_minutes(segment.to).value().text());
    table.number(segment.offset_minutes);
    table.number(segment.minutes.count());
    table.field(desk.legend.at(segment.duty).id);
    table.yes_no(segment.is_break);
    table.yes_no(segment.is_call);
    table.number(segment.on_duty.count());
    table.field(segment.paid.minutes().text());
    table.number(segment.working_time.count());
    table.number(segment.decision.count());
    end_row(table, desk);
}

std::string segments_csv(const Desk& desk) {
    CsvTable table{"segment",
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
                   "on_duty",
                   "paid",
                   "working_time",
                   "decision",
                   "draft"};
    for (std::size_t a = 0; a < desk.result.assistants.size(); ++a) {
        for (std::size_t i = 0; i < desk.result.assistants[a].segments.size(); ++i) {
            add_segment(table, desk, a, i);
        }
    }
    return table.take();
}

void add_rate(CsvTable& table, Desk& desk, std::size_t assistant, std::size_t index) {
    const line::AssistantResult& who = desk.result.assistants[assistant];
    const line::Rate& rate = who.rates[index];
    table.field(desk.ids.rate(assistant, line::RateIndex{static_cast<std::uint32_t>(index)}));
    table.field(who.person.alias);
    table.field(rate.value.text());
    add_basis(table, desk, rate.derivation);
    add_rounding(table, rate.derivation);
    table.yes_no(rate.provisional);
    table.field(inputs_text(desk, assistant, rate.derivation));
    end_row(table, desk);
}

std::string rates_csv(Desk& desk) {
    CsvTable table{"rate_id",
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
                   "draft"};
    for (std::size_t a = 0; a < desk.result.assistants.size(); ++a) {
        for (std::size_t i = 0; i < desk.result.assistants[a].rates.size(); ++i) {
            add_rate(table, desk, a, i);
        }
    }
    return table.take();
}

} // namespace

void write_audit(const line::RunResult& result,
                 const line::Legend& legend,
                 const source::SourceFiles& files,
                 const Sink& sink) {
    Desk desk{.result = result,
              .legend = legend,
              .files = files,
              .ids = AuditIds{result},
              .places = LegendPlaces{legend, files}};
    sink("audit/lines.csv", lines_csv(desk));
    sink("audit/segments.csv", segments_csv(desk));
    sink("audit/rates.csv", rates_csv(desk));
}

} // namespace bpa::outputs
