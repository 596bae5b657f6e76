#include "calc/stack.hpp"

#include "calc/split.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

/// Knows what stays the same while one segment's groups are walked.
struct Walk {
    const line::Segment& segment;
    line::DutyIndex duty;
    const PriceContext& context;
    const calendar::DayCalendar& calendar;
    RateBook& rates;
    line::RateIndex base;
};

using Result = Price<std::vector<Applied>>;

bool is_inside_some_window(const Walk& walk, const rulebook::TimeSupplement& rule) {
    return std::any_of(rule.windows.begin(), rule.windows.end(), [&](const auto& window) {
        return is_inside(walk.segment, window, walk.calendar);
    });
}

Result walk_supplement(const Walk& walk, std::size_t index) {
    const auto& rule = walk.context.book.supplements.at(index);
    if (!rulebook::has_duty(rule.duties, walk.duty) || !is_inside_some_window(walk, rule)) {
        return std::vector<Applied>{};
    }
    if (rule.for_rota) {
        const auto* rota = facts::in_force(walk.context.employment.rota, walk.segment.date);
        if (rota == nullptr) {
            return Unpriced{.problem = PriceProblem::rota_missing,
                            .date = walk.segment.date,
                            .rule = rule.rule,
                            .place = walk.context.employment.place};
        }
        if (rota->value != *rule.for_rota) {
            return std::vector<Applied>{};
        }
    }
    const auto rate = walk.rates.supplement(rule, walk.base, walk.segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    return std::vector<Applied>{{index, std::get<line::RateIndex>(rate)}};
}

std::int64_t total_ore(const Walk& walk, const std::vector<Applied>& applied) {
    std::int64_t total = 0;
    for (const auto& one : applied) {
        total += walk.rates.at(one.rate).value.ore();
    }
    return total;
}

Result walk_group(const Walk& walk, const rulebook::StackingGroup& group) {
    std::vector<Applied> chosen;
    std::int64_t chosen_ore = -1;
    for (const auto& member : group.members) {
        const auto* nested = std::get_if<std::unique_ptr<rulebook::StackingGroup>>(&member);
        auto result = nested != nullptr ? walk_group(walk, **nested)
                                        : walk_supplement(walk, std::get<std::size_t>(member));
        if (std::holds_alternative<Unpriced>(result)) {
            return result;
        }
        auto& applied = std::get<std::vector<Applied>>(result);
        if (applied.empty()) {
            continue;
        }
        switch (group.policy) {
        case rulebook::StackingPolicy::first:
            return result;
        case rulebook::StackingPolicy::sum:
            chosen.insert(chosen.end(), applied.begin(), applied.end());
            break;
        case rulebook::StackingPolicy::highest:
            if (const auto ore = total_ore(walk, applied); ore > chosen_ore) {
                chosen = std::move(applied);
                chosen_ore = ore;
            }
            break;
        }
    }
    return chosen;
}

} // namespace

Price<std::vector<Applied>> supplements_on(const PaidAs& paid,
                                           const PriceContext& context,
                                           const calendar::DayCalendar& calendar,
                                           std::pair<RateBook&, line::RateIndex> rates_and_base) {
    return walk_group(
        {paid.segment, paid.duty, context, calendar, rates_and_base.first, rates_and_base.second},
        context.book.stacking);
}

} // namespace bpa::calc
