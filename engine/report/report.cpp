#include "report/report.hpp"

#include "amelding/checker.hpp"
#include "amelding/history.hpp"
#include "month/deadlines.hpp"
#include "report/compose.hpp"
#include "report/content.hpp"
#include "report/load.hpp"
#include "report/month_sources.hpp"
#include "run/chain.hpp"
#include "run/disk.hpp"
#include "run/hash.hpp"
#include "run/lock.hpp"
#include "run/publish.hpp"
#include "run/recorder.hpp"
#include "run/scratch.hpp"
#include "values/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

namespace bpa::report {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t id_length = 32;

/// Notes what the month before said of employments, beside their history.
class BeforeReader : public amelding::HistoryCollector {
public:
    BeforeReader(amelding::History& history, std::map<std::string, MonthSources::Before>& before)
        : HistoryCollector{history}, before_{before} {}

    void recipient(const amelding::Recipient& who) override {
        HistoryCollector::recipient(who);
        for (const auto& employment : who.employments) {
            if (employment.wage_changed) {
                before_[employment.id] = {.wage_changed = *employment.wage_changed};
            }
        }
    }

private:
    std::map<std::string, MonthSources::Before>& before_;
};

/// A report is made again from its own copies.
source::InputSource source_of(const Order& order) {
    return order.again ? run::run_source(order.employer / reports_folder / order.again->report)
                       : run::disk_source(order.employer, order.rules);
}

/// The number of a report within its month: `2026-11/02` is 2.
int number_of(const Record& record) {
    const auto slash = record.report.find('/');
    int number = 0;
    const auto* end = record.report.data() + record.report.size();
    std::from_chars(record.report.data() + slash + 1, end, number);
    return number;
}

/// Knows a report in the making.
class Making {
public:
    explicit Making(const Order& order)
        : order_{order}, outcome_{.inputs = source::Inputs{source_of(order)}} {}

    Outcome make();

private:
    bool load();
    bool read_history();
    bool read_runs();
    bool decide();
    void compose();
    /// Gives the message to a receiver.
    using Send = std::function<void(amelding::Receiver&)>;
    void note_deadline();
    void begin_record(const Composed& composed);
    [[nodiscard]] std::vector<std::string> recipients_of(const Content& content) const;
    void finish(const Send& send);
    void finish_partial(const Composed& composed, const Content& content);
    bool check(const Send& send);
    void publish(const Send& send);
    void write_files(line::Sink& sink, const Send& send);
    [[nodiscard]] MessageHead head() const;
    [[nodiscard]] std::string delivered() const;

    void fail(std::string_view code, source::MessageArgs args) {
        outcome_.diagnostics.add({.code = std::string{code}, .args = std::move(args)});
    }

    const Order& order_;
    Outcome outcome_;
    std::optional<LoadedFolder> folder_;
    std::optional<MonthSources> sources_;
    amelding::History history_;
    std::map<std::string, MonthSources::Before> before_;
    Record record_;
    Content in_force_;
};

bool Making::load() {
    folder_ = load_folder(outcome_.inputs, outcome_.diagnostics);
    if (!folder_) {
        return false;
    }
    source::Inputs records{run::disk_source(order_.employer, {})};
    auto messages =
        order_.again
            ? read_messages(order_.employer,
                            order_.month,
                            {records, outcome_.inputs, number_of(*order_.again)},
                            outcome_.diagnostics)
            : read_messages(order_.employer, order_.month, outcome_.inputs, outcome_.diagnostics);
    if (!messages) {
        return false;
    }
    outcome_.messages = std::move(*messages);
    return read_history() && read_runs();
}

bool Making::read_history() {
    const Month last = order_.month.plus_months(-1);
    source::Inputs inputs{run::disk_source(order_.employer, order_.rules)};
    source::Diagnostics problems;
    const auto before = read_messages(order_.employer, last, inputs, problems);
    if (!before) { // what is wrong with it is told when that month is reported
        return true;
    }
    for (const auto& message : before->all) {
        const auto& id = message.record.message;
        const bool counts =
            order_.again
                ? std::count(order_.again->before.begin(), order_.again->before.end(), id) != 0
                : message.status == MessageStatus::in_force;
        BeforeReader reader{history_, before_};
        if (counts && !read_back(message, reader, outcome_.diagnostics)) {
            return false;
        }
        if (counts) {
            record_.before.push_back(id);
        }
    }
    for (const auto& message : outcome_.messages.all) {
        history_.add_used_id(message.record.message);
    }
    return true;
}

bool Making::read_runs() {
    auto chain = run::read_chain(order_.employer, outcome_.inputs.files(), outcome_.diagnostics);
    auto sources = chain ? month_sources(order_.employer,
                                         *chain,
                                         *folder_,
                                         order_.month,
                                         outcome_.inputs,
                                         outcome_.diagnostics)
                         : std::nullopt;
    if (!sources) {
        return false;
    }
    sources_.emplace(std::move(*sources));
    sources_->before = before_;
    for (const auto& run : sources_->runs) {
        record_.runs.push_back({run.manifest.run, run.manifest_sha256});
        outcome_.runs.push_back(run.manifest.run);
    }
    return true;
}

/// What the message is to those before it.
bool Making::decide() {
    if (const auto* message = outcome_.messages.unanswered()) {
        fail("report/answer-missing",
             {{"report", message->record.report},
              {"message", message->record.message},
              {"month", order_.month.text()}});
        return false;
    }
    const auto in_force = outcome_.messages.in_force();
    record_.kind = MessageKind::original;
    if (in_force.empty()) {
        if (order_.wanted == Wanted::whatever_is_due) {
            return true;
        }
        fail("report/nothing-in-force", {{"month", order_.month.text()}});
        return false;
    }
    for (const auto* message : in_force) {
        ContentReader content{in_force_};
        amelding::HistoryCollector note{history_};
        if (!read_back(*message, content, outcome_.diagnostics) ||
            !read_back(*message, note, outcome_.diagnostics)) {
            return false;
        }
    }
    const bool has_additions = in_force.size() > 1;
    if (order_.wanted == Wanted::addition ||
        (order_.wanted == Wanted::whatever_is_due && has_additions)) {
        record_.kind = MessageKind::addition;
        for (const auto* message : in_force) {
            record_.adds_to.push_back(message->record.message);
        }
        return true;
    }
    // With additions, each is taken back by a message of its own, the last first.
    record_.kind = order_.wanted == Wanted::empty ? MessageKind::empty : MessageKind::replacement;
    record_.replaces = in_force.back()->record.message;
    return true;
}

std::string Making::delivered() const {
    if (order_.delivered || order_.again) {
        return order_.delivered ? *order_.delivered : order_.again->delivered;
    }
    // No clock: the same inputs give the same bytes. The last payment, or the end of the month; of
    // a later message the day on which the one before was answered.
    Date day = sources_->runs.empty() ? order_.month.last_day()
                                      : sources_->runs.front().manifest.payment_date;
    for (const auto& run : sources_->runs) {
        day = std::max(day, run.manifest.payment_date);
    }
    for (const auto& message : outcome_.messages.all) {
        day = std::max(day, message.answer ? message.answer->received : day);
    }
    return day.text() + "T12:00:00Z";
}

MessageHead Making::head() const {
    return {.id = record_.message,
            .replaces = record_.replaces,
            .delivered = record_.delivered,
            .system = fmt::format("{} {}", record_.program, record_.version)};
}

/// Holds the message against every check; false when it is not to be written.
bool Making::check(const Send& send) {
    amelding::Checker checker{folder_->reporting, outcome_.findings, &history_};
    send(checker);
    const bool has_errors = outcome_.findings.count(amelding::Severity::immediate) != 0;
    return !outcome_.findings.is_rejected() && (order_.with_errors || !has_errors);
}

/// Fills in what tells this message from every other.
void Making::begin_record(const Composed& composed) {
    record_.program = "bpalonn";
    record_.version = BPA_VERSION;
    record_.month = order_.month;
    record_.report =
        run::run_name(order_.month, static_cast<int>(outcome_.messages.all.size()) + 1);
    record_.delivered = delivered();
    std::string seed = fmt::format("message/{}/{}/{}",
                                   composed.envelope().reporting_unit,
                                   record_.report,
                                   folder_->facts.employer.name);
    for (const auto& run : record_.runs) {
        seed += "/" + run.manifest_sha256;
    }
    record_.message = run::sha256(seed).substr(0, id_length);
    outcome_.record = record_;
}

/// Aliases of the recipients of an addition, in its order.
std::vector<std::string> Making::recipients_of(const Content& content) const {
    std::vector<std::string> aliases;
    for (const auto& [unit, id] : content.order()) {
        const auto& people = folder_->facts.assistants;
        const auto found = std::find_if(
            people.begin(), people.end(), [&](const auto& one) { return one.national_id == id; });
        aliases.push_back(found == people.end() ? std::string{} : found->id);
    }
    return aliases;
}

void Making::finish(const Send& send) {
    if (check(send) && !order_.draft) {
        publish(send);
    }
}

/// Writes the difference to what is in force, or nothing in its place.
void Making::finish_partial(const Composed& composed, const Content& content) {
    auto envelope = composed.envelope();
    envelope.id = record_.message;
    envelope.replaces = record_.replaces;
    envelope.delivered = record_.delivered;
    envelope.system = head().system;
    outcome_.sums = content.sums();
    outcome_.recipients = recipients_of(content);
    finish([&](amelding::Receiver& receiver) { content.send(envelope, receiver); });
}

/// By when the message is to be sent, as far as the rules say.
void Making::note_deadline() {
    const Date last = order_.month.last_day();
    if (const auto* known = folder_->rules.law.deadlines.report.on(last).entry) {
        outcome_.deadline = month::due_by(known->value, {last, folder_->rules.calendar}).day;
    }
}

void Making::compose() {
    note_deadline();
    const Composed composed{*sources_, outcome_.diagnostics};
    if (!outcome_.diagnostics.empty() || !decide()) {
        return;
    }
    if (composed.is_empty() && record_.kind == MessageKind::original) {
        outcome_.is_nothing_due = true;
        return;
    }
    begin_record(composed);
    if (record_.kind == MessageKind::empty) {
        finish_partial(composed, {});
        return;
    }
    if (record_.kind != MessageKind::original) {
        Content now;
        ContentReader reader{now};
        composed.send(head(), reader);
        const auto rest = now.beyond(in_force_);
        if (rest.is_nothing()) {
            outcome_.is_unchanged = true;
            return;
        }
        if (record_.kind == MessageKind::addition) {
            finish_partial(composed, rest);
            return;
        }
    }
    outcome_.sums = composed.envelope();
    outcome_.recipients = composed.recipients();
    finish([&](amelding::Receiver& receiver) { composed.send(head(), receiver); });
}

void Making::write_files(line::Sink& sink, const Send& send) {
    run::Recorder recorder{sink};
    for (const auto& [name, make] : order_.writers) {
        const auto writer = make(recorder.open(name));
        send(*writer);
    }
    for (const auto& file : outcome_.inputs.files().all()) {
        if (!file.path.starts_with(reports_folder) && !file.path.starts_with(run::runs_folder)) {
            recorder.put(run::copy_path(file.path), file.text);
        }
    }
    for (const auto& file : recorder.take()) {
        const bool is_copy = file.path.starts_with("input/") || file.path.starts_with("rules/");
        (is_copy ? record_.read : record_.wrote).push_back(file);
    }
    sink.put(std::string{record_name}, write_record(record_));
}

void Making::publish(const Send& send) {
    if (order_.again) {
        run::Scratch nowhere{[](const std::string&, std::string_view) {}};
        write_files(nowhere, send);
        outcome_.record = record_;
        return;
    }
    const auto reports = order_.employer / reports_folder;
    auto lock = run::FolderLock::take(reports);
    if (auto* problem = std::get_if<source::Diagnostic>(&lock)) {
        outcome_.diagnostics.add(std::move(*problem));
        return;
    }
    const auto target = reports / record_.report;
    std::error_code ignored;
    fs::create_directory(target.parent_path(), ignored);
    fs::permissions(target.parent_path(), fs::perms::owner_all, ignored);
    auto problem = run::publish(target, [&](line::Sink& sink) {
        write_files(sink, send);
        return true;
    });
    if (problem) {
        outcome_.diagnostics.add(std::move(*problem));
        return;
    }
    outcome_.record = record_;
    outcome_.folder = target;
}

Outcome Making::make() {
    if (load()) {
        compose();
    }
    return std::move(outcome_);
}

} // namespace

Outcome make_report(const Order& order) {
    return Making{order}.make();
}

} // namespace bpa::report
