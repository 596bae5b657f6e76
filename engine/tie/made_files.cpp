#include "tie/made_files.hpp"

#include "ledger/export.hpp"
#include "payment/record.hpp"
#include "run/chain.hpp"
#include "run/disk.hpp"
#include "run/folder_files.hpp"
#include "run/manifest.hpp"
#include "yaml/reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace bpa::tie {
namespace {

namespace fs = std::filesystem;
using run::FileProblem;

constexpr std::array<std::string_view, 3> records{
    payment::record_name, ledger::record_name, "lists.yaml"};

std::string text_of(const yaml::Node& node, std::string_view key) {
    const auto* value = node.find(key);
    return value == nullptr ? std::string{} : value->scalar;
}

/// The hashes that a record gives, by path.
std::map<std::string, std::string> hashes_of(const yaml::Node& root) {
    std::map<std::string, std::string> hashes;
    for (const auto* const key : {"read", "wrote"}) {
        const auto* list = root.find(key);
        for (const auto& item : list == nullptr ? std::vector<yaml::Node>{} : list->items) {
            hashes[text_of(item, "path")] = text_of(item, "sha256");
        }
    }
    return hashes;
}

void hold_files(const fs::path& folder,
                const std::map<std::string, std::string>& hashes,
                MadeFiles& made) {
    auto now = run::hash_folder(folder);
    made.files = now.files.size();
    made.findings = std::move(now.findings);
    for (const auto& [path, hash] : hashes) {
        const auto found = now.files.find(path);
        if (found == now.files.end()) {
            made.findings.push_back({path, FileProblem::missing});
        } else if (found->second.sha256 != hash) {
            made.findings.push_back({path, FileProblem::changed});
        }
    }
    for (const auto& [path, file] : now.files) {
        if (path != made.record && !hashes.contains(path)) {
            made.findings.push_back({path, FileProblem::extra});
        }
    }
}

/// The run lies in the same employer folder, unless the files were written elsewhere.
void hold_run(const fs::path& folder, const std::string& manifest_sha256, MadeFiles& made) {
    constexpr int levels = 3; // `bank/2026-10/01-01`
    auto employer = fs::absolute(folder).lexically_normal();
    employer = employer.has_filename() ? employer : employer.parent_path();
    for (int i = 0; i < levels; ++i) {
        employer = employer.parent_path();
    }
    const std::string name =
        std::string{run::runs_folder} + "/" + made.run + "/" + std::string{run::manifest_name};
    const auto now = run::hash_file(employer / name, name);
    made.has_run = now.has_value();
    if (now && now->sha256 != manifest_sha256) {
        made.findings.push_back({name, FileProblem::changed});
    }
}

} // namespace

std::optional<MadeFiles> verify_made_files(const fs::path& folder) {
    const auto* const record = std::ranges::find_if(
        records, [&](std::string_view name) { return fs::exists(folder / name); });
    if (record == records.end()) {
        return std::nullopt;
    }
    MadeFiles made{.record = std::string{*record}};
    source::Inputs inputs{run::disk_source(folder, {})};
    source::Diagnostics problems;
    const auto file = inputs.open(made.record, problems);
    const auto root = file ? yaml::read(inputs.files(), *file, problems) : std::nullopt;
    if (!root || root->find("wrote") == nullptr) {
        made.findings.push_back({made.record, FileProblem::unparsable});
        return made;
    }
    made.run = text_of(*root, "run");
    hold_files(folder, hashes_of(*root), made);
    hold_run(folder, text_of(*root, "manifest_sha256"), made);
    std::ranges::sort(made.findings);
    return made;
}

} // namespace bpa::tie
