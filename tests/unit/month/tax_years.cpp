#include "tax_years.hpp"

namespace bpa::month::test {
namespace {

/// A percent in hundredths: 40.48 % is 4048.
Percent percent(std::int64_t hundredths) {
    return Percent::of_fraction(Exact::ratio(hundredths, 10000));
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
                   .periods = TaxPeriods{}.set(0)}};
    made.periods = {{.period = TaxPeriod::month, .step = 100, .until = 200000}};
    made.periods[0].scales[0] = {Exact::decimal(1212, 2), Exact::decimal(105, 1)};
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
                    .deduction_per_step = -10000}};
    return made;
}

} // namespace bpa::month::test
