#include "month/tax_table.hpp"

#include "values/check.hpp"

#include <algorithm>
#include <cmath>

// The tax administration defines its tables by a routine in double precision, and a figure that is
// exactly half a krone may go either way there. So this file, and no other, calculates as the
// routine does: multiply first, divide by 100 afterwards, sum from left to right, never fuse a
// multiplication with an addition (the build forbids it for this file).

namespace bpa::month {
namespace {

constexpr double hundred = 100;
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

/// Nearest whole krone, halves upward; the argument is never negative.
std::int64_t to_krone(double amount) {
    return std::llround(amount);
}

std::int64_t share_of(std::int64_t kroner, const Percent& share) {
    return to_krone(static_cast<double>(kroner) * percent_of(share) / hundred);
}

std::int64_t minimum_deduction(const rulebook::TaxTableYear& year, std::int64_t income) {
    const auto by_rate = share_of(income, year.minimum_deduction);
    return std::min({by_rate, year.minimum_deduction_ceiling, income});
}

/// Bracket tax, rounded once over all brackets.
std::int64_t bracket_tax(const rulebook::TaxTableYear& year, std::int64_t income) {
    double tax = 0;
    for (std::size_t i = 0; i < year.brackets.size(); ++i) {
        const auto& bracket = year.brackets[i];
        if (income < bracket.from) {
            break;
        }
        const bool is_last = i + 1 == year.brackets.size() || income < year.brackets[i + 1].from;
        const std::int64_t to = is_last ? income : year.brackets[i + 1].from;
        tax += static_cast<double>(to - bracket.from) * percent_of(bracket.percent) / hundred;
    }
    return to_krone(tax);
}

/// National insurance contribution: nothing up to the free amount, a steep share of what is above
/// it until that meets the ordinary share of everything.
std::int64_t insurance_contribution(const rulebook::TaxTableYear& year, std::int64_t income) {
    if (income < year.contribution_free) {
        return 0;
    }
    const double ramp = percent_of(year.contribution_ramp);
    const double rate = percent_of(year.contribution);
    const auto meets = to_krone(static_cast<double>(year.contribution_free) * ramp / (ramp - rate));
    return income > meets ? share_of(income, year.contribution)
                          : share_of(income - year.contribution_free, year.contribution_ramp);
}

/// Tax of a year on a personal income, its four parts rounded each on its own.
std::int64_t
yearly_tax(const rulebook::TaxTableYear& year, std::int64_t income, std::int64_t deduction) {
    const std::int64_t net =
        income - minimum_deduction(year, income) - deduction - year.personal_allowance;
    const std::int64_t taxed = std::max<std::int64_t>(net, 0);
    return share_of(taxed, year.municipal) + share_of(taxed, year.common) +
           bracket_tax(year, income) + insurance_contribution(year, income);
}

} // namespace

std::optional<std::int64_t> table_deduction(const rulebook::TaxTableYear& year, int code) {
    for (const auto& codes : year.codes) {
        const bool is_inside = codes.first <= code && code <= codes.last;
        if (is_inside && (code - codes.first) % codes.step == 0) {
            const std::int64_t steps = (code - codes.first) / codes.step;
            return codes.deduction_at_first + steps * codes.deduction_per_step;
        }
    }
    return std::nullopt;
}

std::int64_t monthly_table(const rulebook::TaxTableYear& year, int code, std::int64_t base_kroner) {
    const auto deduction = table_deduction(year, code);
    BPA_CHECK(deduction.has_value() && base_kroner >= 0 && year.step > 0);
    const std::int64_t middle = base_kroner / year.step * year.step + year.step / half;
    const auto income = to_krone(static_cast<double>(middle) * nearest(year.yearly_factor));
    const auto tax = yearly_tax(year, income, *deduction);
    const auto withheld = to_krone(static_cast<double>(tax) / nearest(year.periods));
    return std::min(withheld, base_kroner);
}

} // namespace bpa::month
