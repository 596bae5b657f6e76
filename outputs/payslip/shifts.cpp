#include "outputs/display/spans.hpp"
#include "outputs/payslip/shift_hours.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using display::Span;
using document::Align;
using document::Row;
using document::Table;
using line::Segment;
using line::ShiftView;

/// Whether a conversion makes other hours of it. Guaranteed time alone is for no time worked.
bool is_converted(const Time& time) {
    return time.worked != Minutes{} && time.paid != ExactMinutes::of(time.worked);
}

/// `Timelønn 8:00`; of converted time `Timelønn 2:40 for 8:00`.
std::string text_of(const Slip& slip, const Kind& kind, const Time& time) {
    const std::string paid = kind.title + ' ' + display::hours(time.paid, slip.language());
    return is_converted(time) ? display::say(slip.language(),
                                             {"{} for {}", "{} for {}"},
                                             paid,
                                             display::hours(time.worked, slip.language()))
                              : paid;
}

std::vector<Span> spans_where(const Told& told, bool Segment::*is_so) {
    std::vector<const Segment*> chosen;
    for (const Segment* segment : told.segments) {
        if (segment->*is_so) {
            chosen.push_back(segment);
        }
    }
    return display::spans_of(chosen);
}

/// `Passiv tjeneste; utrykning 02:10–02:30.`
std::string sentence_of(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : "; ";
        text += part;
    }
    return text.empty() ? text : display::capitalized(std::move(text)) + '.';
}

/// Knows the table under construction: which columns it has.
class Shifts {
public:
    Shifts(const Slip& slip, std::vector<Told> all);
    [[nodiscard]] Table table() const;
    [[nodiscard]] Money pay() const;
    [[nodiscard]] bool has_pay() const { return has_pay_; }

private:
    [[nodiscard]] Row row_of(const Told& told, std::size_t columns) const;
    [[nodiscard]] Row sum() const;
    /// How many of the columns are there that most slips have not.
    [[nodiscard]] std::size_t columns_before() const {
        return static_cast<std::size_t>(has_employments_) +
               static_cast<std::size_t>(has_arrangements_) + static_cast<std::size_t>(has_breaks_);
    }
    [[nodiscard]] std::string note_of(const Told& told) const;
    [[nodiscard]] std::string converted(const Told& told) const;

    const Slip& slip_;
    std::vector<Told> all_;
    std::vector<Kind> kinds_;
    std::vector<Kind> rare_;
    bool has_employments_ = false;
    bool has_arrangements_ = false;
    bool has_breaks_ = false;
    bool has_pay_ = false;
    bool are_present_ = true; ///< at work in all shifts, and never on stand-by
};

Shifts::Shifts(const Slip& slip, std::vector<Told> all)
    : slip_{slip}, all_{std::move(all)}, kinds_{kinds_of(slip, all_)} {
    const ShiftView& first = *all_.front().shift;
    for (const Told& told : all_) {
        has_employments_ = has_employments_ || told.shift->employment != first.employment;
        has_arrangements_ = has_arrangements_ || told.shift->arrangement != first.arrangement;
        has_pay_ = has_pay_ || told.pay;
        are_present_ = are_present_ && slip.telling.legend.at(told.shift->duty).is_present();
        for (const Segment* segment : told.segments) {
            has_breaks_ = has_breaks_ || (segment->is_break && !told.is_unworked());
        }
    }
    rare_ = take_rare(kinds_, kinds_at_most - columns_before());
}

Table Shifts::table() const {
    Table table;
    const auto add = [&](bool is_wanted, const Phrase& title, Align align) {
        if (is_wanted) {
            table.columns.push_back({.title = slip_.say(title), .align = align});
        }
    };
    add(true, {"Vakt", "Shift"}, Align::start);
    add(has_employments_, {"Arbeidsforhold", "Employment"}, Align::start);
    add(has_arrangements_, {"Ordning", "Arrangement"}, Align::start);
    add(has_breaks_, {"Pause uten lønn", "Unpaid break"}, Align::start);
    add(true,
        are_present_ ? Phrase{"Til stede", "Present"} : Phrase{"På vakt", "On duty"},
        Align::end);
    for (const Kind& kind : kinds_) {
        table.columns.push_back({.title = kind.title, .align = Align::end});
    }
    add(has_pay_, {"Lønn", "Pay"}, Align::end);
    table.rows.reserve(all_.size() + 1);
    for (const Told& told : all_) {
        table.rows.push_back(row_of(told, table.columns.size()));
    }
    table.rows.push_back(sum());
    return table;
}

Row Shifts::row_of(const Told& told, std::size_t columns) const {
    const display::Language language = slip_.language();
    const ShiftView& shift = *told.shift;
    const int year = slip_.header.period_days.first.year();
    Row row;
    row.cells.reserve(columns);
    row.cells.push_back(display::shift_time_within(shift.start, shift.end, year, language));
    if (has_employments_) {
        row.cells.push_back(std::to_string(shift.employment));
    }
    if (has_arrangements_) {
        row.cells.push_back(shift.arrangement);
    }
    if (has_breaks_) {
        row.cells.push_back(told.is_unworked()
                                ? std::string{}
                                : display::clocks(spans_where(told, &Segment::is_break), language));
    }
    row.cells.push_back(display::hours(told.on_duty, language));
    for (const Kind& kind : kinds_) {
        const Time* time = told.find(kind.code);
        row.cells.push_back(time == nullptr ? std::string{} : display::hours(time->paid, language));
    }
    if (has_pay_) {
        row.cells.push_back(told.pay ? slip_.say(*told.pay) : std::string{});
    }
    row.note = note_of(told);
    return row;
}

Row Shifts::sum() const {
    Minutes on_duty;
    for (const Told& told : all_) {
        on_duty += told.on_duty;
    }
    Row row{.cells = {slip_.say(Phrase{"I alt", "In all"})}, .note = {}, .is_strong = true};
    row.cells.resize(1 + columns_before());
    row.cells.push_back(display::hours(on_duty, slip_.language()));
    for (const Kind& kind : kinds_) {
        row.cells.push_back(display::hours(kind.time.paid, slip_.language()));
    }
    if (has_pay_) {
        row.cells.push_back(slip_.say(pay()));
    }
    std::vector<std::string> parts;
    for (const Kind& kind : rare_) {
        parts.push_back(text_of(slip_, kind, kind.time));
    }
    row.note = sentence_of(parts);
    return row;
}

Money Shifts::pay() const {
    Money sum;
    for (const Told& told : all_) {
        sum += told.pay.value_or(Money{});
    }
    return sum;
}

/// What conversions make of a shift's time: `3:20 timer lønnet for 10:00 timer til stede, 2:40 for
/// 8:00`. Each figure paid stands in a column, which says what it is.
std::string Shifts::converted(const Told& told) const {
    const display::Language language = slip_.language();
    std::vector<const Time*> said;
    std::string text;
    for (const Kind& kind : kinds_) {
        const Time* time = told.find(kind.code);
        const auto is_same = [time](const Time* other) {
            return other->worked == time->worked && other->paid == time->paid;
        };
        if (time == nullptr || !is_converted(*time) ||
            std::any_of(said.begin(), said.end(), is_same)) {
            continue;
        }
        const std::string paid = display::hours(time->paid, language);
        const std::string worked = display::hours(time->worked, language);
        if (!said.empty()) {
            text += display::say(language, {", {} for {}", ", {} for {}"}, paid, worked);
        } else {
            text = display::say(language,
                                {"{} timer lønnet for {}{}", "{} hours paid for {}{}"},
                                paid,
                                worked,
                                display::unit_of_hours(time->worked, language));
            const bool is_present = slip_.telling.legend.at(told.shift->duty).is_present();
            const Phrase all =
                is_present ? Phrase{" til stede", " of presence"} : Phrase{" på vakt", " on duty"};
            text += time->worked == told.on_duty ? all.in(language) : std::string_view{};
        }
        said.push_back(time);
    }
    return text;
}

/// What is unusual about a shift.
std::string Shifts::note_of(const Told& told) const {
    const display::Language language = slip_.language();
    std::vector<std::string> parts;
    if (told.is_unworked()) {
        parts.push_back(display::why_unworked(*told.shift, language));
    }
    const line::Duty& duty = slip_.telling.legend.at(told.shift->duty);
    if (duty.allows_calls || !duty.counts_on_decision) {
        parts.push_back(duty.name.in(language));
    }
    if (const auto calls = spans_where(told, &Segment::is_call); !calls.empty()) {
        parts.push_back(display::say(
            language, {"utrykning {}", "call {}"}, display::clocks_and_jumps(calls, language)));
    }
    if (std::string text = converted(told); !text.empty()) {
        parts.push_back(std::move(text));
    }
    for (const Kind& kind : rare_) {
        if (const Time* time = told.find(kind.code)) {
            parts.push_back(text_of(slip_, kind, *time));
        }
    }
    if (told.shift->start.offset_minutes != told.shift->end.offset_minutes) {
        for (const Span& span : display::spans_of(told.segments)) {
            if (span.jump) {
                parts.push_back(
                    display::say(language,
                                 {"klokken stilles fra {} til {}", "the clock goes from {} to {}"},
                                 display::clock(span.jump->from),
                                 display::clock(span.jump->to)));
            }
        }
    }
    if (told.shift->is_carried) {
        parts.push_back(
            display::say(language,
                         {"fra lønnsperioden {}, betalt nå", "of the pay period {}, paid now"},
                         display::month(told.shift->period, language)));
    }
    return sentence_of(parts);
}

/// The counts that answer other questions than how long she was there, and the pay for no shift.
void add_counts(const Slip& slip, Money other_pay) {
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    for (const Segment& segment : slip.who().segments) {
        paid += segment.paid;
        working_time += segment.working_time;
        decision += segment.decision;
    }
    document::Fields fields;
    add_if_any(
        slip, fields, {"Lønn som ikke er for en vakt", "Pay that is for no shift"}, other_pay);
    const auto add = [&](const Phrase& label, const auto& time) {
        fields.fields.push_back(slip.field(label, display::hours(time, slip.language())));
    };
    add({"Timer med timelønn", "Hours with hourly pay"}, paid);
    add({"Timer som teller mot grensene for arbeidstid",
         "Hours that count towards the limits of working time"},
        working_time);
    add({"Timer som trekkes fra brukerens vedtak", "Hours charged to the user's decision"},
        decision);
    slip.blocks.emplace_back(std::move(fields));
}

} // namespace

Money add_shifts(const Slip& slip) {
    if (slip.who().shifts.empty()) {
        return {};
    }
    slip.heading(slip.say(Phrase{"Vaktene", "The shifts"}));
    const Shifts shifts{slip, told_of(slip)};
    Table table = shifts.table();
    fit(table);
    slip.blocks.emplace_back(std::move(table));
    add_counts(slip, shifts.has_pay() ? slip.who().gross - shifts.pay() : Money{});
    return shifts.pay();
}

void add_unpaid(const Slip& slip) {
    const auto& carried = slip.who().carried;
    if (carried.empty()) {
        return;
    }
    slip.heading(slip.say(Phrase{"Vakter som ikke er betalt ennå", "Shifts not paid yet"}));
    for (const line::CarriedShift& shift : carried) {
        slip.paragraph(display::shift_time(shift.start, shift.end, slip.language()) + ": " +
                       display::why_unpaid(shift.reason, slip.language()) + ' ' +
                       display::what_to_do(shift.reason, slip.language()));
    }
}

} // namespace bpa::outputs::payslip
