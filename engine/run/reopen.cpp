#include "run/reopen.hpp"

#include "run/disk.hpp"
#include "yaml/node.hpp"

#include <algorithm>
#include <utility>

namespace bpa::run {
namespace {

namespace fs = std::filesystem;

/// The audit writer's file; runs made before it have none.
constexpr std::string_view floor_path = "audit/floor.csv";
constexpr std::string_view arrangement_codes_path = "audit/arrangement-codes.csv";

/// The copies under `prior/` that a manifest names, as far as they can be read.
std::map<std::string, std::string> prior_files(const Manifest& manifest, const fs::path& run) {
    constexpr std::string_view folder = "prior/";
    std::map<std::string, std::string> files;
    for (const FileHash& file : manifest.read) {
        if (!file.path.starts_with(folder)) {
            continue;
        }
        auto bytes = read_inside(run, file.path, yaml::Limits{}.max_bytes + 1);
        if (auto* text = std::get_if<std::string>(&bytes)) {
            files.emplace(file.path.substr(folder.size()), std::move(*text));
        }
    }
    return files;
}

std::optional<Manifest>
open_manifest(const fs::path& run, source::SourceFiles& files, source::Diagnostics& diagnostics) {
    const std::string name{manifest_name};
    auto source = disk_source(run, {});
    auto bytes = source.read(name);
    const auto* problem = std::get_if<source::ReadProblem>(&bytes);
    std::string text = problem != nullptr ? std::string{} : std::get<std::string>(std::move(bytes));
    const source::FileId id = files.add({name, source.shown_prefix(name), std::move(text)});
    if (problem == nullptr) {
        return read_manifest(files, id, diagnostics);
    }
    diagnostics.add(
        {.code = *problem == source::ReadProblem::missing ? "file/missing" : "file/unreadable",
         .place = {id, 0, 0},
         .length = 1,
         .args = {{"path", name}},
         .related = {}});
    return std::nullopt;
}

/// What the manifest says the run was asked to do, and what it started from.
Task task_of(const Manifest& manifest, const fs::path& run) {
    Task task{.arguments = manifest.arguments, .prior = {}, .run = manifest.run, .threads = 1};
    task.arguments.is_from_before_floor = find_file(manifest, floor_path) == nullptr;
    task.arguments.is_from_before_arrangement_codes =
        find_file(manifest, arrangement_codes_path) == nullptr;
    if (manifest.after) {
        // Which number the run before had, only the chain can say.
        task.prior.sequence = std::max<std::int64_t>(manifest.sequence, 1) - 1;
        task.prior.run = manifest.after->run;
        task.prior.manifest_sha256 = manifest.after->manifest_sha256;
    }
    task.prior.files = prior_files(manifest, run);
    return task;
}

} // namespace

Reopened open_run(const fs::path& run) {
    Reopened opened{.manifest = {},
                    .task = {},
                    .inputs = source::Inputs{run_source(run)},
                    .diagnostics = {},
                    .computed = {}};
    source::SourceFiles files;
    opened.manifest = open_manifest(run, files, opened.diagnostics);
    if (opened.manifest) {
        opened.task = task_of(*opened.manifest, run);
    } else {
        opened.inputs.files() = std::move(files);
    }
    return opened;
}

Reopened reopen(const fs::path& run, unsigned threads) {
    Reopened opened = open_run(run);
    if (opened.manifest) {
        opened.task.threads = threads;
        opened.computed = compute(opened.inputs, opened.task, opened.diagnostics);
    }
    return opened;
}

} // namespace bpa::run
