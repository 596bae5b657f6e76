// Works out each row of a file of examples and compares every step it gives. The files are typed in
// from the worked examples of the specification of the tables (A.11): steps.csv has every figure on
// the way, by the letters of A.4, quick.csv the answer alone.
#include "tax_rules.hpp"

#include <cstdio>
#include <exception>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace bpa;

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream in{line};
    for (std::string field; std::getline(in, field, ',');) {
        fields.push_back(field);
    }
    return fields;
}

/// The steps by the letters of A.4, in which M is what is counted up to a year.
std::map<std::string, std::int64_t> by_letter(const tax::Steps& steps) {
    return {{"M", steps.counted},
            {"P", steps.income},
            {"m", steps.minimum_deduction},
            {"s+j", steps.standard_deduction + steps.seamens_allowance},
            {"T", steps.deduction},
            {"A0", steps.personal_allowance},
            {"A", steps.net},
            {"k", steps.municipal},
            {"c", steps.common},
            {"b", steps.bracket},
            {"v", steps.contribution},
            {"S", steps.tax},
            {"excess", steps.above},
            {"W", steps.withheld}};
}

constexpr std::size_t first_step = 4;

/// Compares one row; how many figures differ.
int compare(const tax::Tables& tables,
            const std::vector<std::string>& header,
            const std::vector<std::string>& row) {
    const auto table = testing::tax_table(tables, std::stoi(row.at(0)), row.at(1));
    const auto made =
        by_letter(tax::steps(table, testing::tax_period(row.at(2)), std::stoll(row.at(3))));
    int wrong = 0;
    for (std::size_t i = first_step; i < header.size(); ++i) {
        const auto expected = std::stoll(row.at(i));
        const auto actual = made.at(header[i]);
        wrong += expected == actual ? 0 : 1;
        std::printf("A.11  %s %-5s %-6s %6s  %-6s expected %8lld  actual %8lld  %s\n",
                    row[0].c_str(),
                    row[1].c_str(),
                    row[2].c_str(),
                    row[3].c_str(),
                    header[i].c_str(),
                    static_cast<long long>(expected),
                    static_cast<long long>(actual),
                    expected == actual ? "" : "DIFFERS");
    }
    return wrong;
}

int compare_file(const char* path) {
    const tax::Tables tables{testing::tax_table_rules().years};
    std::ifstream in{path};
    std::string line;
    std::getline(in, line);
    const auto header = fields_of(line);
    int rows = 0;
    int wrong = 0;
    for (; std::getline(in, line); ++rows) {
        wrong += compare(tables, header, fields_of(line));
    }
    std::printf("%d examples, %d differences\n", rows, wrong);
    return rows > 0 && wrong == 0 ? 0 : 1;
}

} // namespace

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: tax_examples FILE\n", stderr);
        return 2;
    }
    try {
        return compare_file(words[1]);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
