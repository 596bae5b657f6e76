#pragma once

#include "month/lines.hpp"
#include "month/tax_method.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

/// What the steps of withholding share.
namespace bpa::month {

/// Knows a sum of pay that tax is withheld from in one way, and what it is the sum of.
struct TaxedSum {
    Money amount;
    std::vector<line::Input> inputs;

    /// Adds another sum, of which something is known too.
    void add(const TaxedSum& more);
    /// Adds an amount for which one input answers.
    void add(Money more, line::Input input);
    [[nodiscard]] bool is_nothing() const { return amount == Money{} && inputs.empty(); }
};

/// Knows what this run pays, by how tax is withheld from it.
struct TaxedPay {
    TaxedSum period;   ///< pay for the period
    TaxedSum separate; ///< earned over a long time, or for another period
    TaxedSum holiday;  ///< holiday pay that most cards leave free

    /// All of it as one sum.
    [[nodiscard]] TaxedSum together() const;
    /// What it comes to; below zero when more is taken back than paid.
    [[nodiscard]] Money total() const { return period.amount + separate.amount + holiday.amount; }
};
/// This run's pay that tax is withheld from, by how; nothing taken off yet.
[[nodiscard]] TaxedPay taxed_pay(const PersonMonth& month);

/// Takes the employee's own pension share and union dues, as far as the year's limit reaches, off
/// the pay for the period, or off the rest when there is none; never below zero. Posts what it uses
/// of the limit.
void take_off(PersonMonth& month, TaxedPay& pay);

/// More was taken back than paid: no tax is paid back in the run, and what comes after is asked
/// about less; an exemption is used less.
void take_back_base(PersonMonth& month, const TaxedPay& pay);

/// Which table pay of a period takes: divided over `parts` of the table's periods.
struct TableUse {
    TaxPeriod period = TaxPeriod::month;
    Exact parts{1};
    int days = 0; ///< calendar days the pay is for
};
/// The table for the days of a period in which she is employed, without those left free; by the
/// month when the employer settles so. Nothing when there are no such days: it is then no pay for
/// the period.
[[nodiscard]] std::optional<TableUse>
table_use(const PersonMonth& month, const DateRange& period, const std::optional<DateRange>& free);

/// What a table gives for pay of a period, in whole kroner, and the inputs that tell how.
struct TableAnswer {
    Money withheld;
    std::vector<line::Input> inputs;
};
[[nodiscard]] TableAnswer
ask_table(const PersonMonth& month, const ByTable& by, const TableUse& use, Money base);

/// What goes beyond the limit of an exemption card when pay is added to what was used of it.
[[nodiscard]] Money beyond_limit(const ByExemption& card, std::pair<Money, Money> used_and_added);
/// The account of what was used of an exemption card.
[[nodiscard]] line::Account exemption_account(const ByExemption& card);

/// Adds a line of tax, of no less than nothing and no more than the pay there is left to take it
/// from, with a finding when that bounds it; gives what it withholds.
Money add_tax(PersonMonth& month, NewLine made);

/// Withholds what the person has asked for beyond what the card says, once for the pay period.
void add_extra_tax(PersonMonth& month);

/// Knows in which pay the relief before Christmas is given.
struct ChristmasRelief {
    Money eligible;                ///< of the pay for the period; half the tax is withheld from it
    std::optional<DateRange> free; ///< days whose pay is left out instead
    const rulebook::Entry<Percent>* share = nullptr; ///< of the tax, that is withheld
};
/// The relief this run gives in pay for the period, if any: as the employer has chosen, once a
/// year, and not to whoever does not want it. Posts the pay it is given in.
[[nodiscard]] std::optional<ChristmasRelief> christmas_relief(PersonMonth& month, Money pay);
/// Pay of this run for the days left free; no more than there is pay for the period.
[[nodiscard]] Money pay_left_free(const PersonMonth& month, const DateRange& free);

/// Corrects tax withheld earlier in the year without its card, now that the card is there; a line
/// for each payment it was withheld from.
void correct_uncarded(PersonMonth& month, const TaxChoice& choice);
/// Knows a payment from which tax was withheld without the card of the year, as it was paid.
struct UncardedPay {
    Money period;
    Money separate;
    Money holiday;
    Money taken_off;  ///< own pension share and dues that lowered what tax was withheld from
    Money period_tax; ///< withheld from the pay for the period
    Money other_tax;
};
/// Notes that tax was withheld from pay without the card of the year.
void note_uncarded(PersonMonth& month, Uncarded why, const UncardedPay& pay);

} // namespace bpa::month
