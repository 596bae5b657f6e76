#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

/// Knows the percent that pay earns holiday pay by, where it stands and since when it holds.
struct EarningPercent {
    Percent value;
    line::Origin origin;
    line::CitationIndex basis{}; ///< the agreement that is stated, or the law
    Date from;
};

/// The employer's percent on the day of payment, or the law's where she has stated none. The
/// loader has refused one under the law's.
EarningPercent earning_percent(const PersonMonth& month, const rulebook::Entry<Percent>& least) {
    const auto* agreed =
        facts::in_force(month.facts.employer.holiday_percent, month.settings.payment_date);
    if (agreed == nullptr) {
        return {least.value, least.citation, least.citation, least.days.first};
    }
    return {agreed->value.percent,
            agreed->place,
            agreed->value.citation.value_or(least.citation),
            agreed->from};
}

/// The day whose basic amount caps the addition: 31 December of the accrual year, or the last day
/// of whoever leaves in it.
Date cap_day(const PersonMonth& month) {
    const int year = month.settings.payment_date.year();
    const Date year_end = Month::from_civil(year, 12).value().last_day();
    std::optional<Date> left;
    for (const auto& employment : month.assistant.employments) {
        if (!employment.days.last) {
            return year_end;
        }
        left = std::max(left.value_or(*employment.days.last), *employment.days.last);
    }
    return left && left->year() == year ? *left : year_end;
}

/// Gives the running total the basis is kept under; nothing after reporting.
std::optional<line::Account> add_ordinary(PersonMonth& month) {
    const auto& law = month.rules.law.holiday_pay;
    const Date paid = month.settings.payment_date;
    const auto* least = law_value(month, law.percent, {law.rule, paid});
    if (least == nullptr) {
        return std::nullopt;
    }
    const auto percent = earning_percent(month, *least);
    const std::pair since{paid.year(), percent.from};
    auto basis = account_since(AccountKind::holiday_basis, since);
    const Running running{month,
                          basis,
                          account_since(AccountKind::holiday_earned, since),
                          added_to(month, line::Base::holiday_pay)};
    auto inputs = running.inputs();
    inputs.push_back(
        {.name = InputName::percent, .value = percent.value, .origin = percent.origin});
    const Money earned =
        add_line(month,
                 {.code = code_named(month.rules, "holiday_pay_earned"),
                  .rule = law.rule,
                  .basis = percent.basis,
                  .inputs = std::move(inputs),
                  .exact = running.total() * percent.value - ExactMoney::of(running.already()),
                  .rounding = {},
                  .provisional = is_carried(law.percent, paid)});
    post(month, running.computed(), earned);
    return basis;
}

/// Whether the person reaches the senior age in the holiday year, the year after the accrual year.
bool is_senior(const PersonMonth& month, const Exact& age) {
    const int holiday_year = month.settings.payment_date.year() + 1;
    return Exact{holiday_year - month.assistant.birth_date.year()} >= age;
}

/// Knows the figures of the addition for seniors.
struct SeniorTerms {
    const rulebook::Entry<Percent>* addition = nullptr;
    const rulebook::Entry<Exact>* cap = nullptr;
    const rulebook::Entry<Money>* basic_amount = nullptr;
};

void add_senior_line(PersonMonth& month, const SeniorTerms& terms) {
    const auto& law = month.rules.law.holiday_pay;
    const int year = month.settings.payment_date.year();
    const Running running{month,
                          line::yearly(AccountKind::holiday_basis, year),
                          line::yearly(AccountKind::holiday_senior_earned, year),
                          added_to(month, line::Base::holiday_pay)};
    const auto cap = ExactMoney::of(terms.basic_amount->value) * terms.cap->value;
    const auto capped = lesser(ExactMoney::of(running.total()), cap);
    auto inputs = running.inputs();
    inputs.push_back({InputName::percent, terms.addition->value, terms.addition->citation});
    inputs.push_back(
        {InputName::basic_amount, terms.basic_amount->value, terms.basic_amount->citation});
    inputs.push_back({InputName::multiple, terms.cap->value, terms.cap->citation});
    inputs.push_back({InputName::upper_limit, cap, terms.cap->citation});
    const Money earned = add_line(
        month,
        {.code = code_named(month.rules, "holiday_pay_senior"),
         .rule = law.rule,
         .basis = terms.addition->citation,
         .inputs = std::move(inputs),
         .exact = capped * terms.addition->value.fraction() - ExactMoney::of(running.already()),
         .rounding = {},
         .provisional = is_carried(law.senior_addition, month.settings.payment_date)});
    post(month, running.computed(), earned);
}

void add_senior(PersonMonth& month) {
    const auto& law = month.rules.law.holiday_pay;
    const Date paid = month.settings.payment_date;
    const auto* age = law_value(month, law.senior_age, {law.rule, paid});
    if (age == nullptr || !is_senior(month, age->value)) {
        return;
    }
    const SeniorTerms terms{
        .addition = law_value(month, law.senior_addition, {law.rule, paid}),
        .cap = law_value(month, law.senior_cap, {law.rule, paid}),
        .basic_amount = basic_amount(month, cap_day(month)),
    };
    if (terms.addition == nullptr || terms.cap == nullptr || terms.basic_amount == nullptr) {
        return;
    }
    add_senior_line(month, terms);
}

} // namespace

void add_holiday_pay(PersonMonth& month) {
    const auto basis = add_ordinary(month);
    add_senior(month);
    // Last: both parts are computed on the total before this run.
    if (basis) {
        post(month, *basis, sum_of(month, line::Base::holiday_pay));
    }
}

} // namespace bpa::month
