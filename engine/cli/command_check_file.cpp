#include "amelding/bytes.hpp"
#include "amelding/load/load.hpp"
#include "bank/reader.hpp"
#include "cli/checked_file.hpp"
#include "cli/command.hpp"
#include "cli/console.hpp"
#include "cli/operand.hpp"
#include "cli/rules_folder.hpp"
#include "month/deadlines.hpp"
#include "rulebook/load/load.hpp"
#include "source/characters.hpp"
#include "source/inputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <variant>

namespace bpa::cli {
namespace {

namespace fs = std::filesystem;

bool is_unread(const CheckedFile& file) {
    return file.refusal.has_value();
}

/// Knows everything that files are held against, as far as the files at hand need it.
class Standards {
public:
    explicit Standards(const Request& request) : request_{request} {}
    Standards(const Standards&) = delete;
    Standards(Standards&&) = delete;
    Standards& operator=(const Standards&) = delete;
    Standards& operator=(Standards&&) = delete;
    ~Standards() = default;

    /// False, and told to standard error, when something that was asked for is not there.
    [[nodiscard]] bool load() {
        return load_rules() && load_schemas() && load_answered() && load_accounts();
    }
    [[nodiscard]] CheckedAgainst against() const {
        return {.reporting = reporting_ ? &*reporting_ : nullptr,
                .payments = payments_ ? &*payments_ : nullptr,
                .report_schemas = report_schemas_.get(),
                .bank_schemas = bank_schemas_.get(),
                .answered = answered_ ? &*answered_ : nullptr,
                .accounts = accounts_ ? &*accounts_ : nullptr};
    }

private:
    [[nodiscard]] bool has(FileKind kind) const {
        return std::ranges::any_of(request_.files,
                                   [kind](const fs::path& file) { return kind_of(file) == kind; });
    }
    [[nodiscard]] bool load_rules();
    [[nodiscard]] bool load_schemas();
    [[nodiscard]] bool load_answered();
    [[nodiscard]] bool load_accounts();
    void take_law();
    [[nodiscard]] bool refuse(const Words& text, const fs::path& path) const {
        complain(
            fmt::format(fmt::runtime(text.in(request_.language)), source::visible(path.string())));
        return false;
    }

    const Request& request_;
    std::optional<amelding::ReportingRules> reporting_;
    std::optional<rulebook::Rules> rules_;
    std::optional<bank::CheckedAgainst> payments_;
    std::unique_ptr<amelding::Schemas> report_schemas_;
    std::unique_ptr<amelding::SchemaFolder> bank_schemas_;
    std::optional<bank::PaymentFile> answered_;
    std::optional<std::set<std::string>> accounts_;
};

bool Standards::load_rules() {
    const auto folder = find_rules(request_);
    if (!folder) {
        return false;
    }
    source::Inputs inputs{rules_only(*folder)};
    source::Diagnostics diagnostics;
    const bool has_reports = has(FileKind::report);
    if (has_reports) {
        reporting_ = amelding::load_reporting_rules(inputs, diagnostics);
    }
    // What calls itself a status file by its root is one; any other bank file may be a payment.
    const bool has_payments = has(FileKind::payment) || has(FileKind::status);
    if (has_payments) {
        rules_ = rulebook::load_base_rules(inputs, diagnostics);
    }
    if ((has_reports && !reporting_) || (has_payments && (!rules_ || !diagnostics.empty()))) {
        complain(diagnostics, inputs.files(), request_.language);
        return false;
    }
    if (rules_) {
        take_law();
    }
    return true;
}

/// Accounts of tax of any time: an old one in a file is still tax.
void Standards::take_law() {
    std::set<std::string> accounts;
    for (const auto& entry : rules_->law.payees.tax_administration.entries()) {
        accounts.insert(entry.value.account);
    }
    const auto due = [this](Date paid) -> std::optional<Date> {
        const auto* known = rules_->law.deadlines.withheld_tax.on(paid).entry;
        return known == nullptr
                   ? std::nullopt
                   : std::optional{month::due_by(known->value, {paid, rules_->calendar}).day};
    };
    payments_.emplace(bank::CheckedAgainst{
        .calendar = rules_->calendar, .tax_accounts = std::move(accounts), .tax_due = due});
}

bool Standards::load_schemas() {
    if (!request_.schema) {
        return true;
    }
    constexpr Words folder{.nb = "mappen med skjemaene (XSD)",
                           .en = "the folder of the schemas (XSD)"};
    if (!is_folder(request_, *request_.schema, folder)) {
        return false;
    }
    report_schemas_ = std::make_unique<amelding::Schemas>(*request_.schema);
    using enum bank::Edition;
    std::set<std::string> spaces;
    for (const auto edition : {payment_03, payment_09, status_03, status_10}) {
        spaces.emplace(namespace_of(edition));
    }
    bank_schemas_ = std::make_unique<amelding::SchemaFolder>(*request_.schema, std::move(spaces));
    return true;
}

bool Standards::load_answered() {
    if (!request_.check.answers) {
        return true;
    }
    amelding::FileBytes bytes{*request_.check.answers};
    std::optional<bank::Refusal> refusal;
    auto file = bank::read_file(bytes, refusal);
    if (auto* payment = file ? std::get_if<bank::PaymentFile>(&*file) : nullptr) {
        answered_ = std::move(*payment);
        return true;
    }
    constexpr Words text{.nb = "bpalonn: {} er ikke en betalingsfil (pain.001) som kan leses\n"
                               "  = oppgi filen som ble sendt til banken\n",
                         .en = "bpalonn: {} is no payment file (pain.001) that can be read\n"
                               "  = give the file that was sent to the bank\n"};
    return refuse(text, *request_.check.answers);
}

/// Four digits first on a line, whatever follows after a separator; other lines are headings.
bool Standards::load_accounts() {
    if (!request_.check.accounts) {
        return true;
    }
    constexpr std::size_t most = 4UL * 1024 * 1024;
    amelding::FileBytes bytes{*request_.check.accounts};
    std::string text(most, '\n');
    std::size_t filled = 0;
    for (std::size_t count = 1; count != 0 && filled < most; filled += count) {
        count = bytes.read(std::span{text}.subspan(filled));
    }
    text.resize(filled);
    std::set<std::string> accounts;
    constexpr std::size_t digits = 4;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        const auto first = std::min(text.find_first_not_of(" \t\"\xEF\xBB\xBF", at), end);
        const auto last = std::min(text.find_first_not_of("0123456789", first), end);
        if (last - first == digits) {
            accounts.insert(text.substr(first, digits));
        }
        at = end + 1;
    }
    if (accounts.empty()) {
        constexpr Words none{.nb =
                                 "bpalonn: {} har ingen kontoer\n"
                                 "  = skriv ett kontonummer med fire siffer først på hver linje\n",
                             .en = "bpalonn: {} has no accounts\n"
                                   "  = write one account of four digits first on each line\n"};
        return refuse(none, *request_.check.accounts);
    }
    accounts_ = std::move(accounts);
    return true;
}

/// A schema that is missing for a file is a folder that is wrong, not a file that is.
bool has_schema(const Request& request, const CheckedFile& file) {
    const bool is_needed = request.schema && file.notation == "xml" && !file.refusal;
    if (!is_needed || !file.schema.empty()) {
        return true;
    }
    constexpr Words text{.nb = "bpalonn: mappen {} har ikke skjemaet som {} trenger\n"
                               "  = legg XSD-filen for {} i mappen\n",
                         .en = "bpalonn: the folder {} does not have the schema that {} needs\n"
                               "  = put the XSD file for {} into the folder\n"};
    constexpr Words report{.nb = "utgave {} av a-meldingen", .en = "edition {} of the a-melding"};
    const auto edition = file.kind == FileKind::report
                             ? fmt::format(fmt::runtime(report.in(request.language)), file.edition)
                             : file.edition;
    complain(fmt::format(
        fmt::runtime(text.in(request.language)), request.schema->string(), file.name, edition));
    return false;
}

void tell(const Request& request, const std::vector<CheckedFile>& files) {
    if (request.format == Format::json) {
        say(checked_json(files, request.language));
        return;
    }
    for (const auto& file : files) {
        say(findings_text(file, request.language));
        if (file.refusal) {
            static_cast<void>(flush_output()); // so that the two streams stay in order
            complain(refusal_text(file, request.language));
        }
        say(summary_text(file, request.schema.has_value(), request.language));
    }
}

} // namespace

int check_file(const Request& request) {
    Standards standards{request};
    if (!standards.load()) {
        return exit_code::wrong_input;
    }
    const auto files = check_files(request.files, standards.against());
    tell(request, files);
    bool is_held = true;
    for (const auto& file : files) {
        is_held = has_schema(request, file) && is_held;
    }
    if (!is_held || std::ranges::any_of(files, is_unread)) {
        return exit_code::wrong_input;
    }
    const bool has_any =
        std::ranges::any_of(files, [](const CheckedFile& file) { return file.count != 0; });
    return has_any ? exit_code::stopped : exit_code::done;
}

} // namespace bpa::cli
