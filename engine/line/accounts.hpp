#pragma once

#include "values/date.hpp"
#include "values/money.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bpa::line {

/// What a running total is of. Those of a person first, then those of the employer.
enum class AccountKind : std::uint8_t {
    gross,                     ///< year: pay
    holiday_basis,             ///< year: pay that earns holiday pay
    holiday_earned,            ///< year: holiday pay earned, without the addition for seniors
    holiday_senior_earned,     ///< year: the addition for seniors
    pension_pay,               ///< year: pay that counts in the pension plan
    pension_employer,          ///< year: the employer's part of the pension premium
    pension_employee,          ///< year: the employee's part
    afp_pay,                   ///< year: pay that counts in contractual pension
    afp_premium,               ///< year: its premium
    withholding_base,          ///< month (pay period): what tax was withheld from
    withheld,                  ///< month (pay period), and year of payment: tax withheld
    contribution_pay,          ///< month of payment, unit, zone: pay that bears contribution
    contribution,              ///< month of payment, unit, zone: contribution on it
    holiday_contribution_base, ///< month of payment, unit, zone: holiday pay earned
    holiday_contribution,      ///< month of payment, unit, zone: contribution accrued on it
    pension_contribution_base, ///< month of payment, unit, zone: pension earned
    pension_contribution,      ///< month of payment, unit, zone: contribution accrued on it
    cover,             ///< month (pay period), unit as the cover's name: what was charged; with
                       ///< zone `pay`: the pay it was charged on; unit `fund`: the fund (OU)
    monthly_pay,       ///< month (pay period), unit as the employment's number, zone as the pay
                       ///< code: salary and the like
    may_day_pay,       ///< month (pay period), unit as the employment's number, zone as the day:
                       ///< pay for 1 or 17 May off
    adjusted,          ///< month (pay period), unit as the employment's number, zone as the pay
                       ///< code: amounts entered by hand
    union_fee,         ///< year: union dues that lowered what tax is withheld from
    arrangement_pay,   ///< month of payment, unit as the arrangement: pay that bears contribution
    employment_pay,    ///< month of payment, unit as the employment's number: such pay of no
                       ///< single arrangement
    premium_paid,      ///< month of payment, unit, zone: pension premium paid with the run
    unit_contribution, ///< employer; month of payment, unit, zone: contribution of the month
    unit_pay,          ///< employer; month of payment, unit, zone: pay of everybody
    unit_premium,      ///< employer; month of payment, unit, zone: premiums paid with runs
    unit_exempt,   ///< employer; month of payment, unit, zone: base that no contribution was due
                   ///< on, since a private person's pay was under the limit
    relief,        ///< employer; month of payment: relief used of the allowance of zone Ia;
                   ///< year: before the first run
    household_pay, ///< employer; month of payment: pay for work in the home of a private
                   ///< person; year: before the first run
};
/// Stable identifier used in files: `holiday_basis`.
[[nodiscard]] std::string_view name_of(AccountKind kind);

/// Knows which running total: its kind and what it is kept by.
struct Account {
    AccountKind kind{};
    int year = 0;
    unsigned month = 0; ///< 1..12; 0: of the year
    std::string unit;   ///< sub-unit, the name of a cover, or the day within the year from which
                        ///< a percent or plan is in force
    std::string zone;   ///< with `+` when it is after the allowance: `Ia+`; a pay code; a day

    /// `holiday_basis/2025`, `contribution_pay/2025-05/oslo/I`.
    [[nodiscard]] std::string text() const;
    /// Reads what `text` writes; nothing for anything else.
    [[nodiscard]] static std::optional<Account> parse(std::string_view text);

    friend auto operator<=>(const Account&, const Account&) = default;
};

/// Knows running totals. An account that is not there is zero.
class Accounts {
public:
    [[nodiscard]] Money at(const Account& account) const {
        const auto found = amounts_.find(account);
        return found == amounts_.end() ? Money{} : found->second;
    }
    /// Adds to an account; a sum of zero stays listed, so that what was looked at can be seen.
    void add(const Account& account, Money amount) { amounts_[account] += amount; }
    void add(const Accounts& other) {
        for (const auto& [account, amount] : other.amounts_) {
            add(account, amount);
        }
    }
    [[nodiscard]] const std::map<Account, Money>& all() const { return amounts_; }

    friend bool operator==(const Accounts&, const Accounts&) = default;

private:
    std::map<Account, Money> amounts_;
};

/// An account kept by year, and one kept by month.
[[nodiscard]] inline Account yearly(AccountKind kind, int year) {
    return {kind, year, 0, {}, {}};
}
[[nodiscard]] inline Account monthly(AccountKind kind, Month month) {
    return {kind, month.year(), month.number(), {}, {}};
}

} // namespace bpa::line
