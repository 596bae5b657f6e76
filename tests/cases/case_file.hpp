#pragma once

#include "facts/facts.hpp"
#include "line/result.hpp"
#include "rulebook/load/load.hpp"
#include "source/inputs.hpp"
#include "yaml/node.hpp"

#include <optional>
#include <string>
#include <vector>

/// A case: one situation told in YAML, with the lines the sources say it must give.
namespace bpa::cases {

/// One expected pay line.
struct ExpectedLine {
    std::string code;
    std::string hours; ///< paid, `4:10` or `2:46 2/3`
    HourlyRate rate;
    Money amount;
    std::string rule;
    std::string because; ///< `source-id § clause`
    bool provisional = false;
};

/// One expected hourly rate on a day.
struct ExpectedRate {
    Date on;
    Minutes weekly_norm;
    int years = 0;
    HourlyRate per_hour;
    std::string because;
};

/// A yearly amount that must give an hourly one by the agreement's own divisor and rounding.
struct ExpectedHour {
    Money per_year;
    Minutes weekly_norm;
    Date on;
    HourlyRate per_hour;
};

/// Pay of one accrual year, and the holiday pay it must earn.
struct ExpectedHoliday {
    Date paid;
    Date birth_date;
    Money pay;
    Percent percent;
    std::vector<Money> amounts; ///< the ordinary part, then the addition
    std::string because;        ///< of the last of them
};

/// The four counts of all shifts together.
struct ExpectedCounts {
    std::optional<Minutes> on_duty;
    std::optional<Minutes> paid;
    std::optional<Minutes> working_time;
    std::optional<Minutes> decision;
    std::optional<Minutes> time_off; ///< kept, of all rules together
};

/// One expected comparison with an agreement.
struct ExpectedFloor {
    std::string code;
    std::string reason; ///< `contract`
    Minutes hours;
    HourlyRate paid;                     ///< for an hour, as shown
    std::optional<HourlyRate> reference; ///< empty: unknown
    std::optional<Money> difference;     ///< empty: unknown
    std::string because;                 ///< `source-id § clause`; empty: nothing is due
};

struct Case {
    std::string story;
    std::string terms;
    bool provisional = false;
    std::vector<rulebook::OptionChoice> options;
    facts::Employer employer; ///< only what limits of working time ask
    facts::Employment employment;
    std::vector<facts::Shift> shifts;
    std::vector<facts::Shift> roster; ///< of the period of the first shift
    std::vector<ExpectedLine> lines;
    std::optional<Money> gross;
    ExpectedCounts counts;
    std::vector<ExpectedRate> rates;
    std::vector<ExpectedHour> hours;
    std::vector<ExpectedHoliday> holidays;
    std::optional<facts::DemandedFloor> demand;      ///< of a public contract on the arrangement
    std::optional<std::vector<ExpectedFloor>> floor; ///< empty: it is not asked about
    std::vector<std::string> findings;               ///< codes, sorted
    /// Rules that shape the outcome without a line of their own: divisors, stacking.
    std::vector<std::string> exercises;
    std::string problem; ///< code of the diagnostic that must stop it
};

/// Reads `case.yaml`. Duties and the clock come from `rules`, whose rulebooks this loads.
[[nodiscard]] std::optional<Case>
read_case(source::Inputs& inputs, rulebook::Rules& rules, source::Diagnostics& diagnostics);

} // namespace bpa::cases
