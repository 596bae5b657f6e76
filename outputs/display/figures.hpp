#pragma once

#include "line/result.hpp"
#include "outputs/display/values.hpp"
#include "outputs/display/words.hpp"

#include <string>

/// What the summary and the month report tell alike.
namespace bpa::outputs::display {

/// Time of a decision, without the fraction of a minute that hours by the week have over a year:
/// `audit/decisions.csv` has it. More used than awarded is told exactly.
[[nodiscard]] std::string decision_hours(const ExactMinutes& time, Language language);

/// Adds up the holiday pay of the year of payment while the assistants pass: the contribution on it
/// is no part of what is due now, and runs have accrued none on what an opening balance brought.
class HolidayTotals {
public:
    void add(const line::AssistantResult& who, int year);
    /// How much of the run's contribution waits for the holiday pay; empty when none does.
    [[nodiscard]] std::string later_part(Language language) const;
    /// That contribution comes besides what runs have accrued; empty when all was earned in runs.
    /// `owed` is the holiday pay of everybody, who need not all be part of this run.
    [[nodiscard]] std::string before_runs(Money owed, Language language) const;
    /// What the run pays out was a cost when it was earned; empty when it pays none.
    [[nodiscard]] std::string paid_part(Language language) const;
    /// What the cost of holiday pay is called: earned, or earned less paid.
    [[nodiscard]] Phrase cost_name() const;

private:
    Money paid_now_;
    Money earned_;
    Money earned_in_runs_;
    Money contribution_now_;
};

} // namespace bpa::outputs::display
