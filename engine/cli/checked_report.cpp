#include "amelding/bytes.hpp"
#include "amelding/checker.hpp"
#include "amelding/finding.hpp"
#include "amelding/history.hpp"
#include "amelding/message.hpp"
#include "amelding/reader.hpp"
#include "cli/checked_file.hpp"
#include "source/characters.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;
using amelding::Findings;
using amelding::Receiver;

/// Hands everything on, and remembers the envelope.
class Remembering : public Receiver {
public:
    explicit Remembering(Receiver& next) : next_{next} {}

    void begin(const amelding::Envelope& envelope) override {
        envelope_ = envelope;
        next_.begin(envelope);
    }
    void begin_unit(const amelding::Unit& unit) override { next_.begin_unit(unit); }
    void recipient(const amelding::Recipient& who) override { next_.recipient(who); }
    void end_unit(const amelding::Unit& unit) override { next_.end_unit(unit); }
    void end(const amelding::Envelope& envelope) override { next_.end(envelope); }

    [[nodiscard]] const std::optional<amelding::Envelope>& envelope() const { return envelope_; }

private:
    Receiver& next_;
    std::optional<amelding::Envelope> envelope_;
};

/// Sums of numbers that no wage has do not fit what the program counts with.
std::optional<amelding::Refusal>
read(amelding::Bytes& bytes, Receiver& receiver, Findings& findings, std::size_t number) {
    try {
        return amelding::read_message(bytes, receiver, findings, number);
    } catch (const std::overflow_error&) {
        return amelding::Refusal{.code = "amelding/sum-too-large", .at = {}, .args = {}};
    }
}

/// What the files say of each other. What is wrong with them is told when they are checked.
amelding::History history_of(const std::vector<fs::path>& files) {
    amelding::History history;
    for (std::size_t i = 0; i < files.size(); ++i) {
        amelding::FileBytes bytes{files[i]};
        amelding::HistoryCollector collector{history, i};
        Findings passed_over;
        (void)read(bytes, collector, passed_over, i);
    }
    return history;
}

void take(CheckedFile& checked, const Findings& findings) {
    using enum amelding::Severity;
    checked.count += findings.count();
    const auto rejections = findings.count(rejected);
    const auto at_once = findings.count(immediate);
    checked.severity[std::string{name_of(rejected)}] += rejections;
    checked.severity[std::string{name_of(immediate)}] += at_once;
    checked.severity[std::string{name_of(guidance)}] += findings.count() - rejections - at_once;
    for (const auto& finding : findings.all()) {
        checked.findings.push_back({.code = finding.code,
                                    .severity = std::string{name_of(finding.severity)},
                                    .at = {finding.at.line, finding.at.column},
                                    .recipient = finding.recipient,
                                    .employment = finding.employment,
                                    .field = finding.field,
                                    .item = {},
                                    .args = finding.args});
    }
}

std::optional<Unread> unread(const std::optional<amelding::Refusal>& refusal) {
    return refusal ? std::optional{Unread{.code = refusal->code,
                                          .at = {refusal->at.line, refusal->at.column},
                                          .args = refusal->args}}
                   : std::nullopt;
}

/// Validation of one file on its way, in a thread of its own.
class Validation {
public:
    /// Null `schemas`: nothing is validated.
    Validation(const amelding::Schemas* schemas,
               const fs::path& path,
               amelding::Version version,
               std::size_t number)
        : bytes_{path} {
        if (schemas != nullptr && !schemas->file_of(version).empty()) {
            work_ = std::async(std::launch::async, [this, schemas, version, number] {
                return schemas->validate(version, bytes_, findings_, number, is_stopped_);
            });
        }
    }
    void stop() { is_stopped_ = true; }
    void finish(CheckedFile& checked) {
        if (work_.valid()) {
            checked.schema_breaks = work_.get();
            take(checked, findings_);
        }
    }

private:
    amelding::FileBytes bytes_;
    Findings findings_;
    std::atomic<bool> is_stopped_ = false;
    std::future<std::size_t> work_; // last: it waits for its thread before the rest goes
};

CheckedFile check_one(const fs::path& path,
                      const CheckedAgainst& against,
                      const amelding::History* history,
                      std::size_t number) {
    CheckedFile checked{.name = source::visible(path.string()), .edition = {}};
    amelding::FileBytes bytes{path};
    const auto beginning = amelding::begin_of(bytes);
    const bool is_xml = beginning.notation == amelding::Notation::xml;
    checked.notation = is_xml ? "xml" : "json";
    checked.refusal = unread(beginning.refusal);
    if (checked.refusal) {
        return checked;
    }
    const auto* schemas = against.report_schemas;
    if (is_xml && schemas != nullptr) {
        checked.schema = schemas->file_of(beginning.version);
    }
    Validation validation{
        checked.schema.empty() ? nullptr : schemas, path, beginning.version, number};
    Findings findings;
    amelding::Checker checker{*against.reporting, findings, history, number};
    Remembering remembering{checker};
    checked.refusal = unread(read(bytes, remembering, findings, number));
    if (const auto& envelope = remembering.envelope()) {
        checked.edition = name_of(envelope->version);
        checked.month = envelope->month;
    }
    if (checked.refusal) {
        validation.stop();
    }
    take(checked, findings);
    validation.finish(checked);
    std::ranges::stable_sort(checked.findings, {}, [](const CheckedFinding& finding) {
        return std::tuple{finding.at.line == 0, finding.at.line, finding.at.column};
    });
    return checked;
}

} // namespace

std::vector<CheckedFile> check_reports(const std::vector<fs::path>& files,
                                       const CheckedAgainst& against) {
    // A file alone has nothing to be compared with.
    std::optional<amelding::History> history;
    if (files.size() > 1) {
        history = history_of(files);
    }
    std::vector<CheckedFile> checked;
    for (std::size_t i = 0; i < files.size(); ++i) {
        checked.push_back(check_one(files[i], against, history ? &*history : nullptr, i));
    }
    return checked;
}

} // namespace bpa::cli
