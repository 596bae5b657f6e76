#include "outputs/spreadsheet/lines.hpp"

#include "outputs/display/values.hpp"
#include "outputs/display/why.hpp"
#include "values/check.hpp"

#include <variant>

namespace bpa::outputs::spreadsheet {
namespace {

using line::SumOrigin;

constexpr ColumnIndex id = line_id_column;
constexpr ColumnIndex assistant = 1;
constexpr ColumnIndex arrangement = 2;
constexpr ColumnIndex date = 3;
constexpr ColumnIndex time = 4;
constexpr ColumnIndex code = line_code_column;
constexpr ColumnIndex hours = line_hours_column;
constexpr ColumnIndex rate = 7;
constexpr ColumnIndex amount = line_amount_column;
constexpr ColumnIndex recomputed = line_recomputed_column;
constexpr ColumnIndex difference = line_difference_column;
constexpr ColumnIndex clause = 11;
constexpr ColumnIndex converted_from = 12;
constexpr ColumnIndex base = 13;
constexpr ColumnIndex base_before = 14;
constexpr ColumnIndex percent = 15;
constexpr ColumnIndex already = 16;
constexpr ColumnIndex upper = 17;
constexpr ColumnIndex lower = 18;
constexpr ColumnIndex extra = 19;
constexpr ColumnIndex days = 20;
constexpr ColumnIndex days_in_period = 21;

/// The assistant's lines that a sum is of, and what they come to.
std::pair<std::vector<Rows>, Money> summed(const line::Legend& legend,
                                           std::pair<const line::AssistantResult&, RowIndex> who,
                                           const SumOrigin& sum) {
    std::pair<std::vector<Rows>, Money> found;
    RowIndex row = who.second;
    for (const line::Line& line : who.first.lines) {
        if (sum.is_of(line.code, legend.at(line.code))) {
            add_row(found.first, row);
            found.second += line.amount;
        }
        ++row;
    }
    return found;
}

/// `22:00–08:00`; times of a line without a shift are the days it is for.
std::string time_text(const Desk& desk, const line::AssistantResult& who, const line::Line& line) {
    if (line.shift) {
        const line::ShiftView& shift = who.shifts.at(static_cast<std::size_t>(*line.shift));
        return shift.start.clock.text() + "–" + shift.end.clock.text();
    }
    if (!line.earned_until || *line.earned_until == line.earned_on) {
        return {};
    }
    return line.earned_until == desk.header.period_days.last &&
                   line.earned_on == desk.header.period_days.first
               ? desk.say({"hele perioden", "whole period"})
               : desk.say({"til ", "until "}) +
                     display::plain_date(*line.earned_until, desk.language);
}

/// Adds a row to a part's stretches: to the last one when it follows it.
void add_row(std::vector<std::pair<Part, Rows>>& parts, Part part, RowIndex row) {
    const bool goes_on =
        !parts.empty() && parts.back().first == part && parts.back().second.second + 1 == row;
    if (goes_on) {
        parts.back().second.second = row;
    } else {
        parts.push_back({part, {row, row}});
    }
}

} // namespace

std::string code_text(const Desk& desk, const line::PayCode& code) {
    return std::to_string(code.number) + ' ' + desk.name(code.name);
}

ListLayout LineSheets::layout(const Desk& desk) {
    const auto column = [&](int width, const Phrase& heading) {
        return Column{width, desk.say(heading)};
    };
    return {.heading_row = heading_row,
            .frozen_columns = 2,
            .columns = {column(9, {"Linje", "Line"}),
                        column(12, {"Assistent", "Assistant"}),
                        column(12, {"Ordning", "Arrangement"}),
                        column(11, {"Dato", "Date"}),
                        column(18, {"Vakt", "Shift"}),
                        column(34, {"Lønnsart", "Pay code"}),
                        column(9, {"Timer", "Hours"}),
                        column(10, {"Sats", "Rate"}),
                        column(13, {"Beløp", "Amount"}),
                        column(15, {"Kontrollregnet", "Recomputed"}),
                        column(11, {"Differanse", "Difference"}),
                        column(84, {"Regel og hjemmel", "Rule and clause"}),
                        column(12, {"Omregnet fra, timer", "Converted from, hours"}),
                        column(14, {"Grunnlag nå", "Base now"}),
                        column(14, {"Grunnlag før", "Base before"}),
                        column(9, {"Andel", "Share"}),
                        column(14, {"Regnet ut før", "Computed before"}),
                        column(14, {"Øvre grense", "Upper limit"}),
                        column(14, {"Nedre grense", "Lower limit"}),
                        column(11, {"Andel over nedre", "Share above lower"}),
                        column(7, {"Dager", "Days"}),
                        column(8, {"Av dager", "Of days"})},
            .numbers = {{hours, difference}, {converted_from, days_in_period}},
            .printed_columns = clause + 1};
}

LineSheets::LineSheets(const Desk& desk, Book& book, RatesSheet& rates, RowIndex most_rows)
    : desk_{desk}, book_{book}, rates_{rates}, most_rows_{most_rows}, layout_{layout(desk)} {
    for (const line::PayCode& known : desk.legend.pay_codes) {
        codes_.push_back(code_text(desk, known));
    }
    begin_sheet();
}

void LineSheets::begin_sheet() {
    if (!all_.empty()) {
        sheet_.close_list(layout_, all_.back().last_row);
    }
    const std::string number = all_.empty() ? "" : ' ' + std::to_string(all_.size() + 1);
    all_.push_back({.name = desk_.say({"Lønnslinjer", "Pay lines"}) + number});
    sheet_ = book_.add(all_.back().name);
    next_ = first_row;
    write_title(sheet_,
                desk_,
                all_.back().name,
                {"Beløp er det motoren regnet ut. Kontrollregnet er en formel over cellene ved "
                 "siden av og til høyre; differansen skal være null.",
                 "Amount is what the engine computed. Recomputed is a formula over the cells "
                 "beside it and to the right; the difference must be zero."});
    sheet_.open_list(layout_);
}

void LineSheets::add(const line::AssistantResult& who, PersonRows& person) {
    const auto rates = rates_.add(who);
    if (who.lines.empty()) {
        return;
    }
    BPA_CHECK(first_row + who.lines.size() <= most_rows_);
    if (next_ + who.lines.size() > most_rows_) {
        begin_sheet();
    }
    const RowIndex first = next_;
    person.line_sheet = all_.size() - 1;
    person.lines = who.lines.size();
    for (const line::Line& line : who.lines) {
        if (const auto part = part_of(desk_.legend.at(line.code))) {
            add_row(person.parts, *part, next_);
        }
        write({who, line, rates, first}, who.before_her.lines + (next_ - first) + 1);
        ++next_;
    }
    person.line_rows = {first, next_ - 1};
    all_.back().last_row = next_ - 1;
}

void LineSheets::write(const At& at, std::size_t number) {
    sheet_.number({next_, id}, static_cast<std::int64_t>(number), Style::line_id);
    write_what(at);
    const line::Line& line = at.line;
    const Terms terms =
        line.rate ? Terms{} : terms_of(line.derivation, desk_.legend.at(line.code).role);
    const std::string formula = line.rate ? write_rate(at) : write_terms(at, terms);
    sheet_.money({next_, amount}, line.amount);
    if (formula.empty()) {
        sheet_.text({next_, recomputed}, words_for(terms), Style::remark);
    } else {
        sheet_.formula({next_, recomputed}, formula, line.amount, Style::computed);
        sheet_.formula({next_, difference},
                       ref({next_, recomputed}) + '-' + ref({next_, amount}),
                       Money{},
                       Style::difference);
    }
    write_rule(line, count(line, !formula.empty()));
}

void LineSheets::write_what(const At& at) {
    const line::Line& line = at.line;
    sheet_.text({next_, assistant}, at.who.person.alias);
    sheet_.text({next_, arrangement},
                line.shift ? at.who.shifts.at(static_cast<std::size_t>(*line.shift)).arrangement
                           : line.arrangement);
    sheet_.date({next_, date}, line.earned_on);
    sheet_.text({next_, time}, time_text(desk_, at.who, line));
    sheet_.text({next_, code}, codes_.at(static_cast<std::size_t>(line.code)));
}

std::string LineSheets::write_rate(const At& at) {
    const line::Line& line = at.line;
    const auto index = static_cast<std::size_t>(line.rate.value());
    const Exact& counted = line.counted.minutes();
    sheet_.hours({next_, hours}, counted);
    sheet_.formula({next_, rate},
                   rates_.ref_to(at.rates.at(index)),
                   Money::ore(at.who.rates.at(index).value.ore()),
                   Style::money);
    if (counted != Exact{line.quantity.count()}) {
        sheet_.hours({next_, converted_from}, line.quantity);
    }
    return rate_formula(
        ref({next_, hours}), ref({next_, rate}), denominator_of(counted), line.derivation.rounding);
}

/// The sum of this run that an amount is computed on, from the assistant's own lines where they
/// come to it; otherwise the part of them that it is, as a figure.
std::string LineSheets::base_formula(const At& at, const Terms& terms) const {
    std::string formula;
    for (const line::Input* input : terms.added) {
        const Money value = std::get<Money>(input->value);
        const auto* origin = std::get_if<SumOrigin>(&input->origin);
        const auto found = origin == nullptr ? std::pair<std::vector<Rows>, Money>{}
                                             : summed(desk_.legend, {at.who, at.first}, *origin);
        const bool is_whole = !found.first.empty() && found.second == value;
        const bool is_less = !found.first.empty() && found.second == -value;
        const std::string sign = is_less ? "-" : formula.empty() ? "" : "+";
        formula += is_whole || is_less ? sign + spreadsheet::sum("", amount, found.first)
                                       : (value < Money{} ? "" : sign) + value.text();
    }
    return formula;
}

void LineSheets::write_base(const At& at, const Terms& terms) {
    const std::string formula = base_formula(at, terms);
    if (formula.find('(') == std::string::npos) {
        sheet_.money({next_, base}, terms.added_sum); // figures alone
    } else {
        sheet_.formula({next_, base}, formula, terms.added_sum, Style::computed);
    }
}

std::string LineSheets::write_terms(const At& at, const Terms& terms) {
    if (terms.shape == Shape::given || terms.shape == Shape::other) {
        return {};
    }
    TermCells cells;
    const auto place = [&](std::string& name, ColumnIndex column) {
        name = ref({next_, column});
        return Cell{next_, column};
    };
    write_base(at, terms);
    place(cells.base, base);
    if (terms.before != Money{}) {
        sheet_.money(place(cells.before, base_before), terms.before);
    }
    const auto share = [&](const line::Input* input, std::string& name, ColumnIndex column) {
        if (input != nullptr) {
            const Exact& fraction = std::get<Percent>(input->value).fraction();
            sheet_.factor(place(name, column), fraction, Style::percent);
        }
    };
    const auto kroner = [&](const line::Input* input, std::string& name, ColumnIndex column) {
        if (input != nullptr) {
            sheet_.money(place(name, column), ore_of(input->value).value());
        }
    };
    const auto number = [&](const line::Input* input, std::string& name, ColumnIndex column) {
        if (input != nullptr) {
            sheet_.factor(place(name, column), std::get<Exact>(input->value));
        }
    };
    share(terms.percent, cells.percent, percent);
    kroner(terms.already, cells.already, already);
    kroner(terms.upper, cells.upper, upper);
    kroner(terms.lower, cells.lower, lower);
    share(terms.extra, cells.extra, extra);
    number(terms.days, cells.days, days);
    number(terms.days_in_period, cells.days_in_period, days_in_period);
    return formula_of(terms, cells, at.line.derivation.rounding);
}

std::string LineSheets::words_for(const Terms& terms) const {
    switch (terms.shape) {
    case Shape::given:
        return terms.is_of_rule() ? desk_.say({"fast beløp i regelen", "fixed amount of the rule"})
                                  : desk_.say({"ført som beløp", "entered as an amount"});
    case Shape::by_table:
        return desk_.say({"slås opp i trekktabellen", "looked up in the tax table"});
    case Shape::sum:
    case Shape::share:
    case Shape::taxed:
    case Shape::monthly:
    case Shape::other:
        break;
    }
    return desk_.say({"se audit/lines.csv", "see audit/lines.csv"});
}

void LineSheets::write_rule(const line::Line& line, RuleUse& use) {
    if (use.text.empty()) {
        use.text = desk_.name(desk_.legend.at(line.derivation.rule).title) + ": " +
                   display::basis(desk_.legend, line.derivation.basis, desk_.language);
    }
    sheet_.text({next_, clause},
                line.provisional ? use.text + desk_.say({" (foreløpig)", " (provisional)"})
                                 : use.text,
                Style::indented);
}

RuleUse& LineSheets::count(const line::Line& line, bool is_recomputed) {
    LineSheet& sheet = all_.back();
    ++sheet.lines;
    sheet.amount += line.amount;
    if (is_recomputed) {
        ++sheet.recomputed;
        sheet.recomputed_amount += line.amount;
    }
    RuleUse& use = uses_[{line.derivation.rule, line.derivation.basis}];
    ++use.lines;
    use.amount += line.amount;
    return use;
}

void LineSheets::close() {
    sheet_.close_list(layout_, all_.back().last_row);
}

} // namespace bpa::outputs::spreadsheet
