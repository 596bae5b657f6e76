#pragma once

#include "facts/facts.hpp"
#include "line/legend.hpp"
#include "line/result.hpp"

#include <map>
#include <string>
#include <vector>

namespace bpa::month {

/// Sums the cost of each arrangement, one person at a time. Lines of no single arrangement are
/// shared over those she worked in, by time; without any, evenly over those of her employments.
class ArrangementCosts {
public:
    /// Both stay while this does.
    ArrangementCosts(const facts::Facts& facts, const line::Legend& legend, Date payment_date)
        : facts_{facts}, legend_{legend}, payment_date_{payment_date} {}

    void add(const line::AssistantResult& person);
    /// Ordered by alias.
    [[nodiscard]] std::vector<line::ArrangementCost> sums() const;

private:
    struct Weights;

    [[nodiscard]] Weights weights_of(const line::AssistantResult& person) const;
    void add_amount(const std::string& alias, const line::Line& line, Money amount);
    line::ArrangementCost& cost_of(const std::string& alias);

    const facts::Facts& facts_;
    const line::Legend& legend_;
    Date payment_date_;
    std::map<std::string, line::ArrangementCost> by_alias_;
};

} // namespace bpa::month
