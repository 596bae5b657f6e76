#pragma once

#include "line/result.hpp"
#include "outputs/spreadsheet/desk.hpp"
#include "outputs/spreadsheet/person_rows.hpp"
#include "outputs/spreadsheet/rates.hpp"
#include "outputs/spreadsheet/recompute.hpp"

#include <map>
#include <string>
#include <vector>

namespace bpa::outputs::spreadsheet {

// The columns that other sheets point at.
inline constexpr ColumnIndex line_id_column = 0;
inline constexpr ColumnIndex line_code_column = 5;
inline constexpr ColumnIndex line_hours_column = 6;
inline constexpr ColumnIndex line_amount_column = 8;
inline constexpr ColumnIndex line_recomputed_column = 9;
inline constexpr ColumnIndex line_difference_column = 10;

/// «1000 Timelønn»
[[nodiscard]] std::string code_text(const Desk& desk, const line::PayCode& code);

/// Knows one sheet of lines, for the sheets that tie to it.
struct LineSheet {
    std::string name;
    RowIndex last_row = first_row;
    std::size_t lines = 0;
    std::size_t recomputed = 0;
    Money amount;            ///< of all lines, whatever their role
    Money recomputed_amount; ///< of those that a formula recomputes
};

/// Knows what the lines of one rule under one legal basis came to.
struct RuleUse {
    std::size_t lines = 0;
    Money amount;
    std::string text; ///< «Kveldstillegg: overenskomsten, § 5»
};
using RuleUses = std::map<std::pair<line::RuleIndex, line::CitationIndex>, RuleUse>;

/// The pay lines: one row each, over as many sheets as the rows need. The lines of an assistant
/// stand together on one sheet.
class LineSheets {
public:
    /// `most_rows` of a sheet are used.
    LineSheets(const Desk& desk, Book& book, RatesSheet& rates, RowIndex most_rows);

    /// Writes an assistant's lines; adds to `person` where they stand.
    void add(const line::AssistantResult& who, PersonRows& person);
    void close();

    [[nodiscard]] const std::vector<LineSheet>& sheets() const { return all_; }
    [[nodiscard]] const RuleUses& uses() const { return uses_; }
    /// How many columns the largest difference is looked for in.
    [[nodiscard]] static ListLayout layout(const Desk& desk);

private:
    /// Knows the line at hand.
    struct At {
        const line::AssistantResult& who;
        const line::Line& line;
        const std::vector<RowIndex>& rates;
        RowIndex first; ///< of the assistant's lines
    };

    void begin_sheet();
    void write(const At& at, std::size_t number);
    void write_what(const At& at);
    void write_time(const At& at);
    void write_rule(const line::Line& line, RuleUse& use);
    /// Each writes what the amount is made from; gives the formula, or nothing.
    [[nodiscard]] std::string write_rate(const At& at);
    [[nodiscard]] std::string write_terms(const At& at, const Terms& terms);
    void write_base(const At& at, const Terms& terms);
    [[nodiscard]] std::string base_formula(const At& at, const Terms& terms) const;
    [[nodiscard]] std::string words_for(const Terms& terms) const;
    RuleUse& count(const line::Line& line, bool is_recomputed);

    const Desk& desk_;
    Book& book_;
    RatesSheet& rates_;
    RowIndex most_rows_;
    ListLayout layout_;
    Sheet sheet_;
    RowIndex next_ = first_row;
    std::vector<LineSheet> all_;
    RuleUses uses_;
    std::vector<std::string> codes_; ///< «1000 Timelønn», by pay code
};

} // namespace bpa::outputs::spreadsheet
