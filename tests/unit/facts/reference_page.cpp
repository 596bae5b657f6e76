// The reference page of the employer folder says of every key what the readers say.
#include "facts/load/schemas.hpp"

#include <catch2/catch.hpp>

#include <fstream>
#include <map>
#include <sstream>

namespace bpa::facts {
namespace {

using Row = std::pair<std::string, std::string>; ///< required or optional, and the form
using Table = std::map<std::string, Row>;

/// The cells of `| a | b | c |`, trimmed.
std::vector<std::string> cells(const std::string& line) {
    std::vector<std::string> all;
    std::istringstream stream{line.substr(1)};
    for (std::string cell; std::getline(stream, cell, '|');) {
        const auto first = cell.find_first_not_of(' ');
        const auto last = cell.find_last_not_of(' ');
        all.push_back(first == std::string::npos ? "" : cell.substr(first, last - first + 1));
    }
    return all;
}

/// A table for each heading `### name`.
std::map<std::string, Table> read_page() {
    std::ifstream stream{std::string{BPA_SOURCE_DIR} + "/docs/reference/employer-folder.md"};
    REQUIRE(stream.good());
    std::map<std::string, Table> page;
    std::string heading;
    for (std::string line; std::getline(stream, line);) {
        if (line.starts_with("### ")) {
            heading = line.substr(4);
            CHECK(page.emplace(heading, Table{}).second);
        }
        if (line.starts_with("| `")) {
            const auto row = cells(line);
            REQUIRE(row.size() >= 4);
            const std::string key = row[0].substr(1, row[0].size() - 2);
            CHECK_FALSE(row[3].empty());
            CHECK(page[heading].emplace(key, Row{row[1], row[2]}).second);
        }
    }
    return page;
}

} // namespace

TEST_CASE("the reference page has every mapping with every key, and no other") {
    auto page = read_page();
    for (const auto* schema : fact_schemas()) {
        const std::string heading{schema->what};
        INFO(heading);
        Table expected;
        for (const auto& key : schema->keys) {
            expected[std::string{key.key}] = {
                key.need == yaml::Need::required ? "required" : "optional", std::string{key.form}};
        }
        CHECK(page[heading] == expected);
        page.erase(heading);
    }
    for (const auto& [heading, table] : page) {
        INFO(heading);
        CHECK(table.empty());
    }
}

} // namespace bpa::facts
