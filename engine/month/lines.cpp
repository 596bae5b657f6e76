#include "month/lines.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <cstdint>

namespace bpa::month {

Money sum_of(const PersonMonth& month, line::Base base) {
    return sum_where(month, [base](const auto& code) { return code.enters(base); });
}

Money sum_of(const PersonMonth& month, line::PayCodeIndex code) {
    return month.sums.of(code);
}

Money pay_after_tax(const PersonMonth& month) {
    const Money tax =
        sum_where(month, [](const auto& code) { return code.role == line::PayRole::tax; });
    return std::max(month.result.gross - tax, Money{});
}

void tell(PersonMonth& month, line::Finding finding) {
    finding.assistant = month.assistant.id;
    finding.args.insert(finding.args.begin(), {"assistant", month.assistant.id});
    month.result.findings.push_back(std::move(finding));
}

ExactMoney lesser(const ExactMoney& a, const ExactMoney& b) {
    return b.ore() < a.ore() ? b : a;
}

Money add_line(PersonMonth& month, NewLine made) {
    if (made.exact.ore().is_negative() && made.rounding == Rounding{}) {
        // Taking back from a running total: the total, not the difference, is rounded half up.
        made.rounding.mode = RoundingMode::half_upwards;
    }
    const Money amount = round_to_ore(made.exact, made.rounding);
    if (amount == Money{}) {
        return amount;
    }
    line::Line line;
    line.employment = made.employment;
    line.arrangement = std::move(made.arrangement);
    line.code = made.code;
    line.earned_on = month.settings.period_days.first;
    line.earned_until = month.settings.period_days.last;
    line.amount = amount;
    line.derivation = {.rule = made.rule,
                       .basis = made.basis,
                       .inputs = std::move(made.inputs),
                       .exact_ore = made.exact.ore(),
                       .rounding = made.rounding};
    line.provisional = made.provisional;
    month.sums.add(line);
    month.result.lines.push_back(std::move(line));
    return amount;
}

namespace {

void report_missing(const Asking& asking, std::pair<line::RuleIndex, Date> rule_and_day) {
    const auto& rule = asking.rules.legend.at(rule_and_day.first);
    asking.problems.push_back({.code = "calc/law-value-missing",
                               .place = rule.place,
                               .args = {{"rule", rule.id}, {"date", rule_and_day.second.text()}}});
}

/// What was found of a parameter, when it may be used; nothing after reporting.
template <class T>
const rulebook::Entry<T>* usable(const Asking& asking,
                                 const rulebook::Lookup<T>& found,
                                 std::pair<line::RuleIndex, Date> rule_and_day) {
    const bool is_usable =
        found.coverage == rulebook::Coverage::confirmed ||
        (found.coverage == rulebook::Coverage::carried_forward && asking.settings.provisional);
    if (is_usable) {
        return found.entry;
    }
    report_missing(asking, rule_and_day);
    return nullptr;
}

} // namespace

template <class T>
const rulebook::Entry<T>* law_value(const Asking& asking,
                                    const rulebook::Dated<T>& parameter,
                                    std::pair<line::RuleIndex, Date> rule_and_day) {
    return usable(asking, parameter.on(rule_and_day.second), rule_and_day);
}

template const rulebook::Entry<Money>*
law_value(const Asking&, const rulebook::Dated<Money>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Percent>*
law_value(const Asking&, const rulebook::Dated<Percent>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Exact>*
law_value(const Asking&, const rulebook::Dated<Exact>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Minutes>*
law_value(const Asking&, const rulebook::Dated<Minutes>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<rulebook::Deadline>* law_value(
    const Asking&, const rulebook::Dated<rulebook::Deadline>&, std::pair<line::RuleIndex, Date>);

namespace {

/// The basic amount on a day, or the one that stands in for it, and the day that one is of.
std::pair<rulebook::Lookup<Money>, Date> known_basic_amount(const Asking& asking, Date day) {
    const auto& amount = asking.rules.law.basic_amount.amount;
    const Date paid = asking.settings.payment_date;
    const auto found = amount.on(day);
    if (day > paid && found.coverage != rulebook::Coverage::confirmed) {
        return {amount.on(paid), paid};
    }
    return {found, day};
}

} // namespace

const rulebook::Entry<Money>* basic_amount(const Asking& asking, Date day) {
    const auto [found, known_day] = known_basic_amount(asking, day);
    return usable(asking, found, {asking.rules.law.basic_amount.rule, known_day});
}

std::optional<AverageBasicAmount> average_basic_amount(const Asking& asking,
                                                       std::pair<Month, Month> first_and_last) {
    AverageBasicAmount average;
    Money sum;
    std::int64_t months = 0;
    for (Month month = first_and_last.first; month <= first_and_last.second;
         month = month.plus_months(1)) {
        const auto [found, day] = known_basic_amount(asking, month.first_day());
        const auto* amount = usable(asking, found, {asking.rules.law.basic_amount.rule, day});
        if (amount == nullptr) {
            return std::nullopt;
        }
        sum += amount->value;
        average.citation = amount->citation;
        average.is_provisional =
            average.is_provisional || found.coverage == rulebook::Coverage::carried_forward;
        ++months;
    }
    BPA_CHECK(months > 0);
    average.amount = ExactMoney::of(sum) / Exact{months};
    return average;
}

int age_on(const facts::Assistant& assistant, Date day) {
    const int years = day.year() - assistant.birth_date.year();
    return assistant.birth_date.plus_years(years) <= day ? years : years - 1;
}

bool is_holiday_pay_alone(const PersonMonth& month) {
    const Money gross = month.result.gross;
    return month.result.shifts.empty() && gross != Money{} &&
           gross + sum_of(month, code_named(month.rules, "holiday_pay_released")) == Money{};
}

line::Account account_since(line::AccountKind kind, std::pair<int, Date> year_from) {
    auto account = line::yearly(kind, year_from.first);
    if (year_from.second > Month::from_civil(year_from.first, 1).value().first_day()) {
        account.unit = year_from.second.text();
    }
    return account;
}

void post(PersonMonth& month, const line::Account& account, Money amount) {
    month.result.posted.add(account, amount);
    if (!account.unit.empty()) {
        month.result.posted.add(line::yearly(account.kind, account.year), amount);
    }
}

Added added_to(const PersonMonth& month, line::Base base) {
    Added added{.amount = sum_of(month, base), .inputs = {}};
    added.inputs.push_back({.name = line::InputName::base,
                            .value = added.amount,
                            .origin = line::SumOrigin{.base = base, .code = std::nullopt}});
    return added;
}

Running::Running(const PersonMonth& month, line::Account base, line::Account computed, Added added)
    : base_{std::move(base)}, computed_{std::move(computed)}, added_{std::move(added)},
      before_{month.now(base_)}, already_{month.now(computed_)} {}

std::vector<line::Input> Running::inputs() const {
    constexpr std::size_t usual = 8; // with what a step adds of its own
    std::vector<line::Input> inputs;
    inputs.reserve(added_.inputs.size() + usual);
    inputs = added_.inputs;
    inputs.push_back({.name = line::InputName::base_before,
                      .value = before_,
                      .origin = line::ChainOrigin{base_}});
    inputs.push_back({.name = line::InputName::already,
                      .value = already_,
                      .origin = line::ChainOrigin{computed_}});
    return inputs;
}

} // namespace bpa::month
