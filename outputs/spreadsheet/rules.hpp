#pragma once

#include "outputs/spreadsheet/controls.hpp"
#include "outputs/spreadsheet/people.hpp"

#include <string>

namespace bpa::outputs::spreadsheet {

/// The rules and sources that lines of this run rest on, what each came to, the options of
/// agreements, and the pay codes with the sums they enter.
class RuleSheet {
public:
    RuleSheet(const Desk& desk, Book& book);
    void close(const RuleUses& uses, const Gathered& all, ControlSheet& controls);

private:
    void write_use(RuleUses::const_reference use, RowIndex row);
    void write_totals(const Gathered& all, const RuleUses& uses, Rows rows, ControlSheet& controls);
    void write_options(const line::RunResult& run);
    void write_pay_codes();

    const Desk& desk_;
    std::string name_;
    ListLayout layout_;
    Sheet sheet_;
    RowIndex next_ = first_row;
};

} // namespace bpa::outputs::spreadsheet
