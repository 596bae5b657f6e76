#include "month/lines.hpp"
#include "month/spread.hpp"
#include "month/steps.hpp"
#include "month/totals.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <map>
#include <set>

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

/// Knows the arrangements one person's lines are shared over: those she worked in, by time; without
/// any, those of her employments.
struct Weights {
    std::vector<std::string> arrangements; ///< ordered
    std::vector<std::int64_t> minutes;
};

Weights weights_of(const line::AssistantResult& person, const EmployerMonth& month) {
    std::map<std::string, std::int64_t> minutes;
    for (const auto& segment : person.segments) {
        const auto& shift = person.shifts.at(static_cast<std::size_t>(segment.shift));
        minutes[shift.arrangement] += segment.on_duty.count();
    }
    if (minutes.empty()) {
        for (const auto& employment :
             named(month.facts.assistants, person.person.alias).employments) {
            // She may be paid before the first day of the employment that an amount is for.
            BPA_CHECK(!employment.arrangements.empty());
            const auto* places =
                facts::in_force(employment.arrangements, month.settings.payment_date);
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

/// Knows the costs of every arrangement while they are summed.
class Costs {
public:
    explicit Costs(EmployerMonth& month) : month_{month} {}

    void add(const line::AssistantResult& person) {
        const Weights weights = weights_of(person, month_);
        for (const auto& line : person.lines) {
            add_line(line, person, weights);
        }
        for (const auto& segment : person.segments) {
            const auto& shift = person.shifts.at(static_cast<std::size_t>(segment.shift));
            cost_of(shift.arrangement).worked += segment.on_duty;
        }
    }

    [[nodiscard]] std::vector<ArrangementCost> take() {
        std::vector<ArrangementCost> costs;
        for (auto& [alias, cost] : by_alias_) {
            close_totals(cost.totals, cost.gross);
            costs.push_back(std::move(cost));
        }
        return costs;
    }

private:
    ArrangementCost& cost_of(const std::string& alias) {
        const auto [found, is_new] = by_alias_.try_emplace(alias);
        if (is_new) {
            found->second.arrangement = alias;
            found->second.sub_unit = named(month_.facts.arrangements, alias).sub_unit;
        }
        return found->second;
    }

    void
    add_line(const line::Line& line, const line::AssistantResult& person, const Weights& weights) {
        const auto& code = month_.rules.legend.at(line.code);
        const std::string own =
            line.shift ? person.shifts.at(static_cast<std::size_t>(*line.shift)).arrangement
                       : line.arrangement;
        if (!own.empty()) {
            ArrangementCost& cost = cost_of(own);
            add_amount({cost.totals, cost.gross}, code, line.amount);
            return;
        }
        const auto parts = spread(line.amount, weights.minutes);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            ArrangementCost& cost = cost_of(weights.arrangements[i]);
            add_amount({cost.totals, cost.gross}, code, parts[i]);
        }
    }

    EmployerMonth& month_;
    std::map<std::string, ArrangementCost> by_alias_;
};

} // namespace

void add_costs(EmployerMonth& month) {
    Costs costs{month};
    for (const auto& assistant : month.result.assistants) {
        month.result.totals += assistant.totals;
        costs.add(assistant);
    }
    month.result.arrangements = costs.take();
    for (const auto& cover : month.facts.employer.covers) {
        month.result.covers.push_back({.name = cover.name,
                                       .insurer = cover.insurer,
                                       .policy = cover.policy,
                                       .days = cover.days});
    }
}

} // namespace bpa::month
