// Runs the product once with stand-ins for the spreadsheet library and the PDF renderer, and keeps
// what it gave them: the cells for W, the documents for D.
#include "cli/writers.hpp"
#include "recording.hpp"
#include "run/execute.hpp"

#include <exception>
#include <filesystem>

namespace bpa::bench {

Recording& recording() {
    static Recording one;
    return one;
}

} // namespace bpa::bench

namespace {

int record(char** words) {
    const std::filesystem::path kept = words[3];
    bpa::bench::recording().cells = std::make_unique<bpa::bench::DumpWriter>(kept / "cells");
    bpa::bench::recording().pages = std::make_unique<bpa::bench::DumpWriter>(kept / "pages");
    const auto outcome =
        bpa::run::execute({.employer = words[1],
                           .rules = words[2],
                           .out = words[4],
                           .arguments = {.period = bpa::Month::from_civil(2025, 4).value()}},
                          bpa::cli::all_writers(1));
    bpa::bench::recording() = {};
    if (!outcome.published) {
        std::fputs("nothing was published; bpalonn check tells why\n", stderr);
        return 1;
    }
    return 0;
}

} // namespace

int main(int count, char** words) {
    if (count != 5) {
        std::fputs("usage: bpalonn-bench-record EMPLOYER RULES KEPT OUT\n", stderr);
        return 2;
    }
    try {
        return record(words);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
        return 1;
    }
}
