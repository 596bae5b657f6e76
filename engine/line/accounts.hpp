#pragma once

#include "values/date.hpp"
#include "values/money.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace bpa::line {

/// What a running total is of. Those of a person first, then those of the employer.
enum class AccountKind : std::uint8_t {
    gross,                 ///< year: pay
    holiday_basis,         ///< year: pay that earns holiday pay
    holiday_earned,        ///< year: holiday pay earned, without the addition for seniors
    holiday_senior_earned, ///< year: the addition for seniors
    pension_pay,           ///< year: pay that counts in the pension plan
    pension_employer,      ///< year: the employer's part of the pension premium
    pension_employee,      ///< year: the employee's part
    afp_pay,               ///< year: pay that counts in contractual pension
    afp_premium,           ///< year: its premium
    withholding_base,      ///< month (pay period), and year of payment: what tax was withheld from
    withheld,              ///< month (pay period), and year of payment: tax withheld
    contribution_pay,      ///< month of payment, unit, zone: pay that bears contribution
    contribution,          ///< month of payment, unit, zone: contribution on it
    holiday_contribution_base, ///< month of payment, unit, zone: holiday pay earned
    holiday_contribution,      ///< likewise: contribution accrued on it; year: taken back when paid
    pension_contribution_base, ///< month of payment, unit, zone: pension earned
    pension_contribution,      ///< month of payment, unit, zone: contribution accrued on it
    cover,            ///< month (pay period), unit as the cover's name: what was charged; with
                      ///< zone `pay`: the pay it was charged on; unit `fund`: the fund (OU)
    monthly_pay,      ///< month (pay period), unit as the employment's number, zone as the pay
                      ///< code: salary and the like
    may_day_pay,      ///< month (pay period), unit as the employment's number, zone as the day:
                      ///< pay for 1 or 17 May off
    adjusted,         ///< month (pay period), unit as the employment's number, zone as the pay
                      ///< code: amounts entered by hand
    union_fee,        ///< year: union dues that lowered what tax is withheld from
    arrangement_pay,  ///< month of payment, unit as the arrangement: pay that bears contribution
    employment_pay,   ///< month of payment, unit as the employment's number: such pay of no
                      ///< single arrangement
    premium_paid,     ///< month of payment, unit, zone: pension premium paid with the run
    exempt_used,      ///< year: pay that an exemption card left free, and what went beyond it
    extra_withheld,   ///< month (pay period): tax withheld on request
    christmas_relief, ///< year, unit as the pay period: pay with relief before Christmas
    uncarded_base,    ///< month of payment, unit as the reason, zone as the pay period: what
                      ///< tax was withheld from without the card of the year
    uncarded_tax,     ///< likewise: the tax withheld from it
    holiday_paid,     ///< year of accrual: holiday pay paid out, without the addition for seniors
    holiday_senior_paid, ///< year of accrual: of the addition for seniors
    attachment,          ///< month of payment, unit as the order: taken for an attachment; year in
                         ///< which the order was decided, likewise: taken by all runs so far
    unit_contribution,   ///< employer; month of payment, unit, zone: contribution of the month
    unit_pay,            ///< employer; month of payment, unit, zone: pay of everybody
    unit_premium,        ///< employer; month of payment, unit, zone: premiums paid with runs
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
///
/// Every assistant's totals are kept for the whole run, so they lie packed: ordered as `Account`
/// is, their names behind one another in one text.
class Accounts {
    /// Kind, year and month as one number, which orders as they do.
    enum class Key : std::uint64_t {};
    struct Entry {
        Money amount;
        Key key{};
        std::uint16_t unit_length = 0;
        std::uint16_t zone_length = 0;
        std::uint32_t names_at = 0; ///< where the unit begins in `names_`, and the zone after it
    };

public:
    /// Goes through the totals in order, handing out each as a value.
    class Iterator {
    public:
        using value_type = std::pair<Account, Money>;
        using difference_type = std::ptrdiff_t;

        Iterator() = default;
        Iterator(const Accounts* of, std::size_t index) : of_{of}, index_{index} {}
        [[nodiscard]] value_type operator*() const { return of_->value(of_->entries_[index_]); }
        Iterator& operator++() {
            ++index_;
            return *this;
        }
        Iterator operator++(int) { return {of_, index_++}; }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Accounts* of_ = nullptr;
        std::size_t index_ = 0;
    };
    /// The totals as a list; it refers to the accounts it is of.
    class List {
    public:
        explicit List(const Accounts& of) : of_{&of} {}
        [[nodiscard]] Iterator begin() const { return {of_, 0}; }
        [[nodiscard]] Iterator end() const { return {of_, size()}; }
        [[nodiscard]] std::size_t size() const { return of_->entries_.size(); }
        [[nodiscard]] bool contains(const Account& account) const {
            return of_->find(account) != nullptr;
        }

    private:
        const Accounts* of_;
    };

    [[nodiscard]] Money at(const Account& account) const {
        const Entry* found = find(account);
        return found == nullptr ? Money{} : found->amount;
    }
    /// Adds to an account; a sum of zero stays listed, so that what was looked at can be seen.
    void add(const Account& account, Money amount);
    void add(const Accounts& other);
    /// Makes room for so many more: moving them again and again is dear.
    void make_room(std::size_t more);
    [[nodiscard]] List all() const { return List{*this}; }
    /// Tells those of a kind, with their amounts, in order: without looking at the others.
    template <class Tell>
    void each(AccountKind kind, Tell tell) const {
        for (auto i = first_of(kind); i < entries_.size(); ++i) {
            const auto [account, amount] = value(entries_[i]);
            if (account.kind != kind) {
                return;
            }
            tell(account, amount);
        }
    }

    friend bool operator==(const Accounts& a, const Accounts& b);

private:
    [[nodiscard]] std::string_view unit_of(const Entry& entry) const {
        return {names_.data() + entry.names_at, entry.unit_length};
    }
    [[nodiscard]] std::string_view zone_of(const Entry& entry) const {
        return {names_.data() + entry.names_at + entry.unit_length, entry.zone_length};
    }
    [[nodiscard]] static Key key_of(const Account& account);
    [[nodiscard]] std::pair<Account, Money> value(const Entry& entry) const;
    [[nodiscard]] bool is_of(const Entry& entry, const Account& account) const;
    /// Where an account stands, or would stand.
    [[nodiscard]] std::size_t position(const Account& account) const;
    /// Where those of a kind begin.
    [[nodiscard]] std::size_t first_of(AccountKind kind) const;
    [[nodiscard]] const Entry* find(const Account& account) const;

    std::vector<Entry> entries_;
    std::string names_;
};

/// An account kept by year, and one kept by month.
[[nodiscard]] inline Account yearly(AccountKind kind, int year) {
    return {kind, year, 0, {}, {}};
}
[[nodiscard]] inline Account monthly(AccountKind kind, Month month) {
    return {kind, month.year(), month.number(), {}, {}};
}

} // namespace bpa::line
