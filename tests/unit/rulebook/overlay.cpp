#include "overlay.hpp"

#include "rulebook/load/load.hpp"
#include "values/check.hpp"

#include <fstream>
#include <iterator>
#include <set>

namespace bpa::testing {

namespace fs = std::filesystem;

namespace {

void add_files(const fs::path& root, const std::string& folder, std::set<std::string>& paths) {
    if (root.empty() || !fs::is_directory(root / folder)) {
        return;
    }
    for (const auto& entry : fs::directory_iterator{root / folder}) {
        if (entry.is_regular_file()) {
            paths.insert(folder + "/" + entry.path().filename().string());
        }
    }
}

} // namespace

std::string text_of(const fs::path& file) {
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

fs::path fixture(const std::string& name) {
    return fs::path{BPA_SOURCE_DIR} / "fixtures" / name;
}

source::InputSource rules_with(const fs::path& folder) {
    const fs::path base{BPA_SOURCE_DIR};
    return {.read = [=](const std::string& path) -> source::ReadResult {
                for (const auto& root : {folder, base}) {
                    if (!root.empty() && fs::is_regular_file(root / path)) {
                        return text_of(root / path);
                    }
                }
                return source::ReadProblem::missing;
            },
            .list =
                [=](const std::string& path) {
                    std::set<std::string> paths;
                    add_files(folder, path, paths);
                    add_files(base, path, paths);
                    return std::vector<std::string>{paths.begin(), paths.end()};
                },
            .shown_prefix = [](const std::string&) { return std::string{}; }};
}

std::vector<source::Diagnostic>
problems_after(const fs::path& folder,
               const std::vector<std::pair<std::string, std::string>>& changes) {
    const std::string contract = "contracts/case.yaml";
    auto text = text_of(folder / contract);
    for (const auto& [from, to] : changes) {
        const auto at = text.find(from);
        BPA_CHECK(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    auto source = rules_with(folder);
    source.read = [read = source.read, text, contract](const std::string& path) {
        return path == contract ? source::ReadResult{text} : read(path);
    };
    source::Inputs inputs{std::move(source)};
    source::Diagnostics diagnostics;
    if (auto rules = rulebook::load_base_rules(inputs, diagnostics)) {
        rulebook::load_rulebooks(*rules, inputs, {}, {}, diagnostics);
    }
    return diagnostics.sorted(inputs.files());
}

} // namespace bpa::testing
