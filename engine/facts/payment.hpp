#pragma once

#include "line/result.hpp"
#include "source/place.hpp"
#include "values/date.hpp"

#include <optional>
#include <string>

/// How what is deducted is paid on: by when, to whom, marked with what.
namespace bpa::facts {

/// Knows by when somebody wants to be paid, as an order or a union has said it. One of the two.
struct PaymentTerm {
    std::optional<int> working_days;           ///< after the payment of wages, 0..31
    std::optional<unsigned> day_of_next_month; ///< of the month after the payment, 1..28
};

/// Knows where the dues of a union's members are paid.
struct UnionAccount {
    std::string name; ///< as `union` of an employment has it
    line::Payee payee;
    PaymentTerm term; ///< neither: by the day of payment
};

/// What a KID that the employer was given is for.
enum class KidUse : std::uint8_t { withheld_tax, contribution };
/// Stable identifier used in files: `withheld_tax`.
[[nodiscard]] std::string_view name_of(KidUse use);

/// Knows the KID to pay something with that follows from the wages paid on one day.
struct PaymentKid {
    KidUse use = KidUse::withheld_tax;
    Date payment_date;
    std::string kid;
    source::Place place;
};

} // namespace bpa::facts
