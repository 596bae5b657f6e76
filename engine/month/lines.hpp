#pragma once

#include "calc/period_lines.hpp"
#include "month/month.hpp"

#include <string_view>
#include <vector>

/// What the steps share: sums over lines, making a line, and the law's figures on a day.
namespace bpa::month {

/// Sum of this run's lines of pay whose code enters a base.
[[nodiscard]] Money sum_of(const PersonMonth& month, line::Base base);

/// Sum of this run's lines of one pay code.
[[nodiscard]] Money sum_of(const PersonMonth& month, line::PayCodeIndex code);

/// Sum of this run's lines whose pay code is as wanted.
template <class Wanted>
[[nodiscard]] Money sum_where(const PersonMonth& month, Wanted is_wanted) {
    Money all;
    for (const auto& [code, sum] : month.sums) {
        all += is_wanted(month.rules.legend.at(code)) ? sum : Money{};
    }
    return all;
}

/// Gross less the tax of this run; never below zero: what tax, or what comes after it, may be
/// taken from. Outlays are no pay.
[[nodiscard]] Money pay_after_tax(const PersonMonth& month);

/// Adds a finding about the person; her alias comes first among its arguments.
void tell(PersonMonth& month, line::Finding finding);

[[nodiscard]] ExactMoney lesser(const ExactMoney& a, const ExactMoney& b);

using calc::code_named;

/// Knows what a line of the period is made from.
struct NewLine {
    line::PayCodeIndex code{};
    line::RuleIndex rule{};
    line::CitationIndex basis{};
    std::vector<line::Input> inputs;
    ExactMoney exact;
    Rounding rounding;
    std::uint32_t employment = 0;
    std::string arrangement = {};
    bool provisional = false;
};

/// Adds a line for the whole period, rounded once; gives its amount. A zero amount adds no line.
Money add_line(PersonMonth& month, NewLine made);

/// Knows who asks for a value: what a person's month and the employer's have in common.
struct Asking {
    const rulebook::Rules& rules;
    const calc::Settings& settings;
    std::vector<source::Diagnostic>& problems;

    // Implicit, so that a step hands over the month it has.
    Asking(PersonMonth& month) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : rules{month.rules}, settings{month.settings}, problems{month.problems} {}
    Asking(EmployerMonth& month) // NOLINT(google-explicit-constructor,hicpp-explicit-conversions)
        : rules{month.rules}, settings{month.settings}, problems{month.problems} {}
};

/// The value of a parameter of law on a day. Without one, reports `calc/law-value-missing` (of
/// everybody: rule, day) and gives nothing. Past the last confirmed day only with `--provisional`.
template <class T>
[[nodiscard]] const rulebook::Entry<T>* law_value(const Asking& asking,
                                                  const rulebook::Dated<T>& parameter,
                                                  std::pair<line::RuleIndex, Date> rule_and_day);

/// Whether the value that `law_value` gives is carried past its last confirmed day.
template <class T>
[[nodiscard]] bool is_carried(const rulebook::Dated<T>& parameter, Date day) {
    return parameter.on(day).coverage == rulebook::Coverage::carried_forward;
}

/// The basic amount on a day; nothing after reporting. It is announced in May: on a later day than
/// the payment for which none is confirmed, it is the one known on the day of payment. What rests
/// on it is computed on running totals, so the next run puts it right.
[[nodiscard]] const rulebook::Entry<Money>* basic_amount(const Asking& asking, Date day);

/// Knows an average of the basic amount, unrounded, and where its last part stands.
struct AverageBasicAmount {
    ExactMoney amount;
    line::CitationIndex citation{};
    bool is_provisional = false;
};

/// The average of the basic amount over months from the first to the last, by months; nothing
/// after reporting a month without one.
[[nodiscard]] std::optional<AverageBasicAmount>
average_basic_amount(const Asking& asking, std::pair<Month, Month> first_and_last);

/// The age in whole years on a day; born 29 February has the birthday on the 28th in a common year.
[[nodiscard]] int age_on(const facts::Assistant& assistant, Date day);

/// Whether this run pays her holiday pay and nothing for the period: what is charged for each
/// month of work is then not charged.
[[nodiscard]] bool is_holiday_pay_alone(const PersonMonth& month);

/// A running total of the year, of what has been in force since a day. When that day is inside the
/// year the total begins there: a percent agreed from July does not price January anew.
[[nodiscard]] line::Account account_since(line::AccountKind kind, std::pair<int, Date> year_from);

/// Adds to a running total, and to the year's when that is another.
void post(PersonMonth& month, const line::Account& account, Money amount);

/// Knows what this run adds to a sum that something is computed on.
struct Added {
    Money amount;
    std::vector<line::Input> inputs; ///< what it is the sum of
};
/// The lines that enter a base.
[[nodiscard]] Added added_to(const PersonMonth& month, line::Base base);

/// Knows a sum that is computed on a running total: what the total is of, what was computed from it
/// before, and what this run adds; as they stand when it is made.
class Running {
public:
    Running(const PersonMonth& month, line::Account base, line::Account computed, Added added);

    /// The running total with what this run adds.
    [[nodiscard]] Money total() const { return before_ + added_.amount; }
    /// What was computed before.
    [[nodiscard]] Money already() const { return already_; }
    [[nodiscard]] const line::Account& computed() const { return computed_; }
    /// What this run adds, the total before, and what was computed before.
    [[nodiscard]] std::vector<line::Input> inputs() const;

private:
    line::Account base_;
    line::Account computed_;
    Added added_;
    Money before_;
    Money already_;
};

} // namespace bpa::month
