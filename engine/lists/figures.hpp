#pragma once

#include "line/accounts.hpp"
#include "report/table.hpp"
#include "source/diagnostic.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Lists made of a published run for who is outside the house: the pension provider, the unions.
namespace bpa::lists {

/// Knows a running total of a person, as a run left it.
struct RunningTotal {
    Money before; ///< when the run began
    Money posted; ///< by the run
    Money after;
};

/// Knows what a run says of one person's pension.
struct PersonFigures {
    std::map<line::Account, RunningTotal> totals; ///< `pension_pay`, `_employer`, `_employee`
    Money employer;                               ///< lines of the employer's part
    Money employee;                               ///< lines of what is withheld for it
};

/// Knows a line of union dues.
struct DuesLine {
    std::string assistant;        ///< alias
    std::uint32_t employment = 0; ///< 0: of the person as a whole
    Date earned_on;
    std::string period; ///< `2026-10`
    Money amount;       ///< negative when it takes back
};

/// Knows what the tables of a published run say of pension and union dues.
struct RunFigures {
    report::PublishedRun run;
    Month paid_in;                               ///< month of payment
    std::map<std::string, PersonFigures> people; ///< everybody with a line, by alias
    std::vector<DuesLine> dues;                  ///< in the order of the lines
    Money other_pension;       ///< lines of pension cost that are no part of the plan (AFP)
    Money arrangement_pension; ///< pension in `audit/arrangements.csv`
    Money premiums; ///< in `audit/contribution.csv`, paid with the runs of the month so far
};

/// Reads the tables of a run under their hashes. Nothing after reporting, as `read_table`.
[[nodiscard]] std::optional<RunFigures> read_figures(report::PublishedRun run,
                                                     source::Diagnostics& diagnostics);

/// Minutes that the base rule pays, by alias. Nothing after reporting, likewise.
[[nodiscard]] std::optional<std::map<std::string, Exact>>
read_paid_minutes(const report::PublishedRun& run, source::Diagnostics& diagnostics);

} // namespace bpa::lists
