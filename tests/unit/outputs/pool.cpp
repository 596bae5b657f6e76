#include "outputs/payslip/pool.hpp"

#include <catch2/catch.hpp>

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using bpa::outputs::document::Document;
using bpa::outputs::payslip::DrawingPool;

namespace {

Document titled(int number) {
    Document made;
    made.title = std::to_string(number);
    return made;
}

/// What the pool hands over for so many documents, as `path=bytes`.
std::vector<std::string> handed_over(unsigned threads, int documents) {
    std::vector<std::string> taken;
    DrawingPool pool{threads,
                     [] {
                         return [](const Document& document) {
                             // Every third takes longer, so that threads overtake each other.
                             volatile int spun = 0;
                             for (int i = 0; i < std::stoi(document.title) % 3 * 20000; ++i) {
                                 spun = i;
                             }
                             static_cast<void>(spun);
                             return "drawn " + document.title;
                         };
                     },
                     [&taken](const std::string& path, std::string_view bytes) {
                         taken.push_back(path + "=" + std::string{bytes});
                     }};
    for (int i = 0; i < documents; ++i) {
        pool.add("slip " + std::to_string(i), titled(i));
    }
    pool.finish();
    return taken;
}

} // namespace

TEST_CASE("documents come back in the order in which they were added, whatever the threads") {
    std::vector<std::string> expected;
    for (int i = 0; i < 100; ++i) {
        expected.push_back("slip " + std::to_string(i) + "=drawn " + std::to_string(i));
    }
    for (const unsigned threads : {1U, 2U, 4U, 7U}) {
        CHECK(handed_over(threads, 100) == expected);
    }
    CHECK(handed_over(4, 0).empty());
}

TEST_CASE("no more documents are known at a time than four for each thread and one") {
    constexpr unsigned threads = 3;
    std::atomic<int> drawn = 0;
    int taken = 0;
    int most = 0;
    DrawingPool pool{threads,
                     [&drawn] {
                         return [&drawn](const Document&) {
                             ++drawn;
                             return std::string{};
                         };
                     },
                     [&](const std::string&, std::string_view) {
                         most = std::max(most, drawn - taken);
                         ++taken;
                     }};
    for (int i = 0; i < 200; ++i) {
        pool.add("x", titled(i));
    }
    pool.finish();
    CHECK(taken == 200);
    CHECK(most <= static_cast<int>(threads) * 4 + 1);
}

TEST_CASE("what drawing throws reaches whoever adds, and the pool ends") {
    for (const unsigned threads : {1U, 3U}) {
        int taken = 0;
        DrawingPool pool{threads,
                         [] {
                             return [](const Document& document) -> std::string {
                                 if (document.title == "7") {
                                     throw std::runtime_error{"no font"};
                                 }
                                 return "drawn";
                             };
                         },
                         [&taken](const std::string&, std::string_view) { ++taken; }};
        const auto add_all = [&pool] {
            for (int i = 0; i < 50; ++i) {
                pool.add("x", titled(i));
            }
            pool.finish();
        };
        CHECK_THROWS_WITH(add_all(), "no font");
        CHECK(taken == 7);
    }
}

TEST_CASE("a pool given up drops what it has") {
    DrawingPool pool{2,
                     [] { return [](const Document&) { return std::string{}; }; },
                     [](const std::string&, std::string_view) {}};
    pool.add("x", titled(1));
}
