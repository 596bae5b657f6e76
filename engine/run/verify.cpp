#include "run/verify.hpp"

#include "run/csv_text.hpp"
#include "run/disk.hpp"
#include "run/folder_files.hpp"
#include "run/hash.hpp"
#include "run/produce.hpp"
#include "run/reopen.hpp"
#include "yaml/node.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace bpa::run {
namespace {

/// Where the pay lines stand, one a row; the audit writer's file.
constexpr std::string_view lines_path = "audit/lines.csv";

/// What a pay line is worth, so far as another version must agree with it.
using LineValue = std::array<std::string, 4>;

/// The pay lines of a table in order; nothing when it has not the columns.
std::optional<std::vector<LineValue>> line_values(const std::string& text) {
    constexpr std::array<std::string_view, 4> wanted = {"assistant", "shift", "pay_code", "amount"};
    const CsvText table = read_csv(text);
    if (!table.is_whole || table.rows.empty()) {
        return std::nullopt;
    }
    const auto& heading = table.rows.front();
    std::vector<LineValue> values;
    for (std::size_t row = 1; row < table.rows.size(); ++row) {
        LineValue value;
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const auto column = std::find(heading.begin(), heading.end(), wanted.at(i));
            const auto at = static_cast<std::size_t>(std::distance(heading.begin(), column));
            if (at >= table.rows[row].size()) {
                return std::nullopt;
            }
            value.at(i) = table.rows[row][at];
        }
        values.push_back(std::move(value));
    }
    std::sort(values.begin(), values.end());
    return values;
}

/// Compares one run folder with its manifest and with itself calculated again.
class Verifier {
public:
    Verifier(const VerifyOrder& order, const Writer& writer) : order_{order}, writer_{writer} {}

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
            recompute(opened, order_.threads);
            if (opened.computed.ok) {
                compare_bytes(opened);
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

    void compare_bytes(const Reopened& opened) {
        std::set<std::string> made;
        produce({.files = opened.inputs.files(),
                 .task = opened.task,
                 .computed = opened.computed,
                 .writer = writer_},
                [&](const std::string& path, const std::string& bytes) {
                    made.insert(path);
                    compare_file(path, bytes);
                });
        for (const auto& [path, file] : folder_.files) {
            if (!made.contains(path)) {
                add_unless_known(path, FileProblem::not_made);
            }
        }
        result_.recalculated = true;
    }

    void compare_file(const std::string& path, const std::string& bytes) {
        const auto found = folder_.files.find(path);
        if (found == folder_.files.end()) {
            add_unless_known(path, FileProblem::not_written);
        } else if (found->second.sha256 != sha256(bytes)) {
            add_unless_known(path, FileProblem::differs);
        }
        if (path == lines_path) {
            compare_values(bytes);
        }
    }

    void compare_values(const std::string& bytes) {
        const auto recorded =
            read_inside(order_.run, std::string{lines_path}, yaml::Limits{}.max_bytes);
        const auto* text = std::get_if<std::string>(&recorded);
        const auto then = text != nullptr ? line_values(*text) : std::nullopt;
        const auto now = line_values(bytes);
        if (then && now) {
            result_.values = *then == *now ? ValuesEqual::yes : ValuesEqual::no;
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
    const Writer& writer_;
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

Verification verify(const VerifyOrder& order, const Writer& writer) {
    return Verifier{order, writer}.run();
}

} // namespace bpa::run
