#include "line/accounts.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace bpa::line {
namespace {

/// Every kind with its name in files, in the order of the enumeration.
constexpr std::array<std::pair<AccountKind, std::string_view>, 39> all_kinds{{
    {AccountKind::gross, "gross"},
    {AccountKind::holiday_basis, "holiday_basis"},
    {AccountKind::holiday_earned, "holiday_earned"},
    {AccountKind::holiday_senior_earned, "holiday_senior_earned"},
    {AccountKind::pension_pay, "pension_pay"},
    {AccountKind::pension_employer, "pension_employer"},
    {AccountKind::pension_employee, "pension_employee"},
    {AccountKind::afp_pay, "afp_pay"},
    {AccountKind::afp_premium, "afp_premium"},
    {AccountKind::withholding_base, "withholding_base"},
    {AccountKind::withheld, "withheld"},
    {AccountKind::contribution_pay, "contribution_pay"},
    {AccountKind::contribution, "contribution"},
    {AccountKind::holiday_contribution_base, "holiday_contribution_base"},
    {AccountKind::holiday_contribution, "holiday_contribution"},
    {AccountKind::pension_contribution_base, "pension_contribution_base"},
    {AccountKind::pension_contribution, "pension_contribution"},
    {AccountKind::cover, "cover"},
    {AccountKind::monthly_pay, "monthly_pay"},
    {AccountKind::may_day_pay, "may_day_pay"},
    {AccountKind::adjusted, "adjusted"},
    {AccountKind::union_fee, "union_fee"},
    {AccountKind::arrangement_pay, "arrangement_pay"},
    {AccountKind::employment_pay, "employment_pay"},
    {AccountKind::premium_paid, "premium_paid"},
    {AccountKind::exempt_used, "exempt_used"},
    {AccountKind::extra_withheld, "extra_withheld"},
    {AccountKind::christmas_relief, "christmas_relief"},
    {AccountKind::uncarded_base, "uncarded_base"},
    {AccountKind::uncarded_tax, "uncarded_tax"},
    {AccountKind::holiday_paid, "holiday_paid"},
    {AccountKind::holiday_senior_paid, "holiday_senior_paid"},
    {AccountKind::attachment, "attachment"},
    {AccountKind::unit_contribution, "unit_contribution"},
    {AccountKind::unit_pay, "unit_pay"},
    {AccountKind::unit_premium, "unit_premium"},
    {AccountKind::unit_exempt, "unit_exempt"},
    {AccountKind::relief, "relief"},
    {AccountKind::household_pay, "household_pay"},
}};

constexpr bool are_in_order() {
    for (std::size_t i = 0; i < all_kinds.size(); ++i) {
        if (all_kinds.at(i).first != static_cast<AccountKind>(i)) {
            return false;
        }
    }
    return true;
}
static_assert(are_in_order(), "every kind has a name, at its own place");

std::vector<std::string_view> split_at_slashes(std::string_view text) {
    std::vector<std::string_view> parts;
    while (true) {
        const auto slash = text.find('/');
        parts.push_back(text.substr(0, slash));
        if (slash == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(slash + 1);
    }
}

/// Sets year and month from `2025` or `2025-05`; false for anything else.
bool read_when(std::string_view text, Account& account) {
    constexpr std::size_t year_length = 4;
    const bool is_year = text.size() == year_length;
    const auto parsed = parse_month(std::string{text} + (is_year ? "-01" : ""));
    if (!std::holds_alternative<Month>(parsed)) {
        return false;
    }
    const auto month = std::get<Month>(parsed);
    account.year = month.year();
    account.month = is_year ? 0 : month.number();
    return true;
}

} // namespace

std::string_view name_of(AccountKind kind) {
    return all_kinds.at(static_cast<std::size_t>(kind)).second;
}

std::string Account::text() const {
    std::string when = std::to_string(year);
    if (month != 0) {
        const auto named = Month::from_civil(year, month);
        BPA_CHECK(named.has_value());
        when = named->text();
    }
    std::string text = std::string{name_of(kind)} + "/" + when;
    if (!unit.empty()) {
        text += "/" + unit;
    }
    if (!zone.empty()) {
        text += "/" + zone;
    }
    return text;
}

std::optional<Account> Account::parse(std::string_view text) {
    constexpr std::size_t most_parts = 4;
    const auto parts = split_at_slashes(text);
    const auto kind = std::find_if(all_kinds.begin(), all_kinds.end(), [&](const auto& known) {
        return known.second == parts.front();
    });
    Account account;
    if (kind == all_kinds.end() || parts.size() < 2 || parts.size() > most_parts ||
        !read_when(parts[1], account)) {
        return std::nullopt;
    }
    account.kind = kind->first;
    account.unit = parts.size() > 2 ? std::string{parts[2]} : std::string{};
    account.zone = parts.size() > 3 ? std::string{parts[3]} : std::string{};
    return account.text() == text ? std::optional{account} : std::nullopt;
}

std::strong_ordering Accounts::compare(const Entry& entry, const Account& account) const {
    if (const auto order = entry.kind <=> account.kind; order != 0) {
        return order;
    }
    if (const auto order = entry.year <=> account.year; order != 0) {
        return order;
    }
    if (const auto order = entry.month <=> account.month; order != 0) {
        return order;
    }
    if (const auto order = unit_of(entry) <=> account.unit; order != 0) {
        return order;
    }
    return zone_of(entry) <=> account.zone;
}

std::size_t Accounts::position(const Account& account) const {
    const auto found =
        std::lower_bound(entries_.begin(),
                         entries_.end(),
                         account,
                         [this](const Entry& entry, const Account& wanted) {
                             return compare(entry, wanted) == std::strong_ordering::less;
                         });
    return static_cast<std::size_t>(found - entries_.begin());
}

const Accounts::Entry* Accounts::find(const Account& account) const {
    const std::size_t index = position(account);
    const bool is_there = index < entries_.size() && compare(entries_[index], account) == 0;
    return is_there ? &entries_[index] : nullptr;
}

void Accounts::add(const Account& account, Money amount) {
    const std::size_t index = position(account);
    if (index < entries_.size() && compare(entries_[index], account) == 0) {
        entries_[index].amount += amount;
        return;
    }
    Entry entry{.amount = amount,
                .year = static_cast<std::int16_t>(account.year),
                .kind = account.kind,
                .month = static_cast<std::uint8_t>(account.month),
                .unit_length = static_cast<std::uint16_t>(account.unit.size()),
                .zone_length = static_cast<std::uint16_t>(account.zone.size()),
                .names_at = static_cast<std::uint32_t>(names_.size())};
    names_ += account.unit;
    names_ += account.zone;
    const bool fits = entry.year == account.year && entry.month == account.month &&
                      entry.unit_length == account.unit.size() &&
                      entry.zone_length == account.zone.size();
    BPA_CHECK(fits); // ids have a longest length
    entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
}

std::pair<Account, Money> Accounts::value(const Entry& entry) const {
    return {Account{.kind = entry.kind,
                    .year = entry.year,
                    .month = entry.month,
                    .unit = std::string{unit_of(entry)},
                    .zone = std::string{zone_of(entry)}},
            entry.amount};
}

bool operator==(const Accounts& a, const Accounts& b) {
    const auto all_of_a = a.all();
    const auto all_of_b = b.all();
    return all_of_a.size() == all_of_b.size() &&
           std::equal(all_of_a.begin(), all_of_a.end(), all_of_b.begin());
}

} // namespace bpa::line
