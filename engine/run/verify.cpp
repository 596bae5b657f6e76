#include "run/verify.hpp"

#include "run/disk.hpp"
#include "run/folder_files.hpp"
#include "run/line_values.hpp"
#include "run/produce.hpp"
#include "run/reopen.hpp"
#include "run/scratch.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bpa::run {
namespace {

/// Where the pay lines stand, one a row; the audit writer's file.
constexpr std::string_view lines_path = "audit/lines.csv";

/// Compares one run folder with its manifest and with itself calculated again.
class Verifier {
public:
    Verifier(const VerifyOrder& order, const MakeWriters& writers)
        : order_{order}, writers_{writers} {}

    Verification run() {
        folder_ = hash_folder(order_.run);
        findings_.insert(folder_.findings.begin(), folder_.findings.end());
        result_.files = static_cast<std::int64_t>(folder_.files.size());
        result_.verified_by = BPA_VERSION;
        check_manifest_hash();
        recalculate();
        result_.findings.assign(findings_.begin(), findings_.end());
        return std::move(result_);
    }

private:
    void check_manifest_hash() {
        const auto manifest = folder_.files.find(std::string{manifest_name});
        if (manifest == folder_.files.end()) {
            add(manifest_name, FileProblem::missing);
            return;
        }
        result_.manifest_sha256 = manifest->second.sha256;
        if (order_.manifest_sha256 && *order_.manifest_sha256 != result_.manifest_sha256) {
            add(manifest_name, FileProblem::wrong_hash);
        }
    }

    void recalculate() {
        Reopened opened = open_run(order_.run);
        if (opened.manifest) {
            result_.run = opened.manifest->run;
            result_.made_by = opened.manifest->version;
            compare_with(*opened.manifest);
        } else if (!result_.manifest_sha256.empty()) {
            add(manifest_name, FileProblem::unparsable);
        }
        try {
            if (opened.manifest) {
                make_again(opened);
            }
        } catch (const std::exception&) {
            // Altered inputs may break promises that only sound ones keep; that is a finding about
            // the folder, not a bug. A sound folder never comes here.
            result_.recalculated = false;
        }
        result_.inputs = std::move(opened.inputs);
        result_.diagnostics = std::move(opened.diagnostics);
    }

    void compare_with(const Manifest& manifest) {
        std::set<std::string> named = {std::string{manifest_name}};
        for (const auto* list : {&manifest.read, &manifest.wrote}) {
            for (const FileHash& file : *list) {
                named.insert(file.path);
                const auto found = folder_.files.find(file.path);
                if (found == folder_.files.end()) {
                    add_unless_known(file.path, FileProblem::missing);
                } else if (found->second != file) {
                    add(file.path, FileProblem::changed);
                }
            }
        }
        for (const auto& [path, file] : folder_.files) {
            if (!named.contains(path)) {
                add(path, FileProblem::extra);
            }
        }
    }

    void make_again(Reopened& opened) {
        Task& task = opened.task;
        task.threads = order_.threads;
        task.progress = order_.progress;
        auto loaded = load(opened.inputs, task, opened.diagnostics);
        if (!loaded) {
            return;
        }
        LineValues values;
        Scratch scratch{[&values](const std::string& path, std::string_view bytes) {
            if (path == lines_path) {
                values.add(bytes);
            }
        }};
        Computed computed;
        const auto produced = produce({.loaded = *loaded,
                                       .task = task,
                                       .files = opened.inputs.files(),
                                       .diagnostics = opened.diagnostics},
                                      {.writers = writers_, .even_if_stopped = true},
                                      computed,
                                      scratch);
        if (produced) {
            compare_files(*produced);
            compare_values(values);
            result_.recalculated = true;
        }
    }

    void compare_files(const Produced& produced) {
        std::set<std::string> made;
        for (const FileHash& file : produced.files) {
            made.insert(file.path);
            compare_file(file);
        }
        for (const auto& [path, file] : folder_.files) {
            if (!made.contains(path)) {
                add_unless_known(path, FileProblem::not_made);
            }
        }
    }

    void compare_file(const FileHash& made) {
        const auto found = folder_.files.find(made.path);
        if (found == folder_.files.end()) {
            add_unless_known(made.path, FileProblem::not_written);
        } else if (found->second != made) {
            add_unless_known(made.path, FileProblem::differs);
        }
    }

    void compare_values(LineValues& now) {
        LineValues then;
        const bool is_read = read_pieces(order_.run / lines_path,
                                         [&then](std::string_view bytes) { then.add(bytes); });
        if (is_read && then.finish() && now.finish()) {
            result_.values = then.agrees_with(now) ? ValuesEqual::yes : ValuesEqual::no;
        }
    }

    void add(std::string_view path, FileProblem problem) {
        findings_.insert({std::string{path}, problem});
    }

    /// One problem says enough of a file: a changed file differs as well.
    void add_unless_known(const std::string& path, FileProblem problem) {
        const auto known = findings_.lower_bound({path, FileProblem{}});
        const bool is_known = known != findings_.end() && known->path == path;
        if (!is_known) {
            add(path, problem);
        }
    }

    const VerifyOrder& order_;
    const MakeWriters& writers_;
    FolderFiles folder_;
    std::set<FileFinding> findings_;
    Verification result_{.run = {},
                         .manifest_sha256 = {},
                         .made_by = {},
                         .verified_by = {},
                         .findings = {},
                         .recalculated = false,
                         .values = ValuesEqual::unknown,
                         .files = 0,
                         .diagnostics = {},
                         .inputs = source::Inputs{disk_source({}, {})}};
};

} // namespace

std::string_view name_of(FileProblem problem) {
    switch (problem) {
    case FileProblem::missing:
        return "missing";
    case FileProblem::extra:
        return "extra";
    case FileProblem::changed:
        return "changed";
    case FileProblem::not_a_file:
        return "not-a-file";
    case FileProblem::empty_folder:
        return "empty-folder";
    case FileProblem::unreadable:
        return "unreadable";
    case FileProblem::unparsable:
        return "unparsable";
    case FileProblem::differs:
        return "differs";
    case FileProblem::not_made:
        return "not-made";
    case FileProblem::not_written:
        return "not-written";
    case FileProblem::wrong_hash:
        return "wrong-hash";
    }
    return {};
}

bool Verification::is_untouched() const {
    return !run.empty() && std::all_of(findings.begin(), findings.end(), [](const auto& finding) {
        return finding.problem == FileProblem::differs ||
               finding.problem == FileProblem::not_made ||
               finding.problem == FileProblem::not_written;
    });
}

Verification verify(const VerifyOrder& order, const MakeWriters& writers) {
    return Verifier{order, writers}.run();
}

} // namespace bpa::run
