#pragma once

#include "amelding/decimal.hpp"

#include <limits>
#include <string_view>

/// Code values of the format that the checks know by what they mean. Which months they hold in, and
/// what may stand together, is in `rules/reporting/`.
namespace bpa::amelding {

inline constexpr std::string_view type_ordinary = "ordinaertArbeidsforhold";
inline constexpr std::string_view type_maritime = "maritimtArbeidsforhold";
inline constexpr std::string_view appointment_on_call = "midlertidigAnsattSomTilkallingsvikar";
inline constexpr std::string_view kind_wage = "loennsinntekt";
inline constexpr std::string_view pay_hourly = "timeloenn";
inline constexpr std::string_view pay_overtime = "overtidsgodtgjoerelse";
inline constexpr std::string_view pay_fixed = "fastloenn";
inline constexpr std::string_view pay_holiday_deduction = "trekkILoennForFerie";
inline constexpr std::string_view pay_child_care = "loennForBarnepassIBarnetsHjem";
/// The arrangement whose weekly hours the receiver's rule 526D names.
inline constexpr std::string_view working_time_526d = "skift365";

/// Contractors and pensioners stand in the report only when they are paid; the employed always do.
[[nodiscard]] constexpr bool is_reported_every_month(std::string_view employment_type) {
    return employment_type == type_ordinary || employment_type == type_maritime;
}

/// The sum, or the outermost number when there is none: a file may state anything.
[[nodiscard]] constexpr Decimal sum_of(Decimal a, Decimal b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.units(), b.units(), &sum)) {
        using Limits = std::numeric_limits<std::int64_t>;
        // One away from the edge: the other sign must exist.
        sum = b.units() < 0 ? Limits::min() + 1 : Limits::max();
    }
    return Decimal::of_units(sum);
}

} // namespace bpa::amelding
