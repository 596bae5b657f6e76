// What makes the constants of a tax table wrong. Each case changes one thing in the repository's
// own file of 2026; the message stands where the change is, or at the rule when the parts do not
// fit.
#include "overlay.hpp"
#include "rulebook/load/load.hpp"

#include <catch2/catch.hpp>

namespace bpa::rulebook {
namespace {

const std::string file_2026 = "rules/law/tax-table-2026.yaml";

/// The rules with one text in a file replaced; the file may go by another name.
source::InputSource changed(std::string from, std::string to, std::string name = file_2026) {
    auto source = testing::rules_with();
    auto read = source.read;
    auto list = source.list;
    source.read =
        [read, from = std::move(from), to = std::move(to), name](const std::string& path) {
            auto result = read(path == name ? file_2026 : path);
            if (path == name) {
                auto& text = std::get<std::string>(result);
                const auto at = text.find(from);
                if (at == std::string::npos) {
                    throw std::runtime_error("the file does not hold " + from);
                }
                text.replace(at, from.size(), to);
            }
            return result;
        };
    source.list = [list, name](const std::string& folder) {
        auto paths = list(folder);
        for (auto& path : paths) {
            path = path == file_2026 ? name : path;
        }
        return paths;
    };
    return source;
}

/// The first line of the one message; empty when nothing is wrong.
std::string problem_of(source::InputSource source) {
    source::Inputs inputs{std::move(source)};
    source::Diagnostics diagnostics;
    const auto rules = load_base_rules(inputs, diagnostics);
    std::string text;
    for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
        const auto& path = inputs.files().at(diagnostic.place.file).path;
        text += diagnostic.code + " " + path.substr(path.rfind('/') + 1) + ":" +
                inputs.files().line_text(diagnostic.place) + "\n";
    }
    return text;
}

const std::string at_rule =
    "rules/bad-tax-table tax-table-2026.yaml:  - rule: law/tax-table-2026\n";

} // namespace

TEST_CASE("the tax tables alone are those of all rules") {
    source::Inputs inputs{testing::rules_with()};
    source::Diagnostics diagnostics;
    const auto alone = load_tax_tables(inputs, diagnostics);
    const auto all = load_base_rules(inputs, diagnostics);
    REQUIRE(all);
    CHECK(diagnostics.empty());
    REQUIRE(alone.years.size() == all->law.tax_tables.size());
    for (const auto& [year, table] : alone.years) {
        CHECK(table.tables.size() == all->law.tax_tables.at(year).tables.size());
        const auto& citation = alone.legend.at(table.citation);
        CHECK(alone.legend.at(citation.source).id == "tax-table-routine-" + std::to_string(year));
    }
}

TEST_CASE("a number that cannot be is refused where it stands") {
    const auto line_of = [](const std::string& from, const std::string& to) {
        return problem_of(changed(from, to));
    };
    const std::string here = "rules/bad-tax-table tax-table-2026.yaml:";
    CHECK(line_of("parts: 2760/52", "parts: 0/52") ==
          here + "        ordinary: { times: 60.6, parts: 0/52 }\n");
    CHECK(line_of("parts: 2760/52", "parts: 2760/0") ==
          here + "        ordinary: { times: 60.6, parts: 2760/0 }\n");
    CHECK(line_of("parts: 2760/52", "parts: 1/2/3") ==
          here + "        ordinary: { times: 60.6, parts: 1/2/3 }\n");
    CHECK(line_of("personal_allowance: 114540 kr", "personal_allowance: 114540.50 kr") ==
          here + "        personal_allowance: 114540.50 kr\n");
    // A base is taken to the middle of a step, which must be whole kroner.
    CHECK(line_of("step: 50 kr", "step: 25 kr") == here + "        step: 25 kr\n");
    CHECK(line_of("until: 200000 kr", "until: 200050 kr") == here + "        step: 100 kr\n");
    CHECK(line_of("[month, 14days, week]", "[month, 14days, weeks]") ==
          here + "        periods: [month, 14days, weeks]\n");
    CHECK(line_of("first: \"7150\"", "first: \"715\"").rfind(here, 0) == 0);
    CHECK(line_of("- period: 14days", "- period: month").rfind(here, 0) == 0);
    CHECK(line_of("- kind: special\n", "- kind: ordinary\n").rfind(here, 0) == 0);
}

TEST_CASE("parts that do not fit together are refused at the rule") {
    // A code in two series, a kind nobody describes, a scale that a period does not have, and a
    // contribution that its ramp never reaches.
    CHECK(problem_of(changed("first: \"9010\"", "first: \"8390\"")) == at_rule);
    CHECK(problem_of(changed("- kind: seamen\n", "- kind: pensioner\n")) == at_rule);
    CHECK(problem_of(changed("        short_year: { times: 12, parts: 10.5 }\n", "")) == at_rule);
    CHECK(problem_of(changed("contribution_ramp: 25 %", "contribution_ramp: 7.6 %")) == at_rule);
}

TEST_CASE("a tax table in another file than those for tables is refused") {
    CHECK(problem_of(changed("year: 2026", "year: 2026", "rules/law/tables.yaml")) ==
          "rules/bad-tax-table tables.yaml:  - rule: law/tax-table-2026\n");
}

} // namespace bpa::rulebook
