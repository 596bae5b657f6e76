// The monthly tables of the ordinary codes against the tax administration's own figures, when they
// are there.
#include "month/tax_table.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"

#include <catch2/catch.hpp>

#include <charconv>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace bpa;

/// One row: `2025,8000,month,35000,8641`.
struct Row {
    int code = 0;
    std::int64_t base = 0;
    std::int64_t withheld = 0;
};

template <class Number>
Number number(const std::string& text) {
    Number value{};
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// The rows of the month tables that the year of the rules has.
std::vector<Row> month_rows(const std::filesystem::path& path, const rulebook::TaxTableYear& year) {
    std::vector<Row> rows;
    std::ifstream in{path};
    std::string field[5];
    std::getline(in, field[0]);
    while (std::getline(in, field[0], ',')) {
        for (const int i : {1, 2, 3}) {
            std::getline(in, field[i], ',');
        }
        std::getline(in, field[4]);
        const int code = number<int>(field[1]);
        if (field[2] == "month" && month::table_deduction(year, code)) {
            rows.push_back({code, number<std::int64_t>(field[3]), number<std::int64_t>(field[4])});
        }
    }
    return rows;
}

rulebook::Rules base_rules() {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    source::Inputs inputs{run::disk_source(root / "fixtures", root / "rules")};
    source::Diagnostics diagnostics;
    auto rules = rulebook::load_base_rules(inputs, diagnostics);
    REQUIRE(diagnostics.empty());
    return std::move(*rules);
}

std::filesystem::path shared() {
    if (const char* named = std::getenv("BPA_SHARED")) {
        return named;
    }
    return std::filesystem::path{BPA_SOURCE_DIR} / ".." / "shared";
}

} // namespace

TEST_CASE("the monthly tables agree with the tax administration's") {
    const auto rules = base_rules();
    for (const int number_of_year : {2025, 2026}) {
        const auto path =
            shared() / "data" / ("trekktabell-" + std::to_string(number_of_year) + ".csv");
        if (!std::filesystem::exists(path)) {
            WARN("skipped: not present: the tables of " << number_of_year);
            continue;
        }
        const auto& year = rules.law.tax_tables.at(number_of_year);
        const auto rows = month_rows(path, year);
        REQUIRE(rows.size() > 1000);
        for (const auto& row : rows) {
            INFO(number_of_year << ", table " << row.code << ", base " << row.base);
            CHECK(month::monthly_table(year, row.code, row.base) == row.withheld);
        }
    }
}
