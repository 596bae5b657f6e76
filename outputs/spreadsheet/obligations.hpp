#pragma once

#include "outputs/spreadsheet/people.hpp"

#include <string>

namespace bpa::outputs::spreadsheet {

/// What the run makes due and by when, what the employer owes, and the employer's contribution row
/// by row.
class ObligationSheet {
public:
    ObligationSheet(const Desk& desk, Book& book);
    void close(const Gathered& all, const PeopleSheet& people, ControlSheet& controls);

private:
    /// Where the three parts stand.
    struct Places;
    void write_headings(RowIndex row, const std::vector<Phrase>& names, const Phrase& of_amount);
    void write_amount(RowIndex row, Money amount, const std::string& formula);
    /// The cell that must be zero.
    void write_apart(RowIndex row, const std::string& terms);
    void write_due(const line::DueItem& item, const PeopleSheet& people, const Places& places);
    void write_owed(const Gathered& all, const PeopleSheet& people, const Places& places);
    void write_due_items(const Gathered& all, const PeopleSheet& people, const Places& places);
    void write_contributions(const line::Obligations& owed, const Places& places);
    void add_control(const Gathered& all, const PeopleSheet& people, ControlSheet& controls) const;
    void write_unit(const line::ContributionRow& made, RowIndex row);
    void write_basis(const line::ContributionRow& made, RowIndex row);
    /// `at` are the rows of the basis and of the contribution.
    void write_contribution(const line::ContributionRow& made, Rows at);
    [[nodiscard]] std::string contribution_formula(const line::ContributionRow& made,
                                                   RowIndex of_basis) const;
    [[nodiscard]] std::string claim_formula(const line::Obligations& owed, Rows rows) const;
    void write_clause(RowIndex row, const std::optional<line::CitationIndex>& basis);

    const Desk& desk_;
    std::string name_;
    Sheet sheet_;
    RowIndex next_ = first_row;
    std::size_t differences_ = 0;
};

} // namespace bpa::outputs::spreadsheet
