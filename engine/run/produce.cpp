#include "run/produce.hpp"

#include "run/disk.hpp"
#include "run/hash.hpp"
#include "run/manifest.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace bpa::run {
namespace {

/// Hands files on and remembers what they were.
class Recorder {
public:
    explicit Recorder(const Sink& sink) : sink_{sink} {}

    void put(const std::string& path, const std::string& bytes) {
        BPA_CHECK(paths_.insert(path).second); // two files cannot have one path
        sink_(path, bytes);
        files_.push_back({path, sha256(bytes), static_cast<std::int64_t>(bytes.size())});
    }

    /// What was put since the last call, by path.
    [[nodiscard]] std::vector<FileHash> take() {
        std::sort(files_.begin(), files_.end(), [](const FileHash& a, const FileHash& b) {
            return a.path < b.path;
        });
        return std::exchange(files_, {});
    }

private:
    const Sink& sink_;
    std::vector<FileHash> files_;
    std::set<std::string> paths_;
};

Totals totals_of(const line::RunResult& result) {
    Totals totals{.assistants = static_cast<std::int64_t>(result.assistants.size()),
                  .shifts_paid = 0,
                  .shifts_carried = static_cast<std::int64_t>(result.carried.size()),
                  .lines = 0,
                  .gross = result.gross,
                  .provisional_gross = result.provisional_gross,
                  .findings = static_cast<std::int64_t>(result.findings.size())};
    ExactMinutes paid;
    for (const line::AssistantResult& assistant : result.assistants) {
        totals.shifts_paid += static_cast<std::int64_t>(assistant.shifts.size());
        totals.lines += static_cast<std::int64_t>(assistant.lines.size());
        for (const line::Segment& segment : assistant.segments) {
            paid += segment.paid;
        }
    }
    totals.minutes_paid = paid.minutes().text();
    return totals;
}

std::vector<std::string> periods_of(const std::vector<PaidShiftRow>& paid) {
    std::set<std::string> periods;
    for (const PaidShiftRow& row : paid) {
        periods.insert(row.period);
    }
    return {periods.begin(), periods.end()};
}

Manifest describe(const Production& production) {
    const Task& task = production.task;
    const line::RunResult& result = production.computed.result;
    Manifest manifest{.program = "bpalonn",
                      .version = result.header.program_version,
                      .run = task.run,
                      .sequence = task.prior.sequence + 1,
                      .arguments = task.arguments,
                      .payment_date = result.header.payment_date,
                      .instant = production.computed.instant,
                      .pays = periods_of(production.computed.paid),
                      .after = std::nullopt,
                      .totals = totals_of(result),
                      .read = {},
                      .wrote = {}};
    if (!task.prior.run.empty()) {
        manifest.after = After{task.prior.run, task.prior.manifest_sha256};
    }
    return manifest;
}

} // namespace

std::string produce(const Production& production, const Sink& sink) {
    const Computed& computed = production.computed;
    BPA_CHECK(computed.ok);
    Manifest manifest = describe(production);
    Recorder recorder{sink};
    for (const source::SourceFile& file : production.files.all()) {
        recorder.put(copy_path(file.path), file.text);
    }
    manifest.read = recorder.take();
    production.writer({.result = computed.result,
                       .legend = computed.legend,
                       .files = production.files,
                       .language = production.task.arguments.language},
                      [&recorder](const std::string& path, const std::string& bytes) {
                          recorder.put(path, bytes);
                      });
    if (!production.task.arguments.draft) {
        recorder.put(std::string{balances_name},
                     write_balances(computed.closing, production.task.run));
        recorder.put(std::string{paid_shifts_name}, write_paid_shifts(computed.paid));
    }
    manifest.wrote = recorder.take();
    const std::string text = write_manifest(manifest);
    recorder.put(std::string{manifest_name}, text);
    return sha256(text);
}

} // namespace bpa::run
