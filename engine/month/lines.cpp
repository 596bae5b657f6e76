#include "month/lines.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <cstdint>

namespace bpa::month {

Money sum_of(const PersonMonth& month, line::Base base) {
    Money sum;
    for (const auto& line : month.result.lines) {
        const auto& code = month.rules.legend.at(line.code);
        if (code.enters(base)) {
            sum += line.amount;
        }
    }
    return sum;
}

Money sum_of(const PersonMonth& month, line::PayCodeIndex code) {
    Money sum;
    for (const auto& line : month.result.lines) {
        if (line.code == code) {
            sum += line.amount;
        }
    }
    return sum;
}

Money pay_after_tax(const PersonMonth& month) {
    Money left = month.result.gross;
    for (const auto& line : month.result.lines) {
        if (month.rules.legend.at(line.code).role == line::PayRole::tax) {
            left = left - line.amount;
        }
    }
    return std::max(left, Money{});
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

} // namespace

template <class T>
const rulebook::Entry<T>* law_value(const Asking& asking,
                                    const rulebook::Dated<T>& parameter,
                                    std::pair<line::RuleIndex, Date> rule_and_day) {
    const auto found = parameter.on(rule_and_day.second);
    const bool is_usable =
        found.coverage == rulebook::Coverage::confirmed ||
        (found.coverage == rulebook::Coverage::carried_forward && asking.settings.provisional);
    if (is_usable) {
        return found.entry;
    }
    report_missing(asking, rule_and_day);
    return nullptr;
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

/// The day whose basic amount stands in for that of `day`.
Date known_day(const Asking& asking, Date day) {
    const auto& amount = asking.rules.law.basic_amount.amount;
    const Date paid = asking.settings.payment_date;
    return day > paid && amount.on(day).coverage != rulebook::Coverage::confirmed ? paid : day;
}

} // namespace

const rulebook::Entry<Money>* basic_amount(const Asking& asking, Date day) {
    const auto& law = asking.rules.law.basic_amount;
    return law_value(asking, law.amount, {law.rule, known_day(asking, day)});
}

std::optional<AverageBasicAmount> average_basic_amount(const Asking& asking,
                                                       std::pair<Month, Month> first_and_last) {
    AverageBasicAmount average;
    std::int64_t months = 0;
    for (Month month = first_and_last.first; month <= first_and_last.second;
         month = month.plus_months(1)) {
        const auto* amount = basic_amount(asking, month.first_day());
        if (amount == nullptr) {
            return std::nullopt;
        }
        average.amount = average.amount + ExactMoney::of(amount->value);
        average.citation = amount->citation;
        average.is_provisional =
            average.is_provisional ||
            is_carried(asking.rules.law.basic_amount.amount, known_day(asking, month.first_day()));
        ++months;
    }
    BPA_CHECK(months > 0);
    average.amount = average.amount / Exact{months};
    return average;
}

int age_on(const facts::Assistant& assistant, Date day) {
    const int years = day.year() - assistant.birth_date.year();
    return assistant.birth_date.plus_years(years) <= day ? years : years - 1;
}

bool is_holiday_pay_alone(const PersonMonth& month) {
    const auto released = code_named(month.rules, "holiday_pay_released");
    Money rest = month.result.gross;
    for (const auto& line : month.result.lines) {
        rest += line.code == released ? line.amount : Money{};
    }
    return month.result.shifts.empty() && rest == Money{} && month.result.gross != Money{};
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

Money total_of(const PersonMonth& month, const Running& running) {
    return month.now(running.base) + running.added;
}

std::vector<line::Input> inputs_of(const PersonMonth& month, const Running& running) {
    constexpr std::size_t usual = 8; // with what a step adds of its own
    std::vector<line::Input> inputs;
    inputs.reserve(running.added_inputs.size() + usual);
    inputs = running.added_inputs;
    inputs.push_back({.name = line::InputName::base_before,
                      .value = month.now(running.base),
                      .origin = line::ChainOrigin{running.base}});
    inputs.push_back({.name = line::InputName::already,
                      .value = month.now(running.computed),
                      .origin = line::ChainOrigin{running.computed}});
    return inputs;
}

} // namespace bpa::month
