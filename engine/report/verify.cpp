#include "report/report.hpp"
#include "run/disk.hpp"
#include "run/folder_files.hpp"

#include <algorithm>
#include <exception>
#include <set>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;
using run::FileProblem;

/// Compares one report's folder with its record and with itself made again.
class Verifier {
public:
    Verifier(fs::path folder, std::vector<std::pair<std::string, MakeMessageWriter>> writers)
        : folder_{std::move(folder)}, writers_{std::move(writers)},
          result_{.inputs = source::Inputs{run::run_source(folder_)}} {}

    run::Verification verify() {
        files_ = run::hash_folder(folder_);
        findings_.insert(files_.findings.begin(), files_.findings.end());
        result_.files = static_cast<std::int64_t>(files_.files.size());
        result_.verified_by = BPA_VERSION;
        if (const auto record = open()) {
            result_.run = record->report;
            result_.made_by = record->version;
            compare(*record);
            make_again(*record);
        }
        result_.findings.assign(findings_.begin(), findings_.end());
        return std::move(result_);
    }

private:
    void add(std::string path, FileProblem problem) {
        findings_.insert({std::move(path), problem});
    }

    std::optional<Record> open() {
        const std::string name{record_name};
        const auto found = files_.files.find(name);
        if (found == files_.files.end()) {
            add(name, FileProblem::missing);
            return std::nullopt;
        }
        result_.manifest_sha256 = found->second.sha256;
        source::Inputs inputs{run::disk_source(folder_, {})};
        source::Diagnostics problems;
        const auto file = inputs.open(name, problems);
        auto record = file ? read_record(inputs.files(), *file, problems) : std::nullopt;
        if (!record) {
            add(name, FileProblem::unparsable);
            result_.diagnostics = std::move(problems);
            result_.inputs = std::move(inputs);
        }
        return record;
    }

    void compare(const Record& record) {
        std::set<std::string> named{std::string{record_name}};
        for (const auto* list : {&record.read, &record.wrote}) {
            for (const auto& file : *list) {
                named.insert(file.path);
                const auto found = files_.files.find(file.path);
                if (found == files_.files.end()) {
                    add(file.path, FileProblem::missing);
                } else if (found->second != file) {
                    add(file.path, FileProblem::changed);
                }
            }
        }
        for (const auto& [path, file] : files_.files) {
            if (!named.contains(path)) {
                add(path, FileProblem::extra);
            }
        }
    }

    void make_again(const Record& record) {
        // Where the report lies says whose it is: reports/<month>/<nn>.
        const auto employer =
            fs::weakly_canonical(folder_).parent_path().parent_path().parent_path();
        try {
            const auto wanted = record.kind == MessageKind::addition ? Wanted::addition
                                : record.kind == MessageKind::empty  ? Wanted::empty
                                                                     : Wanted::whatever_is_due;
            auto made = make_report({.employer = employer,
                                     .rules = {},
                                     .month = record.month,
                                     .wanted = wanted,
                                     .with_errors = true,
                                     .delivered = std::nullopt,
                                     .again = record,
                                     .writers = writers_});
            result_.recalculated =
                made.diagnostics.empty() && made.record && !made.record->wrote.empty();
            if (result_.recalculated) {
                compare_again(record, *made.record);
            }
            result_.inputs = std::move(made.inputs);
            result_.diagnostics = std::move(made.diagnostics);
        } catch (const std::exception&) {
            // Altered copies may break promises that only sound ones keep.
            result_.recalculated = false;
        }
    }

    /// The program's version stands in the message: of another one only its content is the same.
    void compare_again(const Record& record, const Record& made) {
        for (const auto& file : record.wrote) {
            const auto again = std::find_if(made.wrote.begin(),
                                            made.wrote.end(),
                                            [&](const auto& one) { return one.path == file.path; });
            if (again == made.wrote.end()) {
                add(file.path, FileProblem::not_made);
            } else if (*again != file) {
                add(file.path, FileProblem::differs);
            }
        }
        if (write_record(record) != write_record(made) && findings_.empty()) {
            add(std::string{record_name}, FileProblem::differs);
        }
    }

    fs::path folder_;
    std::vector<std::pair<std::string, MakeMessageWriter>> writers_;
    run::Verification result_;
    run::FolderFiles files_;
    std::set<run::FileFinding> findings_;
};

} // namespace

run::Verification verify_report(const fs::path& folder,
                                std::vector<std::pair<std::string, MakeMessageWriter>> writers) {
    return Verifier{folder, std::move(writers)}.verify();
}

} // namespace bpa::report
