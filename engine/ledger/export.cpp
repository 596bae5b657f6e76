#include "ledger/export.hpp"

#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "run/lock.hpp"
#include "run/publish.hpp"
#include "run/recorder.hpp"
#include "run/yaml_text.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>
#include <variant>

namespace bpa::ledger {
namespace {

namespace fs = std::filesystem;
using run::in_quotes;

std::string files_text(std::string_view key, const std::vector<run::FileHash>& files) {
    std::string text = fmt::format("{}:\n", key);
    for (const auto& file : files) {
        text += fmt::format("  - {{ path: {}, sha256: {}, bytes: {} }}\n",
                            in_quotes(file.path),
                            in_quotes(file.sha256),
                            file.bytes);
    }
    return text;
}

/// Knows vouchers in the making.
class Exporting {
public:
    explicit Exporting(const Order& order)
        : order_{order}, outcome_{.inputs = source::Inputs{run::disk_source({}, {})}} {}

    Outcome make() {
        if (open() && load() && post_all() && order_.make) {
            publish();
        }
        return std::move(outcome_);
    }

private:
    bool open();
    bool load();
    bool post_all();
    void note_left_out();
    void publish();
    void write_files(line::Sink& sink, const std::string& name);

    std::string folder_name(std::size_t number) const {
        return payment::payment_name(outcome_.run, number);
    }

    const Order& order_;
    Outcome outcome_;
    std::optional<payment::FoundRun> found_;
    std::optional<TermRuns> runs_;
    std::optional<Settings> settings_;
    std::optional<Basis> basis_;
    std::vector<payment::Record> files_;
};

bool Exporting::open() {
    found_ = payment::find_run(order_.run, outcome_.inputs.files(), outcome_.diagnostics);
    if (!found_) {
        return false;
    }
    outcome_.inputs = source::Inputs{run::disk_source(found_->employer, order_.rules)};
    runs_ = open_runs(*found_, outcome_.diagnostics);
    if (runs_) {
        outcome_.run = runs_->run.manifest.run;
    }
    return runs_.has_value();
}

bool Exporting::load() {
    auto& problems = outcome_.diagnostics;
    const auto rules = rulebook::load_base_rules(outcome_.inputs, problems);
    auto chart = rules ? load_chart(outcome_.inputs, rules->legend, problems) : std::nullopt;
    if (!chart) {
        return false;
    }
    outcome_.chart = std::move(*chart);
    settings_ =
        load_settings(outcome_.inputs, runs_->run.manifest.payment_date, outcome_.chart, problems);
    auto files = payment::read_files(found_->employer, found_->link(), outcome_.inputs, problems);
    if (!files) {
        return false;
    }
    files_ = std::move(*files);
    outcome_.bank_files = files_.size();
    basis_ = read_basis(*runs_, files_, problems);
    return settings_ && basis_;
}

void Exporting::note_left_out() {
    std::set<std::string> sent;
    std::set<std::string> left;
    for (const auto& file : files_) {
        for (const auto& item : file.items) {
            sent.insert(item.key);
        }
        for (const auto& item : file.left_out) {
            left.insert(item.key);
        }
    }
    for (const auto& key : left) {
        if (!sent.contains(key) && key != line::name_of(line::DueKind::contribution)) {
            outcome_.left_out.push_back(key);
        }
    }
}

bool Exporting::post_all() {
    auto posted = post(*basis_, outcome_.chart, *settings_);
    if (const auto* problems = std::get_if<std::vector<CannotPost>>(&posted)) {
        for (const auto& problem : *problems) {
            outcome_.diagnostics.add({.code = problem.code,
                                      .place = settings_->place,
                                      .args = {{"name", problem.name}}});
        }
        return false;
    }
    outcome_.posted = std::move(std::get<Posted>(posted));
    if (settings_->has_payments) {
        note_left_out();
        outcome_.unposted = runs_->unposted;
    }
    for (std::size_t number = 1; fs::exists(found_->employer / ledger_folder / folder_name(number));
         ++number) {
        outcome_.earlier.push_back(folder_name(number));
    }
    return true;
}

void Exporting::write_files(line::Sink& sink, const std::string& name) {
    run::Recorder recorder{sink};
    if (settings_->writes_gbat10) {
        recorder.put(std::string{gbat10_name},
                     order_.write_gbat10(outcome_.posted, *settings_, outcome_.run));
    }
    if (settings_->writes_journal) {
        recorder.put(std::string{journal_name},
                     order_.write_journal(outcome_.posted, *settings_, outcome_.run));
    }
    recorder.put(std::string{trail_name},
                 order_.write_trail(outcome_.posted, *settings_, outcome_.run));
    const auto wrote = recorder.take();
    for (const auto& file : outcome_.inputs.files().all()) {
        if (file.path == settings_file || file.path.starts_with("rules/ledger/")) {
            recorder.put(run::copy_path(file.path), file.text);
        }
    }
    std::string text = fmt::format("vouchers: {}\nprogram: bpalonn\nversion: {}\nrun: {}\n"
                                   "manifest_sha256: {}\nbank_files: {}\n",
                                   in_quotes(name),
                                   in_quotes(BPA_VERSION),
                                   in_quotes(outcome_.run),
                                   in_quotes(runs_->run.manifest_sha256),
                                   files_.size());
    text += "items:\n";
    for (const auto& voucher : outcome_.posted.vouchers) {
        text += fmt::format("  - {{ number: {}, kind: {}, what: {}, date: {}, debit: {} kr }}\n",
                            in_quotes(voucher.number),
                            name_of(voucher.kind),
                            in_quotes(voucher.what),
                            voucher.date.text(),
                            voucher.debit().text());
    }
    text += files_text("read", recorder.take()) + files_text("wrote", wrote);
    sink.put(std::string{record_name}, text);
}

void Exporting::publish() {
    auto& problems = outcome_.diagnostics;
    if (!outcome_.earlier.empty() && !order_.again) {
        problems.add({.code = "ledger/files-exist",
                      .args = {{"run", outcome_.run}, {"folder", outcome_.earlier.back()}}});
        return;
    }
    const auto folder = found_->employer / ledger_folder;
    auto lock = run::FolderLock::take(folder);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        problems.add(std::move(*problem));
        return;
    }
    const auto name = folder_name(outcome_.earlier.size() + 1);
    const auto target = folder / name;
    std::error_code ignored;
    fs::create_directory(target.parent_path(), ignored);
    fs::permissions(target.parent_path(), fs::perms::owner_all, ignored);
    auto problem = run::publish(target, [&](line::Sink& sink) {
        write_files(sink, name);
        return true;
    });
    if (problem) {
        problems.add(std::move(*problem));
        return;
    }
    outcome_.folder = target;
}

} // namespace

Outcome make_vouchers(const Order& order) {
    return Exporting{order}.make();
}

} // namespace bpa::ledger
