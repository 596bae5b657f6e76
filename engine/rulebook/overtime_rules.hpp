#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

/// Rules of when time becomes overtime and what it gives.
namespace bpa::rulebook {

// ---- kind: overtime ----------------------------------------------------------------------------

/// Which week overtime begins after.
enum class OvertimeWeek : std::uint8_t {
    statutory, ///< the Act's or the regulation's, as stated for the employment
    norm,      ///< the employment's weekly norm
};
/// Where the 24 hours of the daily limit begin.
enum class OvertimeDay : std::uint8_t {
    first_shift, ///< when a shift begins outside the 24 hours before
    midnight,
};

/// Knows when time becomes overtime and what it gives. No hour counts both by day and by week: the
/// week sums what the day leaves ordinary. Overtime is borne by the arrangement of the shift that
/// passes the limit.
struct Overtime {
    line::RuleIndex rule{};
    line::PayCodeIndex pays_as{};            ///< the supplement
    line::PayCodeIndex additional_pays_as{}; ///< additional hours of who has a monthly salary
    OvertimeWeek week = OvertimeWeek::statutory;
    OvertimeDay day = OvertimeDay::first_shift;
    bool drops_supplements = false; ///< no supplements for the same minutes
    Dated<Percent> percent;         ///< of the hourly wage
    Rounding rounding;              ///< of the rate
};

} // namespace bpa::rulebook
