#pragma once

#include "month/month.hpp"

#include <compare>
#include <map>
#include <optional>
#include <set>
#include <string>

/// Where one person's pay bears employer's contribution.
namespace bpa::month {

/// Knows the sub-unit and the zone whose rate is charged.
struct ContributionPlace {
    std::string unit;
    std::string zone;

    friend auto operator<=>(const ContributionPlace&, const ContributionPlace&) = default;
};

/// A running total kept by sub-unit and zone in a month of payment.
[[nodiscard]] line::Account
account_at(line::AccountKind kind, Month month, const ContributionPlace& place);

/// Knows the pay of the month of payment so far that bears contribution in one place.
struct PlacePay {
    Money pay;
    std::set<std::string> arrangements; ///< it was earned in
};
using PayByPlace = std::map<ContributionPlace, PlacePay>;

/// Posts the pay of this run that bears contribution, by arrangement, and places everything paid in
/// the month of payment so far. Pay of no single arrangement is shared over those of its employment
/// by days worked. Somebody who worked more than the law's share of her days in one zone that is
/// not her sub-unit's moves there, with the pay of the work done there.
///
/// Nothing after reporting: an arrangement in a divided municipality without its zone
/// (`calc/zone-unknown`), or no share in the law. Never empty otherwise.
[[nodiscard]] std::optional<PayByPlace> place_pay(PersonMonth& month);

} // namespace bpa::month
