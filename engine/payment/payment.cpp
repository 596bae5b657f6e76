#include "payment/payment.hpp"

#include "payment/agreement.hpp"
#include "payment/answers.hpp"
#include "payment/files.hpp"
#include "payment/kids.hpp"
#include "payment/people.hpp"
#include "payment/plan.hpp"
#include "payment/publish.hpp"
#include "payment/remarks.hpp"
#include "report/table.hpp"
#include "rulebook/load/load.hpp"
#include "run/disk.hpp"
#include "run/hash.hpp"
#include "run/reopen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

namespace bpa::payment {
namespace {

namespace fs = std::filesystem;
using line::DueKind;

constexpr std::size_t id_length = 12; ///< of the run's hash, in the ids of its files

/// Knows a payment in the making.
class Paying {
public:
    explicit Paying(const Order& order)
        : order_{order}, outcome_{.inputs = source::Inputs{run::disk_source({}, {})}} {}

    Outcome make();

private:
    bool open();
    bool load();
    bool look_for_stops();
    bool read_kids();
    bool plan_payments();
    bool decide();
    std::optional<std::vector<RunPeople>> earlier_runs();
    [[nodiscard]] std::set<std::string> rejected() const;
    void note_answers();
    bool read_statuses();
    bool take_current_accounts();
    bool are_acknowledged();
    void make_file();
    [[nodiscard]] FileHead head(std::size_t number) const;
    void publish(const bank::PaymentOrder& order);
    void begin_record(const bank::PaymentOrder& order);

    bool fail(std::string_view code, source::MessageArgs args = {}) {
        outcome_.diagnostics.add({.code = std::string{code}, .args = std::move(args)});
        return false;
    }

    const Order& order_;
    Outcome outcome_;
    std::optional<FoundRun> found_;
    std::optional<report::PublishedRun> run_;
    std::optional<rulebook::Rules> rules_;
    std::optional<PaymentSettings> settings_;
    std::optional<RunPeople> people_;
    std::vector<DueRow> due_;
    std::map<facts::KidUse, std::string> kids_;
    RunPeople published_; ///< as the run has them, when accounts were taken from the folder
    std::map<std::string, bank::BankAnswer> answers_; ///< by id
    Record record_;
};

bool Paying::open() {
    found_ = find_run(order_.run, outcome_.inputs.files(), outcome_.diagnostics);
    if (!found_) {
        return false;
    }
    outcome_.inputs = source::Inputs{run::disk_source(found_->employer, order_.rules)};
    auto opened = run::open_run(order_.run);
    if (!opened.manifest) {
        return fail("payment/not-a-run", {{"path", order_.run.string()}});
    }
    run_ = report::PublishedRun{
        order_.run, std::move(*opened.manifest), found_->link().manifest_sha256};
    outcome_.run = run_->manifest.run;
    outcome_.run_folder = order_.run;
    outcome_.payment_date = run_->manifest.payment_date;
    return true;
}

bool Paying::look_for_stops() {
    static constexpr std::array<std::string_view, 2> columns{"level", "code"};
    std::set<std::string> open;
    const bool is_read = report::read_table(
        *run_,
        "findings.csv",
        columns,
        [&](std::span<const std::string> fields) {
            if (fields[0] == "stop") {
                open.insert(fields[1]);
            }
        },
        outcome_.diagnostics);
    return is_read && (open.empty() || fail("payment/open-finding",
                                            {{"run", outcome_.run},
                                             {"codes", fmt::format("{}", fmt::join(open, ", "))}}));
}

bool Paying::load() {
    auto& problems = outcome_.diagnostics;
    rules_ = rulebook::load_base_rules(outcome_.inputs, problems);
    if (!rules_) {
        return false;
    }
    if (order_.make) {
        settings_ = load_settings(outcome_.inputs, outcome_.payment_date, problems);
    }
    auto due = read_due(*run_, problems);
    people_ = people_of(*run_, problems);
    auto earlier = read_files(found_->employer, found_->link(), outcome_.inputs, problems);
    if (!due || !people_ || !earlier || (order_.make && !settings_)) {
        return false;
    }
    due_ = std::move(*due);
    outcome_.earlier = std::move(*earlier);
    return look_for_stops();
}

bool Paying::plan_payments() {
    if (order_.day && !rules_->calendar.is_bank_day(*order_.day)) {
        return fail("payment/not-a-bank-day",
                    {{"date", order_.day->text()},
                     {"before", bank_day_until(*order_.day, rules_->calendar).text()}});
    }
    kids_ = known_kids(outcome_.inputs, *rules_, run_->manifest, outcome_.kid_problems);
    std::vector<NetPay> people;
    Money sum;
    for (const auto& who : people_->people) {
        people.push_back({who.assistant, who.name, who.account, who.net});
        sum += who.net;
    }
    for (const auto& row : due_) {
        if (row.kind == DueKind::wages && row.amount != sum) {
            return fail("payment/net-differs", {{"due", row.amount.text()}, {"lines", sum.text()}});
        }
    }
    const auto period = run_->manifest.arguments.period.text();
    outcome_.payments = plan({.due = due_,
                              .people = people,
                              .calendar = rules_->calendar,
                              .kids = kids_,
                              .wages_text = order_.wages_text(period),
                              .dues_text = order_.dues_text(period),
                              .not_before = order_.day,
                              .text_length = settings_ ? settings_->agreement.text_length
                                                       : bank::BankAgreement{}.text_length});
    return true;
}

FileHead Paying::head(std::size_t number) const {
    // The same run always gives the same ids, so that the bank stops a file that comes twice.
    std::string digits = outcome_.run;
    std::erase_if(digits, [](char c) { return c == '-' || c == '/'; });
    Date first = outcome_.payments.front().day;
    for (const auto& payment : outcome_.payments) {
        first = payment.why_not ? first : std::min(first, payment.day);
    }
    const Date before = bank_day_until(first.plus_days(-1), rules_->calendar);
    return {.message =
                fmt::format("{}-{}-{}", digits, run_->manifest_sha256.substr(0, id_length), number),
            .created = order_.created.value_or(before.text() + "T12:00:00"),
            .employer = people_->employer,
            .account = people_->employer_account,
            .agreement = settings_->agreement};
}

/// The number in the ids of the next file: a repetition keeps that of the file it repeats.
std::size_t number_of(const Record& record) {
    const auto& name = record.repeats.empty() ? record.payment : record.repeats;
    const auto digits = std::string_view{name}.substr(name.rfind('-') + 1);
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// Settles which payments the file is to have; false after reporting.
bool Paying::decide() {
    const auto& earlier = outcome_.earlier;
    if (!order_.make) {
        leave_out_sent(outcome_.payments, earlier, {});
        note_answers();
        return false;
    }
    if (order_.again) {
        if (earlier.empty()) {
            return fail("payment/no-file-yet", {{"run", outcome_.run}});
        }
        leave_out_sent(outcome_.payments, {earlier.begin(), earlier.end() - 1}, {});
        leave_out_all_but(outcome_.payments, earlier.back());
        return true;
    }
    if (!earlier.empty() && !order_.unpaid) {
        return fail("payment/file-exists",
                    {{"run", outcome_.run}, {"file", earlier.back().payment}});
    }
    leave_out_sent(outcome_.payments, earlier, rejected());
    note_answers();
    return true;
}

/// Ids of the payments that the bank says it rejected. Silence is no rejection.
std::set<std::string> Paying::rejected() const {
    std::set<std::string> ids;
    for (const auto& [id, answer] : answers_) {
        if (answer.state == bank::PaymentState::rejected) {
            ids.insert(id);
        }
    }
    return ids;
}

void Paying::note_answers() {
    for (auto& payment : outcome_.payments) {
        const auto found = answers_.find(payment.sent_id);
        if (found != answers_.end()) {
            payment.answer = found->second;
        }
    }
}

/// The bank's answers to the files made so far; false after reporting.
bool Paying::read_statuses() {
    if (order_.statuses.empty()) {
        return true;
    }
    if (outcome_.earlier.empty()) {
        return fail("payment/no-file-yet", {{"run", outcome_.run}});
    }
    auto answers = read_answers(order_.statuses, outcome_.earlier, outcome_.diagnostics);
    if (!answers) {
        return false;
    }
    answers_ = std::move(*answers);
    return true;
}

/// What is paid again goes to the account the folder has now: the old one may be why the bank
/// rejected it.
bool Paying::take_current_accounts() {
    published_ = *people_;
    if (!order_.unpaid) {
        return true;
    }
    source::Inputs inputs{run::disk_source(found_->employer, order_.rules)};
    source::Diagnostics told_by_check; // they point into files of these inputs
    const auto current = accounts_of(inputs, told_by_check);
    if (!current) {
        return fail("payment/folder-unreadable");
    }
    for (auto& who : people_->people) {
        const auto found = current->find(who.assistant);
        who.account = found == current->end() ? who.account : found->second;
    }
    return true;
}

/// What the runs before paid, newest first; nothing after reporting.
std::optional<std::vector<RunPeople>> Paying::earlier_runs() {
    std::vector<RunPeople> earlier;
    if (order_.unpaid) { // the accounts of this run were approved with it
        earlier.push_back(published_);
    }
    const std::size_t most = earlier.size() + static_cast<std::size_t>(runs_looked_at);
    for (std::size_t i = found_->index; i != 0 && earlier.size() < most; --i) {
        const auto& link = found_->chain.links[i - 1];
        const auto folder = found_->employer / run::runs_folder / link.run;
        auto opened = run::open_run(folder);
        if (!opened.manifest) {
            fail("report/run-changed",
                 {{"run", link.run}, {"path", std::string{run::manifest_name}}});
            return std::nullopt;
        }
        auto people = people_of({folder, std::move(*opened.manifest), link.manifest_sha256},
                                outcome_.diagnostics);
        if (!people) {
            return std::nullopt;
        }
        earlier.push_back(std::move(*people));
    }
    return earlier;
}

/// Whether everything that must be was acknowledged by name; false after reporting.
bool Paying::are_acknowledged() {
    const auto earlier = earlier_runs();
    if (!earlier) {
        return false;
    }
    std::set<std::string> paid; // in this file
    for (const auto& payment : outcome_.payments) {
        if (payment.due.kind == DueKind::wages && !payment.why_not) {
            paid.insert(payment.due.assistant);
        }
    }
    outcome_.remarks = remarks_of(*people_, *earlier, settings_->unusual);
    std::erase_if(outcome_.remarks, [&](const Remark& remark) {
        return remark.must_be_acknowledged && !paid.contains(remark.assistant);
    });
    const auto& said = order_.acknowledged;
    std::vector<std::string> missing;
    std::set<std::string> known;
    for (const auto& remark : outcome_.remarks) {
        known.insert(remark.name());
        if (remark.must_be_acknowledged && std::ranges::find(said, remark.name()) == said.end()) {
            missing.push_back(remark.name());
        }
    }
    for (const auto& name : said) {
        if (!known.contains(name)) {
            fail("payment/unknown-acknowledgement", {{"name", name}});
        }
    }
    if (!missing.empty()) {
        outcome_.is_unacknowledged = true;
        fail("payment/not-acknowledged",
             {{"count", std::to_string(missing.size())},
              {"names", fmt::format("{}", fmt::join(missing, " "))}});
    }
    return outcome_.diagnostics.empty();
}

void Paying::begin_record(const bank::PaymentOrder& order) {
    record_.program = "bpalonn";
    record_.version = BPA_VERSION;
    record_.payment = payment_name(outcome_.run, outcome_.earlier.size() + 1);
    record_.run = outcome_.run;
    record_.manifest_sha256 = run_->manifest_sha256;
    record_.message = order.id;
    record_.edition = bank::name_of(order.agreement.edition);
    record_.created = order.created;
    record_.acknowledged = order_.acknowledged;
    if (order_.again) {
        const auto& last = outcome_.earlier.back();
        record_.repeats = last.repeats.empty() ? last.payment : last.repeats;
    }
    for (const auto& payment : outcome_.payments) {
        if (payment.why_not) {
            record_.left_out.push_back({payment.key, std::string{name_of(*payment.why_not)}});
        } else {
            record_.items.push_back({payment.key, payment.id, payment.due.amount, payment.day});
        }
    }
}

void Paying::publish(const bank::PaymentOrder& order) {
    auto published = publish_file(found_->employer, order_, outcome_, order, record_);
    if (auto* problem = std::get_if<source::Diagnostic>(&published)) {
        outcome_.diagnostics.add(std::move(*problem));
        return;
    }
    outcome_.record = record_;
    outcome_.folder = std::get<fs::path>(std::move(published));
}

void Paying::make_file() {
    const auto number =
        order_.again ? number_of(outcome_.earlier.back()) : outcome_.earlier.size() + 1;
    const auto order = order_of(outcome_.payments, head(number));
    if (!order) {
        fail("payment/nothing-to-pay", {{"run", outcome_.run}});
        return;
    }
    begin_record(*order);
    publish(*order);
}

Outcome Paying::make() {
    if (open() && load() && read_statuses() && take_current_accounts() && plan_payments() &&
        decide() && are_acknowledged()) {
        make_file();
    }
    return std::move(outcome_);
}

} // namespace

Outcome pay(const Order& order) {
    return Paying{order}.make();
}

} // namespace bpa::payment
