#include "outputs/spreadsheet/controls.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex what = 0;
constexpr ColumnIndex engine = 1;
constexpr ColumnIndex recomputed = 2;
constexpr ColumnIndex difference = 3;
constexpr ColumnIndex cells = 4;
constexpr ColumnIndex deviating = 5;
constexpr ColumnIndex status = 6;
constexpr ColumnIndex largest = 7;
constexpr ColumnIndex place = 8;

/// Room for what a control shows: two lines, or as many as its bytes may need.
int height_of(const std::string& words) {
    constexpr std::size_t of_a_line = 84;
    constexpr std::size_t points = 16;
    return static_cast<int>(points * std::max<std::size_t>(2, 1 + words.size() / of_a_line));
}

constexpr const char* ok = "OK";

ListLayout layout_of(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 0,
            .columns = {column(84, {"Hva kontrollen viser", "What the control shows"}),
                        column(18, {"Motorens verdi", "The engine's value"}),
                        column(18, {"Kontrollregnet", "Recomputed"}),
                        column(13, {"Differanse", "Difference"}),
                        column(14, {"Celler sammenlignet", "Cells compared"}),
                        column(13, {"Celler med avvik", "Cells that differ"}),
                        column(11, {"Resultat", "Result"}),
                        column(34, {"Største avvik", "Largest difference"}),
                        column(18, {"Gå til", "Go to"})},
            .numbers = {{engine, deviating}}};
}

} // namespace

ControlSheet::ControlSheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Kontroller", "Controls"})}, layout_{layout_of(desk)},
      sheet_{book.add(name_)} {}

std::string ControlSheet::good() const {
    return desk_.say({"Alt stemmer", "Everything ties"});
}

std::string ControlSheet::verdict_ref() const {
    return prefix(name_) + fixed_ref({total_row, what});
}

void ControlSheet::write_value(Cell cell, const ControlValue& value) {
    if (const auto* money = std::get_if<Money>(&value)) {
        sheet_.money(cell, *money);
    } else if (const auto* time = std::get_if<ExactMinutes>(&value)) {
        sheet_.hours(cell, time->minutes());
    } else {
        sheet_.number(cell, std::get<std::int64_t>(value));
    }
}

void ControlSheet::write_formula(Cell cell,
                                 const std::string& formula,
                                 const ControlValue& cached) {
    if (const auto* money = std::get_if<Money>(&cached)) {
        sheet_.formula(cell, formula, *money, Style::computed);
    } else if (const auto* time = std::get_if<ExactMinutes>(&cached)) {
        sheet_.formula_hours(cell, formula, time->minutes(), Style::recomputed_hours);
    } else {
        sheet_.formula_count(cell, formula, std::get<std::int64_t>(cached), Style::count);
    }
}

/// Sums of decimals differ in the last binary place; a true difference is an øre, or a part of a
/// minute.
void ControlSheet::write_difference(RowIndex row, const ControlValue& value) {
    const std::string rest = ref({row, recomputed}) + '-' + ref({row, engine});
    if (std::holds_alternative<Money>(value)) {
        sheet_.formula({row, difference}, "ROUND(" + rest + ",2)", Money{}, Style::difference);
    } else if (std::holds_alternative<ExactMinutes>(value)) {
        // In minutes: a time below zero cannot be shown.
        sheet_.formula(
            {row, difference}, "ROUND((" + rest + ")*1440,3)", Money{}, Style::difference);
    } else {
        sheet_.formula_count({row, difference}, rest, 0, Style::count);
    }
}

void ControlSheet::write_differences(const Control& control, RowIndex row) {
    if (!control.differences) {
        sheet_.number({row, cells}, 1);
        sheet_.formula_count(
            {row, deviating}, "IF(" + ref({row, difference}) + "=0,0,1)", 0, Style::count);
        return;
    }
    const Differences& all = *control.differences;
    const std::string column = prefix(all.sheet) + fixed_range(all.column, all.rows);
    sheet_.number({row, cells}, static_cast<std::int64_t>(all.cells));
    // A cell that has become an error or is gone is no zero either.
    sheet_.formula_count(
        {row, deviating}, ref({row, cells}) + "-COUNTIF(" + column + ",0)", 0, Style::count);
    write_largest(all, row);
}

/// `Satser!B7 (Minstelønn)`. Where no cell shows a number that differs, one has become an error or
/// is gone, and the column is all that can be told.
void ControlSheet::write_largest(const Differences& all, RowIndex row) {
    const std::string sheet = prefix(all.sheet);
    const std::string column = sheet + fixed_range(all.column, all.rows);
    const std::string most = "MAX(" + column + ')';
    const std::string least = "MIN(" + column + ')';
    const std::string at =
        "MATCH(IF(" + most + ">-" + least + ',' + most + ',' + least + ")," + column + ",0)";
    const std::string name =
        "INDEX(" + sheet + fixed_range(all.name_column, all.rows) + ',' + at + ')';
    const std::string where = all.sheet + '!' + column_name(all.value_column);
    const std::string unknown = desk_.say({"feil i kolonnen ", "an error in the column "}) +
                                all.sheet + '!' + column_name(all.column);
    sheet_.formula_text({row, largest},
                        "IF(" + ref({row, deviating}) + "=0,\"\",IFERROR(IF(AND(" + most + "=0," +
                            least + "=0),\"" + unknown + "\",\"" + where + "\"&(" + at + '+' +
                            std::to_string(all.rows.first) + ")&\" (\"&" +
                            (all.are_lines ? "\"L\"&TEXT(" + name + ",\"000000\")" : name) +
                            "&\")\"),\"" + unknown + "\"))",
                        "",
                        Style::plain);
}

void ControlSheet::write(const Control& control, RowIndex row) {
    sheet_.row_height(row, height_of(control.what));
    sheet_.text({row, what}, control.what, Style::wrapped);
    if (control.against.empty()) {
        write_value({row, engine}, control.engine);
    } else {
        write_formula({row, engine}, control.against, control.engine);
    }
    write_formula({row, recomputed}, control.formula, control.engine);
    write_difference(row, control.engine);
    write_differences(control, row);
    sheet_.formula_text({row, status},
                        "IF(AND(" + ref({row, difference}) + "=0," + ref({row, deviating}) +
                            "=0),\"" + ok + "\",\"" + desk_.say({"AVVIK", "DIFFERS"}) + "\")",
                        ok,
                        Style::status);
    const std::string& sheet = control.differences ? control.differences->sheet : control.sheet;
    const ColumnIndex column = control.differences ? control.differences->column : what;
    sheet_.link({row, place}, sheet, prefix(sheet) + ref({heading_row, column}));
}

void ControlSheet::write_verdict() {
    constexpr int height = 36;
    const Rows rows{first_row, first_row + static_cast<RowIndex>(controls_.size()) - 1};
    const std::string count = std::to_string(controls_.size());
    const std::string agreeing = "COUNTIF(" + fixed_range(status, rows) + ",\"" + ok + "\")";
    sheet_.row_height(total_row, height);
    sheet_.formula_text({total_row, what},
                        "IF(" + agreeing + '=' + count + ",\"" + good() + "\",\"" +
                            desk_.say({"AVVIK i ", "DIFFERENCES in "}) + "\"&(" + count + '-' +
                            agreeing + ")&\"" + desk_.say({" av ", " of "}) + count + ' ' +
                            desk_.say({"kontroller", "controls"}) + "\")",
                        good(),
                        Style::verdict);
    sheet_.colour_by_text({total_row, what}, {total_row, recomputed}, good());
    sheet_.colour_by_text({rows.first, status}, {rows.second, status}, ok);
}

void ControlSheet::write_rest(RowIndex row) {
    sheet_.text({row, what},
                desk_.say({"Ikke kontrollregnet – kontrolleres mot bilag eller tabell",
                           "Not recomputed – to be checked against vouchers or tables"}),
                Style::heading);
    sheet_.text({row, engine}, desk_.say({"Beløp", "Amount"}), Style::number_heading);
    sheet_.text({row, recomputed}, desk_.say({"Fra cellene", "From cells"}), Style::number_heading);
    sheet_.text({row, cells}, desk_.say({"Antall", "Number"}), Style::number_heading);
    sheet_.text({row, deviating}, desk_.say({"Fra cellene", "From cells"}), Style::number_heading);
    for (const NotRecomputed& one : rest_) {
        ++row;
        sheet_.row_height(row, height_of(one.what));
        sheet_.text({row, what}, one.what, Style::wrapped);
        sheet_.money({row, engine}, one.amount);
        sheet_.formula({row, recomputed}, one.amount_formula, one.amount, Style::computed);
        sheet_.number({row, cells}, static_cast<std::int64_t>(one.count));
        sheet_.formula_count({row, deviating},
                             one.count_formula,
                             static_cast<std::int64_t>(one.count),
                             Style::count);
    }
}

void ControlSheet::close() {
    write_title(sheet_,
                desk_,
                name_,
                {"Motorens verdier står som tall i arkene. Her regnes de ut på nytt av formler og "
                 "sammenlignes. Grønt betyr at hver eneste differanse er null. Arkene er låst uten "
                 "passord, så ingen sorterer radene bort fra formlene; filtrering virker.",
                 "The engine's values stand as figures in the sheets. Here formulas compute them "
                 "again and compare. Green means that every difference is zero. The sheets are "
                 "locked without a password, so that nobody sorts rows away from the formulas; "
                 "filters work."});
    write_verdict();
    sheet_.open_list(layout_);
    RowIndex row = first_row;
    for (const Control& control : controls_) {
        write(control, row++);
    }
    write_rest(row + 1);
    sheet_.lock();
}

} // namespace bpa::outputs::spreadsheet
