#include "outputs/spreadsheet/book.hpp"

#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"
#include "outputs/lists/parts.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace bpa::outputs {
namespace {

using display::Phrase;
using spreadsheet::ColumnIndex;
using spreadsheet::range;
using spreadsheet::RowIndex;
using spreadsheet::Style;

constexpr RowIndex heading_row = 3;

constexpr Phrase title{"Pensjonsgrunnlag og innskudd", "Pensionable pay and contributions"};

/// Knows the sheet of people while it is written.
class Writing {
public:
    Writing(spreadsheet::Sheet sheet, const lists::Lists& lists, source::Language language)
        : sheet_{sheet}, lists_{lists}, language_{language} {}

    void write();

private:
    [[nodiscard]] std::string say(const Phrase& phrase) const {
        return std::string{phrase.in(language_)};
    }
    [[nodiscard]] spreadsheet::ListLayout layout();
    void write_person(RowIndex row, const lists::PensionRow& person);
    void write_amounts(RowIndex row, const lists::PensionRow& person);
    void write_sums(RowIndex row);
    void text(RowIndex row, const std::string& what) { sheet_.text({row, column_++}, what); }
    void date(RowIndex row, const std::optional<Date>& day) {
        if (day) {
            sheet_.date({row, column_}, *day);
        }
        ++column_;
    }
    void percent(RowIndex row, const std::optional<Percent>& share) {
        if (share) {
            sheet_.factor({row, column_}, share->fraction(), Style::percent);
        }
        ++column_;
    }
    void money(RowIndex row, Money amount) {
        sheet_.money({row, column_}, amount);
        sums_[column_++] += amount;
    }

    spreadsheet::Sheet sheet_;
    const lists::Lists& lists_;
    source::Language language_;
    ColumnIndex column_ = 0;
    ColumnIndex first_amount_ = 0;
    std::map<ColumnIndex, Money> sums_;
};

spreadsheet::ListLayout Writing::layout() {
    spreadsheet::ListLayout made{.heading_row = heading_row, .frozen_columns = 3, .columns = {}};
    const auto add = [&](int width, const Phrase& heading) {
        made.columns.push_back(spreadsheet::wide_enough({width, say(heading)}));
    };
    constexpr int name_width = 18;
    constexpr int id_width = 13;
    constexpr int short_width = 10;
    constexpr int money_width = 16;
    add(name_width, {"Ansattnummer", "Employee number"});
    add(name_width, {"Etternavn", "Last name"});
    add(name_width, {"Fornavn", "First name"});
    add(id_width, {"Fødselsnummer", "Birth number"});
    add(name_width, {"Ordning", "Plan"});
    add(short_width, {"Ansatt", "Entry"});
    add(short_width, {"Sluttet", "Exit"});
    // Few have any, and every sheet is printed one page wide.
    constexpr int leave_width = 44;
    const bool has_leave = std::ranges::any_of(
        lists_.pension, [](const auto& person) { return !leaves_text(person).empty(); });
    add(has_leave ? leave_width : short_width, {"Permisjon", "Leave"});
    add(short_width, {"Stilling", "Position"});
    add(short_width, {"Timer", "Hours"});
    add(short_width, {"Sats", "Rate"});
    add(short_width, {"Tilleggssats", "Extra rate"});
    add(short_width, {"Egen sats", "Own rate"});
    first_amount_ = static_cast<ColumnIndex>(made.columns.size());
    add(money_width, {"Grunnlag måneden", "Pay, month"});
    add(money_width, {"Grunnlag hittil i år", "Pay, year to date"});
    add(money_width, {"Innskudd måneden", "Contribution, month"});
    add(money_width, {"Innskudd hittil i år", "Contribution, year to date"});
    add(money_width, {"Egenandel måneden", "Own share, month"});
    add(money_width, {"Egenandel hittil i år", "Own share, year to date"});
    constexpr ColumnIndex first_number = 8;
    made.numbers = {{first_number, static_cast<ColumnIndex>(made.columns.size() - 1)}};
    return made;
}

void Writing::write_amounts(RowIndex row, const lists::PensionRow& person) {
    money(row, person.month.pay);
    money(row, person.year.pay);
    money(row, person.month.employer);
    money(row, person.year.employer);
    money(row, person.month.employee);
    money(row, person.year.employee);
}

void Writing::write_person(RowIndex row, const lists::PensionRow& person) {
    const auto& plan = person.plan;
    column_ = 0;
    text(row, person.assistant);
    text(row, person.family_name);
    text(row, person.given_name);
    text(row, person.national_id); // as text: a number would lose a zero in front
    text(row, plan ? plan->name : std::string{});
    date(row, person.entry);
    date(row, person.exit);
    text(row, leaves_text(person));
    percent(row, person.position);
    sheet_.hours({row, column_++}, person.minutes);
    percent(row, plan ? std::optional{plan->employer_percent} : std::nullopt);
    percent(row, plan ? std::optional{plan->extra_percent} : std::nullopt);
    percent(row, plan ? std::optional{plan->employee_percent} : std::nullopt);
    write_amounts(row, person);
}

void Writing::write_sums(RowIndex row) {
    sheet_.text({row, 0}, say({"Sum", "Total"}), Style::total);
    for (const auto& [column, sum] : sums_) {
        sheet_.formula({row, column},
                       fmt::format("ROUND(SUM({}),2)", range(column, {heading_row + 1, row - 1})),
                       sum,
                       Style::total);
    }
}

void Writing::write() {
    const auto list = layout();
    sheet_.widths(list.columns);
    constexpr int title_height = 24;
    sheet_.row_height(0, title_height);
    sheet_.text({0, 0}, say(title), Style::title);
    sheet_.text({1, 0},
                fmt::format(fmt::runtime(say({"{} {}, kjøring {}, lønn utbetalt {}",
                                              "{} {}, run {}, wages paid {}"})),
                            lists_.employer,
                            lists_.organisation_number,
                            lists_.run,
                            display::plain_date(lists_.payment_date, language_)),
                Style::note);
    sheet_.open_list(list);
    RowIndex row = heading_row + 1;
    for (const auto& person : lists_.pension) {
        write_person(row++, person);
    }
    sheet_.close_list(list, row - 1);
    write_sums(row);
    sheet_.lock();
}

Phrase words_of(const std::string& check) {
    if (check == "employer_month") {
        return {"Innskudd i måneden = lønnslinjene", "Contribution of the month = the lines"};
    }
    if (check == "employee_month") {
        return {"Egenandel i måneden = lønnslinjene", "Own share of the month = the lines"};
    }
    if (check == "people_apart") {
        return {"Avvik mellom hver persons rad og lønnslinjer, lagt sammen",
                "Differences between each person's row and lines, added"};
    }
    if (check == "employer_year") {
        return {"Innskudd hittil i år = lønnslinjene og inngående saldo",
                "Contribution of the year = the lines and the opening balance"};
    }
    if (check == "employee_year") {
        return {"Egenandel hittil i år = lønnslinjene og inngående saldo",
                "Own share of the year = the lines and the opening balance"};
    }
    if (check == "pension_cost_month") {
        return {"Innskudd og annen pensjonskostnad = ordningenes kostnad",
                "Contribution and other pension cost = cost of the arrangements"};
    }
    return {"Innskudd i måneden = premien som bærer arbeidsgiveravgift",
            "Contribution of the month = premium that bears contribution"};
}

void write_controls(spreadsheet::Sheet sheet,
                    const lists::Lists& lists,
                    source::Language language) {
    const auto say = [&](const Phrase& phrase) { return std::string{phrase.in(language)}; };
    constexpr int text_width = 60;
    constexpr int money_width = 16;
    sheet.widths({{text_width, ""}, {money_width, ""}, {money_width, ""}, {money_width, ""}});
    sheet.text({0, 0}, say({"Kontroll", "Control"}), Style::title);
    constexpr RowIndex headings = 2;
    sheet.text({headings, 0}, say({"Hva", "What"}), Style::heading);
    sheet.text({headings, 1}, say({"Listen", "The list"}), Style::number_heading);
    sheet.text({headings, 2}, say({"Kjøringen", "The run"}), Style::number_heading);
    sheet.text({headings, 3}, say({"Avvik", "Apart"}), Style::number_heading);
    RowIndex row = headings + 1;
    for (const auto& control : lists.controls) {
        if (control.file != lists::pension_name) {
            continue;
        }
        sheet.text({row, 0}, say(words_of(control.check)));
        sheet.money({row, 1}, control.listed);
        sheet.money({row, 2}, control.published);
        sheet.formula(
            {row, 3},
            fmt::format("ROUND({}-{},2)", spreadsheet::ref({row, 1}), spreadsheet::ref({row, 2})),
            control.listed - control.published,
            Style::difference);
        ++row;
    }
    ++row;
    for (const auto& note : pension_notes(lists, language)) {
        sheet.text({row++, 0}, note, Style::note);
    }
    sheet.lock();
}

} // namespace

void write_pension_book(const std::filesystem::path& file,
                        const lists::Lists& lists,
                        source::Language language) {
    const auto say = [&](const Phrase& phrase) { return std::string{phrase.in(language)}; };
    spreadsheet::Book book{file,
                           {.title = say(title),
                            .author = lists.employer,
                            .footer = lists.employer,
                            .page = say({"Side", "Page"}),
                            .created = lists.payment_date}};
    auto people = book.add(say({"Pensjon", "Pension"}));
    auto controls = book.add(say({"Kontroll", "Control"}));
    Writing{people, lists, language}.write();
    write_controls(controls, lists, language);
    book.close();
}

} // namespace bpa::outputs
