#pragma once

#include "outputs/spreadsheet/arrangements.hpp"
#include "outputs/spreadsheet/people.hpp"

#include <string>
#include <utility>
#include <vector>

namespace bpa::outputs::spreadsheet {

/// Knows the sheets that the summary compares.
struct Compared {
    const Gathered& all;
    const PeopleSheet& people;
    const ArrangementSheets& arrangements;
};

/// The first sheet: what run this is, whether everything ties, the sums of the run held against
/// those of lines, assistants and arrangements, and what cost is made of.
class SummarySheet {
public:
    SummarySheet(const Desk& desk, Book& book);
    void close(const Compared& compared, ControlSheet& controls);

private:
    [[nodiscard]] std::vector<std::pair<std::string, std::string>>
    facts_of(const line::RunResult& run) const;
    void write_facts(const Gathered& all, RowIndex row);
    void write_sums(const Compared& compared, Rows rows);
    void write_chart(Rows rows);

    const Desk& desk_;
    std::string name_;
    Sheet sheet_;
};

/// Adds the controls of lines and rates, and what could not be recomputed.
void control_lines(const Desk& desk,
                   const Gathered& all,
                   const RatesSheet& rates,
                   ControlSheet& controls);

} // namespace bpa::outputs::spreadsheet
