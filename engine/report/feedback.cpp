#include "report/feedback.hpp"

#include "facts/load/checked_values.hpp"
#include "facts/load/payments.hpp"
#include "facts/load/schemas.hpp"
#include "values/check.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace bpa::report {
namespace {

using facts::against;
using facts::problem_at;
using yaml::MappingReader;
namespace schemas = facts::schemas;

constexpr std::array all_statuses = {
    AnswerStatus::accepted, AnswerStatus::accepted_with_errors, AnswerStatus::rejected};
constexpr std::array all_uses = {DueUse::contribution, DueUse::withheld_tax, DueUse::attachment};
constexpr std::array<std::string_view, 3> severities = {"rejected", "immediate", "guidance"};

/// Reads the answers of one file.
class AnswerReader {
public:
    explicit AnswerReader(source::Diagnostics& diagnostics) : diagnostics_{diagnostics} {}

    [[nodiscard]] std::optional<Answer> read(const yaml::Node& node) const {
        const MappingReader reader{node, schemas::answer, diagnostics_};
        const auto message = message_id(reader);
        const auto received = reader.get_date("received");
        const auto status = facts::get_named(reader, "status", all_statuses);
        if (!message || !received || !status) {
            return std::nullopt;
        }
        Answer answer{.message = *message,
                      .received = *received,
                      .status = *status,
                      .receipt = reader.get_text("receipt").value_or(""),
                      .errors = read_errors(reader),
                      .due = read_dues(reader),
                      .place = reader.place()};
        check_status(reader, answer);
        return answer;
    }

private:
    void report(const MappingReader& reader,
                std::string_view key,
                std::string_view code,
                source::MessageArgs args) const {
        diagnostics_.add(problem_at(reader, key, code, std::move(args)));
    }

    /// What the format lets an id be; that a message has it is looked up with the reports.
    [[nodiscard]] std::optional<std::string> message_id(const MappingReader& reader) const {
        constexpr std::size_t longest = 150;
        constexpr std::string_view signs =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-";
        const auto written = reader.get_text("message");
        if (written &&
            (written->size() > longest || written->find_first_not_of(signs) != std::string::npos)) {
            report(reader, "message", "feedback/bad-message-id", {{"message", *written}});
            return std::nullopt;
        }
        return written;
    }

    [[nodiscard]] std::vector<AnswerError> read_errors(const MappingReader& answer) const {
        std::vector<AnswerError> errors;
        const yaml::Node* list = answer.get_sequence("errors");
        if (list == nullptr) {
            return errors;
        }
        for (const yaml::Node& item : list->items) {
            const MappingReader reader{item, schemas::answer_error, diagnostics_};
            const auto code = reader.get_text("code");
            const auto severity = reader.get_choice("severity", severities);
            if (code && severity) {
                errors.push_back({.code = *code,
                                  .severity = *severity,
                                  .text = reader.get_text("text").value_or(""),
                                  .assistant = reader.get_short_name("assistant").value_or("")});
            }
        }
        return errors;
    }

    /// Contribution may be less than nothing in a month with refunds; tax and attachments may not.
    [[nodiscard]] std::optional<Money> amount_of(const MappingReader& reader, DueUse use) const {
        return use == DueUse::contribution ? reader.get_money("amount")
                                           : facts::get_amount(reader, "amount", diagnostics_);
    }

    [[nodiscard]] std::optional<AnswerDue> read_due(const yaml::Node& node) const {
        const MappingReader reader{node, schemas::answer_due, diagnostics_};
        const auto use = facts::get_named(reader, "what", all_uses);
        const auto amount = use ? amount_of(reader, *use) : std::nullopt;
        const auto day = reader.get_date("due");
        const auto account = reader.get_text("account");
        bool is_right = facts::check_kid(reader, {}, diagnostics_);
        if (account && !is_bank_account(*account)) {
            is_right = false;
            diagnostics_.add(facts::masked(problem_at(reader, "account", "employer/bad-account")));
        }
        if (!use || !amount || !day || !is_right) {
            return std::nullopt;
        }
        if (*use == DueUse::contribution) {
            facts::refuse_key(reader, {"payment_date", "what: contribution"}, diagnostics_);
        }
        return AnswerDue{.use = *use,
                         .payment_date = reader.get_date("payment_date"),
                         .amount = *amount,
                         .due = *day,
                         .account = account.value_or(""),
                         .kid = reader.get_text("kid").value_or(""),
                         .place = reader.place()};
    }

    [[nodiscard]] std::vector<AnswerDue> read_dues(const MappingReader& answer) const {
        std::vector<AnswerDue> dues;
        const yaml::Node* list = answer.get_sequence("due");
        if (list == nullptr) {
            return dues;
        }
        for (const yaml::Node& item : list->items) {
            auto due = read_due(item);
            if (!due) {
                continue;
            }
            const auto same = std::find_if(dues.begin(), dues.end(), [&](const auto& other) {
                return other.use == due->use && other.payment_date == due->payment_date;
            });
            if (same != dues.end()) {
                diagnostics_.add(against(same->place,
                                         problem_at(due->place,
                                                    "feedback/due-twice",
                                                    {{"what", std::string{name_of(due->use)}}})));
            }
            dues.push_back(std::move(*due));
        }
        return dues;
    }

    /// The status against the errors and amounts beside it. A list that was read in part has been
    /// reported, and is not judged.
    void check_status(const MappingReader& reader, const Answer& answer) const {
        const bool is_rejected = answer.status == AnswerStatus::rejected;
        const source::MessageArgs args = {{"status", std::string{name_of(answer.status)}}};
        if (answer.status != AnswerStatus::accepted && !has_items(reader, "errors")) {
            report(reader, "status", "feedback/errors-needed", args);
        }
        for (const AnswerError& error : answer.errors) {
            const bool is_fatal = error.severity == "rejected";
            const bool contradicts = answer.status == AnswerStatus::accepted
                                         ? error.severity != "guidance"
                                         : is_fatal && !is_rejected;
            if (contradicts) {
                report(reader,
                       "status",
                       "feedback/status-contradicts-errors",
                       {{"status", std::string{name_of(answer.status)}},
                        {"code", error.code},
                        {"severity", error.severity}});
                break;
            }
        }
        if (is_rejected && has_items(reader, "due")) {
            report(reader, "due", "feedback/due-of-rejected", {});
        }
    }

    [[nodiscard]] static bool has_items(const MappingReader& reader, std::string_view key) {
        const yaml::Node* list = reader.has(key) ? reader.get_any(key) : nullptr;
        return list != nullptr && !list->items.empty();
    }

    source::Diagnostics& diagnostics_;
};

} // namespace

std::string_view name_of(AnswerStatus status) {
    switch (status) {
    case AnswerStatus::accepted:
        return "accepted";
    case AnswerStatus::accepted_with_errors:
        return "accepted_with_errors";
    case AnswerStatus::rejected:
        return "rejected";
    }
    BPA_CHECK(false);
}

std::string_view name_of(DueUse use) {
    switch (use) {
    case DueUse::contribution:
        return "contribution";
    case DueUse::withheld_tax:
        return "withheld_tax";
    case DueUse::attachment:
        return "attachment";
    }
    BPA_CHECK(false);
}

std::string feedback_file(Month month) {
    return "feedback/" + month.text() + ".yaml";
}

void check_payment_dates(const Answer& answer, Month month, source::Diagnostics& diagnostics) {
    for (const AnswerDue& due : answer.due) {
        if (due.payment_date && Month::of(*due.payment_date) != month) {
            diagnostics.add(
                problem_at(due.place,
                           "feedback/payment-outside-month",
                           {{"date", due.payment_date->text()}, {"month", month.text()}}));
        }
    }
}

std::vector<Answer> read_feedback(const source::SourceFiles& files,
                                  source::FileId file,
                                  std::optional<Month> month,
                                  source::Diagnostics& diagnostics) {
    std::vector<Answer> answers;
    const auto root = yaml::read(files, file, diagnostics);
    if (!root) {
        return answers;
    }
    const MappingReader reader{*root, schemas::feedback_file, diagnostics};
    const yaml::Node* list = reader.get_sequence("feedback");
    if (list == nullptr) {
        return answers;
    }
    const AnswerReader one{diagnostics};
    for (const yaml::Node& item : list->items) {
        auto answer = one.read(item);
        if (!answer) {
            continue;
        }
        if (month) {
            check_payment_dates(*answer, *month, diagnostics);
        }
        const auto same = std::find_if(answers.begin(), answers.end(), [&](const auto& other) {
            return other.message == answer->message;
        });
        if (same != answers.end()) {
            diagnostics.add(against(same->place,
                                    problem_at(answer->place,
                                               "feedback/message-twice",
                                               {{"message", answer->message}})));
        }
        answers.push_back(std::move(*answer));
    }
    return answers;
}

std::vector<Answer>
load_feedback(source::Inputs& inputs, Month month, source::Diagnostics& diagnostics) {
    const auto file = inputs.open(feedback_file(month), diagnostics, true);
    return file ? read_feedback(inputs.files(), *file, month, diagnostics) : std::vector<Answer>{};
}

} // namespace bpa::report
