#include "calc/population.hpp"
#include "calc/rates.hpp"

#include <algorithm>

/// The rates of what comes in addition to the wage by who somebody is, and of what is paid by the
/// roster instead of by the clock.
namespace bpa::calc {

using line::InputName;

namespace {

/// The age in whole years; born 29 February has the birthday on the 28th in a common year.
int age_of(const facts::Employment& employment, Date day) {
    const int years = day.year() - employment.birth_date.year();
    return employment.birth_date.plus_years(years) <= day ? years : years - 1;
}

/// Years of education and experience of the kinds that count, as last stated on a day, and where.
std::pair<int, source::Place> competence_of(const facts::Employment& employment,
                                            const std::vector<std::string>& kinds,
                                            Date day) {
    std::pair<int, source::Place> sum{0, employment.place};
    const facts::Competence* last = nullptr;
    const auto add_last = [&] {
        if (last != nullptr) {
            sum.first += last->years;
            sum.second = last->place;
        }
    };
    // Ordered by kind and day: the last of each kind counts.
    for (const auto& one : employment.competence) {
        const bool counts =
            kinds.empty() || std::find(kinds.begin(), kinds.end(), one.kind) != kinds.end();
        if (!counts || one.from > day) {
            continue;
        }
        if (last != nullptr && last->kind != one.kind) {
            add_last();
        }
        last = &one;
    }
    add_last();
    return sum;
}

} // namespace

Price<RateBook::Years> RateBook::years_of(const PriceContext& context,
                                          const rulebook::WageAddition& rule,
                                          Date day) const {
    switch (rule.by) {
    case rulebook::AdditionBy::none:
        return Years{};
    case rulebook::AdditionBy::age:
        return Years{age_of(context.employment, rule.age_on.value_or(day)),
                     InputName::age,
                     context.employment.place,
                     false};
    case rulebook::AdditionBy::competence_years: {
        const auto [years, place] = competence_of(context.employment, rule.competence, day);
        return Years{years, InputName::competence_years, place, false};
    }
    case rulebook::AdditionBy::seniority:
        break;
    }
    const auto found = seniority(context, day);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        return *problem;
    }
    const auto& counted = std::get<Seniority>(found);
    return Years{counted.years,
                 InputName::seniority_years,
                 seniority_place(context.employment),
                 counted.provisional};
}

Price<std::optional<line::RateIndex>>
RateBook::addition(const PriceContext& context, const rulebook::WageAddition& rule, Date day) {
    const auto fits = is_for(rule.who, context.employment, day);
    if (fits == false) {
        return std::nullopt;
    }
    if (!fits) {
        return Unpriced{.problem = PriceProblem::rota_missing,
                        .date = day,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    const auto settled = settle(rule.steps, rule.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    const auto found = years_of(context, rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        return *problem;
    }
    const auto& years = std::get<Years>(found);
    const rulebook::AdditionStep* step = nullptr;
    for (const auto& one : entry->value) {
        step = one.years <= years.count ? &one : step;
    }
    if (step == nullptr) {
        return std::nullopt;
    }
    const bool provisional = carried || years.provisional;
    const Key key{rule.rule, step, years.count, 0, provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    line::Rate rate{
        .value = step->per_hour,
        .derivation = {.rule = rule.rule,
                       .basis = entry->citation,
                       .inputs = {{InputName::agreed_rate, step->per_hour, entry->citation}},
                       .exact_ore = Exact{step->per_hour.ore()},
                       .rounding = {}},
        .provisional = provisional};
    if (years.told_as) {
        rate.derivation.inputs.push_back({*years.told_as, Exact{years.count}, years.place});
    }
    return keep(key, std::move(rate));
}

Price<line::RateIndex> RateBook::roster_supplement(const PriceContext& context,
                                                   const rulebook::RosterSupplement& rule,
                                                   Date day) {
    const auto& timed = context.book.supplements.at(rule.supplement);
    const auto duty = rulebook::first_of(timed.duties);
    const auto wage = this->wage(context, duty, day);
    if (const auto* problem = std::get_if<Unpriced>(&wage)) {
        return *problem;
    }
    const auto& base = std::get<Wage>(wage);
    const auto supplement = this->supplement(timed, base.rate, day);
    if (!rule.scaled_to || std::holds_alternative<Unpriced>(supplement)) {
        return supplement;
    }
    const auto by = divisor({context, *base.rule, day});
    if (const auto* problem = std::get_if<Unpriced>(&by)) {
        return *problem;
    }
    const auto to = hours_of(context, context.book.annual_hours.at(*rule.scaled_to), day);
    if (const auto* problem = std::get_if<Unpriced>(&to)) {
        return *problem;
    }
    return keep_scaled(rule,
                       std::get<line::RateIndex>(supplement),
                       {std::get<Divisor>(to), std::get<Divisor>(by)});
}

line::RateIndex RateBook::keep_scaled(const rulebook::RosterSupplement& rule,
                                      line::RateIndex rate,
                                      const std::pair<Divisor, Divisor>& to_and_by) {
    const auto& [to, by] = to_and_by;
    const bool provisional = at(rate).provisional || to.provisional || by.provisional;
    const Exact factor = to.hours / by.hours;
    const Key key{.rule = rule.rule,
                  .first = static_cast<std::int64_t>(rate),
                  .provisional = provisional,
                  .hours = factor};
    if (const auto known = find(key)) {
        return *known;
    }
    const ExactMoney per_hour = ExactMoney::ore(Exact{at(rate).value.ore()} * factor);
    return keep(key,
                {.value = round_to_rate(per_hour, rule.rounding),
                 .derivation = {.rule = rule.rule,
                                .basis = rule.citation,
                                .inputs = {{InputName::hourly_rate, at(rate).value, rate},
                                           {InputName::scale_hours, to.hours, to.citation},
                                           {InputName::annual_hours, by.hours, by.citation}},
                                .exact_ore = per_hour.ore(),
                                .rounding = rule.rounding},
                 .provisional = provisional});
}

} // namespace bpa::calc
