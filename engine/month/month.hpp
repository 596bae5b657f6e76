#pragma once

#include "calc/calculate.hpp"
#include "facts/facts.hpp"
#include "line/result.hpp"
#include "month/code_sums.hpp"
#include "rulebook/rulebook.hpp"
#include "source/diagnostic.hpp"
#include "tax/tables.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// The month's money: from lines of pay to holiday pay, pension, contribution, withholding, net and
/// the employer's whole cost. Pure, as `calc` is.
///
/// Whatever is kept by year or month is computed on the running total, less what earlier runs
/// computed: two runs of a month give what one would have given.
namespace bpa::month {

/// Knows one assistant's month while it is under way. Each step reads the lines there are and adds
/// its own.
struct PersonMonth {
    const facts::Facts& facts;
    const rulebook::Rules& rules;
    const calc::Settings& settings;
    const tax::Tables& tax_tables; ///< of the same rules, made ready for use
    const facts::Assistant& assistant;
    line::AssistantResult& result; ///< `before` is set; steps add to `lines`, `findings`, `posted`
    std::vector<source::Diagnostic>& problems;
    /// Of a private person as employer: pay for work in the home this year by everybody, this run
    /// included. Empty: the limit below which no contribution is due does not matter.
    std::optional<Money> household_pay = std::nullopt;
    /// Of the lines there are; `add_line` keeps it.
    CodeSums sums = CodeSums{result.lines};

    /// A running total as it stands now: before the run and what steps have posted.
    [[nodiscard]] Money now(const line::Account& account) const {
        return result.before.at(account) + result.posted.at(account);
    }
};

class Everybody;

/// Knows the employer's month, when every person's is done.
struct EmployerMonth {
    const facts::Facts& facts;
    const rulebook::Rules& rules;
    const calc::Settings& settings;
    const Everybody& everybody;
    line::RunResult& result; ///< `obligations.before` and `gross` are set
    std::vector<source::Diagnostic>& problems;
};

/// What a private person has paid for work in the home in the year of a payment, up to the runs of
/// that month made so far; from the employer's running totals.
[[nodiscard]] Money household_pay(const line::Accounts& employer, Date payment_date);

/// Takes the steps of one person that add to gross pay: holiday pay earned, and what is paid of it.
/// For everybody, also who has no pay in the period.
void settle_holiday_pay(PersonMonth& month);

/// Takes every other step of one person, in order: pension and funds, contribution, withholding,
/// attachments, deductions by agreement, totals. Only for somebody with lines of pay; posts and
/// totals are zero otherwise.
void settle_person(PersonMonth& month);

/// Takes every step of the employer: contribution by sub-unit and zone, claims, costs by
/// arrangement, covers, and findings about duties that depend on everybody.
void settle_employer(EmployerMonth& month);

} // namespace bpa::month
