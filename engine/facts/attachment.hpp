#pragma once

#include "facts/payment.hpp"
#include "source/place.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Orders to deduct from somebody's pay for a creditor, and the household that agreed deductions
/// must leave enough for.
namespace bpa::facts {

/// What is collected. All but the first are older orders, each for one claim; the coordinated order
/// of 2026 is for all claims on a person together.
enum class AttachmentKind : std::uint8_t {
    coordinated,
    child_support,
    criminal_compensation,
    fine,
    tax,
    other,
};
/// Stable identifier used in files: `child_support`.
[[nodiscard]] std::string_view name_of(AttachmentKind kind);

/// What the percent of an older order is taken of.
enum class AttachmentBase : std::uint8_t { gross, after_tax };

/// Knows what an order takes on some days of payment: a share of each payment, or kroner a month.
struct AttachmentPeriod {
    DateRange days;
    std::optional<Percent> percent;
    std::optional<Money> per_month; ///< in the calendar month of payment; set exactly without the
                                    ///< percent
    source::Place place;
};

/// Knows an order of attachment in its newest version.
struct Attachment {
    std::uint32_t assistant = 0;
    std::string order; ///< short name; running totals are kept under it
    AttachmentKind kind = AttachmentKind::other;
    AttachmentBase base = AttachmentBase::gross;
    std::vector<AttachmentPeriod> periods; ///< ordered, none overlapping
    line::Payee payee;
    /// Of an older order not for tax: as its letter says. Tax follows the law.
    PaymentTerm term;
    /// Of an older order: what was left of the claim before the first deduction by this program.
    std::optional<Money> claim;
    /// Of an older order: the day it was decided.
    std::optional<Date> decided;
    source::Place place;
    source::Place claim_place;

    /// What it takes of a payment on a day; null for nothing.
    [[nodiscard]] const AttachmentPeriod* on(Date day) const;
};

/// Who the need for support is reckoned for.
enum class HouseholdAdults : std::uint8_t {
    single,
    couple,            ///< each carries her own
    supporting_spouse, ///< carries both
};

/// Knows a household as far as agreed deductions need it: who must live on the pay.
struct Household {
    HouseholdAdults adults = HouseholdAdults::single;
    int under_6 = 0;
    int from_6_to_10 = 0;
    int from_11_to_14 = 0;
    int from_15 = 0;
    Money other_income; ///< a month, besides this pay
};

} // namespace bpa::facts
