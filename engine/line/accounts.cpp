#include "line/accounts.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
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

/// How a key is put together: the month lowest, the year above it, the kind above both. Years count
/// from the first that a date can have.
constexpr unsigned month_values = 256;
constexpr unsigned year_at = 8;
constexpr unsigned kind_at = 40;
constexpr std::int64_t first_year = std::numeric_limits<int>::min();

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

Accounts::Key Accounts::key_of(const Account& account) {
    return static_cast<Key>((static_cast<std::uint64_t>(account.kind) << kind_at) |
                            (static_cast<std::uint64_t>(account.year - first_year) << year_at) |
                            account.month);
}

bool Accounts::is_of(const Entry& entry, const Account& account) const {
    return entry.key == key_of(account) && unit_of(entry) == account.unit &&
           zone_of(entry) == account.zone;
}

std::size_t Accounts::position(const Account& account) const {
    const Key key = key_of(account);
    const auto found =
        std::partition_point(entries_.begin(), entries_.end(), [&](const Entry& entry) {
            if (entry.key != key) {
                return entry.key < key;
            }
            const int order = unit_of(entry).compare(account.unit);
            return order != 0 ? order < 0 : zone_of(entry) < account.zone;
        });
    return static_cast<std::size_t>(found - entries_.begin());
}

std::size_t Accounts::first_of(AccountKind kind) const {
    const Key first =
        key_of({.kind = kind, .year = first_year, .month = 0, .unit = {}, .zone = {}});
    const auto found =
        std::partition_point(entries_.begin(), entries_.end(), [first](const Entry& entry) {
            return entry.key < first;
        });
    return static_cast<std::size_t>(found - entries_.begin());
}

const Accounts::Entry* Accounts::find(const Account& account) const {
    const std::size_t index = position(account);
    const bool is_there = index < entries_.size() && is_of(entries_[index], account);
    return is_there ? &entries_[index] : nullptr;
}

void Accounts::add(const Account& account, Money amount) {
    const std::size_t index = position(account);
    if (index < entries_.size() && is_of(entries_[index], account)) {
        entries_[index].amount += amount;
        return;
    }
    Entry entry{.amount = amount,
                .key = key_of(account),
                .unit_length = static_cast<std::uint16_t>(account.unit.size()),
                .zone_length = static_cast<std::uint16_t>(account.zone.size()),
                .names_at = static_cast<std::uint32_t>(names_.size())};
    names_ += account.unit;
    names_ += account.zone;
    const bool fits =
        entry.unit_length == account.unit.size() && entry.zone_length == account.zone.size();
    BPA_CHECK(fits); // ids have a longest length
    entries_.insert(entries_.begin() + static_cast<std::ptrdiff_t>(index), entry);
}

void Accounts::add(const Accounts& other) {
    if (entries_.empty()) {
        *this = other;
        return;
    }
    for (const auto& [account, amount] : other.all()) {
        add(account, amount);
    }
}

void Accounts::make_room(std::size_t more) {
    constexpr std::size_t usual_name = 8;
    entries_.reserve(entries_.size() + more);
    names_.reserve(names_.size() + more * usual_name);
}

std::pair<Account, Money> Accounts::value(const Entry& entry) const {
    const auto key = static_cast<std::uint64_t>(entry.key);
    const auto years = static_cast<std::uint32_t>(key >> year_at);
    return {Account{.kind = static_cast<AccountKind>(key >> kind_at),
                    .year = static_cast<int>(first_year + std::int64_t{years}),
                    .month = static_cast<unsigned>(key & (month_values - 1)),
                    .unit = std::string{unit_of(entry)},
                    .zone = std::string{zone_of(entry)}},
            entry.amount};
}

bool operator==(const Accounts& a, const Accounts& b) {
    return std::equal(a.entries_.begin(),
                      a.entries_.end(),
                      b.entries_.begin(),
                      b.entries_.end(),
                      [&](const Accounts::Entry& one, const Accounts::Entry& other) {
                          return one.key == other.key && one.amount == other.amount &&
                                 a.unit_of(one) == b.unit_of(other) &&
                                 a.zone_of(one) == b.zone_of(other);
                      });
}

} // namespace bpa::line
