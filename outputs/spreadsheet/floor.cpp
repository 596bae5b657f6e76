#include "outputs/spreadsheet/floor.hpp"

#include "outputs/display/why.hpp"
#include "outputs/spreadsheet/recompute.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::outputs::spreadsheet {
namespace {

constexpr ColumnIndex alias = 0;
constexpr ColumnIndex employment = 1;
constexpr ColumnIndex reference = 2;
constexpr ColumnIndex code = 3;
constexpr ColumnIndex first = 4;
constexpr ColumnIndex last = 5;
constexpr ColumnIndex hours = 6;
constexpr ColumnIndex paid = 7;
constexpr int basis_width = 76;

const Exact whole{1};

/// `virke-bpa, kontrakten`: what it is held against, and who names it.
std::string short_reference(const line::FloorRow& row, const Desk& desk) {
    switch (row.reason) {
    case line::FloorReason::own_wage:
        return row.agreement + desk.say({", egen lønn", ", own wage"});
    case line::FloorReason::contract:
        return row.agreement + desk.say({", kontrakten", ", the contract"});
    case line::FloorReason::arrangement:
        return row.agreement + desk.say({", oppdragsavtalen ", ", public contract "}) +
               row.arrangement;
    }
    BPA_CHECK(false);
}

/// What the agreement's figure rests on, or why there is none.
std::string basis_text(const line::FloorRow& row, const Desk& desk) {
    if (row.is_unknown()) {
        return row.rule ? desk.name(desk.legend.at(*row.rule).title) : std::string{};
    }
    return row.basis ? display::basis(desk.legend, *row.basis, desk.language)
                     : desk.say({"avtalen har ikke noe slikt tillegg da",
                                 "the agreement has no such supplement then"});
}

bool has_share(const line::FloorRow& row) {
    return !(row.paid.share == whole) || (row.reference && !(row.reference->share == whole));
}

} // namespace

struct FloorSheet::Columns {
    bool has_shares = false;

    [[nodiscard]] ColumnIndex at(unsigned place) const {
        return static_cast<ColumnIndex>(paid + place);
    }
    [[nodiscard]] ColumnIndex paid_share() const { return at(1); }
    [[nodiscard]] ColumnIndex due() const { return has_shares ? at(2) : at(1); }
    [[nodiscard]] ColumnIndex due_share() const { return after_due(0); }
    [[nodiscard]] ColumnIndex per_hour() const { return after_due(has_shares ? 1 : 0); }
    [[nodiscard]] ColumnIndex difference() const { return after_hour(1); }
    [[nodiscard]] ColumnIndex basis() const { return after_hour(2); }
    [[nodiscard]] ColumnIndex recomputed() const { return after_hour(3); }
    [[nodiscard]] ColumnIndex apart() const { return after_hour(4); }
    [[nodiscard]] std::size_t count() const { return apart() + std::size_t{1}; }

    /// The cells of what an hour is paid or due as, and the denominator of its share.
    [[nodiscard]] HourCells cells(RowIndex row, const line::FloorPay& pay, bool is_paid) const {
        const ColumnIndex share = is_paid ? paid_share() : due_share();
        return {.rate = ref({row, is_paid ? paid : due()}),
                .share = has_shares ? ref({row, share}) : std::string{},
                .denominator = has_shares ? denominator_of(pay.share) : 1};
    }

private:
    [[nodiscard]] ColumnIndex after_due(unsigned places) const {
        return static_cast<ColumnIndex>(due() + 1 + places);
    }
    [[nodiscard]] ColumnIndex after_hour(unsigned places) const {
        return static_cast<ColumnIndex>(per_hour() + places);
    }
};

ListLayout FloorSheet::layout_of(const Columns& columns) const {
    ListLayout layout{.heading_row = heading_row, .frozen_columns = 1, .columns = {}};
    layout.columns.resize(columns.count());
    layout.numbers = {{employment, employment},
                      {hours, columns.difference()},
                      {columns.recomputed(), columns.apart()}};
    layout.printed_columns = columns.basis() + 1;
    const auto set = [&](ColumnIndex at, int width, const Phrase& heading) {
        layout.columns.at(at) = wide_enough({width, desk_.say(heading)});
    };
    set(alias, 12, {"Assistent", "Assistant"});
    set(employment, 15, {"Arbeidsforhold", "Employment"});
    set(reference, 36, {"Holdt mot", "Held against"});
    set(code, 32, {"Lønnsart", "Pay code"});
    set(first, 11, {"Fra", "From"});
    set(last, 11, {"Til", "To"});
    set(hours, 9, {"Timer", "Hours"});
    set(paid, 11, {"Betalt per time", "Paid per hour"});
    if (columns.has_shares) {
        set(columns.paid_share(), 9, {"Andel betalt", "Share paid"});
        set(columns.due_share(), 9, {"Andel avtalen", "Share due"});
    }
    set(columns.due(), 11, {"Avtalen per time", "Due per hour"});
    set(columns.per_hour(), 11, {"Differanse per time", "Difference per hour"});
    set(columns.difference(), 15, {"Differanse i alt", "Difference in all"});
    set(columns.basis(), basis_width, {"Hjemmel i avtalen", "Legal basis of the agreement"});
    set(columns.recomputed(), 14, {"Kontrollregnet", "Recomputed"});
    set(columns.apart(), 11, {"Avvik", "Apart"});
    return layout;
}

void FloorSheet::add(const line::AssistantResult& who) {
    for (const line::FloorRow& row : who.floor) {
        rows_.push_back({who.person.alias, row});
        totals_.add(row);
    }
}

void FloorSheet::write_known(const line::FloorRow& one, const Columns& columns, RowIndex row) {
    const line::FloorPay& due = *one.reference;
    sheet_.money({row, columns.due()}, Money::ore(due.rate.ore()));
    if (columns.has_shares) {
        sheet_.factor({row, columns.due_share()}, due.share, Style::percent);
    }
    const HourCells ours = columns.cells(row, one.paid, true);
    const HourCells theirs = columns.cells(row, due, false);
    const auto style = one.is_below() ? Style::difference : Style::money;
    sheet_.formula({row, columns.per_hour()},
                   difference_formula("", ours, theirs),
                   Money::ore(one.per_hour()->ore()),
                   style);
    sheet_.money({row, columns.difference()}, *one.difference(), style);
    sheet_.formula({row, columns.recomputed()},
                   difference_formula(ref({row, hours}), ours, theirs),
                   *one.difference(),
                   Style::computed);
    sheet_.formula({row, columns.apart()},
                   "ROUND(" + ref({row, columns.recomputed()}) + '-' +
                       ref({row, columns.difference()}) + ",2)",
                   Money{},
                   Style::difference);
}

void FloorSheet::write(const Row& one, const Columns& columns, RowIndex row) {
    const line::FloorRow& floor = one.row;
    const line::PayCode& pay_code = desk_.legend.at(floor.code);
    const std::string basis = basis_text(floor, desk_);
    sheet_.row_height(row, wrapped_height(basis, basis_width));
    sheet_.text({row, alias}, one.alias, Style::wrapped);
    sheet_.number({row, employment}, floor.employment);
    sheet_.text({row, reference}, short_reference(floor, desk_), Style::indented);
    sheet_.text({row, code},
                std::to_string(pay_code.number) + ' ' + desk_.name(pay_code.name),
                Style::wrapped);
    sheet_.date({row, first}, floor.first);
    sheet_.date({row, last}, floor.last);
    sheet_.hours({row, hours}, floor.minutes);
    sheet_.money({row, paid}, Money::ore(floor.paid.rate.ore()));
    if (columns.has_shares) {
        sheet_.factor({row, columns.paid_share()}, floor.paid.share, Style::percent);
    }
    sheet_.text({row, columns.basis()}, basis, Style::indented_wrapped);
    if (floor.is_unknown()) {
        sheet_.text({row, columns.due()}, desk_.say({"ukjent", "unknown"}), Style::remark);
    } else {
        write_known(floor, columns, row);
    }
}

void FloorSheet::write_totals(const Columns& columns) {
    sheet_.text({total_row, alias}, desk_.say({"Sum", "Total"}), Style::bold);
    for (const ColumnIndex column : {columns.difference(), columns.recomputed()}) {
        sheet_.formula({total_row, column},
                       "SUM(" + range(column, there_) + ')',
                       totals_.below + totals_.above,
                       Style::total);
    }
}

void FloorSheet::add_controls(const Columns& columns, ControlSheet& controls) const {
    const std::string recomputed = prefix(name_) + fixed_range(columns.recomputed(), there_);
    controls.add(Control{
        .what = desk_.say(
            {"Hver differanse på arket Tariffgulv er betalt mindre avtalt per time, ganger "
             "timene. Tallet er summen av det som er under gulvet.",
             "Every difference on the sheet Floor is paid less due per hour, times the hours. The "
             "figure is the sum of what is below the floor."}),
        .engine = totals_.below,
        .formula = "SUMIF(" + recomputed + ",\"<0\")",
        .differences = Differences{.sheet = name_,
                                   .column = columns.apart(),
                                   .rows = there_,
                                   .cells = totals_.rows - totals_.unknown,
                                   .value_column = columns.difference(),
                                   .name_column = alias}});
}

void FloorSheet::close(ControlSheet& controls) {
    if (rows_.empty()) {
        return;
    }
    name_ = desk_.say({"Tariffgulv", "Floor"});
    sheet_ = book_.add(name_);
    const Columns columns{.has_shares = std::any_of(rows_.begin(), rows_.end(), [](const Row& one) {
                              return has_share(one.row);
                          })};
    there_.second = first_row + static_cast<RowIndex>(rows_.size()) - 1;
    write_title(sheet_,
                desk_,
                name_,
                {"Lønnen ved siden av det en tariffavtale ville gitt for de samme timene, for "
                 "timelønn og hvert tillegg. Det endrer ingen lønn. Rødt er under gulvet.",
                 "Pay beside what a collective agreement would give for the same hours, for the "
                 "hourly pay and each supplement. It changes no pay. Red is below the floor."});
    write_totals(columns);
    const ListLayout layout = layout_of(columns);
    sheet_.open_list(layout);
    RowIndex row = first_row;
    for (const Row& one : rows_) {
        write(one, columns, row++);
    }
    sheet_.close_list(layout, there_.second);
    add_controls(columns, controls);
}

} // namespace bpa::outputs::spreadsheet
