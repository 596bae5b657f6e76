#include "calc/convert.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

namespace {

constexpr std::int64_t minutes_per_hour = ClockTime::minutes_per_hour;

/// Whole blocks begun, as minutes.
Minutes blocks_of(Minutes time, Minutes block) {
    return Minutes::of((time.count() + block.count() - 1) / block.count() * block.count());
}

/// Knows calls that share their blocks.
struct CallGroup {
    std::size_t first = 0;
    std::size_t end = 0; ///< one past the last
    Minutes raw;
    Minutes blocks;
};

/// Each call by itself, or joined with those that begin while its blocks still run.
std::vector<CallGroup>
group_calls(const std::vector<facts::Interval>& calls, Minutes block, rulebook::CallBlocks how) {
    std::vector<CallGroup> groups;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        const Minutes length = calls[i].end - calls[i].start;
        if (how == rulebook::CallBlocks::merged && !groups.empty()) {
            auto& last = groups.back();
            const Instant from = calls[last.first].start;
            if (calls[i].start < from + last.blocks) {
                last.end = i + 1;
                last.raw += length;
                last.blocks = std::max(last.blocks, blocks_of(calls[i].end - from, block));
                continue;
            }
        }
        groups.push_back({i, i + 1, length, blocks_of(length, block)});
    }
    return groups;
}

Minutes duty_length(const facts::Shift& shift) {
    Minutes length = shift.end - shift.start;
    for (const auto& pause : shift.breaks) {
        length = length - (pause.end - pause.start);
    }
    return length;
}

bool is_all_active(const ConversionPlan& plan) {
    const auto& from = plan.terms->value.all_active;
    return from && Exact{plan.active.count()} >= Exact{plan.duty.count()} * from->fraction();
}

void add_calls(const facts::Shift& shift, Minutes block, ConversionPlan& plan) {
    Minutes raw;
    Minutes blocks;
    for (const auto& group : group_calls(shift.calls, block, plan.rule->blocks)) {
        raw += group.raw;
        blocks += group.blocks;
        plan.call_factor.resize(group.end, Exact::ratio(group.blocks.count(), group.raw.count()));
    }
    plan.active = plan.rule->active_measure == rulebook::ActiveMeasure::raw ? raw : blocks;
}

} // namespace

const rulebook::Conversion* conversion_of(const rulebook::Rulebook& book, line::DutyIndex duty) {
    const auto& all = book.conversions;
    const auto found = std::find_if(all.begin(), all.end(), [duty](const auto& one) {
        return rulebook::has_duty(one.duties, duty);
    });
    return found == all.end() ? nullptr : &*found;
}

Exact share_of(const rulebook::ConversionTerms& terms) {
    return Exact::ratio(terms.paid_per_hour.count(), minutes_per_hour);
}

Price<std::optional<ConversionPlan>> plan_conversion(const facts::Shift& shift,
                                                     const rulebook::Rulebook& book,
                                                     Date day,
                                                     const RateBook& rates) {
    const auto* rule = conversion_of(book, shift.duty);
    if (rule == nullptr) {
        return std::nullopt;
    }
    const auto settled = rates.conversion(*rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [terms, provisional] = std::get<0>(settled);
    ConversionPlan plan{
        .rule = rule, .terms = terms, .provisional = provisional, .duty = duty_length(shift)};
    if (!shift.calls.empty()) {
        const auto& block = terms->value.call_block;
        if (!block) {
            return Unpriced{.problem = PriceProblem::call_without_rule,
                            .date = day,
                            .rule = rule->rule,
                            .place = shift.calls.front().place,
                            .duty = shift.duty};
        }
        add_calls(shift, *block, plan);
    }
    plan.all_active = is_all_active(plan);
    return plan;
}

CountedTime count_segment(const ConversionPlan& plan,
                          const facts::Shift& shift,
                          Minutes length,
                          std::pair<Minutes, Instant> elapsed_and_at) {
    const auto [elapsed, at] = elapsed_and_at;
    const Exact minutes{length.count()};
    if (plan.all_active) {
        return {ExactMinutes::of(length), {}, ExactMinutes::of(length)};
    }
    const Exact share = share_of(plan.terms->value);
    Exact called;
    for (std::size_t i = 0; i < shift.calls.size(); ++i) {
        if (shift.calls[i].start <= at && at < shift.calls[i].end) {
            called = minutes * plan.call_factor.at(i);
        }
    }
    Exact placed = minutes * share;
    if (plan.rule->position == rulebook::ConvertedPosition::start) {
        const Exact total = Exact{plan.duty.count()} * share;
        const Exact before{elapsed.count()};
        placed = std::max(Exact{0}, std::min(total - before, minutes));
    }
    return {ExactMinutes::of_minutes(minutes * share),
            ExactMinutes::of_minutes(called),
            ExactMinutes::of_minutes(placed + called)};
}

} // namespace bpa::calc
