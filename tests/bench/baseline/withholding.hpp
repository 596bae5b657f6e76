#pragma once

#include "rulebook/tax_table.hpp"
#include "tax/tables.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <tuple>
#include <vector>

/// The arithmetic of a tax table and nothing else: the baseline of a withholding.
namespace bpa::bench {

/// Every constant of one table and pay period, flat.
struct BareTable {
    std::int64_t step = 0;
    std::int64_t until = 0;
    std::int64_t deductions = 0; ///< the table's own and the personal allowance
    std::int64_t minimum_at_most = 0;
    std::int64_t standard_at_most = 0;
    std::int64_t seamens_at_most = 0;
    std::int64_t free = 0;
    std::int64_t meets = 0;
    double times = 0, parts = 0, above = 0;
    double minimum = 0, standard = 0, seamens = 0;
    double municipal = 0, common = 0, contribution = 0, ramp = 0;
    bool has_above = false;
    bool rounds_down = false;
    struct Bracket {
        std::int64_t from = 0;
        double percent = 0;
        double below = 0;
    };
    std::array<Bracket, 5> brackets;
};

struct BareRow {
    const BareTable* table = nullptr;
    std::int64_t base = 0;
};

/// Makes the constants, once for each table and period.
class BareTables {
public:
    const BareTable* of(const rulebook::TaxTableYear& year,
                        const tax::TableAttributes& attributes,
                        TaxPeriod period);

private:
    std::deque<BareTable> tables_;
    std::map<std::tuple<int, TableCode, TaxPeriod>, const BareTable*> known_;
};

/// The sum of what is withheld of all rows.
[[nodiscard]] std::int64_t withhold_bare(const std::vector<BareRow>& rows);

} // namespace bpa::bench
