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

int RateBook::seniority(const facts::Employment& employment, Date day) const {
    const auto worked = hours_worked_.find(employment.number);
    return seniority_years(
        employment, day, worked == hours_worked_.end() ? Minutes{} : worked->second);
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

Price<RateBook::Divisor>
RateBook::divisor(const PriceContext& context, const rulebook::HourlyWage& rule, Date day) const {
    const auto* norm = facts::in_force(context.employment.weekly_norm, day);
    if (norm == nullptr) {
        return Unpriced{.problem = PriceProblem::norm_missing,
                        .date = day,
                        .rule = rule.rule,
                        .place = context.employment.place};
    }
    if (!rule.annual_hours) {
        return Unpriced{.problem = PriceProblem::norm_without_hours,
                        .date = day,
                        .rule = rule.rule,
                        .place = norm->place};
    }
    const auto& divisors = context.book.annual_hours.at(*rule.annual_hours);
    const auto settled = settle(divisors.by_norm, divisors.rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&settled)) {
        return *problem;
    }
    const auto [entry, provisional] = std::get<0>(settled);
    const auto found =
        std::find_if(entry->value.begin(), entry->value.end(), [&](const auto& hours) {
            return hours.weekly_norm == norm->value;
        });
    if (found == entry->value.end()) {
        return Unpriced{.problem = PriceProblem::norm_without_hours,
                        .date = day,
                        .rule = divisors.rule,
                        .place = norm->place};
    }
    return Divisor{&*found, entry->citation, provisional};
}

Price<line::RateIndex> RateBook::salary_wage(
    const PriceContext& context,
    const rulebook::HourlyWage& rule,
    std::pair<const facts::FromDate<facts::MonthlySalary>&, Date> salary_and_day) {
    const auto& [salary, day] = salary_and_day;
    if (!rule.own_wage_allowed) {
        return Unpriced{.problem = PriceProblem::own_wage_refused,
                        .date = day,
                        .rule = rule.rule,
                        .place = salary.place};
    }
    const auto found = divisor(context, rule, day);
    if (const auto* problem = std::get_if<Unpriced>(&found)) {
        return *problem;
    }
    const auto& by = std::get<Divisor>(found);
    const Key key{rule.rule, &salary, by.hours->weekly_norm.count(), 0, by.provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const Money per_month = salary.value.per_month;
    const Money per_year = Money::ore(per_month.ore() * months_per_year);
    const ExactMoney per_hour = ExactMoney::of(per_year) / by.hours->hours;
    return keep(key,
                {.value = round_to_rate(per_hour, rule.rounding),
                 .derivation = {.rule = rule.rule,
                                .basis = salary.value.citation,
                                .inputs = {{InputName::monthly_salary, per_month, salary.place},
                                           {InputName::annual_pay, per_year, salary.place},
                                           {InputName::annual_hours, by.hours->hours, by.citation}},
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
    return keep_share({share.rule, entry, entry->value, entry->citation, share.rounding, carried},
                      base);
}

line::RateIndex RateBook::keep_share(const ShareEntry& share, line::RateIndex base) {
    const bool provisional = share.provisional || at(base).provisional;
    const Key key{share.rule, share.entry, static_cast<std::int64_t>(base), 1, provisional};
    if (const auto known = find(key)) {
        return *known;
    }
    const ExactMoney per_hour = at(base).value * share.percent;
    return keep(key,
                {.value = round_to_rate(per_hour, share.rounding),
                 .derivation = {.rule = share.rule,
                                .basis = share.citation,
                                .inputs = {{InputName::percent, share.percent, share.citation},
                                           {InputName::hourly_rate, at(base).value, base}},
                                .exact_ore = per_hour.ore(),
                                .rounding = share.rounding},
                 .provisional = provisional});
}

} // namespace bpa::calc
