// The help and the reference page are held against the tables of commands.
#include "cli/commands.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace bpa::cli {
namespace {

std::string reference_page() {
    std::ifstream stream{std::string{BPA_SOURCE_DIR} + "/docs/reference/commands.md"};
    return {std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}};
}

bool holds(const std::string& text, std::string_view what) {
    return text.find(what) != std::string::npos;
}

} // namespace

TEST_CASE("every command's help has its options and an example, in both languages", "[cli]") {
    for (const auto& command : commands()) {
        for (const auto language : {Language::nb, Language::en}) {
            const auto help = command_help(command, language);
            INFO(help);
            CHECK(holds(help, command.summary.in(language)));
            REQUIRE_FALSE(command.examples.empty());
            CHECK(holds(help, command.examples.front().line));
            for (const auto& option : command.options) {
                CHECK(holds(help, std::string{"--"}.append(option.name)));
                CHECK(holds(help, option.help.in(language)));
            }
            CHECK(holds(overview_help(language), command.name));
        }
    }
}

TEST_CASE("no help line is wider than a terminal of 100 columns", "[cli]") {
    for (const auto& command : commands()) {
        for (const auto language : {Language::nb, Language::en}) {
            const auto help = command_help(command, language);
            for (std::size_t at = 0; at < help.size();) {
                const auto end = std::min(help.find('\n', at), help.size());
                const auto line = help.substr(at, end - at);
                INFO(line);
                const auto width = std::count_if(line.begin(), line.end(), [](char c) {
                    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
                });
                CHECK(width <= 100);
                at = end + 1;
            }
        }
    }
}

TEST_CASE("the reference page names every command and option", "[cli]") {
    const auto page = reference_page();
    REQUIRE_FALSE(page.empty());
    for (const auto& command : commands()) {
        INFO(command.name);
        CHECK(holds(page, std::string{"bpalonn "}.append(command.name)));
        for (const auto& option : command.options) {
            INFO(option.name);
            CHECK(holds(page, std::string{"`--"}.append(option.name)));
        }
    }
    for (const auto& option : common_options()) {
        CHECK(holds(page, std::string{"`--"}.append(option.name)));
    }
}

} // namespace bpa::cli
