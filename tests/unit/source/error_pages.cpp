#include "source/diagnostic.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

std::filesystem::path pages() {
    return std::filesystem::path{BPA_SOURCE_DIR} / "docs" / "errors";
}

/// `yaml/unknown-key` has its page in `yaml-unknown-key.md`.
std::string page_name(std::string_view code) {
    std::string name{code};
    std::replace(name.begin(), name.end(), '/', '-');
    return name + ".md";
}

std::string read_page(const std::string& name) {
    std::ifstream stream{pages() / name};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

} // namespace

/// Where the part in a language begins: a page is either prose, bokmål before a rule line and
/// English after, or a table of the messages with a row for each language.
struct Parts {
    std::size_t norwegian = std::string::npos;
    std::size_t english = std::string::npos;
};

Parts parts_of(const std::string& page) {
    const bool is_table = page.find("\n| bokmål | ") != std::string::npos;
    return is_table ? Parts{page.find("\n| bokmål | "), page.find("\n| English | ")}
                    : Parts{page.find("\n**Hva du gjør**\n"), page.find("\n**What to do**\n")};
}

std::string_view first_part(std::string_view pattern) {
    return pattern.substr(0, pattern.find("[["));
}

TEST_CASE("every code has a page in both languages, bokmål first") {
    for (const auto& message : bpa::source::catalogue()) {
        const std::string name = page_name(message.code);
        INFO(name);
        const std::string page = read_page(name);
        const std::string title = page.substr(0, page.find('\n'));
        const std::string code{message.code};
        CHECK((title == "# " + code || title == "# `" + code + "`"));
        const Parts parts = parts_of(page);
        CHECK(parts.norwegian != std::string::npos);
        CHECK(parts.english != std::string::npos);
        CHECK(parts.norwegian < parts.english);
        // A table quotes the messages, so it has to follow them, up to a part in `[[…]]`.
        const bool quotes = page.find("\n| bokmål | ") != std::string::npos;
        CHECK((!quotes || page.find(first_part(message.text_nb)) != std::string::npos));
        CHECK((!quotes || page.find(first_part(message.text_en)) != std::string::npos));
        CHECK(std::count(page.begin(), page.end(), '\n') >= 10);
    }
}

TEST_CASE("every page belongs to a code") {
    std::set<std::string> names;
    for (const auto& message : bpa::source::catalogue()) {
        names.insert(page_name(message.code));
    }
    REQUIRE(std::filesystem::is_directory(pages()));
    for (const auto& entry : std::filesystem::directory_iterator{pages()}) {
        const std::string name = entry.path().filename().string();
        INFO(name);
        CHECK((name == "README.md" || names.contains(name)));
    }
}
