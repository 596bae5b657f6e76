#include "calc/convert.hpp"

#include "calc/split.hpp"
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

bool is_all_active(const ConversionPlan& plan) {
    const auto& from = plan.terms->value.all_active;
    return from && Exact{plan.active.count()} >= Exact{plan.duty.count()} * from->fraction();
}

/// Minutes paid for calls that are added up: rounded to parts once, what is left over up or down.
Minutes summed(Minutes raw, Minutes part, Minutes up_from) {
    const std::int64_t over = raw.count() % part.count();
    const std::int64_t whole = raw.count() - over;
    return Minutes::of(over >= up_from.count() ? whole + part.count() : whole);
}

void add_summed(const facts::Shift& shift, ConversionPlan& plan) {
    const auto& terms = plan.terms->value;
    Minutes raw;
    for (const auto& call : shift.calls) {
        raw += call.end - call.start;
    }
    const Minutes paid = summed(raw, terms.call_block.value(), terms.call_up_from.value());
    plan.call_factor.assign(shift.calls.size(), Exact::ratio(paid.count(), raw.count()));
    plan.active = plan.rule->active_measure == rulebook::ActiveMeasure::raw ? raw : paid;
}

void add_calls(const facts::Shift& shift, Minutes block, ConversionPlan& plan) {
    const auto least = plan.terms->value.least_per_call.value_or(Minutes{});
    Minutes raw;
    Minutes blocks;
    for (const auto& group : group_calls(shift.calls, block, plan.rule->blocks)) {
        const Minutes paid = std::max(group.blocks, least);
        plan.has_least_call = plan.has_least_call || paid != group.blocks;
        raw += group.raw;
        blocks += paid;
        plan.call_factor.resize(group.end, Exact::ratio(paid.count(), group.raw.count()));
    }
    plan.active = plan.rule->active_measure == rulebook::ActiveMeasure::raw ? raw : blocks;
}

/// Whether a segment that begins at an instant is a call, and which.
std::optional<std::size_t> call_at(const facts::Shift& shift, Instant at) {
    for (std::size_t i = 0; i < shift.calls.size(); ++i) {
        if (shift.calls[i].start <= at && at < shift.calls[i].end) {
            return i;
        }
    }
    return std::nullopt;
}

/// Minutes of converted time that lie on a segment, for supplements.
Exact placed(const ConversionPlan& plan, Minutes length, Minutes elapsed) {
    const Exact minutes{length.count()};
    const Exact share = share_of(plan.terms->value);
    if (plan.rule->supplements == rulebook::SupplementTime::full) {
        return minutes;
    }
    if (plan.rule->supplements == rulebook::SupplementTime::none) {
        return Exact{0};
    }
    if (plan.rule->position == rulebook::ConvertedPosition::proportional) {
        return minutes * share;
    }
    const Exact total = Exact{plan.duty.count()} * share;
    return std::max(Exact{0}, std::min(total - Exact{elapsed.count()}, minutes));
}

} // namespace

Minutes duty_length(const facts::Shift& shift) {
    Minutes length = shift.end - shift.start;
    for (const auto& pause : shift.breaks) {
        length = length - (pause.end - pause.start);
    }
    return length;
}

const rulebook::Conversion* conversion_of(const rulebook::Rulebook& book, line::DutyIndex duty) {
    const auto& all = book.conversions;
    const auto found = std::find_if(all.begin(), all.end(), [duty](const auto& one) {
        return rulebook::has_duty(one.duties, duty);
    });
    return found == all.end() ? nullptr : &*found;
}

Exact share_of(const rulebook::ConversionTerms& terms) {
    if (const auto* minutes = std::get_if<Minutes>(&terms.paid_per_hour)) {
        return Exact::ratio(minutes->count(), minutes_per_hour);
    }
    const auto* share = std::get_if<Percent>(&terms.paid_per_hour);
    return share == nullptr ? Exact{0} : share->fraction();
}

line::InputValue paid_per_hour_of(const rulebook::ConversionTerms& terms) {
    return std::visit([](const auto& value) { return line::InputValue{value}; },
                      terms.paid_per_hour);
}

bool pays_share(const rulebook::ConversionTerms& terms) {
    return std::holds_alternative<Minutes>(terms.paid_per_hour) ||
           std::holds_alternative<Percent>(terms.paid_per_hour);
}

std::optional<TimeShare> converted_working_share(const facts::Shift& shift,
                                                 const rulebook::Rulebook& book,
                                                 std::pair<const RateBook&, Date> rates_and_day) {
    const auto* rule = conversion_of(book, shift.duty);
    if (rule == nullptr) {
        return std::nullopt;
    }
    const auto settled = rates_and_day.first.conversion(*rule, rates_and_day.second);
    if (std::holds_alternative<Unpriced>(settled)) {
        return std::nullopt; // pricing says so
    }
    return std::get<0>(settled).first->value.working_time;
}

void set_working_time(std::span<line::Segment> segments,
                      const facts::Shift& shift,
                      const rulebook::Rulebook& book,
                      std::pair<const RateBook&, Date> rates_and_day) {
    const auto share = converted_working_share(shift, book, rates_and_day);
    if (!share) {
        return;
    }
    Instant at = shift.start;
    for (auto& segment : segments) {
        if (!segment.is_break && !segment.is_call) {
            set_working_share(segment, at, *share);
        }
        at = at + segment.minutes;
    }
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
        if (rule->blocks == rulebook::CallBlocks::summed) {
            add_summed(shift, plan);
        } else {
            add_calls(shift, *block, plan);
        }
    }
    plan.all_active = is_all_active(plan);
    return plan;
}

line::RateIndex kroner_rate(RateBook& rates, const ConversionPlan& plan, source::Place place) {
    const auto& paid = plan.terms->value.paid_per_hour;
    if (const auto* per_hour = std::get_if<HourlyRate>(&paid)) {
        return rates.agreed(*plan.terms, {plan.rule->rule, *per_hour}, plan.provisional);
    }
    return rates.spread(*plan.terms,
                        {plan.rule->rule, std::get<Money>(paid)},
                        {plan.duty, place},
                        plan.provisional);
}

CountedTime count_segment(const ConversionPlan& plan,
                          const facts::Shift& shift,
                          Minutes length,
                          std::pair<Minutes, Instant> elapsed_and_at) {
    const auto [elapsed, at] = elapsed_and_at;
    const Exact minutes{length.count()};
    if (plan.all_active) {
        return {ExactMinutes::of(length), {}, ExactMinutes::of(length), length};
    }
    const auto call = call_at(shift, at);
    const Exact called = call ? minutes * plan.call_factor.at(*call) : Exact{0};
    const bool is_as_duty = !call || !plan.rule->calls_instead;
    const Exact converted = is_as_duty ? minutes * share_of(plan.terms->value) : Exact{0};
    const Exact supplements = (is_as_duty ? placed(plan, length, elapsed) : Exact{0}) +
                              (plan.rule->calls_have_supplements ? called : Exact{0});
    return {ExactMinutes::of_minutes(converted),
            ExactMinutes::of_minutes(called),
            ExactMinutes::of_minutes(supplements),
            is_as_duty ? length : Minutes{}};
}

} // namespace bpa::calc
