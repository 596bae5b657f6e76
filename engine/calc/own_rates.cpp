#include "calc/rates.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::calc {

using line::InputName;

namespace {

constexpr std::int64_t months_per_year = 12;

} // namespace

const facts::FromDate<facts::MonthlySalary>* salary_on(const facts::Employment& employment,
                                                       Date day) {
    return facts::in_force(employment.monthly_salary, day);
}

Price<Seniority> RateBook::seniority(const PriceContext& context, Date day) const {
    const auto found = hours_worked_.find(context.employment.number);
    const Minutes worked = found == hours_worked_.end() ? Minutes{} : found->second;
    bool provisional = false;
    if (const auto* hours = hours_of_year(context.employment, context.book)) {
        const auto settled = settle(hours->by_norm, hours->rule, day);
        if (const auto* problem = std::get_if<Unpriced>(&settled)) {
            return *problem;
        }
        provisional = std::get<0>(settled).second;
    }
    return Seniority{seniority_years(context.employment, context.book, day, worked).value(),
                     provisional};
}

line::RateIndex RateBook::spread(const rulebook::Entry<rulebook::ConversionTerms>& entry,
                                 std::pair<line::RuleIndex, Money> rule_and_amount,
                                 std::pair<Minutes, source::Place> length_and_place,
                                 bool provisional) {
    const auto& [rule, amount] = rule_and_amount;
    const auto& [length, place] = length_and_place;
    const Key key{.rule = rule,
                  .entry = &entry,
                  .first = amount.ore(),
                  .second = length.count(),
                  .provisional = provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const auto exact = ExactMoney::of(amount) /
                       Exact::ratio(length.count(), std::int64_t{ClockTime::minutes_per_hour});
    return keep(key,
                {.value = round_to_rate(exact, Rounding{}),
                 .derivation = {.rule = rule,
                                .basis = entry.citation,
                                .inputs = {{InputName::amount, amount, entry.citation},
                                           {InputName::hours, length, place}},
                                .exact_ore = exact.ore(),
                                .rounding = Rounding{}},
                 .provisional = provisional});
}

Price<line::RateIndex> RateBook::own_wage(const Asking& asking,
                                          const facts::FromDate<facts::OwnWage>& own) {
    if (!asking.rule.own_wage_allowed) {
        return asking.problem(PriceProblem::own_wage_refused, own.place);
    }
    if (!asking.is_ordinary()) {
        return asking.problem(PriceProblem::annual_pay_missing, own.place);
    }
    const Key key{asking.rule.rule, &own, 0, 0, false};
    if (const auto known = find(key)) {
        return *known;
    }
    const HourlyRate value = own.value.per_hour;
    return keep(key,
                {.value = value,
                 .derivation = {.rule = asking.rule.rule,
                                .basis = own.value.citation,
                                .inputs = {{InputName::agreed_rate, value, own.place}},
                                .exact_ore = Exact{value.ore()},
                                .rounding = {}}});
}

Price<line::RateIndex> RateBook::salary_wage(const Asking& asking,
                                             const facts::FromDate<facts::MonthlySalary>& salary) {
    const auto& rule = asking.rule;
    if (!rule.own_wage_allowed) {
        return asking.problem(PriceProblem::own_wage_refused, salary.place);
    }
    const auto found = divisor(asking);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        return *problem;
    }
    const auto& by = std::get<Divisor>(found);
    const Key key{.rule = rule.rule,
                  .entry = &salary,
                  .first = static_cast<std::int64_t>(by.rule),
                  .provisional = by.provisional,
                  .hours = by.hours};
    if (const auto known = find(key)) {
        return *known;
    }
    const Money per_month = salary.value.per_month;
    const Money per_year = Money::ore(per_month.ore() * months_per_year);
    const ExactMoney per_hour = ExactMoney::of(per_year) / by.hours;
    return keep(key,
                {.value = round_to_rate(per_hour, rule.rounding),
                 .derivation = {.rule = rule.rule,
                                .basis = salary.value.citation,
                                .inputs = {{InputName::monthly_salary, per_month, salary.place},
                                           {InputName::annual_pay, per_year, salary.place},
                                           {InputName::annual_hours, by.hours, by.citation}},
                                .exact_ore = per_hour.ore(),
                                .rounding = rule.rounding},
                 .provisional = by.provisional});
}

line::RateIndex RateBook::own_supplement(const facts::OwnSupplement& own, line::RuleIndex rule) {
    BPA_CHECK(own.per_hour.has_value());
    const Key key{rule, &own, 0, 0, false};
    if (const auto known = find(key)) {
        return *known;
    }
    const HourlyRate value = *own.per_hour;
    return keep(key,
                {.value = value,
                 .derivation = {.rule = rule,
                                .basis = own.citation,
                                .inputs = {{InputName::agreed_rate, value, own.place}},
                                .exact_ore = Exact{value.ore()},
                                .rounding = {}}});
}

Price<line::RateIndex> RateBook::share(const ShareOfWage& share, line::RateIndex base, Date day) {
    const auto settled = settle(share.percent, share.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, carried] = std::get<0>(settled);
    return keep_share({.rule = share.rule,
                       .entry = entry,
                       .percent = entry->value,
                       .citation = entry->citation,
                       .rounding = share.rounding,
                       .provisional = carried},
                      base);
}

} // namespace bpa::calc
