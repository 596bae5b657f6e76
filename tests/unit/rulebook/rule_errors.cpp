// Every code under `rules/` has a folder in fixtures/rule-errors: files laid over the real rules,
// and in expected.txt the first line of the message and, for a conflict, the other place.
#include "amelding/load/load.hpp"
#include "overlay.hpp"
#include "rulebook/load/load.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>

namespace bpa::rulebook {
namespace {

namespace fs = std::filesystem;

std::vector<OptionChoice> choices_of(const fs::path& folder, source::Inputs& inputs) {
    const auto text = testing::text_of(folder / "options.txt");
    if (text.empty()) {
        return {};
    }
    const auto file = inputs.files().add({"options.txt", "", text});
    std::vector<OptionChoice> choices;
    std::istringstream words{text};
    for (OptionChoice choice; words >> choice.agreement >> choice.option >> choice.value;) {
        choice.place = {file, static_cast<std::uint32_t>(choices.size() + 1), 1};
        choices.push_back(choice);
    }
    return choices;
}

/// Loads a case and draws every problem, in the order the program prints them.
std::string problems_of(const fs::path& folder) {
    source::Inputs inputs{testing::rules_with(folder)};
    source::Diagnostics diagnostics;
    auto rules = load_base_rules(inputs, diagnostics);
    if (rules && diagnostics.empty()) {
        static_cast<void>(amelding::load_reporting_rules(rules->legend, inputs, diagnostics));
    }
    if (rules) {
        std::vector<AgreementRequest> requests;
        if (fs::is_directory(folder / "rules/agreements/example")) {
            requests.push_back({"example", {}});
        }
        load_rulebooks(*rules, inputs, requests, choices_of(folder, inputs), diagnostics);
    }
    std::string text;
    for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
        text += draw(diagnostic, inputs.files(), source::Language::en);
        // The other language must have every placeholder too.
        CHECK_FALSE(draw(diagnostic, inputs.files(), source::Language::nb).empty());
    }
    return text;
}

std::string line_of(const std::string& text, std::size_t number) {
    std::istringstream lines{text};
    std::string line;
    for (std::size_t i = 0; i <= number; ++i) {
        line.clear();
        std::getline(lines, line);
    }
    return line;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("every mistake in a rule file gives its message, and only that one") {
    std::size_t cases = 0;
    for (const auto& entry : fs::directory_iterator{testing::fixture("rule-errors")}) {
        const auto name = entry.path().filename().string();
        const auto expected = testing::text_of(entry.path() / "expected.txt");
        const auto problems = problems_of(entry.path());
        INFO(name << "\n" << problems);
        CHECK(line_of(problems, 0) == line_of(expected, 0));
        CHECK(count_of(problems, "error[") == 1);
        CHECK(line_of(expected, 0).find("error[rules/" + name + "]") != std::string::npos);
        const auto other_place = line_of(expected, 1);
        CHECK(problems.find(other_place, line_of(problems, 0).size()) != std::string::npos);
        ++cases;
    }
    CHECK(cases > 0);
}

TEST_CASE("every code of the rules has a folder and no folder is left over") {
    std::vector<std::string> codes;
    for (const auto& message : source::catalogue()) {
        if (message.code.substr(0, 6) == "rules/") {
            codes.emplace_back(message.code.substr(6));
        }
    }
    std::vector<std::string> folders;
    for (const auto& entry : fs::directory_iterator{testing::fixture("rule-errors")}) {
        folders.push_back(entry.path().filename().string());
    }
    std::sort(folders.begin(), folders.end());
    CHECK(folders == codes);
}

} // namespace bpa::rulebook
