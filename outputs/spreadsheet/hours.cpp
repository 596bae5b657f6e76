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
constexpr ColumnIndex on_duty = 3;
constexpr ColumnIndex paid = 4;
constexpr ColumnIndex working_time = 5;
constexpr ColumnIndex decision = 6;
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
    for (const auto& [kind, time] : hours.by_kind) {
        sum += time;
    }
    return sum;
}

} // namespace

/// Knows which columns the run needs: a duty and a kind of pay that nobody had has none.
struct HoursSheet::Columns {
    std::vector<line::DutyIndex> duties;
    std::vector<std::uint16_t> kinds;  ///< their numbers, in the order of the columns
    std::vector<ColumnIndex> place_of; ///< of each kind, by its number
    ListLayout layout;
    Rows rows{first_row, first_row};

    [[nodiscard]] ColumnIndex first_code() const {
        return static_cast<ColumnIndex>(first_kind + duties.size());
    }
    [[nodiscard]] ColumnIndex first_recomputed() const {
        return static_cast<ColumnIndex>(first_code() + kinds.size());
    }
    [[nodiscard]] ColumnIndex code_sum() const {
        return static_cast<ColumnIndex>(first_recomputed() + tied.size());
    }
    [[nodiscard]] ColumnIndex difference() const {
        return static_cast<ColumnIndex>(code_sum() + 1);
    }

    void gather(const Gathered& all, const Desk& desk);
    void name(const Gathered& all, const Desk& desk);
};

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
    add(8, desk.say({"Vakter", "Shifts"}));
    const std::array<Phrase, tied.size()> counts{{{"Til stede", "Present"},
                                                  {"Lønnede timer", "Hours paid"},
                                                  {"Arbeidstid", "Working time"},
                                                  {"Belastet vedtaket", "Charged to the decision"},
                                                  {"Merarbeid", "Additional hours"},
                                                  {"Overtid", "Overtime"}}};
    for (const Phrase& count : counts) {
        add(11, desk.say(count));
    }
    for (const line::DutyIndex duty : duties) {
        add(12, desk.say({"Til stede: ", "Present: "}) + desk.name(desk.legend.at(duty).name));
    }
    for (const std::uint16_t number : kinds) {
        const HoursKind& kind = all.kinds.all()[number];
        const line::PayCode& code = desk.legend.at(kind.code);
        add(16,
            std::to_string(code.number) + ' ' + desk.name(code.name) +
                (kind.share ? ' ' + display::percent(*kind.share, desk.language) : std::string{}));
    }
    for (const Phrase& count : counts) {
        add(12, desk.say({"Vakter: ", "Shifts: "}) + desk.say(count));
    }
    add(12, desk.say({"Linjer: timer i alt", "Lines: hours in all"}));
    add(11, desk.say({"Differanse, minutter", "Difference, minutes"}));
    layout.numbers = {{shifts, difference()}};
    layout.printed_columns = first_recomputed();
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
    for (const auto& [kind, time] : person.hours.by_kind) {
        sheet_.hours({row, static_cast<ColumnIndex>(at + columns.place_of.at(kind))},
                     time.minutes());
    }
}

void HoursSheet::write_recomputed(const PersonRows& person,
                                  const Gathered& all,
                                  std::pair<const Columns&, RowIndex> at) {
    const auto& [columns, row] = at;
    const auto counts = counts_of(person.hours);
    const std::string of_shifts = prefix(all.shifts.at(person.shift_sheet).name);
    const std::string of_lines = prefix(all.lines.at(person.line_sheet).name);
    const std::vector<Rows> shift_rows =
        person.shift_rows ? std::vector{*person.shift_rows} : std::vector<Rows>{};
    const std::vector<Rows> line_rows =
        person.line_rows ? std::vector{*person.line_rows} : std::vector<Rows>{};
    std::string apart;
    ColumnIndex column = columns.first_recomputed();
    for (std::size_t i = 0; i < tied.size(); ++i, ++column) {
        sheet_.formula_hours({row, column},
                             spreadsheet::sum(of_shifts, tied.at(i).second, shift_rows),
                             counts.at(i).minutes(),
                             Style::recomputed_hours);
        apart += "ABS(" + ref({row, column}) + '-' + ref({row, tied.at(i).first}) + ")+";
    }
    const ExactMinutes of_codes = sum_of_codes(person.hours);
    sheet_.formula_hours({row, column},
                         spreadsheet::sum(of_lines, line_hours_column, line_rows),
                         of_codes.minutes(),
                         Style::recomputed_hours);
    const auto of_row = [&, row = row](ColumnIndex first, ColumnIndex end) {
        return first == end ? std::string{"0"}
                            : "SUM(" + ref({row, first}) + ':' +
                                  ref({row, static_cast<ColumnIndex>(end - 1)}) + ')';
    };
    apart += "ABS(" + ref({row, column}) + '-' +
             of_row(columns.first_code(), columns.first_recomputed()) + ")+ABS(" +
             ref({row, on_duty}) + '-' + of_row(first_kind, columns.first_code()) + ')';
    sheet_.formula(
        {row, columns.difference()}, "ROUND((" + apart + ")*1440,3)", Money{}, Style::difference);
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
        for (const auto& [kind, time] : person.hours.by_kind) {
            sums.at(columns.first_code() + columns.place_of.at(kind)) += time;
            sums.at(columns.code_sum()) += time;
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
    write_totals(all, columns);
    sheet_.open_list(columns.layout);
    ExactMinutes present;
    RowIndex row = first_row;
    for (const PersonRows& person : all.people) {
        write(person, row);
        write_kinds(person, columns, row);
        write_recomputed(person, all, {columns, row});
        present += ExactMinutes::of(person.hours.on_duty);
        ++row;
    }
    sheet_.close_list(columns.layout, columns.rows.second);
    controls.add(Control{
        .what = desk_.say(
            {"Hver assistents timer etter slag er summen av hennes vakter og av timene på hennes "
             "lønnslinjer. Tallet er tid til stede.",
             "Every assistant's hours by kind are the sum of her shifts and of the hours on her "
             "pay lines. The figure is time present."}),
        .engine = present,
        .formula =
            "SUM(" + prefix(name_) + fixed_range(columns.first_recomputed(), columns.rows) + ')',
        .differences = Differences{.sheet = name_,
                                   .column = columns.difference(),
                                   .rows = columns.rows,
                                   .cells = all.people.size(),
                                   .name_column = alias}});
}

} // namespace bpa::outputs::spreadsheet
