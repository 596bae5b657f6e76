#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <variant>

/// Rules of what is paid at least, and of amounts for a day.
namespace bpa::rulebook {

// ---- kind: guarantee ---------------------------------------------------------------------------

/// Knows how much time is paid at least for an attendance, at the wage of its duty.
struct Guarantee {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Dated<Minutes> least;
    /// Attendances with less between them are one, and the time between is paid; empty: each is its
    /// own.
    std::optional<Minutes> joins_gaps_under;
};

// ---- kind: cancelled_shift ---------------------------------------------------------------------

/// Knows what a shift called off too late gives.
struct CancelledTerms {
    Minutes notice_under; ///< called off less than this before its start
    Percent share;        ///< of its planned time is paid
};
/// Knows the pay for a shift that was called off; nothing of it was worked.
struct CancelledShift {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    Dated<CancelledTerms> terms;
};

// ---- kind: meal_money --------------------------------------------------------------------------

/// Knows how much overtime of a shift gives money for a meal.
struct MealTerms {
    Minutes after; ///< so much overtime, or more
    Money amount;
};
struct MealMoney {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    Dated<MealTerms> terms;
};

// ---- kind: day_amount --------------------------------------------------------------------------

/// What an amount for a day is for.
enum class DayAmountOn : std::uint8_t {
    split_shift, ///< two attendances of a day with a gap of at least so much between them
    moved,       ///< a shift whose hours were moved from where the roster had them
};
/// Knows kroner for the day, or a share of the wage for the hours.
struct DayAmount {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};
    DutySet duties = 0;
    DayAmountOn on = DayAmountOn::split_shift;
    std::optional<Minutes> gap_at_least; ///< with `split_shift`
    Dated<std::variant<Money, Percent>> amount;
    Rounding rounding; ///< of the rate, when it is a share
};

} // namespace bpa::rulebook
