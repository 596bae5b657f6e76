#include "run/produce.hpp"

#include "run/disk.hpp"
#include "run/manifest.hpp"
#include "run/recorder.hpp"
#include "values/check.hpp"

#include <iterator>
#include <set>
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

void write_outputs(const Production& production, line::Sink& sink) {
    Computed& computed = production.computed;
    const line::RunStart start{.header = computed.result.header,
                               .legend = computed.legend,
                               .files = production.files,
                               .language = production.task.arguments.language};
    const Writers writers = production.writers(production.task.arguments);
    for (const auto& writer : writers) {
        writer->begin(start, sink);
    }
    for (const line::AssistantResult& who : std::exchange(computed.result.assistants, {})) {
        for (const auto& writer : writers) {
            writer->add(who);
        }
    }
    for (const auto& writer : writers) {
        writer->finish(computed.result);
    }
}

} // namespace

Produced produce(const Production& production, line::Sink& sink) {
    Computed& computed = production.computed;
    BPA_CHECK(computed.ok);
    Manifest manifest = describe(production);
    Recorder recorder{sink};
    for (const source::SourceFile& file : production.files.all()) {
        recorder.put(copy_path(file.path), file.text);
    }
    manifest.read = recorder.take();
    write_outputs(production, recorder);
    if (!production.task.arguments.draft) {
        recorder.put(std::string{balances_name},
                     write_balances(computed.closing, production.task.run));
        recorder.put(std::string{paid_shifts_name}, write_paid_shifts(computed.paid));
    }
    manifest.wrote = recorder.take();
    recorder.put(std::string{manifest_name}, write_manifest(manifest));
    std::vector<FileHash> files = std::move(manifest.read);
    std::move(manifest.wrote.begin(), manifest.wrote.end(), std::back_inserter(files));
    const std::vector<FileHash> last = recorder.take();
    files.insert(files.end(), last.begin(), last.end());
    return {.manifest_sha256 = last.front().sha256, .files = std::move(files)};
}

} // namespace bpa::run
