#include "baseline/withholding.hpp"

#include <algorithm>
#include <stdexcept>

namespace bpa::bench {
namespace {

using rulebook::TaxTableYear;

double nearest(const Exact& number) {
    return static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
}

double percent_of(const Percent& share) {
    return nearest(share.fraction() * Exact{100});
}

inline std::int64_t whole(double amount) {
    const auto floor = static_cast<std::int64_t>(amount);
    return floor + static_cast<std::int64_t>(amount - static_cast<double>(floor) >= 0.5);
}

inline std::int64_t share(std::int64_t kroner, double percent) {
    return whole(static_cast<double>(kroner) * percent / 100);
}

void set_brackets(const TaxTableYear& year, BareTable& made) {
    if (year.brackets.size() != made.brackets.size()) {
        throw std::runtime_error("the bare loop is made for five brackets");
    }
    for (std::size_t i = 0; i < made.brackets.size(); ++i) {
        made.brackets[i] = {year.brackets[i].from, percent_of(year.brackets[i].percent), 0};
        if (i > 0) {
            const auto& before = made.brackets[i - 1];
            made.brackets[i].below =
                before.below +
                static_cast<double>(made.brackets[i].from - before.from) * before.percent / 100;
        }
    }
}

void set_kind(const TaxTableYear& year, const tax::TableAttributes& attributes, BareTable& made) {
    const auto kind = *std::ranges::find(year.kinds, attributes.kind, &TaxTableYear::Kind::kind);
    const auto none = TaxTableYear::Capped{};
    made.deductions = attributes.deduction + kind.personal_allowance;
    made.minimum = percent_of(kind.minimum_deduction.percent);
    made.minimum_at_most = kind.minimum_deduction.at_most;
    made.standard = percent_of(kind.standard_deduction.value_or(none).percent);
    made.standard_at_most = kind.standard_deduction.value_or(none).at_most;
    made.seamens = percent_of(kind.seamens_allowance.value_or(none).percent);
    made.seamens_at_most = kind.seamens_allowance.value_or(none).at_most;
    made.common = percent_of(kind.common);
    made.rounds_down = kind.rounds_down;
}

void set_contribution(const TaxTableYear& year, rulebook::TaxContribution which, BareTable& made) {
    made.free = year.contribution_free;
    made.ramp = percent_of(year.contribution_ramp);
    if (which != rulebook::TaxContribution::none) {
        made.contribution =
            percent_of(which == rulebook::TaxContribution::high ? year.contribution_high
                                                                : year.contribution_low);
        made.meets =
            whole(static_cast<double>(made.free) * made.ramp / (made.ramp - made.contribution));
    }
}

std::int64_t tax_of(const BareTable& table, std::int64_t income) {
    const auto minimum = std::min({share(income, table.minimum), table.minimum_at_most, income});
    const auto net = income - minimum - table.deductions -
                     std::min(share(income, table.standard), table.standard_at_most) -
                     std::min(share(income, table.seamens), table.seamens_at_most);
    const auto taxed = std::max<std::int64_t>(net, 0);
    auto tax = share(taxed, table.municipal) + share(taxed, table.common);
    for (auto bracket = table.brackets.rbegin(); bracket != table.brackets.rend(); ++bracket) {
        if (income >= bracket->from) {
            const auto over = static_cast<double>(income - bracket->from);
            tax += whole(bracket->below + over * bracket->percent / 100);
            break;
        }
    }
    if (table.contribution > 0 && income >= table.free) {
        tax += income > table.meets ? share(income, table.contribution)
                                    : share(income - table.free, table.ramp);
    }
    return tax;
}

std::int64_t withhold(const BareTable& table, std::int64_t base) {
    auto middle = base / table.step * table.step + table.step / 2;
    std::int64_t above = 0;
    if (table.has_above && middle >= table.until) {
        above = share(middle - table.until, table.above);
        middle = above > 0 ? table.until : middle;
    }
    const auto income = whole(static_cast<double>(middle) * table.times);
    const auto part = static_cast<double>(tax_of(table, income)) / table.parts;
    const auto withheld =
        (table.rounds_down ? static_cast<std::int64_t>(part) : whole(part)) + above;
    return above == 0 ? std::min(withheld, base) : withheld;
}

} // namespace

const BareTable*
BareTables::of(const TaxTableYear& year, const tax::TableAttributes& attributes, TaxPeriod period) {
    auto& known = known_[{year.year, attributes.code, period}];
    if (known != nullptr) {
        return known;
    }
    BareTable made;
    const auto& length = *std::ranges::find(year.periods, period, &TaxTableYear::Period::period);
    const auto& scale = length.scales.at(static_cast<std::size_t>(attributes.scale)).value();
    made.step = length.step;
    made.until = length.until;
    made.times = nearest(scale.times);
    made.parts = nearest(scale.parts);
    made.municipal = percent_of(year.municipal);
    for (const auto& series : year.tables) {
        const bool is_it = series.first.is_pensioner() == attributes.code.is_pensioner() &&
                           series.first.number() <= attributes.code.number() &&
                           attributes.code.number() <= series.last;
        if (is_it && series.above) {
            made.has_above = true;
            made.above = percent_of(*series.above);
        }
    }
    set_kind(year, attributes, made);
    set_contribution(year, attributes.contribution, made);
    set_brackets(year, made);
    known = &tables_.emplace_back(made);
    return known;
}

std::int64_t withhold_bare(const std::vector<BareRow>& rows) {
    std::int64_t sum = 0;
    for (const auto& row : rows) {
        sum += withhold(*row.table, row.base);
    }
    return sum;
}

} // namespace bpa::bench
