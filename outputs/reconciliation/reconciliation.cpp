#include "outputs/reconciliation/reconciliation.hpp"

#include "outputs/display/words.hpp"
#include "outputs/spreadsheet/book.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <fmt/format.h>

namespace bpa::outputs {
namespace {

using display::Phrase;
using spreadsheet::Cell;
using spreadsheet::ColumnIndex;
using spreadsheet::ref;
using spreadsheet::RowIndex;
using spreadsheet::Style;

constexpr ColumnIndex what = 0;
constexpr ColumnIndex lines = 1;
constexpr ColumnIndex message = 2;
constexpr ColumnIndex due = 3;
constexpr ColumnIndex answer = 4;
constexpr ColumnIndex message_apart = 5;
constexpr ColumnIndex due_apart = 6;
constexpr ColumnIndex answer_apart = 7;
constexpr RowIndex verdict_row = 2;
constexpr RowIndex heading_row = 4;

/// Knows a sheet while it is written.
class Writing {
public:
    Writing(spreadsheet::Sheet sheet, const TieSheet& ties, source::Language language)
        : sheet_{std::move(sheet)}, ties_{ties}, language_{language} {}

    void write();

private:
    [[nodiscard]] std::string say(const Phrase& phrase) const {
        return display::say(language_, phrase);
    }
    [[nodiscard]] spreadsheet::ListLayout layout() const;
    void write_row(const TieRow& tie);
    void write_side(RowIndex row,
                    ColumnIndex column,
                    ColumnIndex apart,
                    const TieRow& tie,
                    const std::optional<Money>& amount);
    void write_verdict();
    [[nodiscard]] RowIndex count_rows() const;

    spreadsheet::Sheet sheet_;
    const TieSheet& ties_;
    source::Language language_;
    RowIndex row_ = heading_row + 1;
    bool is_even_ = true;
};

spreadsheet::ListLayout Writing::layout() const {
    spreadsheet::ListLayout made{.heading_row = heading_row, .frozen_columns = 1, .columns = {}};
    const auto add = [&](int width, const Phrase& heading) {
        made.columns.push_back(spreadsheet::wide_enough({width, say(heading)}));
    };
    constexpr int text_width = 64;
    constexpr int money_width = 16;
    add(text_width, {"Hva", "What"});
    add(money_width, {"Lønnskjøringer", "Payroll runs"});
    add(money_width, {"A-melding", "A-melding"});
    add(money_width, {"Å betale", "Due"});
    add(money_width, {"Svaret", "The answer"});
    add(money_width, {"Avvik a-melding", "Apart: a-melding"});
    add(money_width, {"Avvik å betale", "Apart: due"});
    add(money_width, {"Avvik svaret", "Apart: answer"});
    made.numbers = {{lines, answer_apart}};
    return made;
}

RowIndex Writing::count_rows() const {
    std::size_t rows = 0;
    for (const auto& tie : ties_.rows) {
        rows += 1 + tie.codes.size();
    }
    return static_cast<RowIndex>(rows);
}

/// Spreadsheets sum binary fractions: what they find is rounded to the øre.
void Writing::write_verdict() {
    constexpr int verdict_height = 26;
    sheet_.row_height(verdict_row, verdict_height);
    const auto first = ref({heading_row + 1, message_apart});
    const auto last = ref({heading_row + count_rows(), answer_apart});
    const auto even = say({"STEMMER", "AGREES"});
    const auto uneven = say({"AVVIK", "APART"});
    for (const auto& tie : ties_.rows) {
        const auto agrees = [&](const std::optional<Money>& amount) {
            return !amount || *amount == tie.lines;
        };
        is_even_ = is_even_ && agrees(tie.message) && agrees(tie.due) && agrees(tie.answer);
    }
    const bool is_good = is_even_ && ties_.is_whole;
    const auto test = ties_.rows.empty()
                          ? std::string{"TRUE"}
                          : fmt::format("SUMPRODUCT(ABS(ROUND({}:{},2)))=0", first, last);
    sheet_.formula_text(
        {verdict_row, what},
        fmt::format(
            "IF(AND({},{}),\"{}\",\"{}\")", test, ties_.is_whole ? "TRUE" : "FALSE", even, uneven),
        is_good ? even : uneven,
        Style::verdict);
    sheet_.colour_by_text({verdict_row, what}, {verdict_row, what}, even);
}

void Writing::write_side(RowIndex row,
                         ColumnIndex column,
                         ColumnIndex apart,
                         const TieRow& tie,
                         const std::optional<Money>& amount) {
    if (!amount) {
        return;
    }
    sheet_.money({row, column}, *amount);
    sheet_.formula({row, apart},
                   fmt::format("ROUND({}-{},2)", ref({row, column}), ref({row, lines})),
                   *amount - tie.lines,
                   Style::difference);
}

void Writing::write_row(const TieRow& tie) {
    const RowIndex row = row_++;
    sheet_.text({row, what}, tie.title, Style::bold);
    if (tie.codes.empty()) {
        sheet_.money({row, lines}, tie.lines);
    } else {
        const auto count = static_cast<RowIndex>(tie.codes.size());
        sheet_.formula(
            {row, lines},
            fmt::format("ROUND(SUM({}:{}),2)", ref({row + 1, lines}), ref({row + count, lines})),
            tie.lines,
            Style::computed);
    }
    write_side(row, message, message_apart, tie, tie.message);
    write_side(row, due, due_apart, tie, tie.due);
    write_side(row, answer, answer_apart, tie, tie.answer);
    for (const auto& [code, amount] : tie.codes) {
        sheet_.text({row_, what}, code, Style::indented);
        sheet_.money({row_, lines}, amount);
        ++row_;
    }
}

void Writing::write() {
    const auto list = layout();
    sheet_.widths(list.columns);
    sheet_.text({0, what}, ties_.title, Style::title);
    sheet_.text({1, what},
                say({"Hver rad har samme tall fra hver side; avvik skal være null.",
                     "Each row has the same figure from each side; what is apart must be zero."}),
                Style::note);
    write_verdict();
    sheet_.open_list(list);
    for (const auto& tie : ties_.rows) {
        write_row(tie);
    }
    sheet_.close_list(list, row_ == heading_row + 1 ? row_ : row_ - 1);
    ++row_;
    for (const auto& note : ties_.notes) {
        sheet_.text({row_++, what}, note, Style::note);
    }
    sheet_.lock();
}

} // namespace

void write_reconciliation(const std::filesystem::path& file, const TieBook& book) {
    const auto title =
        display::say(book.language, {"Avstemming av a-melding", "Reconciliation of the a-melding"});
    spreadsheet::Book made{file,
                           {.title = title,
                            .author = book.employer,
                            .footer = book.employer,
                            .page = display::say(book.language, {"Side", "Page"}),
                            .created = book.day}};
    std::vector<spreadsheet::Sheet> sheets;
    for (const auto& sheet : book.sheets) {
        sheets.push_back(made.add(sheet.name));
    }
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        Writing{sheets[i], book.sheets[i], book.language}.write();
    }
    made.close();
}

} // namespace bpa::outputs
