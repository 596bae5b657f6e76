#include "tax/tables.hpp"
#include "values/check.hpp"
#include "values/digits.hpp"

#include <algorithm>
#include <span>

// The tax administration defines its tables by a routine in double precision, and a figure that is
// exactly half a krone may go either way there. So this file, and no other, calculates as the
// routine does: multiply first, divide by 100 afterwards, sum from left to right, never fuse a
// multiplication with an addition (the build forbids it for this file).

namespace bpa::tax {
namespace {

constexpr double hundred = 100;
constexpr double one_half = 0.5;
constexpr std::int64_t half = 2;

/// The double nearest to an exact number: both parts of a constant of the tables fit a double, and
/// division rounds correctly.
double nearest(const Exact& number) {
    return static_cast<double>(number.numerator()) / static_cast<double>(number.denominator());
}

/// A percent as the tables write it: 40.48 for 40.48 %.
double percent_of(const Percent& share) {
    return nearest(share.fraction() * Exact{100});
}

/// Nearest whole krone, halves upward; the amount is never negative. What is left after the whole
/// kroner is exact, so that nothing is rounded twice.
std::int64_t to_krone(double amount) {
    const auto whole = static_cast<std::int64_t>(amount);
    return whole + static_cast<std::int64_t>(amount - static_cast<double>(whole) >= one_half);
}

std::int64_t share_of(std::int64_t kroner, double percent) {
    return to_krone(static_cast<double>(kroner) * percent / hundred);
}

/// A share up to an amount. Most incomes reach it, and then there is nothing to work out.
struct Capped {
    double percent = 0;
    std::int64_t at_most = 0;
    std::int64_t reached = 0; ///< the lowest income whose share is as much

    [[nodiscard]] std::int64_t of(std::int64_t income) const {
        return income >= reached ? at_most : share_of(income, percent);
    }
};

/// Without a share it is nothing of whatever there is.
Capped prepared(const std::optional<rulebook::TaxTableYear::Capped>& share) {
    const double percent = share ? percent_of(share->percent) : 0;
    if (!(percent > 0)) {
        return {};
    }
    Capped made{.percent = percent, .at_most = share->at_most};
    made.reached = static_cast<std::int64_t>(static_cast<double>(made.at_most) * hundred / percent);
    // A share never falls as the income rises, so the place is found from either side.
    while (made.reached > 0 && share_of(made.reached - 1, percent) >= made.at_most) {
        --made.reached;
    }
    while (share_of(made.reached, percent) < made.at_most) {
        ++made.reached;
    }
    return made;
}

struct Bracket {
    std::int64_t from = 0;
    double percent = 0;
    double below = 0; ///< tax of the brackets below, summed as the routine sums it
};

/// The contribution: nothing up to the free amount, a steep share of what is above it until that
/// meets the ordinary share of everything.
struct Contribution {
    double percent = 0;
    double ramp = 0;
    std::int64_t free = 0;
    std::int64_t meets = 0;

    [[nodiscard]] std::int64_t of(std::int64_t income) const {
        if (income < free || !(percent > 0)) {
            return 0;
        }
        return income > meets ? share_of(income, percent) : share_of(income - free, ramp);
    }
};

/// What the tables of one kind have in common.
struct KindConstants {
    std::int64_t personal_allowance = 0;
    Capped minimum;
    Capped standard;
    Capped seamens;
    double common = 0;
    bool rounds_down = false;
};

struct PeriodConstants {
    std::int64_t step = 0; ///< 0: the table is not for such pay periods
    std::int64_t until = 0;
    double times = 0;
    double parts = 0;
};

} // namespace

struct TableConstants {
    TableAttributes attributes;
    double municipal = 0;
    KindConstants kind;
    std::span<const Bracket> brackets; ///< of the year
    Contribution contribution;
    double above = -1; ///< percent of what is above the upper limit; negative: there is none
    std::array<PeriodConstants, tax_periods.size()> periods;
};

struct YearConstants {
    std::vector<Bracket> brackets;
    std::vector<TableConstants> tables; ///< by code
};

namespace {

using rulebook::TaxTableYear;

constexpr std::size_t code_digits = 4;

std::vector<Bracket> brackets_of(const TaxTableYear& rules) {
    std::vector<Bracket> brackets;
    for (const auto& [from, percent] : rules.brackets) {
        Bracket bracket{.from = from, .percent = percent_of(percent)};
        if (!brackets.empty()) {
            const auto& before = brackets.back();
            const auto width = static_cast<double>(from - before.from);
            bracket.below = before.below + width * before.percent / hundred;
        }
        brackets.push_back(bracket);
    }
    return brackets;
}

Contribution contribution_of(const TaxTableYear& rules, rulebook::TaxContribution which) {
    Contribution made{.ramp = percent_of(rules.contribution_ramp), .free = rules.contribution_free};
    if (which != rulebook::TaxContribution::none) {
        made.percent =
            percent_of(which == rulebook::TaxContribution::high ? rules.contribution_high
                                                                : rules.contribution_low);
        made.meets =
            to_krone(static_cast<double>(made.free) * made.ramp / (made.ramp - made.percent));
    }
    return made;
}

KindConstants prepared(const TaxTableYear::Kind& kind) {
    return {.personal_allowance = kind.personal_allowance,
            .minimum = prepared(std::optional{kind.minimum_deduction}),
            .standard = prepared(kind.standard_deduction),
            .seamens = prepared(kind.seamens_allowance),
            .common = percent_of(kind.common),
            .rounds_down = kind.rounds_down};
}

/// What every table of a series has, whatever its code.
TableConstants prepared(const TaxTableYear& rules, const TaxTableYear::Series& series) {
    const auto kind = std::find_if(rules.kinds.begin(), rules.kinds.end(), [&](const auto& one) {
        return one.kind == series.kind;
    });
    BPA_CHECK(kind != rules.kinds.end());
    TableConstants made{.attributes = {.kind = series.kind,
                                       .contribution = series.contribution,
                                       .scale = series.scale},
                        .kind = prepared(*kind),
                        .contribution = contribution_of(rules, series.contribution)};
    if (series.above) {
        made.above = percent_of(*series.above);
    }
    for (const auto& period : rules.periods) {
        const auto which = static_cast<std::size_t>(period.period);
        const auto& scale = period.scales.at(static_cast<std::size_t>(series.scale));
        if (kind->periods.test(which) && scale) {
            made.periods.at(which) = {.step = period.step,
                                      .until = period.until,
                                      .times = nearest(scale->times),
                                      .parts = nearest(scale->parts)};
        }
    }
    return made;
}

void add_series(YearConstants& year,
                const TaxTableYear& rules,
                const TaxTableYear::Series& series) {
    auto table = prepared(rules, series);
    table.municipal = percent_of(rules.municipal);
    table.brackets = year.brackets;
    std::int64_t deduction = series.deduction_at_first;
    for (int number = series.first.number(); number <= series.last; number += series.step) {
        const auto digits = digits::padded(static_cast<digits::UInt128>(number), code_digits);
        table.attributes.code =
            TableCode::parse(digits + (series.first.is_pensioner() ? "P" : "")).value();
        table.attributes.deduction = deduction;
        year.tables.push_back(table);
        deduction += series.deduction_per_step;
    }
}

} // namespace

TableYear::TableYear(const rulebook::TaxTableYear& rules)
    : constants_{std::make_unique<YearConstants>()} {
    auto& year = *constants_;
    year.brackets = brackets_of(rules);
    for (const auto& series : rules.tables) {
        add_series(year, rules, series);
    }
    std::sort(year.tables.begin(), year.tables.end(), [](const auto& a, const auto& b) {
        return a.attributes.code < b.attributes.code;
    });
    by_code_.resize(numbers + numbers);
    for (const auto& table : year.tables) {
        rulebook::TaxPeriods periods;
        for (std::size_t i = 0; i < table.periods.size(); ++i) {
            periods.set(i, table.periods.at(i).step > 0);
        }
        tables_.push_back(Table{table, periods});
        by_code_.at(position_of(table.attributes.code)) =
            static_cast<std::uint16_t>(tables_.size());
    }
}

TableYear::TableYear(TableYear&&) noexcept = default;
TableYear& TableYear::operator=(TableYear&&) noexcept = default;
TableYear::~TableYear() = default;

const TableAttributes& Table::attributes() const {
    return constants_->attributes;
}

/// Knows how a table counts, step by step.
struct Routine {
    const TableConstants& table;
    const PeriodConstants& period;

    Routine(const Table& of, TaxPeriod length)
        : table{*of.constants_}, period{table.periods[static_cast<std::size_t>(length)]} {
        BPA_CHECK(of.has(length));
    }

    /// The middle of the base's step, and what is above the upper limit of a year that has one.
    [[gnu::always_inline]] void begin(Steps& to) const {
        to.middle = to.base / period.step * period.step + period.step / half;
        to.counted = to.middle;
        if (table.above >= 0 && to.middle >= period.until) {
            to.above = share_of(to.middle - period.until, table.above);
            to.counted = to.above > 0 ? period.until : to.middle;
        }
        to.income = to_krone(static_cast<double>(to.counted) * period.times);
    }

    [[gnu::always_inline]] void deduct(Steps& to) const {
        to.minimum_deduction = std::min(table.kind.minimum.of(to.income), to.income);
        to.standard_deduction = table.kind.standard.of(to.income);
        to.seamens_allowance = table.kind.seamens.of(to.income);
        to.deduction = table.attributes.deduction;
        to.personal_allowance = table.kind.personal_allowance;
        to.net = to.income - to.minimum_deduction - to.deduction - to.standard_deduction -
                 to.seamens_allowance - to.personal_allowance;
    }

    /// Bracket tax, rounded once over all brackets.
    [[nodiscard, gnu::always_inline]] std::int64_t bracket_tax(std::int64_t income) const {
        const auto brackets = table.brackets;
        const auto last = std::find_if(brackets.rbegin(), brackets.rend(), [&](const auto& one) {
            return income >= one.from;
        });
        if (last == brackets.rend()) {
            return 0;
        }
        const auto above = static_cast<double>(income - last->from);
        return to_krone(last->below + above * last->percent / hundred);
    }

    /// The year's tax, its four parts rounded each on its own.
    [[gnu::always_inline]] void tax(Steps& to) const {
        const auto taxed = std::max<std::int64_t>(to.net, 0);
        to.municipal = share_of(taxed, table.municipal);
        to.common = share_of(taxed, table.kind.common);
        to.bracket = bracket_tax(to.income);
        to.contribution = table.contribution.of(to.income);
        to.tax = to.municipal + to.common + to.bracket + to.contribution;
    }

    /// The pay period's part, never more than the base that is taken whole into account.
    [[gnu::always_inline]] void divide(Steps& to) const {
        const double part = static_cast<double>(to.tax) / period.parts;
        to.part = table.kind.rounds_down ? static_cast<std::int64_t>(part) : to_krone(part);
        to.withheld = to.part + to.above;
        if (to.above == 0 && to.withheld > to.base) {
            to.withheld = to.base;
        }
    }

    [[nodiscard, gnu::always_inline]] Steps of(std::int64_t base) const {
        BPA_CHECK(base <= most_base);
        Steps made{.base = std::max<std::int64_t>(base, 0)};
        begin(made);
        deduct(made);
        tax(made);
        divide(made);
        return made;
    }
};

// The steps are inlined twice: where only the answer is asked for, nothing else is put anywhere.
std::int64_t withhold(const Table& table, TaxPeriod period, std::int64_t base) {
    return Routine{table, period}.of(base).withheld;
}

Steps steps(const Table& table, TaxPeriod period, std::int64_t base) {
    return Routine{table, period}.of(base);
}

} // namespace bpa::tax
