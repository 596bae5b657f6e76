#include "cli/rule_cases.hpp"

#include "cli/console.hpp"
#include "run/disk.hpp"
#include "source/inputs.hpp"
#include "yaml/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
    std::error_code ignored;
    return fs::is_directory(path, ignored);
}

std::vector<std::string> folders_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{folder, ignored}) {
        if (entry.is_directory(ignored)) {
            names.push_back(entry.path().filename().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

/// The first sentence: to a point before a capital, so that neither `kl. 8` nor `1 803.20` ends it.
std::string first_sentence(std::string_view story) {
    for (auto at = story.find(". "); at != std::string_view::npos; at = story.find(". ", at + 1)) {
        const char next = at + 2 < story.size() ? story[at + 2] : 'A';
        const bool is_capital =
            (next >= 'A' && next <= 'Z') || static_cast<unsigned char>(next) == 0xC3;
        if (is_capital) {
            return std::string{story.substr(0, at + 1)};
        }
    }
    return std::string{story};
}

/// Every `rule` at any depth: expected lines have one, in one month or in many.
void collect_rules(const yaml::Node& node, std::set<std::string>& rules) {
    for (const auto& item : node.items) {
        collect_rules(item, rules);
    }
    for (const auto& entry : node.entries) {
        if (entry.key == "rule" && entry.value.kind == yaml::NodeKind::scalar) {
            rules.insert(entry.value.scalar);
        }
        collect_rules(entry.value, rules);
    }
}

std::set<std::string> rules_of(const yaml::Node& root) {
    std::set<std::string> rules;
    for (const auto* key : {"expect", "runs"}) {
        if (const auto* node = root.find(key)) {
            collect_rules(*node, rules);
        }
    }
    if (const auto* exercised = root.find("exercises")) {
        for (const auto& item : exercised->items) {
            rules.insert(item.scalar);
        }
    }
    return rules;
}

void read_case(const std::string& name,
               source::Inputs& inputs,
               source::Diagnostics& diagnostics,
               RuleCases& cases) {
    const auto file = inputs.open(name + "/case.yaml", diagnostics, true);
    const auto root = file ? yaml::read(inputs.files(), *file, diagnostics) : std::nullopt;
    if (!root) {
        return;
    }
    const auto* story = root->find("story");
    if (story == nullptr || story->kind != yaml::NodeKind::scalar || story->scalar.empty()) {
        diagnostics.add(
            {.code = "yaml/missing-key",
             .place = root->place,
             .args = {
                 {"what", "case"}, {"key", "story"}, {"example", ""}, {"key_alone", "story"}}});
        return;
    }
    for (const auto& rule : rules_of(*root)) {
        cases[rule].push_back({.name = name, .story = first_sentence(story->scalar)});
    }
}

} // namespace

std::optional<fs::path> find_cases(const Request& request, const fs::path& rules) {
    if (request.cases) {
        return request.cases;
    }
    const fs::path beside = rules.parent_path() / "fixtures" / "cases";
    return is_folder(beside) ? std::optional{beside} : std::nullopt;
}

std::optional<RuleCases> read_rule_cases(const Request& request, const fs::path& folder) {
    if (!is_folder(folder)) {
        constexpr Words text{.nb = "bpalonn: {} er ingen mappe med eksempler\n",
                             .en = "bpalonn: {} is no folder of cases\n"};
        complain(fmt::format(fmt::runtime(text.in(request.language)), folder.string()));
        return std::nullopt;
    }
    source::Inputs inputs{run::disk_source(folder, folder)};
    source::Diagnostics diagnostics;
    RuleCases cases;
    for (const auto& name : folders_in(folder)) {
        read_case(name, inputs, diagnostics, cases);
    }
    if (!diagnostics.empty()) {
        complain(diagnostics, inputs.files(), request.language);
        return std::nullopt;
    }
    return cases;
}

} // namespace bpa::cli
