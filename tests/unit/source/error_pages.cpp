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

TEST_CASE("every code has a page in both languages") {
    for (const auto& message : bpa::source::catalogue()) {
        const std::string name = page_name(message.code);
        INFO(name);
        const std::string page = read_page(name);
        CHECK(page.starts_with("# " + std::string{message.code} + "\n"));
        const std::size_t norwegian = page.find("\n## Bokmål\n");
        const std::size_t english = page.find("\n## English\n");
        CHECK(norwegian != std::string::npos);
        CHECK(english != std::string::npos);
        CHECK(norwegian < english);
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
