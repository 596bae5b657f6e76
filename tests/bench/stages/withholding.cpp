// What a withholding by table costs, lookup of the table by its code included, against a bare loop
// of the same arithmetic that has each row's constants at hand. Rows are made of every table of
// every year, in an order that jumps between them. Prints each and the seconds of the processor it
// took, and ends with 1 when the two disagree.
#include "baseline/withholding.hpp"

#include "clock.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "tax/tables.hpp"

#include <cstdint>
#include <cstdio>
#include <exception>
#include <stdexcept>
#include <variant>
#include <vector>

namespace {

using namespace bpa;

struct Row {
    int year = 0;
    TableCode code;
    TaxPeriod period{};
    std::int64_t base = 0;
};

constexpr std::size_t bases = 21; ///< of each table and period
constexpr int repeats = 20;

rulebook::TaxTableRules read_rules(const char* folder) {
    source::Inputs inputs{run::disk_source(folder, folder)};
    source::Diagnostics problems;
    auto rules = rulebook::load_tax_tables(inputs, problems);
    if (!problems.empty() || rules.years.empty()) {
        throw std::runtime_error("the tax tables cannot be read");
    }
    return rules;
}

/// Rows and, at the same places, what the bare loop takes of them.
struct Rows {
    std::vector<Row> rows;
    std::vector<bench::BareRow> bare;
};

Rows make_rows(const rulebook::TaxTableRules& rules,
               const tax::Tables& tables,
               bench::BareTables& constants) {
    Rows made;
    std::uint64_t state = 1;
    const auto next = [&state](std::uint64_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return (state >> 33U) % limit;
    };
    for (const auto& [year, rule] : rules.years) {
        for (const auto& table : tables.all(year)) {
            for (std::size_t i = 0; i < tax_periods.size() * bases; ++i) {
                const auto period = static_cast<TaxPeriod>(i / bases);
                if (table.has(period)) {
                    const auto base = static_cast<std::int64_t>(next(150'000));
                    made.rows.push_back({year, table.attributes().code, period, base});
                    made.bare.push_back({constants.of(rule, table.attributes(), period), base});
                }
            }
        }
    }
    return made;
}

std::int64_t withhold_all(const tax::Tables& tables, const std::vector<Row>& rows) {
    std::int64_t sum = 0;
    for (const auto& row : rows) {
        const auto found = tables.find(row.year, row.code, row.period);
        if (const auto* table = std::get_if<tax::Table>(&found)) {
            sum += tax::withhold(*table, row.period, row.base);
        }
    }
    return sum;
}

int measure(const char* folder) {
    const auto rules = read_rules(folder);
    const tax::Tables tables{rules.years};
    bench::BareTables constants;
    const auto rows = make_rows(rules, tables, constants);
    double product = 0;
    double bare = 0;
    std::int64_t difference = 0;
    for (int i = 0; i < repeats; ++i) {
        bench::Stopwatch watch;
        const auto expected = bench::withhold_bare(rows.bare);
        bare += watch.seconds();
        difference += withhold_all(tables, rows.rows) - expected;
        product += watch.seconds();
    }
    std::printf("bare\t%.6f\nproduct\t%.6f\n", bare, product);
    return difference == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: bpalonn-bench-withholding RULES\n", stderr);
        return 2;
    }
    try {
        return measure(words[1]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
