#include "calc/rates.hpp"

#include <algorithm>
#include <iterator>

namespace bpa::calc {

using line::InputName;

namespace {

/// The step that holds at a count; the first begins at nothing.
const rulebook::SupplementStep& step_at(const rulebook::SupplementRate& rate, std::int64_t count) {
    const auto after = std::find_if(rate.steps.begin() + 1,
                                    rate.steps.end(),
                                    [count](const auto& step) { return count < step.from; });
    return *std::prev(after);
}

/// What tells the step of a ladder: where it begins. The lowest begins with the year.
std::optional<line::Input> told_step(const rulebook::TimeSupplement& rule,
                                     const rulebook::Entry<rulebook::SupplementRate>& entry,
                                     const rulebook::SupplementStep& step) {
    if (&step == &entry.value.steps.front()) {
        return std::nullopt;
    }
    const auto from = rule.by == rulebook::LadderBy::hours
                          ? line::InputValue{Minutes::of(step.from)}
                          : line::InputValue{Exact{step.from}};
    return line::Input{InputName::step_from, from, entry.citation};
}

} // namespace

Price<line::RateIndex> RateBook::supplement(const rulebook::TimeSupplement& rule,
                                            line::RateIndex base,
                                            Date day,
                                            const LadderCount& ladder) {
    const auto settled = settle(rule.rate, rule.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    const auto& step = step_at(entry->value, ladder.count);
    const auto* agreed = std::get_if<HourlyRate>(&step.value);
    const Key key = agreed != nullptr ? Key{rule.rule, &step, 0, 0, carried}
                                      : key_of_share({rule.rule, &step}, base, carried);
    if (const auto known = find(key)) {
        return *known;
    }
    const auto told = told_step(rule, *entry, step);
    const auto rate = agreed != nullptr ? keep_agreed(key, *agreed, entry->citation, told)
                                        : keep_share({.rule = rule.rule,
                                                      .entry = &step,
                                                      .percent = std::get<Percent>(step.value),
                                                      .citation = entry->citation,
                                                      .rounding = rule.rounding,
                                                      .provisional = carried,
                                                      .at_least = step.at_least,
                                                      .step = told},
                                                     base);
    if (step.open) {
        const auto* share = std::get_if<Percent>(&step.open->value);
        const auto value = share == nullptr ? std::get<HourlyRate>(step.open->value)
                                            : round_to_rate(at(base).value * *share, rule.rounding);
        open_.try_emplace(rate, OpenRate{value});
    }
    return rate;
}

line::RateIndex RateBook::keep_agreed(const Key& key,
                                      HourlyRate agreed,
                                      line::CitationIndex citation,
                                      const std::optional<line::Input>& step) {
    if (const auto known = find(key)) {
        return *known;
    }
    std::vector<line::Input> inputs{{InputName::agreed_rate, agreed, citation}};
    if (step) {
        inputs.push_back(*step);
    }
    return keep(key,
                {.value = agreed,
                 .derivation = {.rule = key.rule,
                                .basis = citation,
                                .inputs = std::move(inputs),
                                .exact_ore = Exact{agreed.ore()},
                                .rounding = {}},
                 .provisional = key.provisional});
}

const OpenRate* RateBook::open(line::RateIndex rate) const {
    const auto found = open_.find(rate);
    return found == open_.end() ? nullptr : &found->second;
}

RateBook::Key RateBook::key_of_share(std::pair<line::RuleIndex, const void*> rule_and_entry,
                                     line::RateIndex base,
                                     bool provisional) const {
    return {rule_and_entry.first,
            rule_and_entry.second,
            static_cast<std::int64_t>(base),
            1, // an entry may be in kroner on another day
            provisional || at(base).provisional};
}

line::RateIndex RateBook::keep_share(const ShareEntry& share, line::RateIndex base) {
    const Key key = key_of_share({share.rule, share.entry}, base, share.provisional);
    if (const auto known = find(key)) {
        return *known;
    }
    ExactMoney per_hour = at(base).value * share.percent;
    HourlyRate value = round_to_rate(per_hour, share.rounding);
    std::vector<line::Input> inputs{{InputName::percent, share.percent, share.citation},
                                    {InputName::hourly_rate, at(base).value, base}};
    if (share.at_least) {
        inputs.push_back({InputName::at_least, *share.at_least, share.citation});
        if (value < *share.at_least) {
            value = *share.at_least;
            per_hour = ExactMoney::ore(Exact{value.ore()});
        }
    }
    if (share.step) {
        inputs.push_back(*share.step);
    }
    return keep(key,
                {.value = value,
                 .derivation = {.rule = share.rule,
                                .basis = share.citation,
                                .inputs = std::move(inputs),
                                .exact_ore = per_hour.ore(),
                                .rounding = share.rounding},
                 .provisional = key.provisional});
}

} // namespace bpa::calc
