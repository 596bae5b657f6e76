// The reference page of the checks, and their cases, held against the message catalogue.
#include "source/catalogue/areas.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

namespace {

using namespace bpa;

std::string read_text(const std::filesystem::path& path) {
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<source::Message> checks() {
    std::vector<source::Message> all;
    for (const auto area : {source::amelding_messages(),
                            source::amelding_own_messages(),
                            source::amelding_value_messages()}) {
        all.insert(all.end(), area.begin(), area.end());
    }
    return all;
}

std::string short_code(const source::Message& message) {
    return std::string{message.code.substr(message.code.find('/') + 1)};
}

} // namespace

TEST_CASE("the page of the checks has every check, as the catalogue words it") {
    const auto page =
        read_text(std::filesystem::path{BPA_SOURCE_DIR} / "docs/reference/amelding-checks.md");
    std::set<std::string> known;
    for (const auto& message : checks()) {
        INFO(message.code);
        const auto code = short_code(message);
        known.insert(code);
        const auto begin = page.find("| [`" + std::string{message.code} + "`](../errors/amelding-" +
                                     code + ".md) | ");
        REQUIRE(begin != std::string::npos);
        const auto row = page.substr(begin, page.find('\n', begin) - begin);
        CHECK(row.find("| " + std::string{message.text_en} + " |") != std::string::npos);
        CHECK(row.find("| " + std::string{message.remedy_en} + " |") != std::string::npos);
    }
    const std::string start = "\n| [`amelding/";
    for (auto at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
        const auto code =
            page.substr(at + start.size(), page.find('`', at + start.size()) - at - start.size());
        INFO(code);
        CHECK(known.contains(code));
    }
}

TEST_CASE("every check has a file of cases") {
    std::set<std::string> shown;
    for (const auto& entry : std::filesystem::directory_iterator{
             std::filesystem::path{BPA_SOURCE_DIR} / "fixtures/amelding"}) {
        if (entry.path().extension() == ".yaml") {
            const auto text = read_text(entry.path());
            const std::string key = "check: ";
            REQUIRE(text.starts_with(key));
            shown.insert(text.substr(key.size(), text.find('\n') - key.size()));
        }
    }
    for (const auto& message : checks()) {
        INFO(message.code);
        CHECK(shown.contains(short_code(message)));
    }
}
