#include "outputs/spreadsheet/summary.hpp"

#include "outputs/display/values.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex what = 0;
constexpr ColumnIndex engine = 1;
constexpr ColumnIndex lines = 2;
constexpr ColumnIndex people = 3;
constexpr ColumnIndex arrangements = 4;
constexpr ColumnIndex difference = 5;
constexpr ColumnIndex chart_column = 7;

/// The sums in the order of the table: what cost is made of, cost, then from gross to net.
constexpr std::array<std::size_t, sum_count> order{0, 1, 4, 5, 6, 7, 9, 2, 3, 8};
constexpr RowIndex cost_parts = 6;

std::size_t count_of(const line::RunResult& run, line::FindingLevel level) {
    return static_cast<std::size_t>(
        std::count_if(run.findings.begin(), run.findings.end(), [level](const auto& finding) {
            return finding.level == level;
        }));
}

} // namespace

SummarySheet::SummarySheet(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Sammendrag", "Summary"})}, sheet_{book.add(name_)} {
    sheet_.show_first();
}

std::vector<std::pair<std::string, std::string>>
SummarySheet::facts_of(const line::RunResult& run) const {
    const line::RunHeader& header = desk_.header;
    std::vector<std::pair<std::string, std::string>> facts;
    const auto add = [&](const Phrase& name, const std::string& value) {
        if (!value.empty()) {
            facts.emplace_back(desk_.say(name), value);
        }
    };
    add({"Arbeidsgiver", "Employer"}, header.employer_name);
    add({"Organisasjonsnummer", "Organisation number"}, header.employer_number);
    add({"Periode", "Period"}, display::month(header.period, desk_.language));
    add({"Utbetalingsdato", "Payment date"},
        display::plain_date(header.payment_date, desk_.language));
    add({"Kjøring", "Run"}, header.run);
    add({"Merket", "Marked"}, desk_.marks());
    add({"Programversjon", "Program version"}, header.program_version);
    const auto number = [&](std::size_t count) { return display::count(count, desk_.language); };
    add({"Merknader som stopper", "Findings that stop"},
        number(count_of(run, line::FindingLevel::stop)));
    add({"Merknader som må vurderes", "Findings to be judged"},
        number(count_of(run, line::FindingLevel::review)));
    add({"Merknader til orientering", "Findings for information"},
        number(count_of(run, line::FindingLevel::note)));
    add({"Holdt utenfor", "Left out"}, display::list(run.held_back, desk_.language));
    add({"Vakter som ikke er betalt ennå", "Shifts not paid yet"}, number(run.carried.size()));
    return facts;
}

void SummarySheet::write_facts(const Gathered& all, RowIndex row) {
    std::size_t shifts = 0;
    std::size_t count = 0;
    for (const PersonRows& person : all.people) {
        shifts += person.shifts;
        count += person.lines;
    }
    for (const auto& [name, value] : facts_of(all.run)) {
        sheet_.text({row, what}, name);
        sheet_.text({row++, engine}, value);
    }
    const auto add = [&](const Phrase& name, std::size_t value) {
        sheet_.text({row, what}, desk_.say(name));
        sheet_.text({row++, engine}, display::count(value, desk_.language));
    };
    add({"Assistenter", "Assistants"}, all.people.size());
    add({"Betalte vakter", "Paid shifts"}, shifts);
    add({"Lønnslinjer", "Pay lines"}, count);
}

void SummarySheet::write_sums(const Compared& compared, Rows rows) {
    const std::array<Phrase, 6> headings{{{"Kroner", "Kroner"},
                                          {"Kjøringen", "The run"},
                                          {"Sum av lønnslinjer", "Sum of pay lines"},
                                          {"Sum av assistenter", "Sum of assistants"},
                                          {"Sum av ordninger", "Sum of arrangements"},
                                          {"Differanse", "Difference"}}};
    for (ColumnIndex column = 0; column < headings.size(); ++column) {
        sheet_.text({rows.first - 1, column},
                    desk_.say(headings.at(column)),
                    column == what ? Style::heading : Style::number_heading);
    }
    const auto sums = sums_of(compared.all.run.gross, compared.all.run.totals);
    for (RowIndex row = rows.first; row <= rows.second; ++row) {
        const std::size_t sum = order.at(row - rows.first);
        const bool is_result = sum >= part_count;
        const Money value = sums.at(sum);
        sheet_.text(
            {row, what}, desk_.say(sum_names().at(sum)), is_result ? Style::bold : Style::plain);
        sheet_.money({row, engine}, value, is_result ? Style::total : Style::money);
        sheet_.formula({row, lines}, compared.people.line_sum(sum), value, Style::computed);
        sheet_.formula({row, people}, compared.people.engine_sum(sum), value, Style::computed);
        sheet_.formula(
            {row, arrangements}, compared.arrangements.sum_of(sum), value, Style::computed);
        std::string apart;
        for (const ColumnIndex column : {lines, people, arrangements}) {
            apart += apart.empty() ? "" : "+";
            apart += "ABS(" + ref({row, column}) + '-' + ref({row, engine}) + ')';
        }
        sheet_.formula({row, difference}, "ROUND(" + apart + ",2)", Money{}, Style::difference);
    }
}

void SummarySheet::write_chart(Rows rows) {
    const Rows parts{rows.first, rows.first + cost_parts - 1};
    const std::string sheet = prefix(name_);
    sheet_.chart(
        {.title = desk_.say({"Hva kostnaden består av, kroner", "What cost is made of, kroner"}),
         .series = desk_.say({"Kroner", "Kroner"}),
         .categories = sheet + fixed_range(what, parts),
         .values = sheet + fixed_range(engine, parts),
         .at = {heading_row, chart_column}});
}

void SummarySheet::close(const Compared& compared, ControlSheet& controls) {
    constexpr RowIndex between = 2;
    constexpr RowIndex counts = 3;
    constexpr int height = 36;
    const auto facts = static_cast<RowIndex>(facts_of(compared.all.run).size());
    const RowIndex first = heading_row + 1 + facts + counts + between;
    const Rows rows{first, first + static_cast<RowIndex>(sum_count) - 1};
    sheet_.widths({{38, {}}, {20, {}}, {20, {}}, {20, {}}, {20, {}}, {13, {}}});
    write_title(sheet_,
                desk_,
                name_,
                {"Tallene i kolonnen Kjøringen er motorens. De andre kolonnene er formler over de "
                 "andre arkene.",
                 "The figures of the column The run are the engine's. The other columns are "
                 "formulas over the other sheets."});
    sheet_.row_height(total_row, height);
    sheet_.formula_text({total_row, what}, controls.verdict_ref(), controls.good(), Style::verdict);
    sheet_.colour_by_text({total_row, what}, {total_row, lines}, controls.good());
    write_facts(compared.all, heading_row + 1);
    write_sums(compared, rows);
    write_chart(rows);
    controls.add(Control{
        .what = desk_.say(
            {"Sammendragets summer er de samme i kjøringen, i lønnslinjene, for assistentene og "
             "for ordningene. Tallet er brutto lønn.",
             "The sums of the summary are the same in the run, the pay lines, for assistants and "
             "for arrangements. The figure is gross pay."}),
        .engine = compared.all.run.gross,
        .formula = prefix(name_) + fixed_ref({rows.first, lines}),
        .differences = Differences{.sheet = name_,
                                   .column = difference,
                                   .rows = rows,
                                   .cells = sum_count,
                                   .value_column = engine,
                                   .name_column = what}});
}

namespace {

void control_sheet_of_lines(const Desk& desk, const LineSheet& sheet, ControlSheet& controls) {
    const Rows rows{first_row, sheet.last_row};
    const std::string name = prefix(sheet.name);
    const std::string amounts = name + fixed_range(line_amount_column, rows);
    const std::string again = name + fixed_range(line_recomputed_column, rows);
    controls.add(Control{
        .what = sheet.name + ": " +
                desk.say({"hver linje som kan regnes om fra cellene, gir motorens beløp på øret.",
                          "every line that cells can recompute comes to the engine's amount, to "
                          "the øre."}),
        .engine = sheet.recomputed_amount,
        .formula = "SUM(" + again + ')',
        .differences = Differences{.sheet = sheet.name,
                                   .column = line_difference_column,
                                   .rows = rows,
                                   .cells = sheet.recomputed,
                                   .value_column = line_amount_column,
                                   .name_column = line_id_column,
                                   .are_lines = true}});
    controls.add(NotRecomputed{
        .what = sheet.name + ": " +
                desk.say({"linjer som er ført som beløp, slått opp i trekktabell, eller bygger på "
                          "mer enn cellene viser. Grunnen står i kolonnen Kontrollregnet.",
                          "lines entered as amounts, looked up in a tax table, or resting on more "
                          "than cells show. The reason stands in the column Recomputed."}),
        .count = sheet.lines - sheet.recomputed,
        .amount = sheet.amount - sheet.recomputed_amount,
        .count_formula = "COUNT(" + amounts + ")-COUNT(" + again + ')',
        .amount_formula = "ROUND(SUM(" + amounts + ")-SUM(" + again + "),2)"});
}

void control_sheet_of_shifts(const Desk& desk, const ShiftSheet& sheet, ControlSheet& controls) {
    const Rows rows{first_row, sheet.last_row};
    controls.add(Control{
        .what = sheet.name + ": " +
                desk.say({"hver vakts tid på vakt er fra og til på klokken, med det klokken ble "
                          "stilt, mindre ulønnet pause.",
                          "every shift's time on duty is from and to by the clock, with what the "
                          "clock was changed, less the unpaid break."}),
        .engine = ExactMinutes::of(sheet.on_duty),
        .formula = "SUM(" + prefix(sheet.name) + fixed_range(shift_recomputed_column, rows) + ')',
        .differences = Differences{.sheet = sheet.name,
                                   .column = shift_difference_column,
                                   .rows = rows,
                                   .cells = sheet.shifts,
                                   .value_column = shift_on_duty_column,
                                   .name_column = 0}});
}

} // namespace

void control_lines(const Desk& desk,
                   const Gathered& all,
                   const RatesSheet& rates,
                   ControlSheet& controls) {
    for (const LineSheet& sheet : all.lines) {
        control_sheet_of_lines(desk, sheet, controls);
    }
    const Rows rows{first_row, std::max(rates.last_row(), first_row)};
    controls.add(Control{
        .what =
            desk.say({"Hver sats er det den er laget av: årslønn delt på timer, eller en andel av "
                      "en annen sats. En avtalt sats er lik den som står i kilden.",
                      "Every rate is what it is made from: annual pay divided by hours, or a share "
                      "of another rate. An agreed rate equals the one of its source."}),
        .engine = rates.compared_sum(),
        .formula = "SUM(" + prefix(rates.name()) + fixed_range(rate_recomputed_column, rows) + ')',
        .differences = Differences{.sheet = rates.name(),
                                   .column = rate_difference_column,
                                   .rows = rows,
                                   .cells = rates.compared_count(),
                                   .value_column = rate_value_column,
                                   .name_column = 0}});
    const auto column = [&](ColumnIndex at) {
        return prefix(rates.name()) + fixed_range(at, rows);
    };
    const std::string value = column(rate_value_column);
    const std::string hours = column(rate_hours_column);
    const std::string share = column(rate_share_column);
    controls.add(NotRecomputed{
        .what = rates.name() + ": " +
                desk.say({"avtalte satser. De er ikke regnet ut av noe, og kontrolleres mot "
                          "avtalen.",
                          "agreed rates. They are not computed from anything, and are to be "
                          "checked against the agreement."}),
        .count = rates.given_count(),
        .amount = rates.given_sum(),
        .count_formula = "COUNT(" + value + ")-COUNT(" + hours + ")-COUNT(" + share + ')',
        .amount_formula = "ROUND(SUM(" + value + ")-SUMIF(" + hours + ",\">0\"," + value +
                          ")-SUMIF(" + share + ",\">0\"," + value + "),2)"});
    for (const ShiftSheet& sheet : all.shifts) {
        control_sheet_of_shifts(desk, sheet, controls);
    }
}

} // namespace bpa::outputs::spreadsheet
