#include "line/accounts.hpp"

#include "values/check.hpp"
#include "values/parse.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace bpa::line {
namespace {

constexpr std::array all_kinds = {AccountKind::gross,
                                  AccountKind::holiday_basis,
                                  AccountKind::holiday_earned,
                                  AccountKind::holiday_senior_earned,
                                  AccountKind::pension_pay,
                                  AccountKind::pension_employer,
                                  AccountKind::pension_employee,
                                  AccountKind::afp_pay,
                                  AccountKind::afp_premium,
                                  AccountKind::withholding_base,
                                  AccountKind::withheld,
                                  AccountKind::contribution_pay,
                                  AccountKind::contribution,
                                  AccountKind::holiday_contribution_base,
                                  AccountKind::holiday_contribution,
                                  AccountKind::pension_contribution_base,
                                  AccountKind::pension_contribution,
                                  AccountKind::cover,
                                  AccountKind::monthly_pay,
                                  AccountKind::may_day_pay,
                                  AccountKind::adjusted,
                                  AccountKind::union_fee,
                                  AccountKind::arrangement_pay,
                                  AccountKind::employment_pay,
                                  AccountKind::premium_paid,
                                  AccountKind::unit_contribution,
                                  AccountKind::unit_pay,
                                  AccountKind::unit_premium,
                                  AccountKind::unit_exempt,
                                  AccountKind::relief,
                                  AccountKind::household_pay};

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
    switch (kind) {
    case AccountKind::gross:
        return "gross";
    case AccountKind::holiday_basis:
        return "holiday_basis";
    case AccountKind::holiday_earned:
        return "holiday_earned";
    case AccountKind::holiday_senior_earned:
        return "holiday_senior_earned";
    case AccountKind::pension_pay:
        return "pension_pay";
    case AccountKind::pension_employer:
        return "pension_employer";
    case AccountKind::pension_employee:
        return "pension_employee";
    case AccountKind::afp_pay:
        return "afp_pay";
    case AccountKind::afp_premium:
        return "afp_premium";
    case AccountKind::withholding_base:
        return "withholding_base";
    case AccountKind::withheld:
        return "withheld";
    case AccountKind::contribution_pay:
        return "contribution_pay";
    case AccountKind::contribution:
        return "contribution";
    case AccountKind::holiday_contribution_base:
        return "holiday_contribution_base";
    case AccountKind::holiday_contribution:
        return "holiday_contribution";
    case AccountKind::pension_contribution_base:
        return "pension_contribution_base";
    case AccountKind::pension_contribution:
        return "pension_contribution";
    case AccountKind::cover:
        return "cover";
    case AccountKind::monthly_pay:
        return "monthly_pay";
    case AccountKind::may_day_pay:
        return "may_day_pay";
    case AccountKind::adjusted:
        return "adjusted";
    case AccountKind::union_fee:
        return "union_fee";
    case AccountKind::arrangement_pay:
        return "arrangement_pay";
    case AccountKind::employment_pay:
        return "employment_pay";
    case AccountKind::premium_paid:
        return "premium_paid";
    case AccountKind::unit_contribution:
        return "unit_contribution";
    case AccountKind::unit_pay:
        return "unit_pay";
    case AccountKind::unit_premium:
        return "unit_premium";
    case AccountKind::unit_exempt:
        return "unit_exempt";
    case AccountKind::relief:
        return "relief";
    case AccountKind::household_pay:
        return "household_pay";
    }
    BPA_CHECK(false);
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
    const auto kind = std::find_if(all_kinds.begin(), all_kinds.end(), [&](AccountKind known) {
        return name_of(known) == parts.front();
    });
    Account account;
    if (kind == all_kinds.end() || parts.size() < 2 || parts.size() > most_parts ||
        !read_when(parts[1], account)) {
        return std::nullopt;
    }
    account.kind = *kind;
    account.unit = parts.size() > 2 ? std::string{parts[2]} : std::string{};
    account.zone = parts.size() > 3 ? std::string{parts[3]} : std::string{};
    return account.text() == text ? std::optional{account} : std::nullopt;
}

} // namespace bpa::line
