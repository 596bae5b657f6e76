// The rules around the tax card, one row for each rule that concerns wages: `tax_cards`. Prints
// what is expected, what came out, and the paragraph; exit 0 when all are equal. Figures of tables
// are those of steps.csv and quick.csv: 2026, table 8000, 35 000 a month gives 8 366, 25 000 gives
// 4 520, 45 000 gives 12 244, 10 000 gives 528; a week of 8 000 gives 1 880, four days of 7 000
// give 1 655, a day of 1 500 gives 321. 2025: 35 000 gives 8 641, fourteen days of 15 000 give 3
// 502. 2024: table 7100, 35 000 gives 8 922.
#include "rows.hpp"

#include <fmt/format.h>

using namespace bpa::tax_examples;

int main() {
    const auto rules = load_rules();
    int compared = 0;
    int differ = 0;
    for (const auto& rows : {methods(),
                             employers(),
                             exemptions(),
                             without_card(),
                             holiday_pay(),
                             christmas(),
                             table_or_percent(),
                             base_and_small()}) {
        for (const Row& row : rows) {
            Payer payer{rules};
            const std::string actual = row.actual(payer);
            const bool is_same = actual == row.expected;
            fmt::print("{} {}: {}\n    expected  {}\n    actual    {}\n",
                       is_same ? "ok  " : "DIFF",
                       row.paragraph,
                       row.situation,
                       row.expected,
                       actual);
            ++compared;
            differ += is_same ? 0 : 1;
        }
    }
    fmt::print("{} rows, {} differ\n", compared, differ);
    return differ == 0 && compared > 0 ? 0 : 1;
}
