// What must come in pairs: an error code and a case that shows it, a rule and a case that pays it,
// the program's version and an entry of the changelog.
#include "source/diagnostic.hpp"
#include "tree.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

namespace bpa::tidy {
namespace {

/// Areas whose errors a file of the user's can cause.
bool needs_case(std::string_view code) {
    for (const std::string_view area :
         {"yaml/", "value/", "file/", "employer/", "hours/", "import/", "rules/"}) {
        if (code.starts_with(area)) {
            return true;
        }
    }
    return false;
}

std::set<std::string> codes_shown() {
    static const std::regex code{R"([a-z]+/[a-z0-9-]+)"};
    std::set<std::string> shown;
    for (const auto& file :
         files_under({"fixtures/errors", "fixtures/rule-errors"}, {".txt", "case.yaml"})) {
        for (std::sregex_iterator it{file.text.begin(), file.text.end(), code}, end; it != end;
             ++it) {
            shown.insert(it->str());
        }
    }
    return shown;
}

/// Rules that a case can show. A general increase says why a rate rose, and nothing is calculated
/// from it; what Sundays give is asked on 1 and 17 May alone, and only where the terms name those
/// days in no supplement: both kinds have cases of their own.
std::set<std::string> rules_that_pay(const std::vector<File>& files) {
    static const std::regex rule{R"(rule:\s*([a-z0-9/-]+)\s*\n\s*kind:\s*([a-z_]+))"};
    std::set<std::string> rules;
    for (const auto& file : files) {
        for (std::sregex_iterator it{file.text.begin(), file.text.end(), rule}, end; it != end;
             ++it) {
            if ((*it)[2] != "general_increase" && (*it)[2] != "sunday_supplement") {
                rules.insert((*it)[1]);
            }
        }
    }
    return rules;
}

/// The first thing in a file of the tree that a pattern captures.
std::string first_in(const std::string& name, const std::regex& pattern) {
    std::ifstream file{root() / name};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    std::smatch found;
    return std::regex_search(text, found, pattern) ? found.str(1) : std::string{};
}

} // namespace

TEST_CASE("every error code has a case that shows it", "[tidy]") {
    const auto shown = codes_shown();
    Breaches missing;
    for (const auto& message : source::catalogue()) {
        if (needs_case(message.code) && !shown.contains(std::string{message.code})) {
            missing.emplace_back(message.code);
        }
    }
    INFO(list(missing));
    CHECK(missing.empty());
}

TEST_CASE("every rule of an agreement has a case", "[tidy]") {
    const auto rules = rules_that_pay(files_under({"rules/agreements"}, {".yaml"}));
    const auto cases = files_under({"fixtures/cases"}, {"case.yaml"});
    REQUIRE_FALSE(rules.empty());
    Breaches missing;
    for (const auto& rule : rules) {
        const std::regex named{rule + "($|[^a-z0-9/-])"};
        const bool is_named = std::ranges::any_of(
            cases, [&named](const File& file) { return std::regex_search(file.text, named); });
        if (!is_named) {
            missing.push_back(rule);
        }
    }
    INFO(list(missing));
    CHECK(missing.empty());
}

TEST_CASE("the changelog tells of the program's version first", "[tidy]") {
    const std::regex project{R"(project\(bpalonn VERSION (\d+\.\d+\.\d+) )"};
    const std::regex entry{R"(\n## (\d+\.\d+\.\d+) \(\d{4}-\d{2}-\d{2}\)\n)"};
    const auto version = first_in("CMakeLists.txt", project);
    CHECK_FALSE(version.empty());
    CHECK(first_in("CHANGELOG.md", entry) == version);
}

} // namespace bpa::tidy
