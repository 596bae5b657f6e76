#include "month/lines.hpp"

#include "values/check.hpp"

#include <algorithm>

namespace bpa::month {

Money sum_of(const PersonMonth& month, line::Base base) {
    Money sum;
    for (const auto& line : month.result.lines) {
        const auto& code = month.rules.legend.at(line.code);
        if (code.role == line::PayRole::pay && line::has_base(code.bases, base)) {
            sum += line.amount;
        }
    }
    return sum;
}

line::PayCodeIndex code_named(const rulebook::Rules& rules, std::string_view code) {
    const auto& codes = rules.legend.pay_codes;
    const auto found = std::find_if(
        codes.begin(), codes.end(), [&](const auto& known) { return known.code == code; });
    BPA_CHECK(found != codes.end());
    return static_cast<line::PayCodeIndex>(found - codes.begin());
}

Money add_line(PersonMonth& month, NewLine made) {
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

void report_missing(PersonMonth& month, std::pair<line::RuleIndex, Date> rule_and_day) {
    const auto& rule = month.rules.legend.at(rule_and_day.first);
    month.problems.push_back({.code = "calc/law-value-missing",
                              .place = rule.place,
                              .args = {{"rule", rule.id}, {"date", rule_and_day.second.text()}}});
}

} // namespace

template <class T>
const rulebook::Entry<T>* law_value(PersonMonth& month,
                                    const rulebook::Dated<T>& parameter,
                                    std::pair<line::RuleIndex, Date> rule_and_day) {
    const auto found = parameter.on(rule_and_day.second);
    const bool is_usable =
        found.coverage == rulebook::Coverage::confirmed ||
        (found.coverage == rulebook::Coverage::carried_forward && month.settings.provisional);
    if (is_usable) {
        return found.entry;
    }
    report_missing(month, rule_and_day);
    return nullptr;
}

template const rulebook::Entry<Money>*
law_value(PersonMonth&, const rulebook::Dated<Money>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Percent>*
law_value(PersonMonth&, const rulebook::Dated<Percent>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Exact>*
law_value(PersonMonth&, const rulebook::Dated<Exact>&, std::pair<line::RuleIndex, Date>);
template const rulebook::Entry<Minutes>*
law_value(PersonMonth&, const rulebook::Dated<Minutes>&, std::pair<line::RuleIndex, Date>);

const rulebook::Entry<Money>* basic_amount(PersonMonth& month, Date day) {
    const auto& law = month.rules.law.basic_amount;
    return law_value(month, law.amount, {law.rule, day});
}

std::optional<ExactMoney> average_basic_amount(PersonMonth& month, int year) {
    constexpr unsigned months = 12;
    ExactMoney sum;
    for (unsigned number = 1; number <= months; ++number) {
        const auto* amount =
            basic_amount(month, Month::from_civil(year, number).value().first_day());
        if (amount == nullptr) {
            return std::nullopt;
        }
        sum = sum + ExactMoney::of(amount->value);
    }
    return sum / Exact{months};
}

bool has_reached(const facts::Assistant& assistant, int age, Date day) {
    return assistant.birth_date.plus_years(age) <= day;
}

} // namespace bpa::month
