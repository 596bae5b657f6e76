// What tests/recalc.sh needs to know of cells.
//
//   recalc_cells compare BOOK TABLES STEM   every formula against what was calculated
//   recalc_cells falsify BOOK SHEET CELL    a hundredth added to a figure
//
// BOOK is a workbook unpacked into a folder, TABLES a folder of STEM-<sheet>.csv.
#include "compare.hpp"
#include "falsify.hpp"

#include <exception>
#include <iostream>
#include <string>
#include <vector>

int main(int count, char** words) {
    const std::vector<std::string> asked(words + 1, words + count);
    try {
        if (asked.size() == 4 && asked[0] == "compare") {
            const auto all = bpa::recalc::compare(asked[1], asked[2], asked[3]);
            std::cout << "cells compared " << all.cells << ", differences " << all.differences
                      << '\n';
            return all.cells > 0 && all.differences == 0 ? 0 : 1;
        }
        if (asked.size() == 4 && asked[0] == "falsify") {
            std::cout << bpa::recalc::falsify(asked[1], asked[2], asked[3]) << '\n';
            return 0;
        }
    } catch (const std::exception& wrong) {
        std::cerr << wrong.what() << '\n';
        return 1;
    }
    std::cerr << "usage: recalc_cells compare BOOK TABLES STEM | falsify BOOK SHEET CELL\n";
    return 2;
}
