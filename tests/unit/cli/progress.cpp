#include "cli/progress.hpp"

#include <catch2/catch.hpp>

#include <vector>

using bpa::cli::Language;
using bpa::cli::Progress;

namespace {

/// What a calculation of four assistants shows that is told of at these milliseconds.
std::vector<std::string> shown_at(const std::vector<std::int64_t>& moments, Language language) {
    std::vector<std::string> shown;
    std::int64_t now = 5000;
    {
        Progress progress{language,
                          [&now] { return now; },
                          [&shown](const auto& text) { shown.push_back(text); }};
        std::size_t done = 0;
        for (const std::int64_t moment : moments) {
            now = 5000 + moment;
            progress.tell(++done, 4);
        }
    }
    return shown;
}

} // namespace

TEST_CASE("a short run tells nothing, not even that it has ended") {
    CHECK(shown_at({0, 500, 1000, 1999}, Language::nb).empty());
}

TEST_CASE("a long run is told from two seconds on, five times a second, and wiped out") {
    const std::vector<std::string> expected = {
        "\r\x1b[K2 av 4 assistenter", "\r\x1b[K4 av 4 assistenter", "\r\x1b[K"};
    CHECK(shown_at({1999, 2000, 2199, 2200}, Language::nb) == expected);
    CHECK(shown_at({2000}, Language::en).front() == "\r\x1b[K1 of 4 assistants");
}

TEST_CASE("without a terminal there is nothing to tell with") {
    CHECK_FALSE(bpa::cli::teller(nullptr));
}
