#include "calc/rates.hpp"

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

source::Place seniority_place(const facts::Employment& employment) {
    return employment.place;
}

Date minus_months(Date day, int months) {
    const Month month = Month::of(day).plus_months(-months);
    return month.day_or_last(day.day());
}

} // namespace

int seniority_years(const facts::Employment& employment, Date day) {
    const Date stated = employment.seniority.start.value_or(employment.days.first);
    const Date start = minus_months(stated, employment.seniority.credited_months);
    int years = 0;
    while (start.plus_years(years + 1) <= day) {
        ++years;
    }
    return years;
}

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

template <class T>
Price<std::pair<const rulebook::Entry<T>*, bool>>
RateBook::settle(const rulebook::Dated<T>& dated, line::RuleIndex rule, Date day) const {
    const auto found = dated.on(day);
    switch (found.coverage) {
    case rulebook::Coverage::confirmed:
        return std::pair{found.entry, false};
    case rulebook::Coverage::carried_forward:
        if (policy_.carry_forward) {
            return std::pair{found.entry, true};
        }
        return Unpriced{.problem = PriceProblem::not_confirmed,
                        .date = day,
                        .rule = rule,
                        .confirmed_until = dated.verified_until(),
                        .place = found.entry->place};
    case rulebook::Coverage::not_yet:
    case rulebook::Coverage::ended:
    case rulebook::Coverage::missing:
        break;
    }
    return Unpriced{.problem = PriceProblem::no_rate,
                    .date = day,
                    .rule = rule,
                    .place = rules_.legend.at(rule).place};
}

Price<std::pair<const rulebook::Entry<rulebook::ConversionTerms>*, bool>>
RateBook::conversion(const rulebook::Conversion& rule, Date day) const {
    return settle(rule.terms, rule.rule, day);
}

Price<Wage> RateBook::wage(const PriceContext& context, line::DutyIndex duty, Date day) {
    const auto& wages = context.book.wages;
    const auto rule = std::find_if(wages.begin(), wages.end(), [duty](const auto& one) {
        return rulebook::has_duty(one.duties, duty);
    });
    if (rule == wages.end()) {
        return Unpriced{.problem = PriceProblem::duty_without_rule,
                        .date = day,
                        .place = context.book.place,
                        .duty = duty};
    }
    const auto* own =
        policy_.ignore_own_wage ? nullptr : facts::in_force(context.employment.own_wage, day);
    auto price = own != nullptr ? own_wage(*rule, *own, day) : ladder_wage(context, *rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&price)) {
        return *problem;
    }
    return Wage{&*rule, std::get<line::RateIndex>(price)};
}

Price<line::RateIndex> RateBook::own_wage(const rulebook::HourlyWage& rule,
                                          const facts::FromDate<facts::OwnWage>& own,
                                          Date day) {
    if (!rule.own_wage_allowed) {
        return Unpriced{.problem = PriceProblem::own_wage_refused,
                        .date = day,
                        .rule = rule.rule,
                        .place = own.place};
    }
    const Key key{rule.rule, &own, 0, 0, false};
    if (const auto known = find(key)) {
        return *known;
    }
    const HourlyRate value = own.value.per_hour;
    return keep(key,
                {.value = value,
                 .derivation = {.rule = rule.rule,
                                .basis = own.value.citation,
                                .inputs = {{InputName::agreed_rate, value, own.place}},
                                .exact_ore = Exact{value.ore()},
                                .rounding = {}}});
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
    const int years = seniority_years(context.employment, day);
    const auto& steps = std::get<std::vector<rulebook::HourlyStep>>(entry.value);
    const auto* step = reached(steps, years);
    BPA_CHECK(step != nullptr); // the loader wants every ladder to begin at 0 years
    const Key key{rule.rule, step, 0, 0, provisional};
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
    const auto* norm = facts::in_force(context.employment.weekly_norm, day);
    if (norm == nullptr) {
        return Unpriced{.problem = PriceProblem::norm_missing,
                        .date = day,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    BPA_CHECK(rule.annual_hours.has_value());
    const auto& divisors = context.book.annual_hours.at(*rule.annual_hours);
    const auto settled = settle(divisors.by_norm, divisors.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto* divisor_entry = std::get<0>(settled).first;
    const auto divisor =
        std::find_if(divisor_entry->value.begin(),
                     divisor_entry->value.end(),
                     [&](const auto& hours) { return hours.weekly_norm == norm->value; });
    if (divisor == divisor_entry->value.end()) {
        return Unpriced{.problem = PriceProblem::norm_without_hours,
                        .date = day,
                        .rule = divisors.rule,
                        .place = norm->place};
    }
    const int years = seniority_years(context.employment, day);
    const auto& steps = std::get<std::vector<rulebook::YearlyStep>>(entry.value);
    const auto* step = reached(steps, years);
    BPA_CHECK(step != nullptr); // the loader wants every ladder to begin at 0 years
    const Key key{rule.rule, step, norm->value.count(), 0, provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const ExactMoney per_hour = ExactMoney::of(step->per_year) / divisor->hours;
    line::Rate rate{
        .value = round_to_rate(per_hour, rule.rounding),
        .derivation =
            {.rule = rule.rule,
             .basis = entry.citation,
             .inputs = {{InputName::annual_pay, step->per_year, entry.citation},
                        {InputName::annual_hours, divisor->hours, divisor_entry->citation}},
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
    const bool provisional = carried || at(base).provisional;
    const Key key{rule.rule, entry, static_cast<std::int64_t>(base), 1, provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const ExactMoney per_hour = at(base).value * share;
    return keep(key,
                {.value = round_to_rate(per_hour, rule.rounding),
                 .derivation = {.rule = rule.rule,
                                .basis = entry->citation,
                                .inputs = {{InputName::percent, share, entry->citation},
                                           {InputName::hourly_rate, at(base).value, base}},
                                .exact_ore = per_hour.ore(),
                                .rounding = rule.rounding},
                 .provisional = provisional});
}

} // namespace bpa::calc
