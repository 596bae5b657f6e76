#include "month/lines.hpp"
#include "month/steps.hpp"

namespace bpa::month {
namespace {

using line::InputName;

/// What a weekly deduction is spread by to become a monthly one.
constexpr std::int64_t weeks_per_year = 52;
constexpr std::int64_t months_per_year = 12;

/// Knows the hours a week the register of employments has for a person, and where they stand.
struct WeeklyHours {
    Exact minutes;
    std::vector<line::Input> inputs;
};

void report_missing_hours(PersonMonth& month, const facts::Employment& employment, Date day) {
    month.problems.push_back({.code = "calc/weekly-hours-missing",
                              .place = employment.place,
                              .args = {{"assistant", month.assistant.id}, {"date", day.text()}},
                              .person = month.assistant.id});
}

/// Position × weekly norm as last stated, summed over the employments of the period. Nothing
/// without employment in the period, or after reporting.
std::optional<WeeklyHours> weekly_hours(PersonMonth& month) {
    const Date day = *month.settings.period_days.last;
    std::optional<WeeklyHours> hours;
    for (const auto& employment : month.assistant.employments) {
        if (!employment.days.overlaps(month.settings.period_days)) {
            continue;
        }
        const auto* position = facts::in_force(employment.position, day);
        const auto* norm = facts::in_force(employment.weekly_norm, day);
        if (position == nullptr || norm == nullptr) {
            report_missing_hours(month, employment, day);
            return std::nullopt;
        }
        const Exact minutes = Exact{norm->value.count()} * position->value.fraction();
        hours = hours.value_or(WeeklyHours{});
        hours->minutes = hours->minutes + minutes;
        hours->inputs.push_back({.name = InputName::hours_per_week,
                                 .value = ExactMinutes::of_minutes(minutes),
                                 .origin = position->place});
    }
    return hours;
}

/// The premium of a month for so many hours a week; nothing after reporting.
const rulebook::Entry<Money>* premium_for(PersonMonth& month, const Exact& minutes) {
    const auto& law = month.rules.law.ou_fund;
    const Date day = *month.settings.period_days.last;
    const auto* middle = law_value(month, law.middle_from, {law.rule, day});
    const auto* highest = law_value(month, law.highest_from, {law.rule, day});
    if (middle == nullptr || highest == nullptr) {
        return nullptr;
    }
    if (minutes >= Exact{highest->value.count()}) {
        return law_value(month, law.highest, {law.rule, day});
    }
    if (minutes >= Exact{middle->value.count()}) {
        return law_value(month, law.middle, {law.rule, day});
    }
    return law_value(month, law.lowest, {law.rule, day});
}

line::Account account_of(const PersonMonth& month, std::string_view part) {
    auto account = line::monthly(line::AccountKind::cover, month.settings.period);
    account.unit = "fund";
    account.zone = part;
    return account;
}

line::Input already(const PersonMonth& month, const line::Account& account) {
    return {.name = InputName::already,
            .value = month.now(account),
            .origin = line::ChainOrigin{account}};
}

using Membership = facts::FromDate<facts::OuMembership>;

/// The employee's share of the month: the weekly amount by the weeks of a year over its months.
/// Gives the share due in the period, this run's and earlier runs' together.
Money add_employee_share(PersonMonth& month, const Membership& membership) {
    const auto account = account_of(month, "ou_employee");
    if (!membership.value.employee_per_week) {
        return month.now(account);
    }
    const Money per_week = *membership.value.employee_per_week;
    const auto due = ExactMoney::of(per_week) * Exact::ratio(weeks_per_year, months_per_year);
    const Money share = add_line(
        month,
        {.code = code_named(month.rules, "ou_employee"),
         .rule = month.rules.law.ou_fund.rule,
         .basis = membership.value.citation,
         .inputs = {{InputName::amount, per_week, membership.place}, already(month, account)},
         .exact = due - ExactMoney::of(month.now(account)),
         .rounding = {}});
    month.result.posted.add(account, share);
    return month.now(account);
}

/// The employer's part of the month's premium: what the employee does not bear. `share` is the
/// employee's, as a negative amount.
void add_employer_part(PersonMonth& month,
                       const rulebook::Entry<Money>& premium,
                       line::Input share,
                       std::vector<line::Input> inputs) {
    const auto& law = month.rules.law.ou_fund;
    const auto account = account_of(month, "ou");
    const Money borne = std::get<Money>(share.value);
    inputs.push_back({InputName::amount, premium.value, premium.citation});
    if (borne != Money{}) {
        inputs.push_back(std::move(share));
    }
    inputs.push_back(already(month, account));
    const Money part =
        add_line(month,
                 {.code = code_named(month.rules, "ou_fund"),
                  .rule = law.rule,
                  .basis = premium.citation,
                  .inputs = std::move(inputs),
                  .exact = ExactMoney::of(premium.value + borne - month.now(account)),
                  .rounding = {},
                  .provisional = is_carried(law.highest, *month.settings.period_days.last)});
    month.result.posted.add(account, part);
}

} // namespace

void add_fund(PersonMonth& month) {
    const Date day = *month.settings.period_days.last;
    const auto* membership = facts::in_force(month.facts.employer.ou_fund, day);
    if (membership == nullptr || is_holiday_pay_alone(month)) {
        return;
    }
    auto hours = weekly_hours(month);
    if (!hours) {
        return;
    }
    if (const auto* premium = premium_for(month, hours->minutes)) {
        const Money share = add_employee_share(month, *membership);
        add_employer_part(month,
                          *premium,
                          {InputName::amount, -share, membership->place},
                          std::move(hours->inputs));
    }
}

} // namespace bpa::month
