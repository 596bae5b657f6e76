#include "outputs/spreadsheet/people.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex alias = 0;
constexpr ColumnIndex full_name = 1;
constexpr ColumnIndex shifts = 2;
constexpr ColumnIndex lines = 3;
/// Where each of the ten sums stands, and where it is recomputed.
constexpr std::array<ColumnIndex, sum_count> engine{4, 5, 6, 7, 9, 10, 11, 12, 8, 13};
constexpr std::array<ColumnIndex, sum_count> recomputed{16, 17, 18, 19, 20, 21, 22, 23, 24, 25};
constexpr ColumnIndex provisional = 14;
constexpr ColumnIndex year_to_date = 15;
constexpr ColumnIndex difference = 26;
constexpr std::size_t net = part_count;
constexpr std::size_t cost = part_count + 1;

ListLayout layout_of(const Desk& desk) {
    ListLayout layout{.heading_row = heading_row, .frozen_columns = 2, .columns = {}};
    layout.columns.resize(difference + 1);
    layout.numbers = {{shifts, difference}};
    layout.printed_columns = year_to_date + 1;
    const auto set = [&](ColumnIndex at, int width, const Phrase& heading) {
        layout.columns.at(at) = {width, desk.say(heading)};
    };
    set(alias, 12, {"Assistent", "Assistant"});
    set(full_name, 28, {"Navn", "Name"});
    set(shifts, 8, {"Vakter", "Shifts"});
    set(lines, 8, {"Linjer", "Lines"});
    set(provisional, 14, {"Herav foreløpig", "Of which provisional"});
    set(year_to_date, 15, {"Brutto hittil i år", "Gross this year"});
    set(difference, 12, {"Differanse", "Difference"});
    for (std::size_t i = 0; i < sum_count; ++i) {
        set(engine.at(i), 14, sum_names().at(i));
        layout.columns.at(recomputed.at(i)) = {
            14, desk.say({"Linjer: ", "Lines: "}) + desk.say(sum_names().at(i))};
    }
    return layout;
}

/// What the parts are called in formulas of a row.
std::array<std::string, part_count> recomputed_refs(RowIndex row) {
    std::array<std::string, part_count> refs;
    for (std::size_t i = 0; i < part_count; ++i) {
        refs.at(i) = ref({row, recomputed.at(i)});
    }
    return refs;
}

} // namespace

std::array<Money, sum_count> sums_of(Money gross, const line::PersonTotals& totals) {
    std::array<Money, sum_count> sums;
    const auto parts = parts_of(gross, totals);
    std::copy(parts.begin(), parts.end(), sums.begin());
    sums.at(net) = totals.net;
    sums.at(cost) = totals.cost;
    return sums;
}

const std::array<Phrase, sum_count>& sum_names() {
    static constexpr std::array<Phrase, sum_count> names{{
        {"Brutto lønn", "Gross pay"},
        {"Utlegg", "Outlays"},
        {"Forskuddstrekk", "Tax withheld"},
        {"Andre trekk", "Other deductions"},
        {"Feriepenger opptjent", "Holiday pay earned"},
        {"Pensjon", "Pension"},
        {"Arbeidsgiveravgift", "Employer's contribution"},
        {"Fond og forsikringer", "Funds and insurances"},
        {"Netto utbetalt", "Net paid"},
        {"Kostnad", "Cost"},
    }};
    return names;
}

std::string net_formula(const std::array<std::string, part_count>& parts) {
    const auto at = [&](Part part) { return parts.at(static_cast<std::size_t>(part)); };
    return at(Part::gross) + '+' + at(Part::reimbursed) + '-' + at(Part::withheld) + '-' +
           at(Part::deducted);
}

std::string cost_formula(const std::array<std::string, part_count>& parts) {
    const auto at = [&](Part part) { return parts.at(static_cast<std::size_t>(part)); };
    return at(Part::gross) + '+' + at(Part::reimbursed) + '+' + at(Part::holiday_pay) + '+' +
           at(Part::pension) + '+' + at(Part::contribution) + '+' + at(Part::covers);
}

PeopleSheet::PeopleSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Assistenter", "Assistants"})}, layout_{layout_of(desk)},
      sheet_{book.add(name_)} {}

std::string PeopleSheet::engine_sum(std::size_t sum) const {
    return "SUM(" + prefix(name_) + fixed_range(engine.at(sum), rows_) + ')';
}

std::string PeopleSheet::line_sum(std::size_t sum) const {
    return "SUM(" + prefix(name_) + fixed_range(recomputed.at(sum), rows_) + ')';
}

void PeopleSheet::write_recomputed(const PersonRows& person,
                                   const std::string& of_lines,
                                   RowIndex row) {
    const auto sums = sums_of(person.gross, person.totals);
    for (std::size_t i = 0; i < part_count; ++i) {
        const auto rows = rows_of(person, static_cast<Part>(i));
        sheet_.formula({row, recomputed.at(i)},
                       spreadsheet::sum(of_lines, line_amount_column, rows),
                       sums.at(i),
                       Style::computed);
    }
    const auto refs = recomputed_refs(row);
    sheet_.formula({row, recomputed.at(net)}, net_formula(refs), sums.at(net), Style::computed);
    sheet_.formula({row, recomputed.at(cost)}, cost_formula(refs), sums.at(cost), Style::computed);
    std::string apart;
    for (std::size_t i = 0; i < sum_count; ++i) {
        apart += apart.empty() ? "" : "+";
        apart += "ABS(" + ref({row, recomputed.at(i)}) + '-' + ref({row, engine.at(i)}) + ')';
    }
    sheet_.formula({row, difference}, "ROUND(" + apart + ",2)", Money{}, Style::difference);
}

void PeopleSheet::write(const PersonRows& person, const Gathered& all, RowIndex row) {
    sheet_.text({row, alias}, person.alias);
    sheet_.text({row, full_name}, person.name);
    sheet_.number({row, shifts}, static_cast<std::int64_t>(person.shifts));
    sheet_.number({row, lines}, static_cast<std::int64_t>(person.lines));
    const auto sums = sums_of(person.gross, person.totals);
    for (std::size_t i = 0; i < sum_count; ++i) {
        sheet_.money({row, engine.at(i)}, sums.at(i));
    }
    if (person.provisional_gross != Money{}) {
        sheet_.money({row, provisional}, person.provisional_gross);
    }
    sheet_.money({row, year_to_date}, person.gross_year_to_date);
    write_recomputed(person, prefix(all.lines.at(person.line_sheet).name), row);
}

void PeopleSheet::write_totals(const Gathered& all) {
    const auto sums = sums_of(all.run.gross, all.run.totals);
    sheet_.text({total_row, alias}, desk_.say({"Sum", "Total"}), Style::bold);
    for (std::size_t i = 0; i < sum_count; ++i) {
        sheet_.formula({total_row, engine.at(i)},
                       "SUM(" + range(engine.at(i), rows_) + ')',
                       sums.at(i),
                       Style::total);
        sheet_.formula({total_row, recomputed.at(i)},
                       "SUM(" + range(recomputed.at(i), rows_) + ')',
                       sums.at(i),
                       Style::total);
    }
}

void PeopleSheet::close(const Gathered& all, ControlSheet& controls) {
    if (!all.people.empty()) {
        rows_.second = first_row + static_cast<RowIndex>(all.people.size()) - 1;
    }
    write_title(sheet_,
                desk_,
                name_,
                {"Fra brutto til netto og kostnad. Til høyre står summene av assistentens egne "
                 "lønnslinjer; differansen skal være null.",
                 "From gross to net and cost. To the right stand the sums of the assistant's own "
                 "pay lines; the difference must be zero."});
    write_totals(all);
    sheet_.open_list(layout_);
    RowIndex row = first_row;
    for (const PersonRows& person : all.people) {
        write(person, all, row++);
    }
    sheet_.close_list(layout_, rows_.second);
    controls.add(Control{
        .what = desk_.say(
            {"Hver assistents brutto, trekk, netto og kostnad er summen av assistentens "
             "lønnslinjer. Tallet er samlet netto.",
             "Every assistant's gross, deductions, net and cost are the sum of the assistant's pay "
             "lines. The figure is net of everybody."}),
        .engine = all.run.totals.net,
        .formula = line_sum(net),
        .differences = Differences{.sheet = name_,
                                   .column = difference,
                                   .rows = rows_,
                                   .cells = all.people.size(),
                                   .value_column = difference,
                                   .name_column = alias}});
}

} // namespace bpa::outputs::spreadsheet
