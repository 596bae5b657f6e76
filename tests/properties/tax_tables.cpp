// What must hold of every tax table of every year, whatever its figures. One pass over all monthly
// tables from nothing to 200 000 kroner, at the steps and between them.
#include "tax_rules.hpp"

#include <catch2/catch.hpp>

#include <map>

namespace {

using namespace bpa;
using rulebook::TaxContribution;

constexpr std::int64_t step = 100;
constexpr std::int64_t highest = 200'000;
constexpr int years[] = {2024, 2025, 2026};

const tax::Tables& tables() {
    static const tax::Tables all{testing::tax_table_rules().years};
    return all;
}

std::int64_t monthly(const tax::Table& table, std::int64_t base) {
    return tax::withhold(table, TaxPeriod::month, base);
}

/// Whether the withholding of the step rises as it may, and is the same all through the step unless
/// the base is less than what would be withheld.
bool is_steady(const tax::Table& table, std::int64_t base, std::int64_t before) {
    const auto now = monthly(table, base);
    const auto last = tax::steps(table, TaxPeriod::month, base + step - 1);
    const bool is_constant =
        last.withheld == now || tax::steps(table, TaxPeriod::month, base).is_capped();
    return now >= before && now - before <= step && is_constant && now <= base;
}

} // namespace

TEST_CASE("withholding never falls, rises no faster than the base, and is constant in a step") {
    for (const int year : years) {
        for (const auto& table : tables().all(year)) {
            INFO(year << ' ' << table.attributes().code.text());
            std::int64_t before = 0;
            std::int64_t first_wrong = -1;
            for (std::int64_t base = 0; base <= highest; base += step) {
                if (!is_steady(table, base, before) && first_wrong < 0) {
                    first_wrong = base;
                }
                before = monthly(table, base);
            }
            CHECK(first_wrong == -1);
        }
    }
}

TEST_CASE("nothing is withheld from nothing, for any table and period") {
    for (const int year : years) {
        for (const auto& table : tables().all(year)) {
            for (std::size_t i = 0; i < tax_periods.size(); ++i) {
                const auto period = static_cast<TaxPeriod>(i);
                if (table.has(period)) {
                    CHECK(tax::withhold(table, period, 0) == 0);
                }
            }
        }
    }
}

TEST_CASE("more deduction never gives more withholding") {
    for (const int year : years) {
        for (std::int64_t base = 0; base <= highest; base += 1'000) {
            std::map<std::int64_t, std::int64_t> by_deduction;
            for (const auto& table : tables().all(year)) {
                if (table.attributes().kind == rulebook::TaxTableKind::ordinary) {
                    by_deduction[table.attributes().deduction] = monthly(table, base);
                }
            }
            auto before = by_deduction.begin()->second;
            bool is_falling = true;
            for (const auto& [deduction, withheld] : by_deduction) {
                is_falling = is_falling && withheld <= before;
                before = withheld;
            }
            INFO(year << " base " << base);
            CHECK(is_falling);
        }
    }
}

TEST_CASE("a table without contribution has none, and the others have the ramp") {
    for (const int year : years) {
        for (const auto& table : tables().all(year)) {
            const bool has_none = table.attributes().contribution == TaxContribution::none;
            INFO(year << ' ' << table.attributes().code.text());
            CHECK((tax::steps(table, TaxPeriod::month, 60'000).contribution == 0) == has_none);
        }
    }
}

// The first monthly base with a withholding: 5 700 gives 1 krone in 2024, 8 200 gives 8 later.
TEST_CASE("the first krone of the ordinary tables without supplement") {
    for (const int year : years) {
        const auto table = testing::tax_table(tables(), year, year == 2024 ? "7100" : "8000");
        const std::int64_t first = year == 2024 ? 5'700 : 8'200;
        CHECK(monthly(table, first - 1) == 0);
        CHECK(monthly(table, first) == (year == 2024 ? 1 : 8));
    }
    CHECK(monthly(testing::tax_table(tables(), 2024, "7133"), 100) == 100);
    CHECK(monthly(testing::tax_table(tables(), 2026, "9400"), 100) == 100);
}

// Where the ramp meets the rate: 143 175 a year for the high rate of 2026, 125 188 for the low one.
TEST_CASE("the contribution passes from the ramp to the rate where they meet") {
    const auto contribution = [](const char* code, std::int64_t base) {
        return tax::steps(testing::tax_table(tables(), 2026, code), TaxPeriod::month, base);
    };
    // 7150 counts 12 months: 11 950 a month is 143 400 a year, 11 850 is 142 200.
    CHECK(contribution("7150", 11'900).contribution == 143'400 * 76 / 1000);
    CHECK(contribution("7150", 11'800).contribution == (142'200 - 99'650) / 4 + 1);
    // 7700 has the low rate: 10 450 a month is 125 400 a year, 10 350 is 124 200.
    CHECK(contribution("7700", 10'400).contribution == 125'400 * 51 / 1000);
    CHECK(contribution("7700", 10'300).contribution == (124'200 - 99'650) / 4 + 1);
}

// From the upper limit of 2024 a flat percent is set aside: 7100 has 54, half a step counts
// already.
TEST_CASE("above the upper limit of 2024 each krone bears the percent of the table") {
    const auto table = testing::tax_table(tables(), 2024, "7100");
    CHECK(tax::steps(table, TaxPeriod::month, 99'799).above == 0);
    CHECK(tax::steps(table, TaxPeriod::month, 99'800).above == 27);
    CHECK(monthly(table, 120'000) - monthly(table, 110'000) == 5'400);
    const auto later = testing::tax_table(tables(), 2025, "8000");
    CHECK(tax::steps(later, TaxPeriod::month, 400'000).above == 0);
}
