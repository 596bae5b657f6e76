#include "month/lines.hpp"
#include "month/steps.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::AccountKind;
using line::InputName;

constexpr int months_per_year = 12;

using Plan = facts::FromDate<facts::PensionPlan>;

/// Knows an upper end of a band, in kroner of the year so far, and which multiple of G it is.
struct Bound {
    ExactMoney amount;
    line::CitationIndex citation{};
};

/// Knows the bands of the year so far.
struct Bands {
    AverageBasicAmount basic_amount;
    Bound upper;
    Bound first; ///< where the second band begins; only for a plan that has one
};

/// Whether the person is in the plan by age on the day of payment; nothing after reporting.
std::optional<bool> is_member_by_age(PersonMonth& month, const facts::PensionPlan& plan) {
    const auto& law = month.rules.law.pension;
    const Date paid = month.settings.payment_date;
    const auto* least = law_value(month, law.least_age, {law.rule, paid});
    if (least == nullptr) {
        return std::nullopt;
    }
    const int age = age_on(month.assistant, paid);
    return Exact{age} >= least->value && (!plan.until_age || age < *plan.until_age);
}

/// Whether pay of the year has reached what admits to the plan; then it counts from the first
/// krone. Nothing after reporting.
std::optional<bool> is_admitted(PersonMonth& month, const facts::PensionPlan& plan) {
    if (plan.waives_pay_threshold) {
        return true;
    }
    const auto& law = month.rules.law.pension;
    const Date paid = month.settings.payment_date;
    const auto* threshold = law_value(month, law.pay_threshold, {law.rule, paid});
    if (threshold == nullptr) {
        return std::nullopt;
    }
    return month.now(line::yearly(AccountKind::gross, paid.year())) >= threshold->value;
}

/// The months whose bands count, as a share of a year, and their average basic amount: of the year,
/// or since a plan that began inside it; to the month of payment by each month's basic amount, or
/// to December by the average of the calendar year. Nothing after reporting.
std::optional<std::pair<AverageBasicAmount, Exact>> basic_amounts_of(PersonMonth& month,
                                                                     const Plan& plan) {
    const Date paid = month.settings.payment_date;
    const Month january = Month::from_civil(paid.year(), 1).value();
    const Month first = std::max(january, Month::of(plan.from));
    const bool by_month = plan.value.basic_amount == facts::PlanBasicAmount::each_month;
    const Month last = by_month ? Month::of(paid) : january.plus_months(months_per_year - 1);
    const auto average = average_basic_amount(month, {by_month ? first : january, last});
    if (!average) {
        return std::nullopt;
    }
    const auto months = static_cast<std::int64_t>(last.number()) - first.number() + 1;
    return std::pair{*average, Exact::ratio(months, months_per_year)};
}

/// The bands in kroner; nothing after reporting.
std::optional<Bands> bands_of(PersonMonth& month, const Plan& plan) {
    const auto& law = month.rules.law.pension;
    const Date paid = month.settings.payment_date;
    const auto found = basic_amounts_of(month, plan);
    const auto* upper = law_value(month, law.upper_limit, {law.rule, paid});
    if (!found || upper == nullptr) {
        return std::nullopt;
    }
    const auto one = found->first.amount * found->second;
    Bands bands{
        .basic_amount = found->first, .upper = {one * upper->value, upper->citation}, .first = {}};
    if (plan.value.extra_percent != Percent{}) {
        const auto* first = law_value(month, law.second_band_from, {law.rule, paid});
        if (first == nullptr) {
            return std::nullopt;
        }
        bands.first = {one * first->value, first->citation};
    }
    return bands;
}

/// Pay of this run that counts in the plan, with the lines it leaves out as amounts of their own.
Added counted_pay(const PersonMonth& month, const facts::PensionPlan& plan) {
    Added added = added_to(month, line::Base::pension);
    for (const auto code : plan.left_out) {
        const Money left_out = sum_of(month, code);
        if (!line::has_base(month.rules.legend.at(code).bases, line::Base::pension) ||
            left_out == Money{}) {
            continue;
        }
        added.amount = added.amount - left_out;
        added.inputs.push_back({.name = InputName::base,
                                .value = -left_out,
                                .origin = line::SumOrigin{.base = std::nullopt, .code = code}});
    }
    return added;
}

void add_basic_amount(std::vector<line::Input>& inputs, const Bands& bands) {
    inputs.push_back(
        {InputName::basic_amount, bands.basic_amount.amount, bands.basic_amount.citation});
    inputs.push_back({InputName::upper_limit, bands.upper.amount, bands.upper.citation});
}

/// The employer's part: a percent to the upper limit, and the extra one from the second band.
Money add_employer_part(PersonMonth& month,
                        const Plan& plan,
                        const Bands& bands,
                        const Running& running) {
    const auto pay = lesser(ExactMoney::of(running.total()), bands.upper.amount);
    auto exact = pay * plan.value.employer_percent.fraction() - ExactMoney::of(running.already());
    auto inputs = running.inputs();
    inputs.push_back({InputName::percent, plan.value.employer_percent, plan.value.place});
    add_basic_amount(inputs, bands);
    if (plan.value.extra_percent != Percent{}) {
        const auto in_second = pay - lesser(pay, bands.first.amount);
        exact = exact + in_second * plan.value.extra_percent.fraction();
        inputs.push_back({InputName::percent, plan.value.extra_percent, plan.value.place});
        inputs.push_back({InputName::lower_limit, bands.first.amount, bands.first.citation});
    }
    return add_line(month,
                    {.code = code_named(month.rules, "pension_employer"),
                     .rule = month.rules.law.pension.rule,
                     .basis = plan.value.citation,
                     .inputs = std::move(inputs),
                     .exact = exact,
                     .rounding = {},
                     .provisional = bands.basic_amount.is_provisional});
}

Money add_employee_part(PersonMonth& month,
                        const Plan& plan,
                        const Bands& bands,
                        const Running& running) {
    const auto pay = lesser(ExactMoney::of(running.total()), bands.upper.amount);
    auto inputs = running.inputs();
    inputs.push_back({InputName::employee_percent, plan.value.employee_percent, plan.value.place});
    add_basic_amount(inputs, bands);
    return add_line(
        month,
        {.code = code_named(month.rules, "pension_employee"),
         .rule = month.rules.law.pension.rule,
         .basis = plan.value.citation,
         .inputs = std::move(inputs),
         .exact = pay * plan.value.employee_percent.fraction() - ExactMoney::of(running.already()),
         .rounding = {},
         .provisional = bands.basic_amount.is_provisional});
}

void add_premium(PersonMonth& month,
                 const Plan& plan,
                 const line::Account& base,
                 const Added& added) {
    const auto bands = bands_of(month, plan);
    if (!bands) {
        return;
    }
    const std::pair since{month.settings.payment_date.year(), plan.from};
    const auto running_for = [&](AccountKind computed) {
        return Running{month, base, account_since(computed, since), added};
    };
    const auto employer = running_for(AccountKind::pension_employer);
    post(month, employer.computed(), add_employer_part(month, plan, *bands, employer));
    if (plan.value.employee_percent != Percent{}) {
        const auto employee = running_for(AccountKind::pension_employee);
        post(month, employee.computed(), add_employee_part(month, plan, *bands, employee));
    }
}

} // namespace

void add_pension(PersonMonth& month) {
    const Date paid = month.settings.payment_date;
    const auto* plan = facts::in_force(month.facts.employer.pension, paid);
    if (plan == nullptr || !is_member_by_age(month, plan->value).value_or(false)) {
        return;
    }
    const auto base = account_since(AccountKind::pension_pay, {paid.year(), plan->from});
    const Added added = counted_pay(month, plan->value);
    if (is_admitted(month, plan->value).value_or(false)) {
        add_premium(month, *plan, base, added);
    }
    post(month, base, added.amount);
}

} // namespace bpa::month
