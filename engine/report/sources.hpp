#pragma once

#include "amelding/rules.hpp"
#include "facts/facts.hpp"
#include "report/posts.hpp"
#include "rulebook/rulebook.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace bpa::report {

/// Knows a row of `audit/contribution.csv`: the contribution of a sub-unit and zone in the month
/// reported, over all its runs.
struct ContributionBase {
    std::string sub_unit;
    std::string zone; ///< `Ia`
    bool is_after_allowance = false;
    Money pay;      ///< of this month alone
    Money premiums; ///< paid
    Money refunds;  ///< received
    Percent rate;
    Money earlier_months;   ///< of a private person: pay of earlier months that became liable now
    bool is_exempt = false; ///< a private person's pay is under the limit
    bool is_moved = false;  ///< was, and a later month of the year passed it
};

/// Knows everything a month's message is made of.
struct MonthSources {
    Month month;
    const facts::Facts& facts; ///< employer and people as the folder says now
    const rulebook::Rules& rules;
    const amelding::ReportingRules& reporting;
    std::vector<PublishedRun> runs; ///< paid in the month, in the order of the chain
    Posts posts;
    std::vector<ContributionBase> contribution;
    /// What the message in force of the month before said of employments.
    struct Before {
        Date wage_changed;
    };
    std::map<std::string, Before> before; ///< by `arbeidsforholdId`
};

} // namespace bpa::report
