// Every withholding the tax administration's routines gave, when the figures are there.
#include "tax_rules.hpp"

#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace bpa;

/// One row: `2024,7100P,14days,17000,2514`.
struct Row {
    std::string year;
    std::string table;
    std::string period;
    std::string base;
    std::string withheld;
};

bool read_row(std::istream& in, Row& row) {
    for (auto* field : {&row.year, &row.table, &row.period, &row.base}) {
        if (!std::getline(in, *field, ',')) {
            return false;
        }
    }
    return static_cast<bool>(std::getline(in, row.withheld));
}

std::filesystem::path shared() {
    if (const char* named = std::getenv("BPA_SHARED")) {
        return named;
    }
    return std::filesystem::path{BPA_SOURCE_DIR} / ".." / "shared";
}

std::int64_t computed(const tax::Tables& tables, const Row& row) {
    const auto table = testing::tax_table(tables, std::stoi(row.year), row.table);
    return tax::withhold(table, testing::tax_period(row.period), std::stoll(row.base));
}

/// Compares a file; how many rows it has.
std::size_t compare(const tax::Tables& tables, const std::filesystem::path& path) {
    std::ifstream in{path};
    Row row;
    REQUIRE(read_row(in, row));
    std::size_t rows = 0;
    std::size_t wrong = 0;
    for (; read_row(in, row); ++rows) {
        const auto made = computed(tables, row);
        if (made != std::stoll(row.withheld)) {
            ++wrong;
            UNSCOPED_INFO(row.year << " table " << row.table << " " << row.period << " base "
                                   << row.base << ": expected " << row.withheld << ", actual "
                                   << made);
        }
    }
    CHECK(wrong == 0);
    return rows;
}

} // namespace

TEST_CASE("every withholding of the tax administration's three years") {
    const tax::Tables tables{testing::tax_table_rules().years};
    std::size_t rows = 0;
    for (const int year : {2024, 2025, 2026}) {
        const auto path = shared() / "data" / ("trekktabell-" + std::to_string(year) + ".csv");
        if (!std::filesystem::exists(path)) {
            WARN("skipped: not present: the tables of " << year);
            return;
        }
        rows += compare(tables, path);
    }
    CHECK(rows == 38'068);
}
