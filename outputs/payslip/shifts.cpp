#include "outputs/display/spans.hpp"
#include "outputs/payslip/sections.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <map>

namespace bpa::outputs::payslip {
namespace {

using display::Phrase;
using display::Span;
using document::Align;
using document::Row;
using document::Table;
using line::Line;
using line::PayCodeIndex;
using line::PayRole;
using line::Segment;
using line::ShiftView;

/// So many kinds of hours have a column of their own; the rarer ones are told below the row.
constexpr std::size_t columns_at_most = 5;

/// Knows the time of one kind in a shift: worked, and what of it is paid.
struct Time {
    Minutes worked;
    ExactMinutes paid;

    void add(const Time& more) {
        worked += more.worked;
        paid += more.paid;
    }
};

/// Knows a shift as its row tells it.
struct Told {
    const ShiftView* shift = nullptr;
    Minutes on_duty;
    std::vector<const Segment*> segments;
    std::map<PayCodeIndex, Time> kinds;
    std::optional<Money> pay; ///< nothing when no line is for the shift
};

/// Knows a kind of hours: those of a pay code.
struct Kind {
    PayCodeIndex code{};
    std::string title;
    std::size_t shifts = 0;
    Time time;
};

std::vector<Told> told_of(const Slip& slip) {
    const line::AssistantResult& who = slip.who();
    std::vector<Told> all(who.shifts.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].shift = &who.shifts[i];
    }
    for (const Segment& segment : who.segments) {
        Told& told = all.at(static_cast<std::size_t>(segment.shift));
        told.on_duty += segment.on_duty;
        told.segments.push_back(&segment);
    }
    for (const Line& line : who.lines) {
        if (!line.shift || slip.code_of(line).role != PayRole::pay) {
            continue;
        }
        Told& told = all.at(static_cast<std::size_t>(*line.shift));
        told.pay = told.pay.value_or(Money{}) + line.amount;
        if (line.quantity != Minutes{}) {
            told.kinds[line.code].add({line.quantity, line.counted});
        }
    }
    return all;
}

/// What a kind is called over its column: as its rule says it when that is short («Kveld eller
/// natt»), else as its pay code.
std::string title_of(const Slip& slip, PayCodeIndex code) {
    constexpr std::size_t short_enough = 22;
    const std::string& name = slip.telling.legend.at(code).name.in(slip.language());
    const std::string* because = nullptr;
    for (const Line& line : slip.who().lines) {
        if (line.code != code) {
            continue;
        }
        const auto& reason =
            slip.telling.legend.at(line.derivation.rule).because.in(slip.language());
        if (because != nullptr && *because != reason) {
            return name;
        }
        because = &reason;
    }
    if (because == nullptr || because->empty() || because->size() > short_enough) {
        return name;
    }
    std::string title = *because;
    if (title.front() >= 'a' && title.front() <= 'z') {
        title.front() = static_cast<char>(title.front() - 'a' + 'A');
    }
    return title;
}

/// Every kind of hours of the month, by pay code number.
std::vector<Kind> kinds_of(const Slip& slip, const std::vector<Told>& all) {
    std::map<PayCodeIndex, Kind> found;
    for (const Told& told : all) {
        for (const auto& [code, time] : told.kinds) {
            Kind& kind = found[code];
            kind.code = code;
            kind.time.add(time);
            ++kind.shifts;
        }
    }
    std::vector<Kind> kinds;
    for (auto& [code, kind] : found) {
        kind.title = title_of(slip, code);
        kinds.push_back(std::move(kind));
    }
    std::sort(kinds.begin(), kinds.end(), [&slip](const Kind& a, const Kind& b) {
        return slip.telling.legend.at(a.code).number < slip.telling.legend.at(b.code).number;
    });
    return kinds;
}

/// Leaves the kinds that most shifts have; the others are returned.
std::vector<Kind> take_rare(std::vector<Kind>& kinds) {
    std::vector<Kind> rare;
    while (kinds.size() > columns_at_most) {
        const auto last_of_rarest =
            std::min_element(kinds.rbegin(), kinds.rend(), [](const Kind& a, const Kind& b) {
                return a.shifts < b.shifts;
            });
        const auto at = std::prev(last_of_rarest.base());
        rare.insert(rare.begin(), std::move(*at));
        kinds.erase(at);
    }
    return rare;
}

/// Whether a conversion makes other hours of it.
bool is_converted(const Time& time) {
    return time.paid != ExactMinutes::of(time.worked);
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

/// Knows the table under construction: which columns it has.
class Shifts {
public:
    Shifts(const Slip& slip, std::vector<Told> all);
    [[nodiscard]] Table table() const;
    [[nodiscard]] Money pay() const;

private:
    [[nodiscard]] Row row_of(const Told& told) const;
    [[nodiscard]] Row sum() const;
    [[nodiscard]] std::string note_of(const Told& told) const;

    const Slip& slip_;
    std::vector<Told> all_;
    std::vector<Kind> kinds_;
    std::vector<Kind> rare_;
    bool has_employments_ = false;
    bool has_arrangements_ = false;
    bool has_breaks_ = false;
    bool has_pay_ = false;
};

Shifts::Shifts(const Slip& slip, std::vector<Told> all)
    : slip_{slip}, all_{std::move(all)}, kinds_{kinds_of(slip, all_)} {
    rare_ = take_rare(kinds_);
    std::sort(rare_.begin(), rare_.end(), [&slip](const Kind& a, const Kind& b) {
        return slip.telling.legend.at(a.code).number < slip.telling.legend.at(b.code).number;
    });
    const ShiftView& first = *all_.front().shift;
    for (const Told& told : all_) {
        has_employments_ = has_employments_ || told.shift->employment != first.employment;
        has_arrangements_ = has_arrangements_ || told.shift->arrangement != first.arrangement;
        has_pay_ = has_pay_ || told.pay;
        for (const Segment* segment : told.segments) {
            has_breaks_ = has_breaks_ || segment->is_break;
        }
    }
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
    add(true, {"Til stede", "Present"}, Align::end);
    for (const Kind& kind : kinds_) {
        table.columns.push_back({.title = kind.title, .align = Align::end});
    }
    add(has_pay_, {"Lønn", "Pay"}, Align::end);
    for (const Told& told : all_) {
        table.rows.push_back(row_of(told));
    }
    table.rows.push_back(sum());
    return table;
}

Row Shifts::row_of(const Told& told) const {
    const display::Language language = slip_.language();
    const ShiftView& shift = *told.shift;
    Row row{.cells = {display::shift_time(shift.start, shift.end, language)},
            .note = note_of(told)};
    if (has_employments_) {
        row.cells.push_back(std::to_string(shift.employment));
    }
    if (has_arrangements_) {
        row.cells.push_back(shift.arrangement);
    }
    if (has_breaks_) {
        row.cells.push_back(display::clocks(spans_where(told, &Segment::is_break), language));
    }
    row.cells.push_back(display::hours(told.on_duty, language));
    for (const Kind& kind : kinds_) {
        const auto time = told.kinds.find(kind.code);
        row.cells.push_back(time == told.kinds.end() ? std::string{}
                                                     : display::hours(time->second.paid, language));
    }
    if (has_pay_) {
        row.cells.push_back(told.pay ? slip_.say(*told.pay) : std::string{});
    }
    return row;
}

Row Shifts::sum() const {
    Minutes on_duty;
    for (const Told& told : all_) {
        on_duty += told.on_duty;
    }
    Row row{.cells = {slip_.say(Phrase{"I alt", "In all"})}, .note = {}, .is_strong = true};
    const auto empty = static_cast<std::size_t>(has_employments_) +
                       static_cast<std::size_t>(has_arrangements_) +
                       static_cast<std::size_t>(has_breaks_);
    row.cells.resize(1 + empty);
    row.cells.push_back(display::hours(on_duty, slip_.language()));
    for (const Kind& kind : kinds_) {
        row.cells.push_back(display::hours(kind.time.paid, slip_.language()));
    }
    if (has_pay_) {
        row.cells.push_back(slip_.say(pay()));
    }
    return row;
}

Money Shifts::pay() const {
    Money sum;
    for (const Told& told : all_) {
        sum += told.pay.value_or(Money{});
    }
    return sum;
}

/// What is unusual about a shift.
std::string Shifts::note_of(const Told& told) const {
    const display::Language language = slip_.language();
    std::vector<std::string> parts;
    const line::Duty& duty = slip_.telling.legend.at(told.shift->duty);
    if (duty.allows_calls || !duty.counts_on_decision) {
        parts.push_back(duty.name.in(language));
    }
    if (const auto calls = spans_where(told, &Segment::is_call); !calls.empty()) {
        parts.push_back(display::say(
            language, {"utrykning {}", "call {}"}, display::clocks_and_jumps(calls, language)));
    }
    for (const Kind& kind : kinds_) {
        const auto time = told.kinds.find(kind.code);
        if (time != told.kinds.end() && is_converted(time->second)) {
            parts.push_back(text_of(slip_, kind, time->second));
        }
    }
    for (const Kind& kind : rare_) {
        if (const auto time = told.kinds.find(kind.code); time != told.kinds.end()) {
            parts.push_back(text_of(slip_, kind, time->second));
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
    std::string note;
    for (std::string& part : parts) {
        note += note.empty() ? "" : "; ";
        note += part;
    }
    if (!note.empty() && note.front() >= 'a' && note.front() <= 'z') {
        note.front() = static_cast<char>(note.front() - 'a' + 'A');
    }
    return note.empty() ? note : note + '.';
}

/// The counts that answer other questions than how long she was there.
void add_counts(const Slip& slip) {
    ExactMinutes paid;
    Minutes working_time;
    Minutes decision;
    for (const Segment& segment : slip.who().segments) {
        paid += segment.paid;
        working_time += segment.working_time;
        decision += segment.decision;
    }
    document::Fields fields;
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
    add_counts(slip);
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
