#include "outputs/tie/workbook.hpp"

#include "outputs/display/words.hpp"
#include "outputs/spreadsheet/book.hpp"
#include "outputs/spreadsheet/refs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace bpa::outputs {
namespace {

using display::Phrase;
using spreadsheet::ColumnIndex;
using spreadsheet::ref;
using spreadsheet::RowIndex;
using spreadsheet::Style;

constexpr ColumnIndex what = 0;
constexpr RowIndex verdict_row = 2;
constexpr RowIndex heading_row = 4;

/// Knows the sheet while it is written.
class Writing {
public:
    Writing(spreadsheet::Sheet sheet, const TieTable& table)
        : sheet_{std::move(sheet)}, table_{table}, apart_{static_cast<ColumnIndex>(
                                                       table.columns.size() + 1)} {}

    void write() {
        const auto list = layout();
        sheet_.widths(list.columns);
        sheet_.text({0, what}, table_.title, Style::title);
        sheet_.text({1, what},
                    say({"Hvert tall er lest fra filen slik den ligger nå; avvik skal være null.",
                         "Each figure is read from the file as it lies now; what is apart must be "
                         "zero."}),
                    Style::note);
        write_verdict();
        sheet_.open_list(list);
        RowIndex row = heading_row + 1;
        for (const auto& one : table_.rows) {
            write_row(row++, one);
        }
        sheet_.close_list(list, std::max(row, heading_row + 2) - 1);
        ++row;
        for (const auto& note : table_.notes) {
            sheet_.text({row++, what}, note, Style::note);
        }
        sheet_.lock();
    }

private:
    [[nodiscard]] std::string say(const Phrase& phrase) const {
        return display::say(table_.language, phrase);
    }

    [[nodiscard]] spreadsheet::ListLayout layout() const {
        spreadsheet::ListLayout made{
            .heading_row = heading_row, .frozen_columns = 1, .columns = {}};
        constexpr int text_width = 40;
        constexpr int money_width = 16;
        made.columns.push_back(spreadsheet::wide_enough({text_width, say({"Hva", "What"})}));
        for (const auto& column : table_.columns) {
            made.columns.push_back(spreadsheet::wide_enough({money_width, column}));
        }
        made.columns.push_back(spreadsheet::wide_enough({money_width, say({"Avvik", "Apart"})}));
        made.numbers = {{1, apart_}};
        return made;
    }

    /// What is between the largest and the smallest figure of a row.
    [[nodiscard]] static Money apart(const TieTableRow& row) {
        std::optional<Money> least;
        std::optional<Money> most;
        for (const auto& amount : row.amounts) {
            if (amount) {
                least = std::min(least.value_or(*amount), *amount);
                most = std::max(most.value_or(*amount), *amount);
            }
        }
        return most ? *most - *least : Money{};
    }

    void write_row(RowIndex row, const TieTableRow& one) {
        sheet_.text({row, what}, one.title, Style::bold);
        for (std::size_t i = 0; i < one.amounts.size(); ++i) {
            if (one.amounts[i]) {
                sheet_.money({row, static_cast<ColumnIndex>(i + 1)}, *one.amounts[i]);
            }
        }
        const auto all =
            fmt::format("{}:{}", ref({row, 1}), ref({row, static_cast<ColumnIndex>(apart_ - 1)}));
        sheet_.formula({row, apart_},
                       fmt::format("ROUND(MAX({0})-MIN({0}),2)", all),
                       apart(one),
                       Style::difference);
    }

    void write_verdict() {
        constexpr int verdict_height = 26;
        sheet_.row_height(verdict_row, verdict_height);
        const auto even = say({"STEMMER", "AGREES"});
        const auto uneven = say({"AVVIK", "APART"});
        const bool is_good =
            !table_.has_faults &&
            std::ranges::all_of(table_.rows, [](const auto& row) { return apart(row) == Money{}; });
        const auto last = heading_row + static_cast<RowIndex>(table_.rows.size());
        const auto test =
            table_.rows.empty()
                ? std::string{"TRUE"}
                : fmt::format("SUM({}:{})=0", ref({heading_row + 1, apart_}), ref({last, apart_}));
        sheet_.formula_text({verdict_row, what},
                            fmt::format("IF(AND({},{}),\"{}\",\"{}\")",
                                        test,
                                        table_.has_faults ? "FALSE" : "TRUE",
                                        even,
                                        uneven),
                            is_good ? even : uneven,
                            Style::verdict);
        sheet_.colour_by_text({verdict_row, what}, {verdict_row, what}, even);
    }

    spreadsheet::Sheet sheet_;
    const TieTable& table_;
    ColumnIndex apart_;
};

} // namespace

void write_tie_table(const std::filesystem::path& file, const TieTable& table) {
    spreadsheet::Book made{file,
                           {.title = table.title,
                            .author = table.run,
                            .footer = table.run,
                            .page = display::say(table.language, {"Side", "Page"}),
                            .created = table.day}};
    const auto sheet = made.add(display::say(table.language, {"Avstemming", "Ties"}));
    Writing{sheet, table}.write();
    made.close();
}

} // namespace bpa::outputs
