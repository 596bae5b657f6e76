#include "outputs/display/values.hpp"
#include "outputs/spreadsheet/people.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex alias = 0;
constexpr ColumnIndex full_name = 1;
constexpr ColumnIndex shifts = 2;
constexpr ColumnIndex on_duty = hours_on_duty_column;
constexpr ColumnIndex paid = hours_paid_column;
constexpr ColumnIndex working_time = 5;
constexpr ColumnIndex decision = hours_decision_column;
constexpr ColumnIndex additional = 7;
constexpr ColumnIndex overtime = 8;
constexpr ColumnIndex first_kind = 9;

/// The counts that the sheets of shifts are summed for, and their columns there.
constexpr std::array<std::pair<ColumnIndex, ColumnIndex>, 6> tied{
    {{on_duty, shift_on_duty_column},
     {paid, shift_paid_column},
     {working_time, shift_working_time_column},
     {decision, shift_decision_column},
     {additional, shift_additional_column},
     {overtime, shift_overtime_column}}};

/// In the order of `tied`.
std::array<ExactMinutes, tied.size()> counts_of(const PersonHours& hours) {
    return {ExactMinutes::of(hours.on_duty),
            hours.paid,
            ExactMinutes::of(hours.working_time),
            ExactMinutes::of(hours.decision),
            ExactMinutes::of(hours.additional),
            ExactMinutes::of(hours.overtime)};
}

ExactMinutes sum_of_codes(const PersonHours& hours) {
    ExactMinutes sum;
    for (const KindHours& of : hours.by_kind) {
        sum += of.time;
    }
    return sum;
}

std::vector<Rows> one_or_none(const std::optional<Rows>& rows) {
    return rows ? std::vector{*rows} : std::vector<Rows>{};
}

} // namespace

/// Knows which columns the run needs: a duty and a kind of pay that nobody had has none.
struct HoursSheet::Columns {
    std::vector<line::DutyIndex> duties;
    std::vector<std::uint16_t> kinds;  ///< their numbers, in the order of the columns
    std::vector<ColumnIndex> place_of; ///< of each kind, by its number
    std::vector<std::string> names;    ///< of the kinds, in the order of the columns
    ListLayout layout;
    Rows rows{first_row, first_row};

    [[nodiscard]] ColumnIndex first_code() const {
        return static_cast<ColumnIndex>(first_kind + duties.size());
    }
    [[nodiscard]] ColumnIndex first_recomputed() const {
        return static_cast<ColumnIndex>(first_code() + kinds.size());
    }
    [[nodiscard]] ColumnIndex first_recomputed_code() const {
        return static_cast<ColumnIndex>(first_recomputed() + tied.size());
    }
    [[nodiscard]] ColumnIndex code_sum() const {
        return static_cast<ColumnIndex>(first_recomputed_code() + kinds.size());
    }
    [[nodiscard]] ColumnIndex difference() const {
        return static_cast<ColumnIndex>(code_sum() + 1);
    }

    /// First and last of the columns that have the same code as one of them.
    [[nodiscard]] std::pair<ColumnIndex, ColumnIndex> of_code(ColumnIndex place,
                                                              const HoursKinds& all) const;
    void gather(const Gathered& all, const Desk& desk);
    void name(const Gathered& all, const Desk& desk);
};

std::pair<ColumnIndex, ColumnIndex> HoursSheet::Columns::of_code(ColumnIndex place,
                                                                 const HoursKinds& all) const {
    const auto code = [&](std::size_t i) { return all.all()[kinds[i]].code; };
    std::pair<ColumnIndex, ColumnIndex> found{place, place};
    while (found.first > 0 && code(found.first - 1u) == code(place)) {
        --found.first;
    }
    while (found.second + 1u < kinds.size() && code(found.second + 1u) == code(place)) {
        ++found.second;
    }
    return found;
}

void HoursSheet::Columns::gather(const Gathered& all, const Desk& desk) {
    std::vector<bool> is_used(desk.legend.duties.size());
    for (const PersonRows& person : all.people) {
        for (std::size_t i = 0; i < person.hours.by_duty.size(); ++i) {
            is_used[i] = is_used[i] || person.hours.by_duty[i] != Minutes{};
        }
    }
    for (std::size_t i = 0; i < is_used.size(); ++i) {
        if (is_used[i]) {
            duties.push_back(static_cast<line::DutyIndex>(i));
        }
    }
    kinds.resize(all.kinds.all().size());
    std::iota(kinds.begin(), kinds.end(), std::uint16_t{0});
    std::sort(kinds.begin(), kinds.end(), [&](std::uint16_t a, std::uint16_t b) {
        const HoursKind& first = all.kinds.all()[a];
        const HoursKind& second = all.kinds.all()[b];
        const auto number = [&](const HoursKind& kind) { return desk.legend.at(kind.code).number; };
        return std::tuple{number(first), first.share} < std::tuple{number(second), second.share};
    });
    place_of.resize(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        place_of[kinds[i]] = static_cast<ColumnIndex>(i);
    }
    if (!all.people.empty()) {
        rows.second = first_row + static_cast<RowIndex>(all.people.size()) - 1;
    }
}

void HoursSheet::Columns::name(const Gathered& all, const Desk& desk) {
    layout.heading_row = heading_row;
    layout.frozen_columns = 2;
    const auto add = [&](int width, const std::string& heading) {
        layout.columns.push_back({width, heading});
    };
    add(12, desk.say({"Assistent", "Assistant"}));
    add(28, desk.say({"Navn", "Name"}));
    add(9, desk.say({"Vakter", "Shifts"}));
    const std::array<Phrase, tied.size()> counts{
        {{"På vakt", "On duty"},
         {"Lønnede timer", "Hours paid"},
         {"Arbeidstid", "Working time"},
         {"Belastet vedtaket", "Charged to the decision"},
         {"Merarbeid (fastlønte)", "Additional hours (monthly paid)"},
         {"Overtid", "Overtime"}}};
    for (const Phrase& count : counts) {
        add(11, desk.say(count));
    }
    for (const line::DutyIndex duty : duties) {
        const line::Duty& what = desk.legend.at(duty);
        add(12,
            desk.say(what.is_present() ? Phrase{"Til stede: ", "Present: "}
                                       : Phrase{"På vakt: ", "On duty: "}) +
                desk.name(what.name));
    }
    for (const std::uint16_t number : kinds) {
        const HoursKind& kind = all.kinds.all()[number];
        const line::PayCode& code = desk.legend.at(kind.code);
        names.push_back(
            code_text(desk, code) +
            (kind.share ? ' ' + display::percent(*kind.share, desk.language) : std::string{}));
        add(16, names.back());
    }
    for (const Phrase& count : counts) {
        add(12, desk.say({"Vakter: ", "Shifts: "}) + desk.say(count));
    }
    for (const std::string& kind : names) {
        add(16, desk.say({"Linjer: ", "Lines: "}) + kind);
    }
    add(12, desk.say({"Linjer: timer i alt", "Lines: hours in all"}));
    add(11, desk.say({"Differanse, minutter", "Difference, minutes"}));
    layout.numbers = {{shifts, difference()}};
    layout.printed_columns = first_recomputed();
    layout.pages_wide = 2;
}

HoursSheet::HoursSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Timer", "Hours"})}, sheet_{book.add(name_)} {}

void HoursSheet::write_kinds(const PersonRows& person, const Columns& columns, RowIndex row) {
    ColumnIndex at = first_kind;
    for (const line::DutyIndex duty : columns.duties) {
        const Minutes time = person.hours.by_duty.at(static_cast<std::size_t>(duty));
        if (time != Minutes{}) {
            sheet_.hours({row, at}, time);
        }
        ++at;
    }
    for (const KindHours& of : person.hours.by_kind) {
        sheet_.hours({row, static_cast<ColumnIndex>(at + columns.place_of.at(of.kind))},
                     of.time.minutes());
    }
}

/// The counts of the assistant's shifts, and what pays the hour itself: each hour paid stands on
/// one line of base pay.
std::string HoursSheet::write_counts(const At& at) {
    const auto counts = counts_of(at.person.hours);
    const std::string shifts_of = prefix(at.all.shifts.at(at.person.shift_sheet).name);
    const std::vector<Rows> rows = one_or_none(at.person.shift_rows);
    std::string terms;
    ColumnIndex column = at.columns.first_recomputed();
    for (std::size_t i = 0; i < tied.size(); ++i, ++column) {
        sheet_.formula_hours({at.row, column},
                             spreadsheet::sum(shifts_of, tied.at(i).second, rows),
                             counts.at(i).minutes(),
                             Style::recomputed_hours);
        terms += apart({at.row, tied.at(i).first}, ref({at.row, column})) + '+';
    }
    std::string base = "0";
    for (std::size_t i = 0; i < at.columns.kinds.size(); ++i) {
        if (at.all.kinds.is_base(at.columns.kinds[i])) {
            base += '-' + ref({at.row, static_cast<ColumnIndex>(at.columns.first_code() + i)});
        }
    }
    return terms + apart({at.row, paid}, base);
}

/// The hours of a code on the assistant's own lines.
std::string HoursSheet::of_code(const At& at, line::PayCodeIndex code) const {
    const std::string sheet = prefix(at.all.lines.at(at.person.line_sheet).name);
    const Rows rows = at.person.line_rows.value();
    return "SUMIF(" + sheet + range(line_code_column, rows) + ',' +
           sought(code_text(desk_, desk_.legend.at(code))) + ',' + sheet +
           range(line_hours_column, rows) + ')';
}

/// The hours of one of several kinds with one code, of which `whole` is the formula: a share's are
/// on its own rows, and the rest is what no share has.
std::string
HoursSheet::of_kind(const At& at, const KindHours& kind, const std::string& whole) const {
    const std::string sheet = prefix(at.all.lines.at(at.person.line_sheet).name);
    const auto on_rows = [&](std::vector<Rows> rows) {
        for (Rows& stretch : rows) {
            stretch.first += at.person.line_rows->first;
            stretch.second += at.person.line_rows->first;
        }
        return spreadsheet::sum(sheet, line_hours_column, rows);
    };
    const auto& kinds = at.all.kinds.all();
    if (kinds[kind.kind].share) {
        return on_rows(kind.rows);
    }
    std::string rest = whole;
    for (const KindHours& other : at.person.hours.by_kind) {
        if (other.kind != kind.kind && kinds[other.kind].code == kinds[kind.kind].code) {
            rest += '-' + on_rows(other.rows);
        }
    }
    return rest;
}

/// The hours of each kind, found by the code of the lines. Where one code has several kinds, each
/// share is the sum of its own rows, the rest has none, and all of them are found by the code.
std::string HoursSheet::write_codes(const At& at) {
    const std::string sheet = prefix(at.all.lines.at(at.person.line_sheet).name);
    std::string terms;
    for (const KindHours& of : at.person.hours.by_kind) {
        const ColumnIndex place = at.columns.place_of.at(of.kind);
        const line::PayCodeIndex code = at.all.kinds.all()[of.kind].code;
        const auto [first, last] = at.columns.of_code(place, at.all.kinds);
        std::string formula = of_code(at, code);
        if (first != last) {
            const auto kind = [&](ColumnIndex i) {
                return ref({at.row, static_cast<ColumnIndex>(at.columns.first_code() + i)});
            };
            terms += "+ABS(SUM(" + kind(first) + ':' + kind(last) + ")-" + formula + ')';
            formula = of_kind(at, of, formula);
        }
        const Cell cell{at.row,
                        static_cast<ColumnIndex>(at.columns.first_recomputed_code() + place)};
        sheet_.formula_hours(cell, formula, of.time.minutes(), Style::recomputed_hours);
        const Cell engine{at.row, static_cast<ColumnIndex>(at.columns.first_code() + place)};
        terms += '+' + apart(engine, ref(cell));
    }
    return terms;
}

void HoursSheet::write_recomputed(const At& at) {
    const auto& [person, all, columns, row] = at;
    const ColumnIndex sum = columns.code_sum();
    std::string terms = write_counts(at) + write_codes(at);
    sheet_.formula_hours({row, sum},
                         spreadsheet::sum(prefix(all.lines.at(person.line_sheet).name),
                                          line_hours_column,
                                          one_or_none(person.line_rows)),
                         sum_of_codes(person.hours).minutes(),
                         Style::recomputed_hours);
    const auto of_row = [row = row](ColumnIndex first, ColumnIndex end) {
        return first == end ? std::string{"0"}
                            : "SUM(" + ref({row, first}) + ':' +
                                  ref({row, static_cast<ColumnIndex>(end - 1)}) + ')';
    };
    terms += '+' + apart({row, sum}, of_row(columns.first_code(), columns.first_recomputed())) +
             '+' + apart({row, on_duty}, of_row(first_kind, columns.first_code()));
    sheet_.formula(
        {row, columns.difference()}, "ROUND((" + terms + ")*1440,3)", Money{}, Style::difference);
}

void HoursSheet::write_totals(const Gathered& all, const Columns& columns) {
    std::vector<ExactMinutes> sums(columns.difference());
    for (const PersonRows& person : all.people) {
        const auto counts = counts_of(person.hours);
        for (std::size_t i = 0; i < tied.size(); ++i) {
            sums.at(tied.at(i).first) += counts.at(i);
            sums.at(columns.first_recomputed() + i) += counts.at(i);
        }
        for (std::size_t i = 0; i < columns.duties.size(); ++i) {
            const auto duty = static_cast<std::size_t>(columns.duties[i]);
            sums.at(first_kind + i) += ExactMinutes::of(person.hours.by_duty.at(duty));
        }
        for (const KindHours& of : person.hours.by_kind) {
            const ColumnIndex place = columns.place_of.at(of.kind);
            sums.at(columns.first_code() + place) += of.time;
            sums.at(columns.first_recomputed_code() + place) += of.time;
            sums.at(columns.code_sum()) += of.time;
        }
    }
    sheet_.text({total_row, alias}, desk_.say({"Sum", "Total"}), Style::bold);
    for (ColumnIndex column = on_duty; column < columns.difference(); ++column) {
        sheet_.formula_hours({total_row, column},
                             "SUM(" + range(column, columns.rows) + ')',
                             sums.at(column).minutes(),
                             Style::total_hours);
    }
}

void HoursSheet::write(const PersonRows& person, RowIndex row) {
    sheet_.text({row, alias}, person.alias);
    sheet_.text({row, full_name}, person.name);
    sheet_.number({row, shifts}, static_cast<std::int64_t>(person.shifts));
    const auto counts = counts_of(person.hours);
    for (std::size_t i = 0; i < tied.size(); ++i) {
        sheet_.hours({row, tied.at(i).first}, counts.at(i).minutes());
    }
}

void HoursSheet::close(const Gathered& all, ControlSheet& controls) {
    Columns columns;
    columns.gather(all, desk_);
    columns.name(all, desk_);
    write_title(sheet_,
                desk_,
                name_,
                {"Timer etter slag. De fire tellingene svarer på fire ulike spørsmål. Tillegg "
                 "løper i tillegg til grunnlønnen, så samme time kan stå i flere kolonner.",
                 "Hours by kind. The four counts answer four different questions. Supplements run "
                 "beside base pay, so the same hour can stand in several columns."});
    rows_ = columns.rows;
    write_totals(all, columns);
    sheet_.open_list(columns.layout);
    RowIndex row = first_row;
    for (const PersonRows& person : all.people) {
        write(person, row);
        write_kinds(person, columns, row);
        write_recomputed({person, all, columns, row});
        ++row;
    }
    sheet_.close_list(columns.layout, columns.rows.second);
    add_control(all, columns, controls);
}

std::string HoursSheet::sum_of(ColumnIndex count) const {
    return "SUM(" + prefix(name_) + fixed_range(count, rows_) + ')';
}

void HoursSheet::add_control(const Gathered& all,
                             const Columns& columns,
                             ControlSheet& controls) const {
    ExactMinutes present;
    for (const PersonRows& person : all.people) {
        present += ExactMinutes::of(person.hours.on_duty);
    }
    controls.add(Control{
        .what = desk_.say(
            {"Hver assistents timer er summen av assistentens vakter, og for hver lønnsart av "
             "timene på assistentens lønnslinjer. De lønnede timene er dem som grunnlønnen er "
             "betalt for. Tallet er tid på vakt.",
             "Every assistant's hours are the sum of the assistant's shifts, and of each pay code "
             "of the hours on the assistant's pay lines. Hours paid are those that base pay was "
             "paid for. The figure is time on duty."}),
        .engine = present,
        .formula = sum_of(columns.first_recomputed()),
        .differences = Differences{.sheet = name_,
                                   .column = columns.difference(),
                                   .rows = columns.rows,
                                   .cells = all.people.size(),
                                   .value_column = columns.difference(),
                                   .name_column = alias}});
}

} // namespace bpa::outputs::spreadsheet
