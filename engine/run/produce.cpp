#include "run/produce.hpp"

#include "run/disk.hpp"
#include "run/manifest.hpp"
#include "run/recorder.hpp"
#include "run/text_file.hpp"

#include <iterator>
#include <utility>

namespace bpa::run {
namespace {

Totals totals_of(const line::RunResult& result) {
    Totals totals{.assistants = static_cast<std::int64_t>(result.people.size()),
                  .shifts_paid = 0,
                  .shifts_carried = static_cast<std::int64_t>(result.carried.size()),
                  .lines = 0,
                  .gross = result.gross,
                  .provisional_gross = result.provisional_gross,
                  .findings = static_cast<std::int64_t>(result.findings.size())};
    ExactMinutes paid;
    for (const line::PersonSum& person : result.people) {
        totals.shifts_paid += static_cast<std::int64_t>(person.shifts);
        totals.lines += static_cast<std::int64_t>(person.lines);
        paid += person.paid;
    }
    totals.minutes_paid = paid.minutes().text();
    return totals;
}

Manifest describe(const Task& task, const Computed& computed) {
    const line::RunResult& result = computed.result;
    Manifest manifest{.program = "bpalonn",
                      .version = result.header.program_version,
                      .run = task.run,
                      .sequence = task.prior.sequence + 1,
                      .arguments = task.arguments,
                      .payment_date = result.header.payment_date,
                      .instant = computed.instant,
                      .pays = {computed.pays.begin(), computed.pays.end()},
                      .after = std::nullopt,
                      .totals = totals_of(result),
                      .read = {},
                      .wrote = {}};
    if (!task.prior.run.empty()) {
        manifest.after = After{task.prior.run, task.prior.manifest_sha256};
    }
    return manifest;
}

/// Writes the outputs while the run is calculated. They are unfinished when this is destroyed
/// before `finish`.
class Outputs {
public:
    Outputs(const Calculation& calculation, const MakeWriters& make, line::Sink& sink)
        : header_{header_of(calculation.loaded, calculation.task)},
          writers_{make(calculation.task.arguments)} {
        const line::RunStart start{.header = header_,
                                   .legend = calculation.loaded.rules.legend,
                                   .files = calculation.files,
                                   .language = calculation.task.arguments.language};
        for (const auto& writer : writers_) {
            writer->begin(start, sink);
        }
        if (!calculation.task.arguments.draft) {
            paid_.emplace(sink.open(std::string{paid_shifts_name}));
            paid_->text() = paid_shifts_heading;
        }
    }

    void add(const line::AssistantResult& who) const {
        for (const auto& writer : writers_) {
            writer->add(who);
        }
    }

    void add(const std::vector<PaidShiftRow>& rows) {
        if (!paid_) {
            return;
        }
        for (const PaidShiftRow& row : rows) {
            append_paid_shift(paid_->text(), row);
            paid_->row_ended();
        }
    }

    void finish(const line::RunResult& result) {
        for (const auto& writer : writers_) {
            writer->finish(result);
        }
        if (paid_) {
            paid_->close();
        }
    }

private:
    line::RunHeader header_;
    Writers writers_;
    std::optional<TextFile> paid_;
};

} // namespace

std::optional<Produced> produce(const Calculation& calculation,
                                const Production& production,
                                Computed& computed,
                                line::Sink& sink) {
    const Task& task = calculation.task;
    Recorder recorder{sink};
    for (const source::SourceFile& file : calculation.files.all()) {
        recorder.put(copy_path(file.path), file.text);
    }
    std::vector<FileHash> read = recorder.take();
    Outputs outputs{calculation, production.writers, recorder};
    const Receiver receiver{
        .result = [&outputs](const line::AssistantResult& who) { outputs.add(who); },
        .paid = [&outputs](const std::vector<PaidShiftRow>& rows) { outputs.add(rows); }};
    calculate(calculation, receiver, computed);
    const bool goes_on =
        computed.ok && (!computed.stopped || task.arguments.draft || production.even_if_stopped);
    if (!goes_on) {
        return std::nullopt;
    }
    outputs.finish(computed.result);
    if (!task.arguments.draft) {
        write_balances(computed.closing, task.run, *recorder.open(std::string{balances_name}));
    }
    Manifest manifest = describe(task, computed);
    manifest.read = std::move(read);
    manifest.wrote = recorder.take();
    recorder.put(std::string{manifest_name}, write_manifest(manifest));
    std::vector<FileHash> files = std::move(manifest.read);
    std::move(manifest.wrote.begin(), manifest.wrote.end(), std::back_inserter(files));
    const std::vector<FileHash> last = recorder.take();
    files.insert(files.end(), last.begin(), last.end());
    return Produced{.manifest_sha256 = last.front().sha256, .files = std::move(files)};
}

} // namespace bpa::run
