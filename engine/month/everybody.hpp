#pragma once

#include "facts/facts.hpp"
#include "line/result.hpp"
#include "month/costs.hpp"
#include "month/work_places.hpp"

#include <map>
#include <vector>

namespace bpa::month {

/// Knows what persons' pay in one sub-unit and zone comes to, in the month of payment.
struct UnitPay {
    Money pay_now;        ///< of this run
    Money persons_before; ///< what these persons had been paid by earlier runs of the month
    Money persons;        ///< their lines of contribution in this run
};

/// Sums what the employer's month needs of everybody's, one person at a time: nobody's result has
/// to be kept for it.
class Everybody {
public:
    /// Both stay while this does.
    Everybody(const facts::Facts& facts, const line::Legend& legend, Date payment_date)
        : paid_in_{Month::of(payment_date)}, costs_{facts, legend, payment_date} {}

    /// Somebody with a result, when her month is done.
    void add(const line::AssistantResult& person);

    /// Whether nobody has been added.
    [[nodiscard]] bool is_nobody() const { return is_nobody_; }
    [[nodiscard]] const line::PersonTotals& totals() const { return totals_; }
    [[nodiscard]] const std::map<ContributionPlace, UnitPay>& units() const { return units_; }
    /// Pension premiums paid with this run.
    [[nodiscard]] const std::map<ContributionPlace, Money>& premiums() const { return premiums_; }
    /// What is deducted for others: each order by itself, the dues of a union together.
    [[nodiscard]] std::vector<line::DueItem> due() const;
    /// Ordered by alias.
    [[nodiscard]] std::vector<line::ArrangementCost> arrangements() const { return costs_.sums(); }

private:
    void add_due(const line::DueItem& item);

    Month paid_in_;
    bool is_nobody_ = true;
    line::PersonTotals totals_;
    std::map<ContributionPlace, UnitPay> units_;
    std::map<ContributionPlace, Money> premiums_;
    std::vector<line::DueItem> orders_;
    std::map<std::pair<line::Payee, Date>, line::DueItem> dues_;
    ArrangementCosts costs_;
};

} // namespace bpa::month
