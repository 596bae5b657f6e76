#include "month/costs.hpp"

#include "month/everybody.hpp"
#include "month/spread.hpp"
#include "month/steps.hpp"
#include "month/totals.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <optional>

namespace bpa::month {
namespace {

using line::ArrangementCost;

/// The one with this id in a list ordered by id; whoever asks has it from there.
template <class T>
const T& named(const std::vector<T>& all, const std::string& id) {
    const auto found =
        std::lower_bound(all.begin(), all.end(), id, [](const T& one, const std::string& wanted) {
            return one.id < wanted;
        });
    BPA_CHECK(found != all.end() && found->id == id);
    return *found;
}

} // namespace

/// Knows the arrangements one person's lines are shared over: those she worked in, by time; without
/// any, those of her employments.
struct ArrangementCosts::Weights {
    std::vector<std::string> arrangements; ///< ordered
    std::vector<std::int64_t> minutes;
};

ArrangementCosts::Weights ArrangementCosts::weights_of(const line::AssistantResult& person) const {
    std::map<std::string, std::int64_t> minutes;
    for (const auto& segment : person.segments) {
        const auto& shift = person.shifts.at(static_cast<std::size_t>(segment.shift));
        minutes[shift.arrangement] += segment.on_duty.count();
    }
    if (minutes.empty()) {
        for (const auto& employment : named(facts_.assistants, person.person.alias).employments) {
            // She may be paid before the first day of the employment that an amount is for.
            BPA_CHECK(!employment.arrangements.empty());
            const auto* places = facts::in_force(employment.arrangements, payment_date_);
            const auto& known = places != nullptr ? *places : employment.arrangements.front();
            for (const auto& place : known.value) {
                minutes[place] = 1;
            }
        }
    }
    Weights weights;
    for (const auto& [arrangement, count] : minutes) {
        weights.arrangements.push_back(arrangement);
        weights.minutes.push_back(count);
    }
    return weights;
}

void ArrangementCosts::add(const line::AssistantResult& person) {
    std::optional<Weights> weights; // when a line asks for them
    for (const auto& line : person.lines) {
        const std::string& own =
            line.shift ? person.shifts.at(static_cast<std::size_t>(*line.shift)).arrangement
                       : line.arrangement;
        if (!own.empty()) {
            add_amount(own, line, line.amount);
            continue;
        }
        if (!weights) {
            weights = weights_of(person);
        }
        const auto parts = spread(line.amount, weights->minutes);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            add_amount(weights->arrangements[i], line, parts[i]);
        }
    }
    for (const auto& segment : person.segments) {
        const auto& shift = person.shifts.at(static_cast<std::size_t>(segment.shift));
        cost_of(shift.arrangement).worked += segment.on_duty;
    }
}

std::vector<ArrangementCost> ArrangementCosts::sums() const {
    std::vector<ArrangementCost> costs;
    for (const auto& [alias, sum] : by_alias_) {
        ArrangementCost& cost = costs.emplace_back(sum);
        close_totals(cost.totals, cost.gross);
    }
    return costs;
}

ArrangementCost& ArrangementCosts::cost_of(const std::string& alias) {
    const auto [found, is_new] = by_alias_.try_emplace(alias);
    if (is_new) {
        found->second.arrangement = alias;
        found->second.sub_unit = named(facts_.arrangements, alias).sub_unit;
    }
    return found->second;
}

void ArrangementCosts::add_amount(const std::string& alias, const line::Line& line, Money amount) {
    ArrangementCost& cost = cost_of(alias);
    month::add_amount({cost.totals, cost.gross}, legend_.at(line.code), amount);
    cost.codes[{Month::of(line.earned_on), line.code}] += amount;
}

void add_costs(EmployerMonth& month) {
    month.result.totals = month.everybody.totals();
    month.result.arrangements = month.everybody.arrangements();
    for (const auto& cover : month.facts.employer.covers) {
        month.result.covers.push_back({.name = cover.name,
                                       .insurer = cover.insurer,
                                       .policy = cover.policy,
                                       .days = cover.days});
    }
}

} // namespace bpa::month
