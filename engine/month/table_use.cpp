#include "month/withholding.hpp"
#include "values/check.hpp"

#include <algorithm>

namespace bpa::month {
namespace {

using line::InputName;

constexpr std::int64_t ore_per_krone = 100;

bool is_employed(const PersonMonth& month, Date day) {
    const auto& all = month.assistant.employments;
    return std::any_of(
        all.begin(), all.end(), [&](const auto& one) { return one.days.contains(day); });
}

/// Knows the days of a period that pay is for.
struct PaidDays {
    int count = 0;
    Date first;
    Date last;
};

PaidDays
paid_days(const PersonMonth& month, const DateRange& period, const std::optional<DateRange>& free) {
    PaidDays days;
    for (Date day = period.first; day <= period.last.value(); day = day.plus_days(1)) {
        if (!is_employed(month, day) || (free && free->contains(day))) {
            continue;
        }
        days.first = days.count == 0 ? day : days.first;
        days.last = day;
        ++days.count;
    }
    return days;
}

/// Whether the days are the first half of a calendar month, or the rest of it.
bool is_half_month(const PaidDays& days, unsigned first_half_ends) {
    const Month month = Month::of(days.first);
    const bool has_no_gap = days.last.days() - days.first.days() + 1 == days.count;
    const bool is_first_half =
        days.first == month.first_day() && days.last == month.day_or_last(first_half_ends);
    const bool is_the_rest =
        days.first == month.day_or_last(first_half_ends + 1) && days.last == month.last_day();
    return has_no_gap && (is_first_half || is_the_rest);
}

TaxPeriod table_of_days(int days) {
    constexpr std::array by_days{
        TaxPeriod::one_day, TaxPeriod::two_days, TaxPeriod::three_days, TaxPeriod::four_days};
    BPA_CHECK(days >= 1);
    return by_days.at(std::min(static_cast<std::size_t>(days), by_days.size()) - 1);
}

bool settles_by_month(const PersonMonth& month) {
    const auto* choices =
        facts::in_force(month.facts.employer.withholding, month.settings.payment_date);
    return choices != nullptr && choices->value.partial_month == facts::PartialMonth::month_table;
}

std::int64_t whole_kroner(Money amount) {
    return amount.ore() / ore_per_krone;
}

line::Input told(InputName name, std::int64_t kroner, const line::Origin& origin) {
    return {.name = name, .value = Money::ore(kroner * ore_per_krone), .origin = origin};
}

/// The steps of the routine, without those that most tables have not.
void add_steps(std::vector<line::Input>& inputs,
               const tax::Steps& steps,
               const line::Origin& origin) {
    const auto add = [&](InputName name, std::int64_t kroner) {
        inputs.push_back(told(name, kroner, origin));
    };
    const auto add_if_any = [&](InputName name, std::int64_t kroner) {
        if (kroner != 0) {
            add(name, kroner);
        }
    };
    add(InputName::table_middle, steps.counted);
    add(InputName::yearly_income, steps.income);
    add(InputName::minimum_deduction, steps.minimum_deduction);
    add_if_any(InputName::standard_deduction, steps.standard_deduction);
    add_if_any(InputName::seamens_allowance, steps.seamens_allowance);
    add_if_any(InputName::table_deduction, steps.deduction);
    add(InputName::personal_allowance, steps.personal_allowance);
    add(InputName::net_income, steps.net);
    add(InputName::municipal_tax, steps.municipal);
    add(InputName::common_tax, steps.common);
    add(InputName::bracket_tax, steps.bracket);
    add(InputName::insurance_contribution, steps.contribution);
    add(InputName::yearly_tax, steps.tax);
    add_if_any(InputName::table_above, steps.above);
}

} // namespace

std::optional<TableUse>
table_use(const PersonMonth& month, const DateRange& period, const std::optional<DateRange>& free) {
    const auto days = paid_days(month, period, free);
    if (days.count == 0) {
        return std::nullopt;
    }
    if (settles_by_month(month)) {
        return TableUse{.days = days.count};
    }
    for (const auto& row : month.rules.law.withholding.period_tables) {
        const bool is_it = row.half_month_ends ? is_half_month(days, *row.half_month_ends)
                                               : !row.up_to_days || days.count <= *row.up_to_days;
        if (is_it) {
            return TableUse{.period = row.table.value_or(table_of_days(days.count)),
                            .parts = row.parts,
                            .days = days.count};
        }
    }
    fail_check("the last row of the period tables has no end", __FILE__, __LINE__);
}

TableAnswer
ask_table(const PersonMonth& month, const ByTable& by, const TableUse& use, Money base) {
    const auto& year = month.rules.law.tax_tables.at(by.year);
    const line::Origin origin = year.citation;
    const line::Origin chosen_by = month.rules.law.withholding.period_basis;
    const Money whole = Money::ore(whole_kroner(std::max(base, Money{})) * ore_per_krone);
    const Rounding to_kroner{.mode = RoundingMode::down, .unit_ore = ore_per_krone};
    const Money asked = round_to_ore(ExactMoney::of(whole) * (Exact{1} / use.parts), to_kroner);
    const auto steps = tax::steps(by.table, use.period, whole_kroner(asked));
    const Money of_one = Money::ore(steps.withheld * ore_per_krone);
    TableAnswer answer;
    answer.withheld = round_to_ore(ExactMoney::of(of_one) * use.parts, to_kroner);
    constexpr std::size_t most = 24;
    answer.inputs.reserve(most);
    const auto add = [&](InputName name, line::InputValue value, const line::Origin& from) {
        answer.inputs.push_back({.name = name, .value = std::move(value), .origin = from});
    };
    add(InputName::table, by.table.attributes().code, by.place);
    add(InputName::days, Exact{use.days}, chosen_by);
    add(InputName::table_period, use.period, chosen_by);
    if (use.parts != Exact{1}) {
        add(InputName::table_parts, use.parts, chosen_by);
    }
    answer.inputs.push_back(told(InputName::table_base, whole_kroner(asked), origin));
    add_steps(answer.inputs, steps, origin);
    add(InputName::table_result, of_one, origin);
    return answer;
}

} // namespace bpa::month
