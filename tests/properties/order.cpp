// The order in which things are written down changes no pay: a folder and the same folder with its
// shifts, its rules and its files in another order give the same lines, each with the same inputs,
// balances and paid shifts. Audit files and manifest name input lines by number and therefore
// differ on purpose.
#include "run/disk.hpp"
#include "run/run.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <random>

namespace {

using namespace bpa;

constexpr unsigned seed = 1996;
constexpr int shifts_per_set = 100'000;

using Files = std::map<std::string, std::string>;

/// The fixture employer with hours of our own; rules from the tree.
source::InputSource source_of(const Files& files) {
    const std::filesystem::path root{BPA_SOURCE_DIR};
    const auto disk = run::disk_source(root / "fixtures/employers/own-employer", root / "rules");
    return {.read = [&files, disk](const std::string& path) -> source::ReadResult {
                const auto found = files.find(path);
                return found != files.end() ? source::ReadResult{found->second} : disk.read(path);
            },
            .list =
                [&files, disk](const std::string& folder) {
                    if (!folder.starts_with("hours") && !folder.starts_with("contracts")) {
                        return disk.list(folder);
                    }
                    auto paths =
                        folder == "contracts" ? disk.list(folder) : std::vector<std::string>{};
                    for (const auto& [path, text] : files) {
                        if (std::filesystem::path{path}.parent_path() == folder) {
                            paths.push_back(path);
                        }
                    }
                    std::sort(paths.begin(), paths.end());
                    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
                    return paths;
                },
            .shown_prefix = [](const std::string&) { return std::string{}; }};
}

int between(std::mt19937& engine, int low, int high) {
    return low + static_cast<int>(engine() % static_cast<unsigned>(high - low + 1));
}

/// Shifts of October 2026 that do not overlap: each assistant has at most one a day, cut before the
/// next day's, with odd minutes so that rounding matters.
std::vector<std::string> random_shifts(std::mt19937& engine) {
    const std::vector<std::string> people{"ada", "bilal", "christine", "dina", "eirik"};
    std::vector<std::string> lines;
    for (int day = 1; day <= 30; ++day) {
        for (const auto& person : people) {
            const int start = between(engine, 0, 1380);
            const int length = between(engine, 1, 1439 - start);
            lines.push_back(fmt::format("  - {{ assistant: {}, start: 2026-10-{:02}T{:02}:{:02}, "
                                        "end: 2026-10-{:02}T{:02}:{:02}, duty: active }}\n",
                                        person,
                                        day,
                                        start / 60,
                                        start % 60,
                                        day,
                                        (start + length) / 60,
                                        (start + length) % 60));
        }
    }
    // 25 October has an hour that comes twice; plain times inside it are refused.
    std::erase_if(lines, [](const std::string& line) {
        return line.find("2026-10-25T02") != std::string::npos;
    });
    return lines;
}

std::string hours_file(const std::vector<std::string>& shifts) {
    std::string text = "period: 2026-10\narrangement: solbakken\napproved: { by: kari, at: "
                       "2026-11-02T20:00 }\nshifts:\n";
    for (const auto& shift : shifts) {
        text += shift;
    }
    return text;
}

std::string text_in(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

template <class T>
void shuffle(std::vector<T>& all, std::mt19937& engine) {
    for (std::size_t at = all.size() - 1; at > 0; --at) {
        std::swap(all[at], all[engine() % (at + 1)]);
    }
}

/// A rule file with its rules in another order.
std::string shuffled_rules(const std::string& text, std::mt19937& engine) {
    const std::string begin = "  - rule: ";
    std::vector<std::string> rules;
    std::size_t at = text.find(begin);
    const std::string head = text.substr(0, at);
    while (at != std::string::npos) {
        const auto next = text.find("\n" + begin, at);
        const auto end = next == std::string::npos ? text.size() : next + 1;
        rules.push_back(text.substr(at, end - at));
        at = next == std::string::npos ? next : end;
    }
    rules.back() += rules.back().ends_with('\n') ? "" : "\n";
    shuffle(rules, engine);
    std::string all = head;
    for (const auto& rule : rules) {
        all += rule;
    }
    return all;
}

/// Knows a rule set under which the fixture employer's people are paid: the files that say so, and
/// which of them state rules.
struct RuleSet {
    std::string name;
    Files files;
    std::vector<std::string> rule_files;
};

/// The rule files of an agreement, which the fixture employer's contract is compared with.
void add_agreement(RuleSet& set, const std::string& id) {
    const auto root = std::filesystem::path{BPA_SOURCE_DIR} / "rules/agreements" / id;
    for (const auto& entry : std::filesystem::directory_iterator{root}) {
        const auto name = entry.path().filename().string();
        if (name != "agreement.yaml") {
            set.rule_files.push_back("rules/agreements/" + id + "/" + name);
            set.files[set.rule_files.back()] = text_in(entry.path());
        }
    }
    std::sort(set.rule_files.begin(), set.rule_files.end());
}

/// The fixture employer as it is, under its own contract.
RuleSet own_contract() {
    const std::string path = "contracts/standard.yaml";
    const std::filesystem::path employer{std::filesystem::path{BPA_SOURCE_DIR} /
                                         "fixtures/employers/own-employer"};
    RuleSet set{
        .name = "contracts/standard, held against virke-bpa", .files = {}, .rule_files = {}};
    add_agreement(set, "virke-bpa");
    set.rule_files.push_back(path);
    set.files[path] = text_in(employer / path);
    return set;
}

/// The same people under a contract of `fixtures/rule-sets`.
RuleSet contract(const std::string& id) {
    const std::filesystem::path fixtures{std::filesystem::path{BPA_SOURCE_DIR} / "fixtures"};
    const std::string path = "contracts/" + id + ".yaml";
    auto people = text_in(fixtures / "employers/own-employer/assistants.yaml");
    const std::string terms = "contract: standard";
    for (auto at = people.find(terms); at != std::string::npos; at = people.find(terms, at)) {
        people.replace(at, terms.size(), "contract: " + id);
    }
    // What its rules ask of everybody.
    const std::string line = "        rota: ";
    for (auto at = people.find(line); at != std::string::npos; at = people.find(line, at + 1)) {
        const auto end = people.find('\n', at) + 1;
        people.insert(end, "        weekends_per_year: [ { from: 2022-01-01, planned: 20 } ]\n");
    }
    return {.name = "contracts/" + id,
            .files = {{path, text_in(fixtures / "rule-sets" / path)}, {"assistants.yaml", people}},
            .rule_files = {path}};
}

/// What a run says, without the places that name lines of input.
std::string outcome_of(const Files& files, unsigned threads) {
    source::Inputs inputs{source_of(files)};
    source::Diagnostics diagnostics;
    run::Task task;
    task.arguments.period = Month::from_civil(2026, 10).value();
    task.run = "2026-10/01";
    task.threads = threads;
    const auto computed = run::compute(inputs, task, diagnostics);
    for (const auto& diagnostic : diagnostics.sorted(inputs.files())) {
        FAIL(source::draw(diagnostic, inputs.files(), source::Language::en));
    }
    REQUIRE(computed.ok);
    std::string text;
    for (const auto& assistant : computed.result.assistants) {
        for (const auto& line : assistant.lines) {
            const auto start =
                line.shift ? assistant.shifts.at(static_cast<std::size_t>(*line.shift)).start.text()
                           : line.earned_on.text();
            text += fmt::format("{} {} {} {} {} {} {}",
                                assistant.person.alias,
                                start,
                                computed.legend.at(line.code).code,
                                computed.legend.at(line.derivation.rule).id,
                                line.quantity.text(),
                                line.amount.text(),
                                line.derivation.exact_ore.text());
            for (const auto& input : line.derivation.inputs) {
                text += fmt::format(" {}={}", name_of(input.name), line::text_of(input.value));
            }
            text += '\n';
        }
        text += assistant.person.alias + " " + assistant.gross.text() + "\n";
    }
    for (const auto& row : computed.paid) {
        text += row.key + " " + row.content + "\n";
    }
    return text + computed.result.gross.text();
}

} // namespace

TEST_CASE("the order of shifts, rules and files changes no pay, nor does the number of threads") {
    for (const auto& set : {own_contract(), contract("every-kind")}) {
        std::mt19937 engine{seed};
        int compared = 0;
        int folders = 0;
        for (; compared < shifts_per_set; ++folders) {
            INFO(set.name);
            auto shifts = random_shifts(engine);
            compared += static_cast<int>(shifts.size());
            Files files = set.files;
            files["hours/2026-10.yaml"] = hours_file(shifts);
            const auto expected = outcome_of(files, 1);
            shuffle(shifts, engine);
            for (const auto& path : set.rule_files) {
                files[path] = shuffled_rules(set.files.at(path), engine);
            }
            const auto middle = shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2);
            files["hours/2026-10.yaml"] = hours_file({middle, shifts.end()});
            files["hours/2026-10/solbakken.yaml"] = hours_file({shifts.begin(), middle});
            REQUIRE(outcome_of(files, 4) == expected);
        }
        fmt::print(
            "order: {}: seed {}, {} folders, {} shifts\n", set.name, seed, folders, compared);
    }
}
