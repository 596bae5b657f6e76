#include "tax_years.hpp"

namespace bpa::month::test {
namespace {

/// A percent in hundredths: 40.48 % is 4048.
Percent percent(std::int64_t hundredths) {
    return Percent::of_fraction(Exact::ratio(hundredths, 10000));
}

/// The scales of part A.3: to a year's income, and from a year's tax; those of twelve months have
/// only the month.
void add_periods(rulebook::TaxTableYear& made) {
    using rulebook::TaxScale;
    constexpr auto ordinary = static_cast<std::size_t>(TaxScale::ordinary);
    constexpr auto twelve = static_cast<std::size_t>(TaxScale::twelve_months);
    made.periods = {{.period = TaxPeriod::month, .step = 100, .until = 200000},
                    {.period = TaxPeriod::fourteen_days, .step = 50, .until = 100000},
                    {.period = TaxPeriod::week, .step = 20, .until = 50000},
                    {.period = TaxPeriod::four_days, .step = 20, .until = 40000},
                    {.period = TaxPeriod::one_day, .step = 20, .until = 10000}};
    made.periods[0].scales.at(ordinary) = {Exact::decimal(1212, 2), Exact::decimal(105, 1)};
    made.periods[0].scales.at(twelve) = {Exact{12}, Exact{12}};
    made.periods[1].scales.at(ordinary) = {Exact::decimal(2626, 2), Exact{23}};
    made.periods[2].scales.at(ordinary) = {Exact::decimal(5252, 2), Exact{46}};
    made.periods[3].scales.at(ordinary) = {Exact::decimal(6060, 2), Exact::ratio(60 * 46, 52)};
    made.periods[4].scales.at(ordinary) = {Exact::decimal(24240, 2), Exact::ratio(240 * 46, 52)};
}

} // namespace

rulebook::TaxTableYear tax_year(int year) {
    using namespace rulebook;
    const bool is_2025 = year == 2025;
    TaxTableYear made;
    made.year = year;
    made.municipal = percent(is_2025 ? 1540 : 1375);
    made.contribution_high = percent(is_2025 ? 770 : 760);
    made.contribution_low = percent(510);
    made.contribution_ramp = percent(2500);
    made.contribution_free = 99650;
    if (is_2025) {
        made.brackets = {{217400, percent(170)},
                         {306050, percent(400)},
                         {697150, percent(1370)},
                         {942400, percent(1670)},
                         {1410750, percent(1770)}};
    } else {
        made.brackets = {{226100, percent(170)},
                         {318300, percent(400)},
                         {725050, percent(1370)},
                         {980100, percent(1680)},
                         {1467200, percent(1780)}};
    }
    made.kinds = {{.kind = TaxTableKind::ordinary,
                   .personal_allowance = is_2025 ? 108550 : 114540,
                   .minimum_deduction = {percent(4048), is_2025 ? 80960 : 84216},
                   .common = percent(is_2025 ? 660 : 825),
                   .periods = TaxPeriods{}.set()},
                  {.kind = TaxTableKind::special,
                   .personal_allowance = is_2025 ? 108550 : 114540,
                   .minimum_deduction = {percent(4048), is_2025 ? 80960 : 84216},
                   .common = percent(is_2025 ? 660 : 825),
                   .periods = TaxPeriods{}.set()}};
    add_periods(made);
    made.tables = {{.kind = TaxTableKind::ordinary,
                    .scale = TaxScale::ordinary,
                    .contribution = TaxContribution::high,
                    .first = TableCode::parse("8000").value(),
                    .last = 8400,
                    .step = 10,
                    .deduction_per_step = 10000},
                   {.kind = TaxTableKind::ordinary,
                    .scale = TaxScale::ordinary,
                    .contribution = TaxContribution::high,
                    .first = TableCode::parse("9010").value(),
                    .last = 9400,
                    .step = 10,
                    .deduction_at_first = -10000,
                    .deduction_per_step = -10000},
                   {.kind = TaxTableKind::special,
                    .scale = TaxScale::twelve_months,
                    .contribution = TaxContribution::high,
                    .first = TableCode::parse("7150").value(),
                    .last = 7150}};
    return made;
}

} // namespace bpa::month::test
