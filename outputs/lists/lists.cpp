#include "outputs/lists/lists.hpp"

#include "outputs/csv/csv.hpp"
#include "outputs/lists/parts.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace bpa::outputs {
namespace {

constexpr std::array<std::string_view, 28> pension_columns{"period",
                                                           "paid_month",
                                                           "employer_orgno",
                                                           "employer_name",
                                                           "plan",
                                                           "provider",
                                                           "provider_orgno",
                                                           "employee_number",
                                                           "birth_number",
                                                           "last_name",
                                                           "first_name",
                                                           "entry_date",
                                                           "exit_date",
                                                           "position_percent",
                                                           "hours",
                                                           "leave",
                                                           "pay_month",
                                                           "pay_year",
                                                           "rate_percent",
                                                           "extra_rate_percent",
                                                           "own_rate_percent",
                                                           "employer_month",
                                                           "employer_year",
                                                           "own_share_month",
                                                           "own_share_year",
                                                           "total_month",
                                                           "total_year",
                                                           "notes"};
constexpr std::array<std::string_view, 13> union_columns{"period",
                                                         "employer_orgno",
                                                         "employer_name",
                                                         "union_code",
                                                         "birth_number",
                                                         "last_name",
                                                         "first_name",
                                                         "base",
                                                         "rate",
                                                         "dues",
                                                         "insurance",
                                                         "total",
                                                         "start_stop_reason"};
constexpr std::array<std::string_view, 7> control_columns{
    "file", "check", "rows", "listed", "published", "published_in", "equal"};

constexpr std::array<std::string_view, 11> comparison_columns{"result",
                                                              "employee_number",
                                                              "provider_row",
                                                              "ours",
                                                              "theirs",
                                                              "difference",
                                                              "own_share_ours",
                                                              "own_share_theirs",
                                                              "pay_ours",
                                                              "pay_theirs",
                                                              "causes"};

std::string with_comma(std::string text) {
    std::ranges::replace(text, '.', ',');
    return text;
}

void put_amount(CsvTable& table, Money amount) {
    table.plain(with_comma(amount.text()));
}

/// `5`, `7,5`, `33 1/3`.
void put_percent(CsvTable& table, const std::optional<Percent>& percent) {
    constexpr std::string_view unit = " %";
    auto text = percent ? percent->text() : std::string{};
    text.resize(text.size() - std::min(text.size(), unit.size()));
    table.plain(with_comma(std::move(text)));
}

void put_date(CsvTable& table, const std::optional<Date>& date) {
    table.plain(date ? date->text() : std::string{});
}

/// Hours with two decimals, halves up.
void put_hours(CsvTable& table, const Exact& minutes) {
    const auto hundredths =
        ExactMoney::ore(minutes * Exact::ratio(100, ClockTime::minutes_per_hour));
    table.plain(with_comma(round_to_ore(hundredths, {}).text()));
}

void put_plan(CsvTable& table, const lists::PensionRow& row) {
    table.field(row.plan ? row.plan->name : std::string{});
    table.field(row.plan ? row.plan->provider : std::string{});
    table.plain(row.plan ? row.plan->provider_number : std::string{});
}

void put_rates(CsvTable& table, const lists::PensionRow& row) {
    if (!row.plan) {
        table.fields(";;");
        return;
    }
    put_percent(table, row.plan->employer_percent);
    put_percent(table, row.plan->extra_percent);
    put_percent(table, row.plan->employee_percent);
}

void put_row(CsvTable& table, const lists::Lists& lists, const lists::PensionRow& row) {
    table.plain(lists.period.text());
    table.plain(lists.paid_in.text());
    table.plain(lists.organisation_number);
    table.field(lists.employer);
    put_plan(table, row);
    table.field(row.assistant);
    table.plain(row.national_id);
    table.field(row.family_name);
    table.field(row.given_name);
    put_date(table, row.entry);
    put_date(table, row.exit);
    put_percent(table, row.position);
    put_hours(table, row.minutes);
    table.field(leaves_text(row));
    put_amount(table, row.month.pay);
    put_amount(table, row.year.pay);
    put_rates(table, row);
    put_amount(table, row.month.employer);
    put_amount(table, row.year.employer);
    put_amount(table, row.month.employee);
    put_amount(table, row.year.employee);
    put_amount(table, row.month.employer + row.month.employee);
    put_amount(table, row.year.employer + row.year.employee);
    std::string notes;
    for (const auto note : row.notes) {
        notes += (notes.empty() ? "" : " ") + std::string{name_of(note)};
    }
    table.plain(notes);
    table.end_row();
}

} // namespace

std::string leaves_text(const lists::PensionRow& row) {
    std::string text;
    for (const auto& leave : row.leaves) {
        text += (text.empty() ? "" : ", ") + leave.kind + " " + leave.percent.text() + " " +
                leave.days.first.text();
        text += leave.days.last ? " " + leave.days.last->text() : "";
    }
    return text;
}

std::string pension_csv(const lists::Lists& lists) {
    auto table = CsvTable::for_spreadsheets(pension_columns);
    for (const auto& row : lists.pension) {
        put_row(table, lists, row);
    }
    return table.take();
}

std::string union_csv(const lists::Lists& lists, const lists::UnionList& list) {
    auto table = CsvTable::for_spreadsheets(union_columns);
    for (const auto& row : list.rows) {
        table.plain(row.period);
        table.plain(lists.organisation_number);
        table.field(lists.employer);
        table.field(list.union_name);
        table.plain(row.national_id);
        table.field(row.family_name);
        table.field(row.given_name);
        table.fields(";"); // base and rate: dues are entered as amounts
        put_amount(table, row.dues);
        table.plain(""); // insurance is not kept apart
        put_amount(table, row.dues);
        table.plain(name_of(row.reason));
        table.end_row();
    }
    return table.take();
}

std::string comparison_csv(const lists::Comparison& comparison) {
    auto table = CsvTable::for_spreadsheets(comparison_columns);
    const auto put = [&](const std::optional<Money>& amount) {
        table.plain(amount ? with_comma(amount->text()) : std::string{});
    };
    for (const auto& person : comparison.people) {
        table.plain(name_of(person.verdict));
        table.field(person.assistant);
        table.plain(person.row == 0 ? std::string{} : std::to_string(person.row));
        put(person.ours);
        put(person.theirs);
        put(person.difference());
        put(person.own_ours);
        put(person.own_theirs);
        put(person.pay_ours);
        put(person.pay_theirs);
        std::string causes;
        for (const auto& cause : person.causes) {
            causes += (causes.empty() ? "" : " ") + std::string{name_of(cause.kind)};
            causes += (cause.ours.empty() ? "" : ":") + cause.ours;
        }
        table.field(causes);
        table.end_row();
    }
    return table.take();
}

std::string control_csv(const lists::Lists& lists) {
    auto table = CsvTable::for_spreadsheets(control_columns);
    for (const auto& control : lists.controls) {
        table.field(control.file);
        table.plain(control.check);
        table.number(static_cast<std::int64_t>(control.rows));
        put_amount(table, control.listed);
        put_amount(table, control.published);
        table.plain(control.published_in);
        table.yes_no(control.is_even());
        table.end_row();
    }
    return table.take();
}

void write_lists(const lists::Lists& lists, source::Language language, line::Sink& sink) {
    if (!lists.pension.empty()) {
        sink.put(std::string{lists::pension_name}, pension_csv(lists));
        const auto book = sink.place("pension.xlsx");
        write_pension_book(book->path(), lists, language);
        book->close();
    }
    for (const auto& list : lists.unions) {
        sink.put(list.file, union_csv(lists, list));
    }
    if (lists.comparison) {
        sink.put("comparison.csv", comparison_csv(*lists.comparison));
    }
    sink.put("control.csv", control_csv(lists));
    sink.put("notes.txt", notes_text(lists, language));
}

} // namespace bpa::outputs
