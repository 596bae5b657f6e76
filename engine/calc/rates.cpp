#include "calc/rates.hpp"

#include "calc/population.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

using line::InputName;

namespace {

/// The last step whose years have been reached; null when even the first has not.
template <class Step>
const Step* reached(const std::vector<Step>& steps, int years) {
    const Step* found = nullptr;
    for (const auto& step : steps) {
        if (step.years <= years) {
            found = &step;
        }
    }
    return found;
}

/// The years a derivation tells, as a part of its key: a line after the anniversary must not say
/// the years before it, even when the step is the same. Of a ladder with one step none are told.
template <class Step>
std::int64_t told(const std::vector<Step>& steps, int years) {
    return steps.size() > 1 ? years : 0;
}

} // namespace

std::optional<line::RateIndex> RateBook::find(const Key& key) const {
    const auto found = std::find(keys_.begin(), keys_.end(), key);
    if (found == keys_.end()) {
        return std::nullopt;
    }
    return static_cast<line::RateIndex>(found - keys_.begin());
}

line::RateIndex RateBook::keep(const Key& key, line::Rate rate) {
    keys_.push_back(key);
    rates_.push_back(std::move(rate));
    return static_cast<line::RateIndex>(rates_.size() - 1);
}

Price<std::pair<const rulebook::Entry<rulebook::ConversionTerms>*, bool>>
RateBook::conversion(const rulebook::Conversion& rule, Date day) const {
    return settle(rule.terms, rule.rule, day);
}

Price<const rulebook::HourlyWage*>
RateBook::wage_rule(const PriceContext& context, line::DutyIndex duty, Date day) const {
    Unpriced problem{.problem = PriceProblem::duty_without_rule,
                     .date = day,
                     .place = context.book.place,
                     .duty = duty};
    for (const auto& rule : context.book.wages) {
        if (!rulebook::has_duty(rule.duties, duty)) {
            continue;
        }
        const auto fits = is_for(rule.who, context.employment, day);
        if (fits == true) {
            return &rule; // the loader has refused two that may be for the same person
        }
        if (problem.problem != PriceProblem::rota_missing) {
            problem.problem = fits ? PriceProblem::not_for_her : PriceProblem::rota_missing;
            problem.rule = rule.rule;
            problem.place = context.employment.place;
        }
    }
    return problem;
}

Price<Wage> RateBook::wage(const PriceContext& context, line::DutyIndex duty, Date day) {
    const auto chosen = wage_rule(context, duty, day);
    if (const auto* problem = std::get_if<Unpriced>(&chosen)) {
        return *problem;
    }
    const auto* rule = std::get<const rulebook::HourlyWage*>(chosen);
    const auto* own =
        policy_.ignore_own_wage ? nullptr : facts::in_force(context.employment.own_wage, day);
    const auto* salary = policy_.ignore_own_wage ? nullptr : salary_on(context.employment, day);
    auto price = salary != nullptr ? salary_wage(context, *rule, {*salary, day})
                 : own != nullptr  ? own_wage(*rule, *own, day)
                                   : ladder_wage(context, *rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&price)) {
        return *problem;
    }
    return Wage{rule, std::get<line::RateIndex>(price)};
}

Price<line::RateIndex>
RateBook::ladder_wage(const PriceContext& context, const rulebook::HourlyWage& rule, Date day) {
    if (rule.ladder.entries().empty()) {
        return Unpriced{.problem = PriceProblem::own_wage_missing,
                        .date = day,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    const auto settled = settle(rule.ladder, rule.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, provisional] = std::get<0>(settled);
    if (std::holds_alternative<std::vector<rulebook::YearlyStep>>(entry->value)) {
        return yearly_step(context, rule, *entry, {day, provisional});
    }
    return hourly_step(context, rule, *entry, {day, provisional});
}

Price<line::RateIndex> RateBook::hourly_step(const PriceContext& context,
                                             const rulebook::HourlyWage& rule,
                                             const rulebook::Entry<rulebook::WageLadder>& entry,
                                             std::pair<Date, bool> day_and_provisional) {
    const auto [day, provisional] = day_and_provisional;
    const int years = seniority(context.employment, day);
    const auto& steps = std::get<std::vector<rulebook::HourlyStep>>(entry.value);
    const auto* step = reached(steps, years);
    BPA_CHECK(step != nullptr); // the loader wants every ladder to begin at 0 years
    const Key key{rule.rule, step, 0, told(steps, years), provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    line::Rate rate{
        .value = step->per_hour,
        .derivation = {.rule = rule.rule,
                       .basis = entry.citation,
                       .inputs = {{InputName::agreed_rate, step->per_hour, entry.citation}},
                       .exact_ore = Exact{step->per_hour.ore()},
                       .rounding = {}},
        .provisional = provisional};
    if (steps.size() > 1) {
        rate.derivation.inputs.push_back(
            {InputName::seniority_years, Exact{years}, seniority_place(context.employment)});
    }
    return keep(key, std::move(rate));
}

Price<line::RateIndex> RateBook::yearly_step(const PriceContext& context,
                                             const rulebook::HourlyWage& rule,
                                             const rulebook::Entry<rulebook::WageLadder>& entry,
                                             std::pair<Date, bool> day_and_provisional) {
    const auto [day, provisional] = day_and_provisional;
    const auto found = divisor(context, rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        return *problem;
    }
    const auto& by = std::get<Divisor>(found);
    const int years = seniority(context.employment, day);
    const auto& steps = std::get<std::vector<rulebook::YearlyStep>>(entry.value);
    const auto* step = reached(steps, years);
    BPA_CHECK(step != nullptr); // the loader wants every ladder to begin at 0 years
    const Key key{rule.rule, step, by.hours->weekly_norm.count(), told(steps, years), provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const ExactMoney per_hour = ExactMoney::of(step->per_year) / by.hours->hours;
    line::Rate rate{
        .value = round_to_rate(per_hour, rule.rounding),
        .derivation = {.rule = rule.rule,
                       .basis = entry.citation,
                       .inputs = {{InputName::annual_pay, step->per_year, entry.citation},
                                  {InputName::annual_hours, by.hours->hours, by.citation}},
                       .exact_ore = per_hour.ore(),
                       .rounding = rule.rounding},
        .provisional = provisional};
    if (steps.size() > 1) {
        rate.derivation.inputs.push_back(
            {InputName::seniority_years, Exact{years}, seniority_place(context.employment)});
    }
    return keep(key, std::move(rate));
}

Price<line::RateIndex>
RateBook::supplement(const rulebook::TimeSupplement& rule, line::RateIndex base, Date day) {
    const auto settled = settle(rule.rate, rule.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    if (const auto* agreed = std::get_if<HourlyRate>(&entry->value)) {
        const Key key{rule.rule, entry, 0, 0, carried};
        if (const auto known = find(key)) {
            return *known;
        }
        return keep(key,
                    {.value = *agreed,
                     .derivation = {.rule = rule.rule,
                                    .basis = entry->citation,
                                    .inputs = {{InputName::agreed_rate, *agreed, entry->citation}},
                                    .exact_ore = Exact{agreed->ore()},
                                    .rounding = {}},
                     .provisional = carried});
    }
    const auto& share = std::get<Percent>(entry->value);
    return keep_share({rule.rule, entry, share, entry->citation, rule.rounding, carried}, base);
}

} // namespace bpa::calc
