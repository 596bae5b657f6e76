#pragma once

#include "line/legend.hpp"
#include "rulebook/dated.hpp"
#include "rulebook/population.hpp"
#include "values/date.hpp"
#include "values/money.hpp"

#include <cstdint>
#include <optional>
#include <variant>

/// What the parties settle of pay: read, checked and listed. Nothing is calculated from it; the
/// rates that follow are entered as rates.
namespace bpa::rulebook {

/// Knows a share that comes to at least so much a year.
struct ShareWithMinimum {
    Percent percent;
    std::optional<Money> at_least; ///< kroner a year
};
/// Kroner per hour, kroner per year, or a share.
using Increase = std::variant<HourlyRate, Money, ShareWithMinimum>;

/// Knows how much pay goes up from a day on.
struct IncreaseTerms {
    Increase general;
    std::optional<std::variant<HourlyRate, Money>> low_pay; ///< in addition, to the low paid
    std::optional<Percent> low_pay_below; ///< of the average pay that the text names
};

// ---- kind: general_increase --------------------------------------------------------------------

/// Knows the general increase of a settlement, and what it is added to.
struct GeneralIncrease {
    line::RuleIndex rule{};
    bool to_individual_pay = false;
    bool to_minimum_pay = false;
    Dated<IncreaseTerms> terms;
};

// ---- kind: back_pay ----------------------------------------------------------------------------

/// What those get who left before the settlement.
enum class LeaversGet : std::uint8_t { nothing, nothing_unless_pensioned, everything };

/// Knows a settlement that reaches back.
struct BackPay {
    line::RuleIndex rule{};
    Date effective_from;
    Date decided_on;
    std::optional<Month> paid_in; ///< pay period that pays the difference
    LeaversGet leavers = LeaversGet::nothing;
    line::CitationIndex citation{};
};

} // namespace bpa::rulebook
