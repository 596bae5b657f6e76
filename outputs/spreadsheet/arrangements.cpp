#include "outputs/spreadsheet/arrangements.hpp"

#include <algorithm>
#include <tuple>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex municipality = 0;
constexpr ColumnIndex arrangement = 1;
constexpr ColumnIndex sub_unit = 2;
constexpr ColumnIndex on_duty = 3;
constexpr ColumnIndex paid = 4;
constexpr ColumnIndex charged = 5;
constexpr ColumnIndex year = 6;
constexpr ColumnIndex awarded = 7;
constexpr ColumnIndex earlier = 8;
constexpr ColumnIndex charged_of_year = 9;
constexpr ColumnIndex left = 10;
constexpr ColumnIndex left_recomputed = 11;
constexpr ColumnIndex first_sum = 12;
constexpr std::size_t net = part_count;
constexpr std::size_t cost = part_count + 1;
constexpr ColumnIndex net_recomputed = first_sum + sum_count;
constexpr ColumnIndex cost_recomputed = net_recomputed + 1;
constexpr ColumnIndex difference = cost_recomputed + 1;

constexpr ColumnIndex at_sum(std::size_t sum) {
    return static_cast<ColumnIndex>(first_sum + sum);
}

constexpr std::int64_t minutes_per_hour = 60;

/// Hours as a plain number: a decision can be overdrawn, and a time of day below zero cannot be
/// shown.
Exact in_hours(const Exact& minutes) {
    return minutes / Exact{minutes_per_hour};
}

ListLayout layout_of(const Desk& desk) {
    ListLayout layout{.heading_row = heading_row, .frozen_columns = 2, .columns = {}};
    const auto add = [&](int width, const Phrase& heading) {
        layout.columns.push_back({width, desk.say(heading)});
    };
    add(10, {"Kommune", "Municipality"});
    add(16, {"Ordning", "Arrangement"});
    add(16, {"Virksomhet", "Sub-unit"});
    add(10, {"På vakt", "On duty"});
    add(10, {"Lønnede timer", "Hours paid"});
    add(11, {"Belastet vedtaket", "Charged to the decision"});
    add(7, {"År", "Year"});
    add(13, {"Tildelt i året, timer", "Awarded in the year, hours"});
    add(13, {"Brukt før, timer", "Used before, hours"});
    add(13, {"Brukt nå, timer", "Used now, hours"});
    add(13, {"Igjen av året, timer", "Left of the year, hours"});
    add(15, {"Igjen, kontrollregnet", "Left, recomputed"});
    for (const Phrase& sum : sum_names()) {
        add(14, sum);
    }
    add(15, {"Netto, kontrollregnet", "Net, recomputed"});
    add(15, {"Kostnad, kontrollregnet", "Cost, recomputed"});
    add(12, {"Differanse", "Difference"});
    layout.numbers = {{on_duty, difference}};
    layout.printed_columns = net_recomputed;
    layout.pages_wide = 2;
    return layout;
}

std::vector<const line::ArrangementCost*> by_municipality(const line::RunResult& run) {
    std::vector<const line::ArrangementCost*> ordered;
    for (const line::ArrangementCost& one : run.arrangements) {
        ordered.push_back(&one);
    }
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto* a, const auto* b) {
        return std::tie(a->municipality, a->arrangement) <
               std::tie(b->municipality, b->arrangement);
    });
    return ordered;
}

/// The sums of arrangements that follow each other.
struct Sums {
    std::array<Money, sum_count> money{};
    Minutes on_duty;
    ExactMinutes paid;
    Minutes charged;

    void add(const line::ArrangementCost& one) {
        const auto more = sums_of(one.gross, one.totals);
        for (std::size_t i = 0; i < sum_count; ++i) {
            money.at(i) += more.at(i);
        }
        on_duty += one.on_duty;
        paid += one.paid;
        charged += one.charged;
    }
};

} // namespace

ArrangementSheets::ArrangementSheets(const Desk& desk, Book& book)
    : desk_{desk}, name_{desk.say({"Ordninger", "Arrangements"})},
      by_municipality_name_{desk.say({"Kommuner", "Municipalities"})}, layout_{layout_of(desk)},
      sheet_{book.add(name_)}, by_municipality_{book.add(by_municipality_name_)} {}

std::string ArrangementSheets::sum_of(std::size_t sum) const {
    return "SUM(" + prefix(name_) + fixed_range(at_sum(sum), rows_) + ')';
}

void ArrangementSheets::write_year(const line::DecisionYear& of, RowIndex row) {
    sheet_.number({row, year}, of.year, Style::plain);
    sheet_.factor({row, awarded}, in_hours(of.awarded.minutes()), Style::money);
    sheet_.factor({row, earlier}, in_hours(Exact{of.earlier.count()}), Style::money);
    sheet_.factor({row, charged_of_year}, in_hours(Exact{of.charged.count()}), Style::money);
    sheet_.factor({row, left}, in_hours(of.left.minutes()), Style::money);
    sheet_.formula_number({row, left_recomputed},
                          ref({row, awarded}) + '-' + ref({row, earlier}) + '-' +
                              ref({row, charged_of_year}),
                          in_hours(of.left.minutes()),
                          Style::computed);
}

/// On the first row of an arrangement stand its sums; below it the further years, if it has any.
void ArrangementSheets::write_difference(RowIndex row, std::size_t years, bool is_first) {
    const auto apart = [row](ColumnIndex a, ColumnIndex b) {
        return "ABS(" + ref({row, a}) + '-' + ref({row, b}) + ')';
    };
    std::string all = years > 0 ? apart(left_recomputed, left) : std::string{};
    if (is_first && years > 0) {
        const RowIndex last = row + static_cast<RowIndex>(years) - 1;
        all +=
            "+ABS(" + ref({row, charged}) + "*24-SUM(" + range(charged_of_year, {row, last}) + "))";
    }
    if (is_first) {
        all += (all.empty() ? "" : "+") + apart(net_recomputed, at_sum(net)) + '+' +
               apart(cost_recomputed, at_sum(cost));
    }
    sheet_.formula({row, difference}, "ROUND(" + all + ",4)", Money{}, Style::difference);
}

void ArrangementSheets::write(const line::ArrangementCost& one, RowIndex row) {
    sheet_.text({row, sub_unit}, one.sub_unit);
    sheet_.hours({row, on_duty}, one.on_duty);
    sheet_.hours({row, paid}, one.paid.minutes());
    sheet_.hours({row, charged}, one.charged);
    const auto sums = sums_of(one.gross, one.totals);
    std::array<std::string, part_count> parts;
    for (std::size_t i = 0; i < sum_count; ++i) {
        sheet_.money({row, at_sum(i)}, sums.at(i));
        if (i < part_count) {
            parts.at(i) = ref({row, at_sum(i)});
        }
    }
    sheet_.formula({row, net_recomputed}, net_formula(parts), sums.at(net), Style::computed);
    sheet_.formula({row, cost_recomputed}, cost_formula(parts), sums.at(cost), Style::computed);
}

void ArrangementSheets::write_rows(const std::vector<const line::ArrangementCost*>& ordered) {
    RowIndex row = first_row;
    for (const line::ArrangementCost* one : ordered) {
        first_rows_.push_back(row);
        const std::size_t years = std::max<std::size_t>(one->decision.size(), 1);
        for (std::size_t i = 0; i < years; ++i, ++row) {
            sheet_.text({row, municipality}, one->municipality);
            sheet_.text({row, arrangement}, one->arrangement);
            if (i == 0) {
                write(*one, row);
            }
            const bool has_year = i < one->decision.size();
            if (has_year) {
                write_year(one->decision[i], row);
            }
            write_difference(row, one->decision.size(), i == 0);
        }
    }
    rows_.second = std::max(row - 1, first_row);
    written_ = row - first_row;
}

void ArrangementSheets::write_totals(const Gathered& all) {
    Sums sums;
    for (const line::ArrangementCost& one : all.run.arrangements) {
        sums.add(one);
    }
    sheet_.text({total_row, municipality}, desk_.say({"Sum", "Total"}), Style::bold);
    const auto time = [&](ColumnIndex column, const Exact& minutes) {
        sheet_.formula_hours(
            {total_row, column}, "SUM(" + range(column, rows_) + ')', minutes, Style::total_hours);
    };
    time(on_duty, Exact{sums.on_duty.count()});
    time(paid, sums.paid.minutes());
    time(charged, Exact{sums.charged.count()});
    for (std::size_t i = 0; i < sum_count; ++i) {
        sheet_.formula({total_row, at_sum(i)},
                       "SUM(" + range(at_sum(i), rows_) + ')',
                       sums.money.at(i),
                       Style::total);
    }
}

/// One municipality: sums of the rows that stand together.
void ArrangementSheets::write_municipality(std::span<const line::ArrangementCost* const> of,
                                           Rows there,
                                           RowIndex row) {
    constexpr ColumnIndex hours_here = 2;
    constexpr ColumnIndex sums_here = 5;
    Sums sums;
    for (const line::ArrangementCost* one : of) {
        sums.add(*one);
    }
    const auto formula = [&](ColumnIndex column) {
        return spreadsheet::sum(prefix(name_), column, {there});
    };
    Sheet& sheet = by_municipality_;
    sheet.text({row, 0}, of.front()->municipality);
    sheet.number({row, 1}, static_cast<std::int64_t>(of.size()));
    sheet.formula_hours(
        {row, hours_here}, formula(on_duty), Exact{sums.on_duty.count()}, Style::hours);
    sheet.formula_hours({row, hours_here + 1}, formula(paid), sums.paid.minutes(), Style::hours);
    sheet.formula_hours(
        {row, hours_here + 2}, formula(charged), Exact{sums.charged.count()}, Style::hours);
    for (std::size_t i = 0; i < sum_count; ++i) {
        sheet.formula({row, static_cast<ColumnIndex>(sums_here + i)},
                      formula(at_sum(i)),
                      sums.money.at(i),
                      Style::money);
    }
}

void ArrangementSheets::write_municipalities(
    const std::vector<const line::ArrangementCost*>& ordered) {
    ListLayout layout{.heading_row = heading_row, .frozen_columns = 1, .columns = {}};
    const auto add = [&](int width, const Phrase& heading) {
        layout.columns.push_back({width, desk_.say(heading)});
    };
    add(10, {"Kommune", "Municipality"});
    add(11, {"Ordninger", "Arrangements"});
    add(11, {"På vakt", "On duty"});
    add(11, {"Lønnede timer", "Hours paid"});
    add(11, {"Belastet vedtaket", "Charged to the decision"});
    for (const Phrase& sum : sum_names()) {
        add(14, sum);
    }
    layout.numbers = {{1, static_cast<ColumnIndex>(layout.columns.size() - 1)}};
    write_title(by_municipality_,
                desk_,
                by_municipality_name_,
                {"Summer av radene på arket Ordninger, som står samlet for hver kommune.",
                 "Sums of the rows of the sheet Arrangements, which stand together for each "
                 "municipality."});
    by_municipality_.open_list(layout);
    RowIndex row = first_row;
    for (std::size_t from = 0; from < ordered.size(); ++row) {
        std::size_t to = from;
        while (to < ordered.size() && ordered[to]->municipality == ordered[from]->municipality) {
            ++to;
        }
        const RowIndex last = to < ordered.size() ? first_rows_.at(to) - 1 : rows_.second;
        write_municipality({ordered.begin() + static_cast<std::ptrdiff_t>(from), to - from},
                           {first_rows_.at(from), last},
                           row);
        from = to;
    }
    by_municipality_.close_list(layout, std::max(row - 1, first_row));
}

void ArrangementSheets::add_controls(const Gathered& all,
                                     const HoursSheet& hours,
                                     ControlSheet& controls) const {
    Minutes present;
    ExactMinutes hours_paid;
    Minutes used;
    for (const PersonRows& person : all.people) {
        present += person.hours.on_duty;
        hours_paid += person.hours.paid;
        used += person.hours.decision;
    }
    controls.add(Control{
        .what = desk_.say(
            {"Hver ordnings netto og kostnad er summen av delene. Timene som er brukt nå, er dem "
             "som belaster vedtaket, og de som er igjen, er tildelt mindre brukt. Tallet er "
             "kostnad i alt.",
             "Every arrangement's net and cost are the sum of their parts. The hours used now are "
             "those charged to the decision, and those left are awarded less used. The figure is "
             "cost in all."}),
        .engine = all.run.totals.cost,
        .formula = "SUM(" + prefix(name_) + fixed_range(cost_recomputed, rows_) + ')',
        .differences = Differences{.sheet = name_,
                                   .column = difference,
                                   .rows = rows_,
                                   .cells = written_,
                                   .value_column = difference,
                                   .name_column = arrangement}});
    const auto add_hours = [&](const Phrase& what, const ExactMinutes& engine, Columns columns) {
        controls.add(
            Control{.what = desk_.say(what),
                    .engine = engine,
                    .against = hours.sum_of(columns.first),
                    .formula = "SUM(" + prefix(name_) + fixed_range(columns.second, rows_) + ')',
                    .sheet = name_});
    };
    add_hours({"Timene på vakt på arket Ordninger har samme sum som på arket Timer.",
               "Hours on duty on the sheet Arrangements have the same sum as on the sheet Hours."},
              ExactMinutes::of(present),
              {hours_on_duty_column, on_duty});
    add_hours({"De lønnede timene på arket Ordninger har samme sum som på arket Timer.",
               "Hours paid on the sheet Arrangements have the same sum as on the sheet Hours."},
              hours_paid,
              {hours_paid_column, paid});
    add_hours(
        {"Timene som belaster vedtakene, har samme sum på arket Ordninger som på arket Timer.",
         "Hours charged to decisions have the same sum on the sheet Arrangements as on the "
         "sheet Hours."},
        ExactMinutes::of(used),
        {hours_decision_column, charged});
}

void ArrangementSheets::close(const Gathered& all,
                              const HoursSheet& hours,
                              ControlSheet& controls) {
    const auto ordered = by_municipality(all.run);
    // The rows are counted before the first is written: the sums stand above them.
    std::size_t rows = 0;
    for (const line::ArrangementCost* one : ordered) {
        rows += std::max<std::size_t>(one->decision.size(), 1);
    }
    rows_.second = first_row + static_cast<RowIndex>(std::max<std::size_t>(rows, 1)) - 1;
    write_title(sheet_,
                desk_,
                name_,
                {"Timer og kostnad per ordning, ordnet etter kommune. Linjer uten ordning er "
                 "fordelt etter arbeidet tid. Fordelingen kontrolleres i sum, ikke rad for rad.",
                 "Hours and cost per arrangement, ordered by municipality. Lines of no arrangement "
                 "are shared by time worked. What each has is controlled in all, not row by row."});
    write_totals(all);
    sheet_.open_list(layout_);
    write_rows(ordered);
    sheet_.close_list(layout_, rows_.second);
    write_municipalities(ordered);
    add_controls(all, hours, controls);
}

} // namespace bpa::outputs::spreadsheet
