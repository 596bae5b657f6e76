#pragma once

#include "month/work_places.hpp"

#include <map>
#include <utility>
#include <vector>

/// What the employer's contribution of a month of payment is computed on.
namespace bpa::month {

/// Calls `take(place, amount)` for each running total of a kind in a month of payment.
template <class Take>
void for_each_place(const line::Accounts& accounts,
                    std::pair<line::AccountKind, Month> wanted,
                    const Take& take) {
    for (const auto& [account, amount] : accounts.all()) {
        if (account.kind == wanted.first && account.year == wanted.second.year() &&
            account.month == wanted.second.number()) {
            take(ContributionPlace{account.unit, account.zone}, amount);
        }
    }
}

/// Knows the base of one sub-unit and zone in the month of payment so far.
struct UnitBase {
    Money pay_before;     ///< of earlier runs of the month
    Money pay_now;        ///< of this run
    Money premiums;       ///< paid with the month's runs, and those the employer has stated
    Money refunds;        ///< received from NAV
    Money exempt_earlier; ///< base of earlier months of the year that becomes liable in this one
    Money persons;        ///< the persons' lines of this run on pay
    Money persons_before; ///< what these persons had been paid by earlier runs of the month
    std::vector<line::Input> inputs; ///< the stated premiums and refunds

    [[nodiscard]] Money pay() const { return pay_before + pay_now + exempt_earlier; }
    [[nodiscard]] Money total() const { return pay() + premiums - refunds; }
};
using UnitBases = std::map<ContributionPlace, UnitBase>;

/// Sums what everybody's results post in this run, what earlier runs of the month left, and the
/// month's stated premiums and refunds, which bear the rate of the sub-unit's own zone. Posts the
/// employer's running totals of pay and premiums.
[[nodiscard]] UnitBases gather_bases(EmployerMonth& month);

/// Knows how a private person stands to the limit under which pay for work in the home is exempt.
struct Household {
    bool is_exempt = false;         ///< nothing is due this month
    bool was_exempt = false;        ///< nothing was due when the run began
    bool passes_this_month = false; ///< the limit was passed in this month of payment
};

/// Holds the year's pay against the limit, for a private person; posts it. When the limit is passed
/// the base of the year's earlier months is added to this month's: contribution is due from the
/// first krone. Nothing after reporting that the law has no limit.
[[nodiscard]] std::optional<Household> check_household(EmployerMonth& month, UnitBases& bases);

} // namespace bpa::month
