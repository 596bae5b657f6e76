#pragma once

#include "facts/facts.hpp"
#include "line/result.hpp"

#include <map>
#include <string>
#include <utility>

/// What became of the hours that municipalities have awarded.
namespace bpa::month {

/// Time charged to decisions, by arrangement and the calendar year worked in.
using DecisionMinutes = std::map<std::pair<std::string, int>, Minutes>;

/// What the decisions of an arrangement give in a calendar year: weekly hours × days ÷ 7 of each
/// stretch, within the days of the arrangement. Exact: a year of 365 days is more than 52 weeks.
[[nodiscard]] ExactMinutes awarded_in(const facts::Arrangement& arrangement, int year);

/// Sums the hours of arrangements while results pass by, one assistant at a time.
class ArrangementHours {
public:
    void add(const line::AssistantResult& person);

    /// What was charged by everybody added.
    [[nodiscard]] DecisionMinutes charged() const;

    /// Completes the arrangements of the result, which are listed already, and names each that has
    /// used more than it was awarded. `earlier` is what was charged before the run.
    void finish(const facts::Facts& facts,
                const DecisionMinutes& earlier,
                line::RunResult& result) const;

private:
    struct Hours {
        Minutes on_duty;
        ExactMinutes paid;
        std::map<int, Minutes> charged; ///< by year
    };
    std::map<std::string, Hours> by_alias_;
};

} // namespace bpa::month
