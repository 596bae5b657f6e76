#include "calc/stack.hpp"

#include "calc/split.hpp"

#include <algorithm>
#include <optional>

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

bool is_inside_some_window(const Walk& walk, const rulebook::TimeSupplement& rule) {
    return std::any_of(rule.windows.begin(), rule.windows.end(), [&](const auto& window) {
        return is_inside(walk.segment, window, walk.calendar);
    });
}

/// Adds a supplement when it fits; the problem, if there is one.
std::optional<Unpriced> walk_supplement(const Walk& walk, std::size_t index, AppliedList& applied) {
    const auto& rule = walk.context.book.supplements.at(index);
    if (!rulebook::has_duty(rule.duties, walk.duty) || !is_inside_some_window(walk, rule)) {
        return std::nullopt;
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
            return std::nullopt;
        }
    }
    const auto rate = walk.rates.supplement(rule, walk.base, walk.segment.date);
    if (const auto* problem = std::get_if<Unpriced>(&rate)) {
        return *problem;
    }
    applied.push_back({index, std::get<line::RateIndex>(rate)});
    return std::nullopt;
}

/// Rate per hour of the supplements from a position on.
std::int64_t total_ore(const Walk& walk, const AppliedList& applied, std::size_t from) {
    std::int64_t total = 0;
    for (std::size_t i = from; i < applied.size(); ++i) {
        total += walk.rates.at(applied[i].rate).value.ore();
    }
    return total;
}

/// Adds what a group gives; the problem, if there is one.
std::optional<Unpriced>
walk_group(const Walk& walk, const rulebook::StackingGroup& group, AppliedList& applied) {
    const std::size_t begin = applied.size();
    std::int64_t chosen_ore = -1;
    for (const auto& member : group.members) {
        const std::size_t before = applied.size();
        const auto* nested = std::get_if<std::unique_ptr<rulebook::StackingGroup>>(&member);
        auto problem = nested != nullptr
                           ? walk_group(walk, **nested, applied)
                           : walk_supplement(walk, std::get<std::size_t>(member), applied);
        if (problem) {
            return problem;
        }
        if (applied.size() == before) {
            continue;
        }
        switch (group.policy) {
        case rulebook::StackingPolicy::first:
            return std::nullopt;
        case rulebook::StackingPolicy::sum:
            break;
        case rulebook::StackingPolicy::highest:
            // What was chosen so far lies before what the member gives; the lesser of them goes.
            const auto position = [&applied](std::size_t index) {
                return applied.begin() + static_cast<std::ptrdiff_t>(index);
            };
            const auto ore = total_ore(walk, applied, before);
            if (ore > chosen_ore) {
                applied.erase(position(begin), position(before));
                chosen_ore = ore;
            } else {
                applied.erase(position(before), applied.end());
            }
            break;
        }
    }
    return std::nullopt;
}

} // namespace

Price<AppliedList> supplements_on(const PaidAs& paid,
                                  const PriceContext& context,
                                  const calendar::DayCalendar& calendar,
                                  std::pair<RateBook&, line::RateIndex> rates_and_base) {
    AppliedList applied;
    const Walk walk{
        paid.segment, paid.duty, context, calendar, rates_and_base.first, rates_and_base.second};
    if (const auto problem = walk_group(walk, context.book.stacking, applied)) {
        return *problem;
    }
    return applied;
}

} // namespace bpa::calc
