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

/// The years that a derivation tells: a line after the anniversary must not say the years before
/// it, even when the step is the same. Of a ladder with one step none are told.
template <class Step>
std::optional<int> told(const std::vector<Step>& steps, int years) {
    return steps.size() > 1 ? std::optional{years} : std::nullopt;
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
    const auto known = std::find_if(wages_.rbegin(), wages_.rend(), [&](const KnownWage& one) {
        return one.day == day && one.duty == duty && one.book == &context.book &&
               one.employment == &context.employment;
    });
    if (known != wages_.rend()) {
        return known->wage;
    }
    const auto chosen = wage_rule(context, duty, day);
    if (const auto* problem = std::get_if<Unpriced>(&chosen)) {
        return *problem;
    }
    const auto* rule = std::get<const rulebook::HourlyWage*>(chosen);
    const auto price = wage_for({context, *rule, day});
    if (const auto* problem = std::get_if<Unpriced>(&price)) {
        return *problem;
    }
    const Wage wage{rule, std::get<line::RateIndex>(price)};
    wages_.push_back({&context.employment, &context.book, duty, day, wage});
    wages_follow_hours_ = wages_follow_hours_ || follows_hours(context.employment, context.book);
    return wage;
}

Price<line::RateIndex> RateBook::divided_wage(const PriceContext& context,
                                              line::DutyIndex duty,
                                              Date day,
                                              rulebook::HoursPurpose purpose) {
    const auto chosen = wage_rule(context, duty, day);
    if (const auto* problem = std::get_if<Unpriced>(&chosen)) {
        return *problem;
    }
    return wage_for({context, *std::get<const rulebook::HourlyWage*>(chosen), day, purpose});
}

Price<line::RateIndex> RateBook::wage_for(const Asking& asking) {
    const auto& employment = asking.context.employment;
    if (!policy_.ignore_own_wage) {
        if (const auto* salary = salary_on(employment, asking.day)) {
            return salary_wage(asking, *salary);
        }
        if (const auto* own = facts::in_force(employment.own_wage, asking.day)) {
            return own_wage(asking, *own);
        }
    }
    return ladder_wage(asking);
}

Price<line::RateIndex> RateBook::ladder_wage(const Asking& asking) {
    const auto& ladder = asking.rule.ladder;
    if (ladder.entries().empty()) {
        return asking.problem(PriceProblem::own_wage_missing, asking.context.employment.place);
    }
    const auto settled = settle(ladder, asking.rule.rule, asking.day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    if (std::holds_alternative<std::vector<rulebook::PayStep>>(entry->value)) {
        return table_wage(asking, *entry, carried);
    }
    const auto seniority = this->seniority(asking.context, asking.day);
    if (const auto* problem = std::get_if<Unpriced>(&seniority)) {
        return *problem;
    }
    const auto [years, years_carried] = std::get<Seniority>(seniority);
    const bool provisional = carried || years_carried;
    if (const auto* based = std::get_if<rulebook::BasedLadder>(&entry->value)) {
        return based_step(asking, {*based, entry->citation, years, provisional});
    }
    const auto step_of = [&](const auto& steps, auto pay) -> Price<line::RateIndex> {
        const auto* step = reached(steps, years);
        BPA_CHECK(step != nullptr); // the loader wants every ladder to begin at 0 years
        if (step->not_found) {
            auto problem = asking.problem(PriceProblem::step_not_found, step->place);
            problem.years = years;
            problem.reason = &*step->not_found;
            return problem;
        }
        return step_rate(
            asking, {step, step->*pay, entry->citation, told(steps, years), nullptr, provisional});
    };
    if (const auto* yearly = std::get_if<std::vector<rulebook::YearlyStep>>(&entry->value)) {
        return step_of(*yearly, &rulebook::YearlyStep::per_year);
    }
    return step_of(std::get<std::vector<rulebook::HourlyStep>>(entry->value),
                   &rulebook::HourlyStep::per_hour);
}

Price<line::RateIndex> RateBook::table_wage(const Asking& asking,
                                            const rulebook::Entry<rulebook::WageLadder>& entry,
                                            bool provisional) {
    const auto& employment = asking.context.employment;
    const auto* own = facts::in_force(employment.pay_step, asking.day);
    if (own == nullptr) {
        return asking.problem(PriceProblem::pay_step_missing, employment.place);
    }
    const int number = own->value.number;
    const auto& steps = std::get<std::vector<rulebook::PayStep>>(entry.value);
    const auto step = std::find_if(
        steps.begin(), steps.end(), [&](const auto& one) { return one.number == number; });
    if (step == steps.end() || step->not_found) {
        auto problem = asking.problem(PriceProblem::step_not_found,
                                      step == steps.end() ? entry.place : step->place);
        problem.pay_step = number;
        problem.reason = step == steps.end() ? nullptr : &*step->not_found;
        return problem;
    }
    return step_rate(
        asking, {&*step, step->per_year, entry.citation, std::nullopt, &own->value, provisional});
}

Price<line::RateIndex> RateBook::step_rate(const Asking& asking, const StepPay& step) {
    const auto* per_year = std::get_if<Money>(&step.pay);
    if (per_year == nullptr && !asking.is_ordinary()) {
        return asking.problem(PriceProblem::annual_pay_missing, asking.context.employment.place);
    }
    Divisor by;
    if (per_year != nullptr) {
        const auto found = divisor(asking);
        if (const auto* problem = std::get_if<Unpriced>(&found)) {
            return *problem;
        }
        by = std::get<Divisor>(found);
    }
    const Key key{.rule = asking.rule.rule,
                  .entry = step.step,
                  .first = static_cast<std::int64_t>(by.rule),
                  .second = step.table != nullptr ? static_cast<std::int64_t>(step.table->citation)
                                                  : step.years.value_or(0),
                  .provisional = step.provisional || by.provisional,
                  .hours = by.hours};
    if (const auto known = find(key)) {
        return *known;
    }
    line::Rate rate{.value = {},
                    .derivation = {.rule = asking.rule.rule,
                                   .basis = step.basis,
                                   .inputs = {},
                                   .exact_ore = {},
                                   .rounding = {}},
                    .provisional = key.provisional};
    auto& made = rate.derivation;
    if (per_year != nullptr) {
        const ExactMoney per_hour = ExactMoney::of(*per_year) / by.hours;
        rate.value = round_to_rate(per_hour, asking.rule.rounding);
        made.inputs = {{InputName::annual_pay, *per_year, step.basis},
                       {InputName::annual_hours, by.hours, by.citation}};
        made.exact_ore = per_hour.ore();
        made.rounding = asking.rule.rounding;
    } else {
        rate.value = std::get<HourlyRate>(step.pay);
        made.inputs = {{InputName::agreed_rate, rate.value, step.basis}};
        made.exact_ore = Exact{rate.value.ore()};
    }
    if (step.table != nullptr) {
        made.inputs.push_back(
            {InputName::pay_step, Exact{step.table->number}, step.table->citation});
    } else if (step.years) {
        made.inputs.push_back({InputName::seniority_years,
                               Exact{*step.years},
                               seniority_place(asking.context.employment)});
    }
    return keep(key, std::move(rate));
}

Price<line::RateIndex> RateBook::based_step(const Asking& asking, const Based& based) {
    const auto& ladder = based.ladder;
    const auto base = step_rate(
        asking, {&ladder.base, ladder.base, based.basis, std::nullopt, nullptr, based.provisional});
    if (std::holds_alternative<Unpriced>(base)) {
        return base;
    }
    const auto* step = reached(ladder.steps, based.years);
    if (step == nullptr) {
        return base;
    }
    const auto index = std::get<line::RateIndex>(base);
    const bool provisional = at(index).provisional;
    const Key key{.rule = asking.rule.rule,
                  .entry = step,
                  .first = static_cast<std::int64_t>(index),
                  .second = based.years,
                  .provisional = provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const auto share = Percent::of_fraction(Exact{1} + step->addition.fraction());
    const ExactMoney per_hour = at(index).value * share;
    return keep(key,
                {.value = round_to_rate(per_hour, asking.rule.rounding),
                 .derivation = {.rule = asking.rule.rule,
                                .basis = based.basis,
                                .inputs = {{InputName::percent, share, based.basis},
                                           {InputName::hourly_rate, at(index).value, index},
                                           {InputName::seniority_years,
                                            Exact{based.years},
                                            seniority_place(asking.context.employment)}},
                                .exact_ore = per_hour.ore(),
                                .rounding = asking.rule.rounding},
                 .provisional = provisional});
}

} // namespace bpa::calc
