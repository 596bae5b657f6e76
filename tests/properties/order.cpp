// The order in which things are written down changes no pay: a folder and the same folder with its
// lists shuffled give the same slips' content, balances and paid shifts. Audit files and manifest
// name input lines by number and therefore differ on purpose.
#include "run/disk.hpp"
#include "run/run.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <random>

namespace {

using namespace bpa;

constexpr unsigned seed = 1996;
constexpr int folder_count = 40;
constexpr int shifts_per_folder = 120;

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
                    if (!folder.starts_with("hours")) {
                        return disk.list(folder);
                    }
                    std::vector<std::string> paths;
                    for (const auto& [path, text] : files) {
                        if (std::filesystem::path{path}.parent_path() == folder) {
                            paths.push_back(path);
                        }
                    }
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
    for (int day = 1; day <= 30 && static_cast<int>(lines.size()) < shifts_per_folder; ++day) {
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

/// What a run says, without the places that name lines of input.
std::string outcome_of(const Files& files, unsigned threads) {
    source::Inputs inputs{source_of(files)};
    source::Diagnostics diagnostics;
    const run::Task task{.arguments = {.period = Month::from_civil(2026, 10).value()},
                         .prior = {},
                         .run = "2026-10/01",
                         .threads = threads};
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
            text += fmt::format("{} {} {} {} {} {}\n",
                                assistant.person.alias,
                                start,
                                computed.legend.at(line.code).code,
                                line.quantity.text(),
                                line.amount.text(),
                                line.derivation.exact_ore.text());
        }
        text += assistant.person.alias + " " + assistant.gross.text() + "\n";
    }
    for (const auto& row : computed.paid) {
        text += row.key + " " + row.content + "\n";
    }
    return text + computed.result.gross.text();
}

} // namespace

TEST_CASE("the order of shifts and files changes no pay, nor does the number of threads") {
    std::mt19937 engine{seed};
    int compared = 0;
    for (int i = 0; i < folder_count; ++i) {
        auto shifts = random_shifts(engine);
        const auto expected = outcome_of({{"hours/2026-10.yaml", hours_file(shifts)}}, 1);
        for (std::size_t at = shifts.size() - 1; at > 0; --at) {
            std::swap(shifts[at], shifts[engine() % (at + 1)]);
        }
        REQUIRE(outcome_of({{"hours/2026-10.yaml", hours_file(shifts)}}, 2) == expected);
        const auto middle = shifts.begin() + static_cast<std::ptrdiff_t>(shifts.size() / 2);
        const Files halves{{"hours/2026-10.yaml", hours_file({middle, shifts.end()})},
                           {"hours/2026-10/solbakken.yaml", hours_file({shifts.begin(), middle})}};
        REQUIRE(outcome_of(halves, 4) == expected);
        compared += static_cast<int>(shifts.size());
    }
    fmt::print("order: seed {}, {} folders, {} shifts, each in three orders\n",
               seed,
               folder_count,
               compared);
}
